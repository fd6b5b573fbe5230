// Signing in inside WeChat's browser: away to WeChat and back to where one was; an answer nobody here asked for is dropped.
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { asked } from '../../../src/miniapp/wechat/oauth.h5'
import { WechatEntry } from '../../../src/miniapp/wechat/WechatEntry'
import Taro, { resetTaro } from '../taro'

const me = { personId: 'p1', districtId: 'zhijiang', name: '', holdings: [], phoneKnown: false, unread: 0 }
const sent: string[] = []
let configured = true

const browser = (agent: string) => jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue(agent)

beforeEach(() => {
  resetTaro()
  sessionStorage.clear()
  sent.length = 0
  configured = true
  browser('Mozilla/5.0 (iPhone) MicroMessenger/8.0.50')
  Object.assign(globalThis, {
    fetch: async (url: string, init: { body?: string }) => {
      if (url.includes('oauthCode')) sent.push(JSON.parse(init.body ?? '{}').code)
      const oauth = configured ? { address: '#wechat', state: 'state-1' } : { address: null, state: null }
      const body = url.includes('oauthCode') ? { token: 'zhijiang.token', me } : oauth
      return { status: 200, text: async () => JSON.stringify(body) }
    },
  })
})
afterEach(() => jest.restoreAllMocks())

const show = async () => {
  const onEntered = jest.fn()
  render(<WechatEntry may={() => true} onEntered={onEntered} />)
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  return onEntered
}

const page = { route: 'pages/matter/index', options: { id: 'm1', stamp: 'x' } }

test('the way there remembers what was asked and where the person was', async () => {
  jest
    .spyOn(Taro, 'getCurrentPages')
    .mockReturnValue([page, { route: 'account/pages/sign-in/index', options: {} }] as never)
  await show()
  fireEvent.click(screen.getByRole('button', { name: '用微信登录' }))
  expect(asked('state-1')).toBe('/pages/matter/index?id=m1')
  // once only
  expect(asked('state-1')).toBeUndefined()
})

test('coming back signs in and leads on to where one was', async () => {
  sessionStorage.setItem('wechat-oauth', JSON.stringify({ state: 'state-1', from: '/pages/say/index' }))
  resetTaro({ code: 'c1', state: 'state-1' })
  const onEntered = await show()
  await waitFor(() => expect(onEntered).toHaveBeenCalledTimes(1))
  expect(onEntered).toHaveBeenCalledWith(expect.objectContaining({ token: 'zhijiang.token' }), '/pages/say/index')
  expect(sent).toEqual(['c1'])
})

test.each([
  ['another question', JSON.stringify({ state: 'state-2', from: '/pages/say/index' })],
  ['no question', undefined],
  ['something broken', 'not JSON'],
])('with %s in this browser an answer is not taken', async (_what, kept) => {
  if (kept !== undefined) sessionStorage.setItem('wechat-oauth', kept)
  resetTaro({ code: 'c1', state: 'state-1' })
  const onEntered = await show()
  expect(sent).toEqual([])
  expect(onEntered).not.toHaveBeenCalled()
})

test('outside of WeChat nothing is offered', async () => {
  browser('Mozilla/5.0 (iPhone) Safari/605')
  await show()
  expect(screen.queryByRole('button')).toBeNull()
})
