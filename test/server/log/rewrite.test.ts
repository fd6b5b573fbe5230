// Somebody who owns the database rewrites the past: whatever way, `verify` finds it, and so does a witness from outside.

import { rmSync } from 'node:fs'
import { hashedText } from '../../../src/domain/log/chain'
import { isConsistent, isIncluded, rootOf } from '../../../src/domain/log/tree'
import { verifyAll } from '../../../src/server/backup/verify'
import { signHead } from '../../../src/server/log/head'
import { hashBytes, leafKinds } from '../../../src/server/log/leaf'
import { sha256 } from '../../../src/server/log/link'
import { ownHeadFile, ownHeads } from '../../../src/server/log/own-head'
import { sequence, sequenceAll, signIfDue } from '../../../src/server/log/sequence'
import { follow, type Seen } from '../../../src/server/witness/follow'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { aMatterAt, aReportInput } from '../support/walk'

const districtId = 'zhijiang'
let server: TestServer
let town: Town
let reportId = ''
let seen: Seen

const newest = async (): Promise<Seen | undefined> => {
  const { publicKey, rows } = await server.client().query('log.heads', {})
  const [head] = rows
  return head === undefined ? undefined : { publicKey, head, signature: head.signature }
}
const asking = {
  newest,
  consistency: async (from: number, to: number) => (await server.client().query('log.consistency', { from, to })).proof,
  leaves: async (from: number) => (await server.client().query('log.leaves', { from })).rows,
}
const cries = { alarm: 'altered' }
const faults = async () => {
  const all = await verifyAll(server.db, null, server.services.secret, await ownHeads(server.dataDir))
  return [...new Set(all.faults.map(({ what }) => what))].sort()
}
const submit = () => town.people.resident.client.command('report.submit', aReportInput(town))

beforeEach(async () => {
  // what the check takes for now is the machine's own clock
  server = await aServer({ startsAt: '2026-01-05T01:00:00.000Z' })
  town = await aTown(server)
  for (let count = 0; count < 3; count += 1) ({ id: reportId } = await submit())
  await town.people.coordinatorA.client.command('report.act', {
    id: reportId,
    command: { action: 'ask', question: '在哪里' },
  })
  await sequenceAll(server.services)
  const outcome = await follow(undefined, asking)
  if ('alarm' in outcome) throw new Error(outcome.alarm)
  seen = outcome.seen
})
afterEach(() => server.close())

/** As the owner of the tables. */
const asOwner = (sql: string) => server.backend.script(`reset role; ${sql}; set role laishangliang_app`)

test('what is untouched is sound, grows as the witness saw it, and everybody gets a receipt', async () => {
  expect(await faults()).toEqual([])
  await submit()
  server.pass(61)
  await sequenceAll(server.services)
  const outcome = await follow(seen, asking)
  expect(outcome).toMatchObject({ seen: { head: { size: seen.head.size + 1 } } })
  expect(await faults()).toEqual([])
  const { leaf, index, head, proof } = await server
    .client()
    .query('log.inclusion', { kind: 'report', id: reportId, version: 2 })
  const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex')
  const receipt = { leaf: bytes(leaf), index, size: head.size, root: bytes(head.root), proof: proof.map(bytes) }
  expect(isIncluded(receipt, hashBytes)).toBe(true)
  expect(isIncluded({ ...receipt, index: index + 1 }, hashBytes)).toBe(false)
})

test('a head is signed once an hour, and only when something is new', async () => {
  await submit()
  await sequence(server.services, districtId)
  server.pass(59)
  expect(await signIfDue(server.services, districtId)).toBe(false)
  server.pass(2)
  expect(await signIfDue(server.services, districtId)).toBe(true)
  server.pass(120)
  expect(await signIfDue(server.services, districtId)).toBe(false)
})

test('an old event that was changed, and who did it, are found', async () => {
  await asOwner(`update report_event set data = data || '{"text":"别的"}' where version = 2`)
  expect(await faults()).toContain('chain')
  expect(await follow(seen, asking)).toEqual(cries)
  // and so does one who has never looked before
  expect(await follow(undefined, asking)).toEqual(cries)
})

test('the last event that was deleted is found, also when the row was set back', async () => {
  await asOwner(`delete from report_event where version = 2; update report set version = 1`)
  expect(await faults()).toContain('gone')
  expect(await follow(seen, asking)).toEqual(cries)
})

test('a whole report that was deleted is found', async () => {
  await asOwner(`delete from report_event where report_id = '${reportId}'; delete from report where id = '${reportId}'`)
  expect(await faults()).toEqual(['gone'])
  expect(await follow(seen, asking)).toEqual(cries)
})

test('a report that is gone while its events are left is found', async () => {
  await asOwner(`delete from report where id = '${reportId}'`)
  expect(await faults()).toEqual(['gone'])
  expect(await follow(seen, asking)).toEqual(cries)
})

test('a whole matter that was deleted is found', async () => {
  const { matterId: id } = await aMatterAt(server, town, 'plan')
  server.pass(61)
  await sequenceAll(server.services)
  const before = await follow(seen, asking)
  await asOwner(`delete from matter_event where matter_id = '${id}'; delete from matter where id = '${id}'`)
  expect(await faults()).toContain('gone')
  expect(before).toHaveProperty('seen')
  expect(await follow('seen' in before ? before.seen : undefined, asking)).toEqual(cries)
})

/** The last event of the report by somebody else, at another time, hashed as it should be. */
const rechained = async (): Promise<string> => {
  const [row] = await server.db
    .selectFrom('report_event')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('version', '=', 2)
    .execute()
  if (row === undefined) throw new Error('There are two events.')
  const at = '2026-01-05T00:00:00.000Z'
  const event = { type: row.type, ...row.data }
  const recorded = { version: 2, at, actorId: null, actorRole: row.actor_role, event }
  const hash = sha256(hashedText({ districtId, kind: 'report', id: reportId }, row.prev_hash, recorded))
  await asOwner(`update report_event set actor_id = null, at = '${at}', hash = '${hash}'
    where report_id = '${reportId}' and version = 2`)
  return hash
}

test('who and when, rewritten and chained again with the right hashes, are found by the tree', async () => {
  await rechained()
  expect(await faults()).toContain('changed')
  expect(await follow(seen, asking)).toEqual(cries)
})

test('with the leaves rewritten as well, the signed head tells; with heads signed by the key, only a witness does', async () => {
  await rechained()
  await asOwner(`delete from log_leaf where kind in (${leafKinds.map((kind) => `'${kind}'`).join()})`)
  await sequence(server.services, districtId)
  expect(await faults()).toContain('tree')

  // Somebody with the key, too: the machine itself. Nothing inside of it can tell any more.
  const rows = await server.db.selectFrom('log_leaf').select('hash').orderBy('n').execute()
  const root = Buffer.from(
    rootOf(
      rows.map(({ hash }) => Buffer.from(hash, 'hex')),
      hashBytes,
    ),
  ).toString('hex')
  const at = server.now()
  const signature = signHead(server.services.secret, { districtId, size: rows.length, root, at })
  await asOwner(`update tree_head set root = '${root}', at = '${at}', signature = '${signature}'`)
  expect(await faults()).not.toContain('tree')
  expect(await follow(seen, asking)).toEqual({ alarm: 'forked' })
  await submit()
  server.pass(61)
  await sequenceAll(server.services)
  expect(await follow(seen, asking)).toEqual({ alarm: 'forked' })
})

test('a head with another key, a shrunken log and a wrong signature make the witness cry out', async () => {
  const shrunk = { ...seen, head: { ...seen.head, size: seen.head.size + 5 } }
  expect(await follow(shrunk, asking)).toEqual({ alarm: 'shrunk' })
  expect(await follow({ ...seen, publicKey: 'another' }, asking)).toEqual({ alarm: 'otherKey' })
  await asOwner(`update tree_head set root = repeat('0', 64)`)
  expect(await follow(seen, asking)).toEqual({ alarm: 'badSignature' })
  expect(await faults()).toEqual(['signature', 'tree'])
})

test('with all heads deleted besides, this machine signs no other past, says so, and verify tells by what was signed here', async () => {
  await rechained()
  await asOwner('delete from log_leaf; delete from tree_head')
  await submit()
  server.pass(61)
  await sequenceAll(server.services)
  expect(await newest()).toBeUndefined()
  expect(server.logged).toContainEqual(
    expect.objectContaining({ level: 'error', message: expect.stringContaining('no head is signed') }),
  )
  expect(await faults()).toContain('past')
  const { rows } = await town.people.office.client.query('health.get', { language: 'en' })
  expect(rows.find(({ id }) => id === 'log')).toMatchObject({ level: 'bad' })
  // who put an older database back says so by removing what was noted here
  rmSync(ownHeadFile(server.dataDir))
  await sequenceAll(server.services)
  expect(await faults()).not.toContain('past')
  expect(await newest()).toBeDefined()
})

test('proofs over many leaves are made of few rows, and hold; while roots are missing nothing is said of the log', async () => {
  const grow = async (count: number): Promise<number> => {
    await asOwner(`insert into audit (district_id, id, action, subject, subject_id, at)
      select '${districtId}', gen_random_uuid(), 'district.save', 'district', 'zhijiang', '${server.now()}' from generate_series(1, ${count})`)
    server.pass(61)
    await sequenceAll(server.services)
    return (await newest())?.head.size ?? 0
  }
  const rows = async () => server.db.selectFrom('log_leaf').select(['n', 'id', 'hash']).orderBy('n').execute()
  const sizes = [seen.head.size, await grow(600), await grow(1), await grow(200)]
  const leaves = await rows()
  const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex')
  const rootAt = (size: number): Uint8Array =>
    rootOf(
      leaves.slice(0, size).map(({ hash }) => bytes(hash)),
      hashBytes,
    )
  const heads = await server.db.selectFrom('tree_head').select(['size', 'root']).orderBy('size').execute()
  expect(heads.map(({ size }) => size)).toEqual(sizes)
  expect(heads.map(({ root }) => root)).toEqual(sizes.map((size) => Buffer.from(rootAt(size)).toString('hex')))
  for (const from of [...sizes, 255, 256, 257, 512]) {
    for (const to of sizes.filter((size) => size >= from)) {
      const proof = (await asking.consistency(from, to)).map(bytes)
      const [first, second] = [from, to].map((size) => ({ size, root: rootAt(size) }))
      if (first === undefined || second === undefined) throw new Error('Two sizes are compared.')
      expect(isConsistent({ first, second, proof }, hashBytes)).toBe(true)
    }
  }
  const audits = leaves.filter((_, n) => n > seen.head.size && n % 97 === 0)
  for (const { n, id, hash } of audits) {
    const { leaf, index, head, proof } = await server.client().query('log.inclusion', { kind: 'audit', id })
    expect({ leaf, index }).toEqual({ leaf: hash, index: n })
    const receipt = { leaf: bytes(leaf), index, size: head.size, root: bytes(head.root), proof: proof.map(bytes) }
    expect(isIncluded(receipt, hashBytes)).toBe(true)
  }
  expect(audits.length).toBeGreaterThan(5)
  expect(await faults()).toEqual([])
  await asOwner('delete from log_node')
  await expect(asking.consistency(300, 600)).rejects.toMatchObject({ what: { refused: 'unavailable' } })
  await sequence(server.services, districtId)
  await asking.consistency(300, 600)
  await asOwner(`delete from log_leaf where n = ${leaves.length - 2}`)
  await expect(asking.consistency(300, leaves.length)).rejects.toMatchObject({ what: { refused: 'notFound' } })
  expect(await faults()).toContain('tree')
})

test('a row that came in behind the log is found', async () => {
  await asOwner(`insert into audit (district_id, id, action, subject, subject_id, at)
    values ('zhijiang', '0193a000-0000-7000-8000-000000000009', 'district.save', 'district', 'zhijiang', '2025-06-01')`)
  expect(await faults()).toContain('unlisted')
})
