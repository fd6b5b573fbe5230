// A holiday that is announced later moves what is open, with an event that says why; a marked day does not stop a year
// from being filled.

import { fillCalendars } from '../../../src/server/calendar/holiday'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { answer, submit } from '../support/walk'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
})
afterAll(() => server.close())

const mark = (date: string, to: 'rest' | 'work' | null) =>
  town.people.office.client.command('calendar.save', { days: [{ date, mark: to }] })
const seen = (id: string) => town.people.resident.client.query('report.get', { id })

test('two reports of one minute are due on one day, whenever the holiday was announced', async () => {
  const before = await submit(town)
  const asked = await submit(town)
  await answer(town, 'coordinatorA', asked.id, { action: 'ask', question: '哪一盏？' })
  await mark(before.due, 'rest')
  const after = await submit(town)
  const report = await seen(before.id)
  expect(report.due).toBe(after.due)
  expect(report.timeline.at(-1)).toMatchObject({ type: 'dueMoved', data: { due: after.due, why: 'calendar' } })
  await town.people.resident.client.command('report.act', {
    id: asked.id,
    command: { action: 'add', text: '东头那一盏', photoIds: [] },
  })
  expect((await seen(asked.id)).due).toBe(after.due)
  await mark(before.due, null)
  expect((await seen(before.id)).due).toBe(before.due)
})

test('a year in which one day was marked by hand is filled all the same, around that day', async () => {
  await mark('2026-10-01', 'work')
  await fillCalendars(server.services)
  const { calendar } = await server.client().query('district.get', {})
  expect(calendar['2026-10-01']).toBe('work')
  expect(calendar['2026-10-02']).toBe('rest')
})
