// WeChat's question about the privacy guide is answered once each time, whatever the person does.
import Taro, { resetTaro } from '../taro'

type Answer = { readonly event: string; readonly buttonId?: string }
type Listener = (resolve: (answer: Answer) => void) => void

const privacy = jest.requireActual<typeof import('../../../src/miniapp/wechat/privacy')>(
  '../../../src/miniapp/wechat/privacy.ts',
) as unknown as {
  privacyWatched: () => void
  privacyAgreed: () => void
  privacyDeclined: () => void
  usePrivacyAsk: { getState: () => { resolve: unknown } }
}

let ask: Listener = () => undefined
const known = (yes: boolean) =>
  Object.assign(Taro, {
    canIUse: () => yes,
    onNeedPrivacyAuthorization: (listener: Listener) => {
      ask = listener
    },
  })

const asked = () => {
  const said: Answer[] = []
  ask((answer) => said.push(answer))
  return said
}

beforeEach(() => {
  resetTaro()
  ask = () => undefined
  known(true)
  privacy.privacyWatched()
})

test('agreeing names the button that WeChat watches', () => {
  const said = asked()
  privacy.privacyAgreed()
  expect(said).toEqual([{ event: 'exposureAuthorization' }, { event: 'agree', buttonId: 'agree-privacy' }])
  expect(privacy.usePrivacyAsk.getState().resolve).toBeNull()
})

test('declining lets what asked fail, and only once', () => {
  const said = asked()
  privacy.privacyDeclined()
  privacy.privacyDeclined()
  expect(said).toEqual([{ event: 'exposureAuthorization' }, { event: 'disagree' }])
})

test('a second question ends the first: none is left without an answer', () => {
  const first = asked()
  const second = asked()
  privacy.privacyAgreed()
  expect(first.at(-1)).toEqual({ event: 'disagree' })
  expect(second.at(-1)).toEqual({ event: 'agree', buttonId: 'agree-privacy' })
})

test('older WeChat, which asks by itself, is not listened to', () => {
  ask = () => undefined
  known(false)
  privacy.privacyWatched()
  expect(asked()).toEqual([])
})
