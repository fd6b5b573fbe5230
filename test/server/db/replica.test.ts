// What a copy of the database answers, and what the primary does when the copy is behind, gone or not asked.

import { contract, type EndpointName } from '../../../src/domain/contract'
import type { Backend, Rows } from '../../../src/server/db/driver'
import { replicaOf } from '../../../src/server/db/replica'
import { mayReadReplica, rememberWriters } from '../../../src/server/http/replica'

const failure = (code: string): Error => Object.assign(new Error(code), { code })

/** A primary that has written up to some place, and a copy that has played back up to another. */
const pair = () => {
  const state = { follows: true, fails: undefined as Error | undefined }
  const rows = (row: Record<string, unknown>): Rows => ({ rows: [row], affected: 1 })
  const fake = (query: Backend['query']): Backend => ({
    kind: 'postgres',
    load: () => ({ open: 0, lent: 0, waiting: 0 }),
    query,
    script: async () => [],
    link: () => Promise.reject(new Error('a link of the primary')),
    close: async () => undefined,
  })
  const primary = fake(async (sql) => rows(sql.includes('wal') ? { at: '0/10' } : { by: 'primary' }))
  const copy = fake(async (sql) => {
    if (state.fails !== undefined) throw state.fails
    return rows(sql.includes('wal') ? { follows: state.follows } : { by: 'copy' })
  })
  const told: boolean[] = []
  const replica = replicaOf(primary, copy, { tell: (follows) => told.push(follows), interval: 5 })
  const by = async (): Promise<unknown> => (await replica.backend.query('select 1', [])).rows[0]?.by
  const until = async (follows: boolean): Promise<void> => {
    while (replica.follows() !== follows) await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return { state, replica, told, by, until }
}

test('the copy answers once it follows, and no longer when it is behind', async () => {
  const { state, replica, told, by, until } = pair()
  expect(await by()).toBe('primary')
  await until(true)
  expect(await by()).toBe('copy')
  state.follows = false
  await until(false)
  expect(await by()).toBe('primary')
  replica.stop()
  expect(told).toEqual([true, false])
})

test('a copy that goes away costs nobody an answer', async () => {
  const { state, replica, by, until } = pair()
  await until(true)
  state.fails = failure('ECONNREFUSED')
  expect(await by()).toBe('primary')
  expect(replica.follows()).toBe(false)
  state.fails = undefined
  await until(true)
  expect(await by()).toBe('copy')
  replica.stop()
})

test('what the copy may not write, the primary writes, and the copy is read on', async () => {
  const { state, replica, by, until } = pair()
  await until(true)
  replica.stop()
  state.fails = failure('25006')
  expect(await by()).toBe('primary')
  expect(replica.follows()).toBe(true)
})

test('a statement that is wrong is wrong: it is not tried twice', async () => {
  const { state, replica, by, until } = pair()
  await until(true)
  replica.stop()
  state.fails = failure('22P02')
  await expect(by()).rejects.toThrow('22P02')
})

test('transactions belong to the primary', async () => {
  const { replica, until } = pair()
  await until(true)
  replica.stop()
  await expect(replica.backend.link()).rejects.toThrow('a link of the primary')
})

test('lists, figures and exports may be answered by it; what is read by itself, written or signed in is not', () => {
  const may = (Object.keys(contract) as EndpointName[]).filter((name) => mayReadReplica(name, contract[name]))
  expect(may).toEqual(
    expect.arrayContaining(['matter.list', 'report.inbox', 'figure.get', 'matter.ledger', 'desk.export']),
  )
  for (const name of ['matter.get', 'report.submit', 'session.me', 'meeting.get', 'file.get'] as const)
    expect(may).not.toContain(name)
})

test('a person who has just written is remembered for ten seconds', () => {
  let now = 0
  const writers = rememberWriters(() => now)
  writers.wrote('li')
  expect([writers.hasJustWritten('li'), writers.hasJustWritten('wang')]).toEqual([true, false])
  now = 9999
  expect(writers.hasJustWritten('li')).toBe(true)
  now = 10_001
  expect(writers.hasJustWritten('li')).toBe(false)
})
