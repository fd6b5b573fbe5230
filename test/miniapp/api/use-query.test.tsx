// A query for a page: loading, data, failure with a way on, and old data while the network is away.

import { nearbyMatters } from '@domain/question/first'
import { act, renderHook, waitFor } from '@testing-library/react'
import { answersForgotten } from '../../../src/miniapp/api/answer-memory'
import { prefetch } from '../../../src/miniapp/api/prefetch'
import { usePages, useQuery } from '../../../src/miniapp/api/use-query'
import { signedOut } from '../../../src/miniapp/store/session'
import { resetTaro } from '../taro'

type Reply = { readonly status: number; readonly body: unknown } | 'cutOff'

const replies: Reply[] = []
const asked: string[] = []

beforeEach(() => {
  resetTaro()
  signedOut()
  answersForgotten()
  replies.length = 0
  asked.length = 0
  const fetch = async (url: string) => {
    asked.push(decodeURIComponent(url))
    const reply = replies.shift()
    if (reply === undefined || reply === 'cutOff') throw new TypeError('Failed to fetch')
    return { status: reply.status, text: async () => JSON.stringify(reply.body) }
  }
  Object.assign(globalThis, { fetch })
})

const ok = (body: unknown): Reply => ({ status: 200, body })
const similar = { words: '积水', limit: 5 }

test('it loads, then shows', async () => {
  replies.push(ok({ rows: [] }))
  const { result } = renderHook(() => useQuery('report.similar', similar))
  expect(result.current.state).toBe('loading')
  await waitFor(() => expect(result.current).toMatchObject({ state: 'ready', data: { rows: [] }, code: undefined }))
  expect(asked).toEqual(['/api/report.similar?words=积水&limit=5'])
})

test('nothing is asked before there is an input', () => {
  const { result } = renderHook(() => useQuery('report.similar', null))
  expect(result.current.state).toBe('loading')
  expect(asked).toEqual([])
})

test('a failure has its reason, and trying again helps', async () => {
  replies.push({ status: 404, body: { error: { code: 'notFound' } } }, ok({ rows: [] }))
  const { result } = renderHook(() => useQuery('report.similar', similar))
  await waitFor(() => expect(result.current).toMatchObject({ state: 'failed', code: 'notFound' }))
  act(() => result.current.reload())
  await waitFor(() => expect(result.current.state).toBe('ready'))
})

test.each([
  ['a proxy answers in its place', { status: 502, body: '<html>' }, 'unavailable'],
  ['a code it does not know', { status: 400, body: { error: { code: 'toString' } } }, 'internal'],
  ['no network', 'cutOff', 'offline'],
] as const)('%s', async (_name, reply, code) => {
  replies.push(reply)
  const { result } = renderHook(() => useQuery('report.similar', similar))
  await waitFor(() => expect(result.current).toMatchObject({ state: 'failed', code }))
})

describe('a server that is too busy', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())
  const busy: Reply = { status: 503, body: { error: { code: 'unavailable' } } }
  const waited = (milliseconds: number) => act(async () => void (await jest.advanceTimersByTimeAsync(milliseconds)))

  test('is asked again, and the person waits without a refusal', async () => {
    replies.push(busy, busy, ok({ rows: [] }))
    const { result } = renderHook(() => useQuery('report.similar', similar))
    await waited(400)
    expect([result.current.state, asked.length]).toEqual(['loading', 1])
    await waited(6_000)
    expect([result.current.state, asked.length]).toEqual(['ready', 3])
  })

  test('is left in peace after three times, and the page says so', async () => {
    replies.push(busy, busy, busy, ok({ rows: [] }))
    const { result } = renderHook(() => useQuery('report.similar', similar))
    await waited(60_000)
    expect([result.current, asked.length]).toEqual([expect.objectContaining({ code: 'unavailable' }), 3])
  })
})

test('what was seen before is painted at once, also without a network', async () => {
  replies.push(ok({ rows: [] }), 'cutOff')
  const first = renderHook(() => useQuery('report.similar', similar))
  await waitFor(() => expect(first.result.current.state).toBe('ready'))
  first.unmount()
  const { result } = renderHook(() => useQuery('report.similar', similar))
  expect(result.current).toMatchObject({ state: 'ready', data: { rows: [] } })
  await waitFor(() => expect(result.current).toMatchObject({ state: 'ready', code: 'offline' }))
})

describe('what the first page asks is asked before it runs', () => {
  beforeEach(() => history.replaceState(null, '', '/'))

  const page = () => {
    const states: string[] = []
    const { result } = renderHook(() => {
      const matters = useQuery('matter.list', nearbyMatters())
      states.push(matters.state)
      return matters
    })
    return { result, states }
  }

  test('an answer that is there is painted at the first turn, once, and not asked for again', async () => {
    replies.push(ok({ rows: [], next: null }), ok({}))
    prefetch()
    await act(async () => undefined)
    const { states } = page()
    await act(async () => undefined)
    expect(states).toEqual(['ready'])
    expect(asked).toEqual(['/api/matter.list?status=open&limit=5', '/api/district.get'])
  })

  test('one that is on its way is waited for', async () => {
    replies.push(ok({ rows: [], next: null }), ok({}))
    prefetch()
    const { result, states } = page()
    expect(states).toEqual(['loading'])
    await waitFor(() => expect(result.current.state).toBe('ready'))
    expect(asked).toHaveLength(2)
  })

  test('a failure is told by the page, which asks again', async () => {
    replies.push('cutOff', ok({}), ok({ rows: [], next: null }))
    prefetch()
    const { result } = page()
    await waitFor(() => expect(result.current).toMatchObject({ state: 'failed', code: 'offline' }))
    act(() => result.current.reload())
    await waitFor(() => expect(result.current.state).toBe('ready'))
    expect(asked).toHaveLength(3)
  })

  test('an answer that no page took is soon too old', async () => {
    jest.useFakeTimers()
    try {
      replies.push(ok({ rows: [], next: null }), ok({}), ok({ rows: [], next: null }))
      prefetch()
      await act(async () => jest.advanceTimersByTime(60_000))
      page()
      await act(async () => undefined)
      expect(asked).toHaveLength(3)
    } finally {
      jest.useRealTimers()
    }
  })
})

test('an answer that comes too late does not replace the newer one', async () => {
  const late: { resolve?: (value: unknown) => void } = {}
  const fetch = (url: string) =>
    url.includes('limit=1')
      ? new Promise((resolve) => {
          late.resolve = resolve
        })
      : Promise.resolve({ status: 200, text: async () => '{"rows":["new"]}' })
  Object.assign(globalThis, { fetch })
  const { result, rerender } = renderHook(({ limit }) => useQuery('report.similar', { words: '积水', limit }), {
    initialProps: { limit: 1 },
  })
  rerender({ limit: 2 })
  await waitFor(() => expect(result.current.data).toEqual({ rows: ['new'] }))
  await act(async () => late.resolve?.({ status: 200, text: async () => '{"rows":["old"]}' }))
  expect(result.current.data).toEqual({ rows: ['new'] })
})

test('a long list grows piece by piece, without a row twice', async () => {
  replies.push(
    ok({ rows: [{ id: 'a' }, { id: 'b' }], next: 'k1' }),
    'cutOff',
    ok({ rows: [{ id: 'b' }, { id: 'c' }], next: null }),
  )
  const { result } = renderHook(() => usePages('matter.list', {}))
  await waitFor(() => expect(result.current).toMatchObject({ state: 'ready', more: 'more' }))
  act(() => result.current.loadMore())
  await waitFor(() => expect(result.current.more).toBe('failed'))
  expect(result.current.rows).toHaveLength(2)
  act(() => result.current.loadMore())
  await waitFor(() => expect(result.current.more).toBe('end'))
  expect(result.current.rows.map((row) => row.id)).toEqual(['a', 'b', 'c'])
  expect(asked.at(-1)).toBe('/api/matter.list?after=k1')
})
