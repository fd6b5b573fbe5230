// A holiday that is announced later moves what is open, with an event that says why; a marked day does not stop a year
// from being filled.

import { fillCalendars } from '../../../src/server/calendar/holiday'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { act, aMatterAt, answer, openMatter, submit } from '../support/walk'

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

const matterOf = async (id: string) => town.people.memberA.client.query('matter.get', { id })

test('the steps, claims and ratings of matters move with the calendar, and nothing that people dated themselves', async () => {
  const [led, unclaimed, worked, rated] = [
    await aMatterAt(server, town, 'topic'),
    await openMatter(town),
    await aMatterAt(server, town, 'implementation'),
    await aMatterAt(server, town, 'evaluation'),
  ]
  await act(town, 'memberA', rated.matterId, { action: 'publishResult', summary: '灯亮了' })
  const dates = async ({ matterId }: { matterId: string }) => {
    const { due, result } = (await matterOf(matterId)).matter
    return [due, result?.windowEnds]
  }
  const all = [led, unclaimed, worked, rated]
  const before = await Promise.all(all.map(dates))
  await mark('2026-11-25', 'rest')
  const later = await aMatterAt(server, town, 'topic')
  const after = await Promise.all(all.map(dates))
  expect(after[0]).toEqual(await dates(later))
  expect(after[1]?.[0] !== before[1]?.[0]).toBe(true)
  expect(after[2]).toEqual(before[2])
  expect(String(after[3]) > String(before[3])).toBe(true)
  expect((await matterOf(led.matterId)).timeline.at(-1)).toMatchObject({
    type: 'dueMoved',
    role: 'clock',
    data: { due: after[0]?.[0], why: 'calendar' },
  })
  const verified = await town.people.memberA.client.query('matter.verify', { id: rated.matterId })
  expect(verified).toMatchObject({ unbroken: true, stateMatches: true })
  await mark('2026-11-25', null)
  const [ledNow, , , ratedNow] = await Promise.all(all.map(dates))
  expect(ledNow).toEqual(before[0])
  // what residents were promised for rating is not taken back
  expect(ratedNow?.[1]).toBe(after[3]?.[1])
})
