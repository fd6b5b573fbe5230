// Opening the mini-program signs in once, without a word; when that is not possible nothing is lost and nobody is nagged.
import { networkChanged } from '../../../src/miniapp/store/network'
import { signedIn, signedOut, useSession } from '../../../src/miniapp/store/session'
import { noticeAgreed } from '../../../src/miniapp/store/setting'
import type * as Enter from '../../../src/miniapp/wechat/enter'
import * as taro from '../taro'
import Taro, { calls, resetTaro } from '../taro'

const me = { personId: 'p1', districtId: 'zhijiang', name: '', holdings: [], phoneKnown: false, unread: 0 }

const state: { says: { status: number; body: unknown }; asked: string[] } = {
  says: { status: 200, body: {} },
  asked: [],
}
const good = { status: 200, body: { token: 'zhijiang.token', me } }
const refusing = (code: string) => ({ status: 404, body: { error: { code } } })

/** The weapp variant: the DOM of these tests stands for h5. A new one each time, as after a new start. */
const anApp = (): typeof Enter => {
  let made: typeof Enter | undefined
  jest.isolateModules(() => {
    jest.doMock('@tarojs/taro', () => taro)
    jest.doMock('../../../src/miniapp/store/session', () => sessionModule)
    jest.doMock('../../../src/miniapp/store/network', () => networkModule)
    jest.doMock('../../../src/miniapp/store/setting', () => settingModule)
    made = jest.requireActual('../../../src/miniapp/wechat/enter.ts')
  })
  if (made === undefined) throw new Error('not loaded')
  return made
}
const sessionModule = jest.requireActual('../../../src/miniapp/store/session')
const networkModule = jest.requireActual('../../../src/miniapp/store/network')

const settingModule = jest.requireActual('../../../src/miniapp/store/setting')

const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

beforeEach(() => {
  resetTaro()
  noticeAgreed(true)
  state.says = good
  state.asked = []
  Object.assign(globalThis, {
    fetch: async (_url: string, init: { body: string }) => {
      state.asked.push(JSON.parse(init.body).code)
      return { status: state.says.status, text: async () => JSON.stringify(state.says.body) }
    },
  })
  useSession.setState({ token: null, me: null, over: false, left: false })
  networkChanged('good')
})

const codes = (...given: string[]) => {
  Object.assign(Taro, {
    login: async (options: unknown) => {
      calls.push({ name: 'login', options })
      const code = given.shift()
      if (code === undefined) throw { errMsg: 'login:fail' }
      return { code }
    },
  })
}

test('two who ask at once get one session for one code', async () => {
  codes('code-1', 'code-2')
  const { enter } = anApp()
  expect(await Promise.all([enter(), enter()])).toEqual([true, true])
  expect(state.asked).toEqual(['code-1'])
  expect(useSession.getState()).toMatchObject({ token: 'zhijiang.token', over: false })
})

test('at the start it signs in; anyone who signed out on purpose stays out', async () => {
  codes('code-1', 'code-2')
  anApp().enteringWatched()
  await settled()
  expect(useSession.getState().token).toBe('zhijiang.token')
  signedOut()
  anApp().enteringWatched()
  await settled()
  expect(state.asked).toEqual(['code-1'])
  expect(useSession.getState().token).toBeNull()
})

test('anyone who is signed in already is not signed in again', async () => {
  codes('code-1')
  signedIn('zhijiang.mine', { ...me, personId: 'p2' })
  anApp().enteringWatched()
  await settled()
  expect(state.asked).toEqual([])
})

test('anyone who signs in by phone meanwhile stays who they are', async () => {
  codes('code-1')
  const { enter } = anApp()
  const entering = enter()
  signedIn('zhijiang.phone', { ...me, personId: 'p2' })
  await entering
  expect(useSession.getState()).toMatchObject({ token: 'zhijiang.phone', me: { personId: 'p2' } })
})

test('without a network it waits until there is one', async () => {
  codes()
  networkChanged('offline')
  anApp().enteringWatched()
  await settled()
  expect(useSession.getState().token).toBeNull()
  codes('code-1')
  networkChanged('good')
  await settled()
  expect(useSession.getState().token).toBe('zhijiang.token')
})

test('a server without WeChat is asked once', async () => {
  codes('code-1', 'code-2')
  state.says = refusing('notFound')
  const { enter } = anApp()
  expect(await enter()).toBe(false)
  expect(await enter()).toBe(false)
  expect(state.asked).toEqual(['code-1'])
})

test('a used code, a busy WeChat or a refusal is no error of the person: another try may do', async () => {
  codes('code-1', 'code-2')
  state.says = refusing('codeExpired')
  const { enter } = anApp()
  expect(await enter()).toBe(false)
  state.says = good
  expect(await enter()).toBe(true)
  expect(state.asked).toEqual(['code-1', 'code-2'])
})

test('before the privacy notice is agreed to nothing is asked of WeChat; agreeing is enough', async () => {
  // those of the earlier tests still listen
  codes(...Array.from({ length: 10 }, (_, index) => `code-${index}`))
  noticeAgreed(false)
  const { enteringWatched } = anApp()
  enteringWatched()
  await settled()
  expect(calls.filter(({ name }) => name === 'login')).toEqual([])
  noticeAgreed(true)
  await settled()
  expect(calls.map(({ name }) => name)).toContain('login')
  expect(useSession.getState().token).toBe('zhijiang.token')
})
