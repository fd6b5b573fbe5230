// What is written without a network is sent once, exactly once, when there is one; nothing is lost on the way.
import { act, renderHook, waitFor } from '@testing-library/react'
import { networkChanged, useNetwork } from '../../../src/miniapp/store/network'
import { entryDropped, outboxRead, useOutbox } from '../../../src/miniapp/store/outbox'
import { outboxWatched } from '../../../src/miniapp/store/outbox-watch'
import { outboxHurried, outboxWoken, pauseAfter } from '../../../src/miniapp/store/sender'
import { type Me, signedIn, signedOut, useSession } from '../../../src/miniapp/store/session'
import { usePhotos } from '../../../src/miniapp/store/use-photos'
import { useSend } from '../../../src/miniapp/store/use-send'
import { aServer } from '../server'
import * as taro from '../taro'
import { resetTaro, storage } from '../taro'

const kept = new Map<string, unknown>()
const sentFiles: string[] = []
const sentCovered: (string | null)[] = []
jest.mock('../../../src/miniapp/store/file-store', () => ({
  keepFile: async (id: string, file: unknown) => void kept.set(id, file),
  keptFile: async (id: string) => (kept.has(id) ? { file: kept.get(id), src: `blob:${id}` } : undefined),
  dropFile: async (id: string) => void kept.delete(id),
}))
jest.mock('../../../src/miniapp/api/upload', () => ({
  upload: async (id: string, _file: unknown, _token: unknown, _told: unknown, covered: string | null) => {
    await globalThis.fetch(`/api/file.upload?id=${id}`, { headers: {} })
    sentFiles.push(id)
    sentCovered.push(covered)
  },
}))

const me: Me = { personId: 'p1', districtId: 'zhijiang', name: '示例居民', holdings: [], phoneKnown: true, unread: 0 }
const report = { title: '积水', text: '东门口积水', photoIds: [], anonymity: 'hidden' as const }

let server = aServer()
const waiting = () => useOutbox.getState().entries.filter((entry) => entry.state === 'waiting')

/** Exactly as a form does it. */
const submit = async (how: { files?: readonly string[]; unknown?: boolean; atOnce?: boolean } = {}) => {
  const { result } = renderHook(() => useSend('report.submit', { atOnce: how.atOnce ?? false }))
  return act(() =>
    result.current.send(report, { files: how.files ?? [], about: '积水', unknown: how.unknown ?? false }),
  )
}

/** The app was killed: only storage is left. */
const restarted = () => {
  useOutbox.setState({ entries: [] })
  outboxRead()
}

beforeAll(() => outboxWatched())

beforeEach(() => {
  resetTaro()
  kept.clear()
  sentFiles.length = 0
  sentCovered.length = 0
  server = aServer()
  Object.assign(globalThis, { fetch: (url: string, init: never) => server.fetch(url, init) })
  signedIn('zhijiang.token', me)
  networkChanged('good')
  restarted()
})

test('with a network it is sent at once and nothing stays behind', async () => {
  const sent = await submit()
  expect(sent).toMatchObject({ state: 'done', answer: { number: '2026-1' } })
  expect(useOutbox.getState().entries).toEqual([])
})

test('without a network it waits, and goes once when the network is back', async () => {
  networkChanged('offline')
  server.state.fate = 'cutOff'
  expect(await submit()).toEqual({ state: 'queued' })
  expect(waiting()).toHaveLength(1)
  server.state.fate = 'up'
  act(() => networkChanged('good'))
  await waitFor(() => expect(waiting()).toHaveLength(0))
  await outboxWoken()
  expect(server.arrived).toHaveLength(1)
  expect(useOutbox.getState().entries).toMatchObject([{ state: 'sent', answer: { number: '2026-1' } }])
})

test('when only the answer was lost, the same request is sent again and counts once', async () => {
  server.state.fate = 'answerLost'
  expect(await submit()).toEqual({ state: 'queued' })
  server.state.fate = 'up'
  await waitFor(async () => {
    await outboxHurried()
    expect(waiting()).toHaveLength(0)
  })
  expect(server.arrived.length).toBeGreaterThan(1)
  expect(new Set(server.arrived.map((request) => request.requestId)).size).toBe(1)
  expect(server.done.size).toBe(1)
})

test('it survives that the app is killed', async () => {
  networkChanged('offline')
  await submit()
  restarted()
  expect(waiting()).toMatchObject([{ about: '积水', input: { text: '东门口积水' } }])
})

test('it survives that the session ends, and waits for the same person', async () => {
  networkChanged('offline')
  await submit()
  signedOut()
  networkChanged('good')
  await outboxHurried()
  expect(server.arrived).toHaveLength(0)
  signedIn('zhijiang.other', { ...me, personId: 'p2' })
  await outboxHurried()
  expect(server.arrived).toHaveLength(0)
  signedIn('zhijiang.again', me)
  await waitFor(() => expect(waiting()).toHaveLength(0))
  expect(server.arrived).toMatchObject([{ token: 'zhijiang.again' }])
})

test('what is wholly anonymous goes without the session', async () => {
  await submit({ unknown: true })
  expect(server.arrived).toMatchObject([{ token: null }])
})

test('files go before the form, and are no longer kept when it has arrived', async () => {
  kept.set('f1', 'bytes').set('f2', 'bytes')
  await submit({ files: ['f1', 'f2'] })
  expect(sentFiles).toEqual(['f1', 'f2'])
  expect(server.arrived.map((request) => request.name)).toEqual(['file.upload', 'file.upload', 'report.submit'])
  expect(kept.size).toBe(0)
})

test('a refusal is told, and the files stay for the form', async () => {
  kept.set('f1', 'bytes')
  const { result } = renderHook(() => useSend('report.submit'))
  server.state.fate = { refuses: 'invalid' }
  const sent = await act(() => result.current.send(report, { files: ['f1'] }))
  expect(sent).toMatchObject({ state: 'refused', problem: { code: 'invalid' } })
  expect(result.current.problem?.code).toBe('invalid')
  expect(kept.has('f1')).toBe(true)
  expect(useOutbox.getState().entries).toEqual([])
})

test('what waited and is then refused stays in sight with its reason', async () => {
  networkChanged('offline')
  await submit()
  server.state.fate = { refuses: 'notFound' }
  networkChanged('good')
  await waitFor(() => expect(useOutbox.getState().entries).toMatchObject([{ state: 'refused', code: 'notFound' }]))
})

test('a kind that may not wait is sent now or not at all', async () => {
  const { result } = renderHook(() => useSend('meeting.hand'))
  server.state.fate = 'cutOff'
  const sent = await act(() => result.current.send({ id: 'm1', raised: true }))
  expect(sent).toMatchObject({ state: 'refused', problem: { code: 'offline' } })
  expect([...storage.keys()].filter((key) => key.startsWith('outbox:'))).toEqual([])
})

test('what the person takes back while it is on its way does not come back when the way fails', async () => {
  networkChanged('offline')
  await submit()
  makeDue()
  networkChanged('good')
  const failures: (() => void)[] = []
  Object.assign(globalThis, {
    fetch: () => new Promise((_, reject) => failures.push(() => reject(new TypeError('Failed to fetch')))),
  })
  void outboxHurried()
  await waitFor(() => expect(failures).toHaveLength(1))
  for (const { id } of waiting()) entryDropped(id)
  failures[0]?.()
  await new Promise((done) => setTimeout(done, 20))
  outboxRead()
  expect(useOutbox.getState().entries).toEqual([])
})

test('what makes no sense later is not kept, although its kind may wait', async () => {
  server.state.fate = 'cutOff'
  expect(await submit({ atOnce: true })).toMatchObject({ state: 'refused', problem: { code: 'offline' } })
  expect(useOutbox.getState().entries).toEqual([])
})

test('a second tap after a failure repeats the same request', async () => {
  const { result } = renderHook(() => useSend('report.submit', { atOnce: true }))
  server.state.fate = 'answerLost'
  await act(() => result.current.send(report))
  server.state.fate = 'up'
  await act(() => result.current.send(report))
  expect(server.done.size).toBe(1)
})

test('saying the same again after it has arrived is a new request', async () => {
  const { result } = renderHook(() => useSend('report.submit'))
  await act(() => result.current.send(report))
  await act(() => result.current.send(report))
  expect(server.done.size).toBe(2)
})

test('a session that the server no longer knows ends; what was written stays', async () => {
  storage.set('draft:say', '{"text":"积水"}')
  server.state.fate = { refuses: 'signedOut' }
  await submit()
  expect(useSession.getState()).toMatchObject({ token: null, over: true })
  expect(storage.get('draft:say')).toBe('{"text":"积水"}')
})

test('the pauses between tries grow and end at ten minutes', () => {
  const pauses = [0, 1, 2, 3, 50].map((tries) => pauseAfter(tries, 600_000))
  expect(pauses).toEqual([2_000, 4_000, 8_000, 16_000, 600_000])
})

/** The lock that tabs of one browser share; jsdom has none. */
const sharedLocks = () => {
  const held = new Set<string>()
  return {
    request: async (name: string, _options: object, work: (lock: object | null) => Promise<void>) => {
      if (held.has(name)) return work(null)
      held.add(name)
      return work({}).finally(() => held.delete(name))
    },
  }
}

/** The app once more: modules of its own, on the same storage. */
const inOtherTab = async (work: (wake: () => Promise<void>) => Promise<void>) => {
  await jest.isolateModulesAsync(async () => {
    jest.doMock('@tarojs/taro', () => taro)
    const sender = await import('../../../src/miniapp/store/sender')
    const session = await import('../../../src/miniapp/store/session')
    session.signedIn('zhijiang.token', me)
    await work(sender.outboxWoken)
  })
}

/** The app starts, with modules of its own; answers how often the code that sends was loaded. */
const appStarted = async (): Promise<number> => {
  let loaded = 0
  await jest.isolateModulesAsync(async () => {
    jest.doMock('@tarojs/taro', () => taro)
    jest.doMock('../../../src/miniapp/store/sender', () => {
      loaded += 1
      return jest.requireActual('../../../src/miniapp/store/sender')
    })
    const session = await import('../../../src/miniapp/store/session')
    session.signedIn('zhijiang.token', me)
    const watch = await import('../../../src/miniapp/store/outbox-watch')
    watch.outboxWatched()
    await new Promise((done) => setTimeout(done, 50))
  })
  jest.dontMock('../../../src/miniapp/store/sender')
  return loaded
}

const makeDue = () => {
  for (const entry of waiting()) storage.set(`outbox:${entry.id}`, JSON.stringify({ ...entry, notBefore: 0 }))
}

const wakeTwoTabs = async () => {
  networkChanged('offline')
  await submit()
  makeDue()
  await inOtherTab(async (wake) => {
    useNetwork.setState({ state: 'good' })
    await Promise.all([outboxWoken(), wake()])
  })
  outboxRead()
}

test('a picture of which parts were covered is another one, and is sent with them', async () => {
  const { result } = renderHook(() => usePhotos('visit', 9))
  await act(() => result.current.onAdd([{ file: 'a.jpg', src: 'blob:a' }]))
  const [before] = result.current.ids
  await act(() => result.current.onCovered(before ?? '', '10.20.300.400'))
  const [after] = result.current.ids
  expect(after).not.toBe(before)
  expect([...kept.keys()]).toEqual([after])
  await submit({ files: [after ?? ''] })
  expect(sentCovered).toEqual(['10.20.300.400'])
  // and nothing of it stays behind
  expect([...storage.keys()].filter((key) => key.startsWith('covered:'))).toEqual([])
})

test('where there is no room to remember the parts, the picture stays as it was', async () => {
  const { result } = renderHook(() => usePhotos('visit', 9))
  await act(() => result.current.onAdd([{ file: 'a.jpg', src: 'blob:a' }]))
  const { ids } = result.current
  const full = jest.spyOn(taro.default, 'setStorageSync').mockImplementation(() => {
    throw new Error('full')
  })
  expect(await act(() => result.current.onCovered(ids[0] ?? '', '1.2.3.4'))).toBe(false)
  full.mockRestore()
  expect(result.current.ids).toEqual(ids)
})

test('what was left is sent when the app starts; with nothing left the code that sends is not loaded', async () => {
  networkChanged('offline')
  await submit()
  makeDue()
  expect(await appStarted()).toBe(1)
  expect(server.arrived).toHaveLength(1)
  storage.clear()
  expect(await appStarted()).toBe(0)
})

test('two tabs that wake at once send one request', async () => {
  Object.defineProperty(navigator, 'locks', { value: sharedLocks(), configurable: true })
  await wakeTwoTabs()
  Reflect.deleteProperty(navigator, 'locks')
  expect(server.arrived).toHaveLength(1)
  expect(useOutbox.getState().entries).toMatchObject([{ state: 'sent' }])
})

test('in an old browser without locks two tabs may both send, under one id, and it counts once', async () => {
  await wakeTwoTabs()
  expect(new Set(server.arrived.map((request) => request.requestId)).size).toBe(1)
  expect(server.done.size).toBe(1)
  expect(useOutbox.getState().entries).toMatchObject([{ state: 'sent' }])
})
