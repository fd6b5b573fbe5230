// Over a weak network pictures are smaller, a broken upload is tried again, what has arrived is not sent twice; and a
// device without room says so instead of losing anything.
import { act, renderHook, waitFor } from '@testing-library/react'
import { Problem } from '../../../src/miniapp/api/answer'
import type { LocalFile } from '../../../src/miniapp/api/local-file'
import { light, type Size } from '../../../src/miniapp/picture/size'
import { networkChanged } from '../../../src/miniapp/store/network'
import { outboxRead, useOutbox } from '../../../src/miniapp/store/outbox'
import { outboxHurried } from '../../../src/miniapp/store/sender'
import { type Me, signedIn } from '../../../src/miniapp/store/session'
import { store, unstore, useRoom } from '../../../src/miniapp/store/storage'
import { useSend } from '../../../src/miniapp/store/use-send'
import { aServer } from '../server'
import Taro, { resetTaro, storage } from '../taro'

const uploads: { readonly id: string; readonly file: LocalFile }[] = []
/** what becomes of the next uploads; null or nothing more: they arrive */
const faults: (Problem | null)[] = []

jest.mock('../../../src/miniapp/store/file-store', () => ({
  keptFile: async (id: string) => ({ file: `whole-${id}`, src: `blob:${id}` }),
  dropFile: async () => undefined,
}))
jest.mock('../../../src/miniapp/picture/shrink', () => ({
  shrink: async (file: string, { pixels }: Size) => file.replace('whole', `${pixels}px`),
}))
jest.mock('../../../src/miniapp/api/upload', () => ({
  upload: async (id: string, file: LocalFile) => {
    uploads.push({ id, file })
    const fault = faults.shift()
    if (fault) throw fault
  },
}))

const me: Me = { personId: 'p1', districtId: 'zhijiang', name: '示例居民', holdings: [], phoneKnown: true, unread: 0 }
const report = { title: '积水', text: '东门口积水', photoIds: [], anonymity: 'hidden' as const }

let server = aServer()
/** as on weapp: a key of 1 MB, and this much in all */
let room = Number.POSITIVE_INFINITY

beforeEach(() => {
  resetTaro()
  uploads.length = 0
  faults.length = 0
  room = Number.POSITIVE_INFINITY
  server = aServer()
  Object.assign(globalThis, { fetch: (url: string, init: never) => server.fetch(url, init) })
  jest.spyOn(Taro, 'setStorageSync').mockImplementation((key: string, value: unknown) => {
    const others = [...storage].filter(([name]) => name !== key).map(([, text]) => String(text).length)
    const all = others.reduce((sum, length) => sum + length, String(value).length)
    if (String(value).length > 1_048_576 || all > room) throw new Error('setStorageSync:fail exceed storage max size')
    storage.set(key, value)
  })
  signedIn('zhijiang.token', me)
  networkChanged('good')
  useOutbox.setState({ entries: [] })
  useRoom.setState({ full: false })
})
afterEach(() => jest.restoreAllMocks())

const submit = async (files: readonly string[] = []) => {
  const { result } = renderHook(() => useSend('report.submit'))
  return act(() => result.current.send(report, { files, about: '积水' }))
}

test('over a good network a picture goes as it was kept', async () => {
  await submit(['a'])
  expect(uploads).toEqual([{ id: 'a', file: 'whole-a' }])
})

test('over a weak one it is made smaller first, and one goes after the other', async () => {
  networkChanged('weak')
  await submit(['a', 'b'])
  expect(uploads).toEqual([
    { id: 'a', file: `${light.pixels}px-a` },
    { id: 'b', file: `${light.pixels}px-b` },
  ])
})

test('an upload that breaks off is tried again', async () => {
  faults.push(new Problem('offline'), new Problem('offline'))
  expect(await submit(['a'])).toMatchObject({ state: 'done' })
  expect(uploads.map(({ id }) => id)).toEqual(['a', 'a', 'a'])
})

test('after three tries it waits, and what has arrived is not sent again', async () => {
  faults.push(null, ...Array.from({ length: 3 }, () => new Problem('offline')))
  expect(await submit(['a', 'b'])).toEqual({ state: 'queued' })
  await outboxHurried()
  await waitFor(() => expect(useOutbox.getState().entries).toMatchObject([{ state: 'sent' }]))
  expect(uploads.map(({ id }) => id)).toEqual(['a', 'b', 'b', 'b', 'b'])
  expect(server.done.size).toBe(1)
})

test('a picture that is refused is not tried again', async () => {
  faults.push(new Problem('unsupportedType'))
  expect(await submit(['a'])).toMatchObject({ state: 'refused', problem: { code: 'unsupportedType' } })
  expect(uploads).toHaveLength(1)
})

test('without room and without a network the person is told that it cannot wait here', async () => {
  room = 400
  networkChanged('offline')
  expect(await submit()).toMatchObject({ state: 'refused', problem: { code: 'deviceFull' } })
  expect(useOutbox.getState().entries).toEqual([])
  expect(useRoom.getState().full).toBe(true)
})

test('without room but with a network it is sent', async () => {
  room = 400
  expect(await submit()).toMatchObject({ state: 'done' })
  expect(server.done.size).toBe(1)
})

test('a key larger than the platform takes is told as well, and room is there again once something goes', () => {
  expect(store('draft:long', 'x'.repeat(1_048_577))).toBe(false)
  expect(useRoom.getState().full).toBe(true)
  unstore('draft:long')
  expect(useRoom.getState().full).toBe(false)
})

test('what has arrived is let go when there is no room to say so: it is not sent again and again', async () => {
  networkChanged('offline')
  await submit()
  const [entry] = useOutbox.getState().entries
  room = JSON.stringify(entry).length + 150
  networkChanged('good')
  await outboxHurried()
  await outboxHurried()
  outboxRead()
  expect(server.arrived).toHaveLength(1)
})
