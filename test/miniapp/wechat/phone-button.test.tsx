// The phone button of WeChat: a code becomes the number of the account; every refusal has a sentence and a way without it.

import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { signedIn } from '../../../src/miniapp/store/session'
import type { PhoneButtonProps } from '../../../src/miniapp/wechat/PhoneButton'
import { resetTaro } from '../taro'

/** What WeChat's own button answers to the tap. */
const mockTold: { detail: object } = { detail: {} }
jest.mock('@tarojs/components', () => ({
  ...jest.requireActual<object>('../components'),
  Button: ({ children, onGetPhoneNumber }: { children: React.ReactNode; onGetPhoneNumber: (told: object) => void }) => (
    <button type="button" onClick={() => onGetPhoneNumber(mockTold)}>
      {children}
    </button>
  ),
}))
const { PhoneButton } = jest.requireActual<{ PhoneButton: (props: PhoneButtonProps) => React.JSX.Element }>(
  '../../../src/miniapp/wechat/PhoneButton.tsx',
)

const me = { personId: 'p1', districtId: 'zhijiang', name: '', holdings: [], phoneKnown: false, unread: 0 }
const sent: string[] = []
let says: { status: number; body: object }

beforeEach(() => {
  resetTaro()
  sent.length = 0
  says = { status: 200, body: { token: 'zhijiang.other', me: { ...me, personId: 'p2', phoneKnown: true } } }
  signedIn('zhijiang.token', me)
  Object.assign(globalThis, {
    fetch: async (_url: string, init: { body?: string }) => {
      sent.push(JSON.parse(init.body ?? '{}').code)
      return { status: says.status, text: async () => JSON.stringify(says.body) }
    },
  })
})

const tap = async (detail: object) => {
  const onEntered = jest.fn()
  mockTold.detail = detail
  render(<PhoneButton onEntered={onEntered} />)
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '验证手机号' })))
  return onEntered
}

test('the code is sent, and anyone who has this phone is signed in', async () => {
  const onEntered = await tap({ errMsg: 'getPhoneNumber:ok', code: 'phone-code' })
  expect(sent).toEqual(['phone-code'])
  await waitFor(() => expect(onEntered).toHaveBeenCalledWith(expect.objectContaining({ token: 'zhijiang.other' })))
})

test.each([
  [{ errMsg: 'getPhoneNumber:fail user deny' }, '没有授权也没关系，可以用短信验证码，或不留手机号继续用。'],
  [{ errMsg: 'getPhoneNumber:fail', errno: 1400001 }, '微信的手机号验证暂时用不了，请用短信验证码。'],
])('%j is said in plain words and nothing is sent', async (detail, words) => {
  const onEntered = await tap(detail)
  expect(screen.getByText(words)).toBeTruthy()
  expect(sent).toEqual([])
  expect(onEntered).not.toHaveBeenCalled()
})

test('two accounts with a phone each are not made one, and the way on is told', async () => {
  says = { status: 409, body: { error: { code: 'inUse' } } }
  const onEntered = await tap({ code: 'phone-code' })
  expect(screen.getByText(/不能合在一起/)).toBeTruthy()
  expect(onEntered).not.toHaveBeenCalled()
})
