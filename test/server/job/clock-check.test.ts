// A clock that cannot be right stops the sweep and is told; one that is right again lets it go on.

import { clockCheck, whileClockIsRight } from '../../../src/server/job/clock-check'
import { sequenceAll } from '../../../src/server/log/sequence'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { openMatter, submit } from '../support/walk'

let server: TestServer
let town: Town
beforeAll(async () => {
  server = await aServer({ startsAt: new Date().toISOString() })
  town = await aTown(server)
  await openMatter(town)
})
afterAll(() => server.close())
beforeEach(() => server.moveTo(new Date().toISOString()))

const hour = 3_600_000

test('a clock that agrees with the database and the log is right', async () => {
  expect(await clockCheck(server.services)()).toBeNull()
})

test.each([
  ['ahead', 20],
  ['behind', -20],
])('one that is %s of the database is found, as between two processes minutes apart', async (_which, minutes) => {
  const check = clockCheck(server.services)
  server.pass(minutes)
  expect(await check()).toMatchObject({ kind: 'database' })
  server.pass(-minutes)
})

test('a newest event in the future is found, where the database has the same wrong clock', async () => {
  const backend = server.backend
  const { rows } = await backend.query('select matter_id from matter_event limit 1', [])
  await backend.query(
    `insert into matter_event (district_id, matter_id, version, type, actor_role, at, data, prev_hash, hash)
     values ('zhijiang', $1, 99, 'followed', 'clock', now() + interval '1 day', '{}', '', '')`,
    [rows[0]?.matter_id],
  )
  expect(await clockCheck(server.services)()).toMatchObject({ kind: 'event' })
  await backend.script('reset role; delete from matter_event where version = 99; set role laishangliang_app')
})

test('a jump is waited out, and told in words', async () => {
  let monotonic = 0
  const check = clockCheck(server.services, () => monotonic)
  expect(await check()).toBeNull()
  // the calendar stood, while five hours went by
  monotonic += 5 * hour
  expect(await check()).toMatchObject({ kind: 'jump' })
  const still = { ours: Date.now(), monotonic }
  monotonic = still.monotonic + 1000
  expect(await check()).toMatchObject({ kind: 'jump' })
})

test('while it is wrong nothing is done by date', async () => {
  let done = 0
  const whenRight = whileClockIsRight(server.services)
  const work = async () => {
    done += 1
  }
  await whenRight(work)
  expect(done).toBe(1)
  server.pass(20)
  await whenRight(work)
  expect(done).toBe(1)
  expect(server.logged.at(-1)).toMatchObject({
    level: 'error',
    clock: 'database',
    message: expect.stringContaining('NTP'),
  })
})

test('what was written after a clock that was a day ahead had been set right is found, and gets its place in the log', async () => {
  const { db, services } = server
  const say = async (text: string) => (await submit(town, 'resident', { text, title: text })).id
  const found = async (words: string) =>
    (await town.people.coordinatorA.client.query('report.inbox', { words })).rows.map(({ id }) => id)
  const listed = async (id: string) =>
    (await db.selectFrom('log_leaf').select('version').where('id', '=', id).execute()).length
  server.pass(24 * 60)
  const early = await say('河边护栏松动')
  // the index of words has read everything by the second time
  for (let time = 0; time < 2; time += 1) expect(await found('河边护栏')).toEqual([early])
  await town.people.office.client.query('report.similar', { words: '河边护栏松动' })
  await sequenceAll(services)
  server.moveTo(new Date().toISOString())
  const later = await say('菜场门口积水')
  server.pass(4)
  await sequenceAll(services)
  expect(await listed(later)).toBeGreaterThan(0)
  expect(await found('菜场门口')).toEqual([later])
  const { rows } = await town.people.office.client.query('report.similar', { words: '菜场门口积水' })
  expect(rows.map(({ id }) => id)).toContain(later)
})
