// A clock that cannot be right stops the sweep and is told; one that is right again lets it go on.

import { clockCheck, sweepsByClock } from '../../../src/server/job/clock-check'
import { aServer, type TestServer } from '../support/server'
import { aTown } from '../support/town'
import { openMatter } from '../support/walk'

let server: TestServer
beforeAll(async () => {
  server = await aServer({ startsAt: new Date().toISOString() })
  await openMatter(await aTown(server))
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

test('while it is wrong nothing is swept', async () => {
  let swept = 0
  const [sweep] = sweepsByClock(server.services, [
    async () => {
      swept += 1
    },
  ])
  await sweep?.(server.services)
  expect(swept).toBe(1)
  server.pass(20)
  await sweep?.(server.services)
  expect(swept).toBe(1)
  expect(server.logged.at(-1)).toMatchObject({
    level: 'error',
    clock: 'database',
    message: expect.stringContaining('NTP'),
  })
})
