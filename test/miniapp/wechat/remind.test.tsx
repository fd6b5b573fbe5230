// Messages by WeChat are offered once, in a tap; what WeChat answers goes into the ledger, and a refusal is respected.

import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { signedIn } from '../../../src/miniapp/store/session'
import { useSetting } from '../../../src/miniapp/store/setting'
import type { RemindProps } from '../../../src/miniapp/wechat/Remind'
import Taro, { calls, resetTaro } from '../taro'

const { Remind } = jest.requireActual<{ Remind: (props: RemindProps) => React.JSX.Element | null }>(
  '../../../src/miniapp/wechat/Remind.tsx',
)

const me = { personId: 'p1', districtId: 'zhijiang', name: '', holdings: [], phoneKnown: false, unread: 0 }
const sent: unknown[] = []
let remaining = 0
let person = 0

beforeEach(() => {
  resetTaro()
  sent.length = 0
  remaining = 0
  useSetting.setState({ unreminded: false })
  person += 1
  // answers are remembered by person
  signedIn('zhijiang.token', { ...me, personId: `p${person}` })
  Object.assign(globalThis, {
    fetch: async (url: string, init: { body?: string }) => {
      const rows = [
        { template: 'progress', id: 'T-progress', remaining },
        { template: 'rating', id: 'T-rating', remaining },
        { template: 'todo', id: 'T-todo', remaining },
      ]
      if (url.includes('notice.consent')) sent.push(JSON.parse(init.body ?? '{}').answers)
      return { status: 200, text: async () => JSON.stringify({ rows }) }
    },
  })
})

const wechatSays = (said: object | Error) =>
  Object.assign(Taro, {
    requestSubscribeMessage: async (options: unknown) => {
      calls.push({ name: 'requestSubscribeMessage', options })
      if (said instanceof Error) throw said
      return said
    },
  })

const show = (more: Partial<RemindProps> = {}) =>
  render(<Remind templates={['progress', 'rating']} about="report" {...more} />)
const offer = () => screen.findByRole('button', { name: '要，微信提醒我' })
const tap = async () => {
  const button = await offer()
  await act(async () => fireEvent.click(button))
}

test('a yes is noted, template by template, and said in one sentence', async () => {
  wechatSays({ errMsg: 'requestSubscribeMessage:ok', 'T-progress': 'accept', 'T-rating': 'reject' })
  show()
  await tap()
  expect(calls.find(({ name }) => name === 'requestSubscribeMessage')?.options).toMatchObject({
    tmplIds: ['T-progress', 'T-rating'],
  })
  await waitFor(() =>
    expect(sent).toEqual([
      [
        { template: 'progress', answer: 'accept' },
        { template: 'rating', answer: 'reject' },
      ],
    ]),
  )
  expect(screen.getByRole('status').textContent).toBe('好的，有消息就在微信里提醒您。')
})

test('a no is said once and not asked again, but can be taken back in the settings', async () => {
  wechatSays({ 'T-progress': 'reject', 'T-rating': 'reject' })
  const { unmount } = show()
  await tap()
  expect(screen.getByRole('status').textContent).toContain('什么也不会漏')
  unmount()
  const again = show()
  await act(async () => undefined)
  expect(screen.queryByRole('button')).toBeNull()
  again.unmount()
  show({ again: true, about: 'setting' })
  expect(await offer()).toBeTruthy()
})

test('when WeChat cannot be asked nothing is noted, and the person is not taken for declining', async () => {
  wechatSays(new Error('requestSubscribeMessage:fail'))
  show()
  await tap()
  expect(screen.getByRole('status').textContent).toContain('没能问微信')
  expect(sent).toEqual([])
  expect(useSetting.getState().unreminded).toBe(false)
})

test('anyone who has agreed already is not asked', async () => {
  remaining = 1
  show()
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  expect(screen.queryByRole('button')).toBeNull()
})

test('what the account has no template for is not offered', async () => {
  show({ templates: ['meeting'] })
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  expect(screen.queryByRole('button')).toBeNull()
})
