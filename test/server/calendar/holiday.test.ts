// The calendar that a district starts with, and what the office makes of it.

import { isWorkingDay } from '../../../src/domain/calendar/calendar'
import { fillCalendars, holidaysOf } from '../../../src/server/calendar/holiday'
import { freshDirectoryOf } from '../../../src/server/district/directory'
import { aPerson } from '../support/people'
import { aServer, type TestServer } from '../support/server'

let server: TestServer

beforeAll(async () => {
  server = await aServer()
  await fillCalendars(server.services)
})
afterAll(() => server.close())

const calendar = async () => (await freshDirectoryOf(server.db, 'zhijiang')).calendar

test.each([
  ['2026-10-01', false, '国庆节'],
  ['2026-10-02', false, '国庆节'],
  ['2026-10-10', true, '国庆节'],
  ['2026-02-17', false, '春节'],
])('%s is as it was announced', async (date, working, name) => {
  expect(isWorkingDay(await calendar(), date)).toBe(working)
  expect(holidaysOf(2026)).toContainEqual({ date, kind: working ? 'work' : 'rest', name })
})

test('an ordinary Saturday rests and an ordinary Monday works', async () => {
  expect(isWorkingDay(await calendar(), '2026-11-21')).toBe(false)
  expect(isWorkingDay(await calendar(), '2026-11-23')).toBe(true)
})

test('a year that nobody has announced has no marks', () => {
  expect(holidaysOf(2090)).toEqual([])
})

test('what the office takes away does not come back with the next start', async () => {
  const office = await aPerson(server, { holds: [['office', 'zhijiang']] })
  await office.client.command('calendar.save', { days: [{ date: '2026-10-10', mark: null }] })
  await fillCalendars(server.services)
  expect(isWorkingDay(await calendar(), '2026-10-10')).toBe(false)
})
