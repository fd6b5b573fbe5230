// Receipts on the device: what was sent gets its place in the log, a log that only grows stays sound, and one that was
// rewritten, shortened or lost an entry is told, and stays told.

import { createHash } from 'node:crypto'
import { consistencyRanges, inclusionRanges, leafHash, type Range, rootOf } from '@domain/log/tree'
import { receiptsChecked, receiptsWatched } from '../../../src/miniapp/account/receipt/check'
import { receiptNoted, receiptsKept } from '../../../src/miniapp/store/receipt'
import { type Me, signedIn } from '../../../src/miniapp/store/session'
import { resetTaro } from '../taro'

const me: Me = { personId: 'p1', districtId: 'zhijiang', name: '居民', holdings: [], phoneKnown: true, unread: 0 }
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Names of entries in their order; what the server would say of them. */
let log: string[] = []
/** how many of them are under the newest head */
let size = 0
let asked: string[] = []
let headAt = ''

const leaves = () => log.slice(0, size).map((name) => leafHash(Buffer.from(name), sha256))
const proof = (ranges: readonly Range[]): string[] =>
  ranges.map(({ from, to }) => hex(rootOf(leaves().slice(from, to), sha256)))
const answerTo = (name: string, search: URLSearchParams): unknown => {
  const head = { districtId: 'zhijiang', size, root: hex(rootOf(leaves(), sha256)), at: headAt, signature: 's' }
  if (name === 'log.heads') return { publicKey: 'k', rows: size === 0 ? [] : [{ ...head, stampedAt: null }] }
  if (name === 'log.consistency') {
    return { proof: proof(consistencyRanges(Number(search.get('from')), Number(search.get('to')))) }
  }
  const index = log.slice(0, size).indexOf(`${search.get('kind')} ${search.get('id')}`)
  if (index < 0) return undefined
  const leaf = hex(leaves()[index] ?? new Uint8Array())
  return { leaf, index, head, proof: proof(inclusionRanges(index, { from: 0, to: size })) }
}

beforeEach(() => {
  resetTaro()
  log = ['report other', 'report r1', 'audit x']
  size = 3
  headAt = new Date().toISOString()
  asked = []
  Object.assign(globalThis, {
    fetch: async (address: string) => {
      const url = new URL(address, 'http://here')
      const name = url.pathname.slice('/api/'.length)
      asked.push(name)
      const answer = answerTo(name, url.searchParams)
      const [status, body] = answer === undefined ? [404, { error: { code: 'notFound' } }] : [200, answer]
      return { status, text: async () => JSON.stringify(body) }
    },
  })
  signedIn('zhijiang.one', me)
})

const grow = (...names: string[]): void => {
  log = [...log, ...names]
  size = log.length
}

test('what was sent gets its place, and is sound while the log only grows', async () => {
  receiptNoted('report', 'r1')
  receiptNoted('rating', 'v1')
  const first = await receiptsChecked()
  expect(first.rows).toMatchObject([{ id: 'r1', index: 1 }, { id: 'v1' }])
  expect(first.rows[1]?.leaf).toBeUndefined()
  grow('audit y', 'rating v1', 'report z')
  const second = await receiptsChecked()
  expect(second).toMatchObject({ rows: [{ index: 1 }, { index: 4 }], head: { size: 6 } })
  expect(second.broken).toBeUndefined()
})

test.each([
  ['an earlier entry was changed', () => log.splice(0, 1, 'report forged')],
  ['an entry was taken out and others moved up', () => log.splice(1, 1)],
  ['mine was put elsewhere', () => log.splice(0, 2, 'report r1', 'report other')],
])('%s: it is told, and stays told when the log is put back', async (_what, rewrite) => {
  receiptNoted('report', 'r1')
  await receiptsChecked()
  const before = [...log]
  rewrite()
  grow('audit y', 'audit z')
  expect((await receiptsChecked()).broken).toBe(true)
  log = before
  size = log.length
  expect((await receiptsChecked()).broken).toBe(true)
})

test('a log that became shorter, or empty, is told', async () => {
  receiptNoted('report', 'r1')
  await receiptsChecked()
  size = 2
  expect((await receiptsChecked()).broken).toBe(true)
  resetTaro()
  size = 3
  receiptNoted('report', 'r1')
  await receiptsChecked()
  size = 0
  expect((await receiptsChecked()).broken).toBe(true)
})

test('a report that is in no log hours later is told; votes of a meeting that goes on are not missed', async () => {
  receiptNoted('votes', 'm1')
  receiptNoted('report', 'swallowed')
  expect((await receiptsChecked()).broken).toBeUndefined()
  headAt = new Date(Date.now() + 7 * 3_600_000).toISOString()
  grow('audit y')
  expect((await receiptsChecked()).broken).toBe(true)
})

test('by itself it asks once a day, and not at all where nothing was sent', async () => {
  expect(await receiptsWatched()).toBeUndefined()
  receiptNoted('report', 'r1')
  await receiptsWatched()
  const { length } = asked
  await receiptsWatched()
  expect(asked).toHaveLength(length)
  expect(length).toBeGreaterThan(0)
})

test('on a shared phone nobody sees what another one sent, and without an answer nothing changes', async () => {
  receiptNoted('report', 'r1')
  await receiptsChecked()
  const kept = receiptsKept()
  Object.assign(globalThis, { fetch: async () => Promise.reject(new TypeError('Failed to fetch')) })
  await expect(receiptsChecked()).rejects.toThrow()
  expect(receiptsKept()).toEqual(kept)
  signedIn('zhijiang.two', { ...me, personId: 'p2' })
  expect(receiptsKept().rows).toEqual([])
})
