// The ladder with the clock moved: rung 1 comes by itself on working day 1, rungs 2 to 5 only by a person, the unit answers
// for itself, and the secretariat sees nobody's contact.

import { sweepMatters } from '../../../src/server/matter/sweep'
import { aPerson, type TestPerson } from '../support/people'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { act, aMatterAt } from '../support/walk'

const day = 24 * 60

let server: TestServer
let town: Town
let secretariat: TestPerson

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
  secretariat = await aPerson(server, { name: '督查室', holds: [['secretariat', 'zhijiang']] })
})
// a Monday
beforeEach(() => server.moveTo('2026-11-23T01:00:00.000Z'))
afterAll(() => server.close())

const pressings = async (id: string) => (await server.client().query('matter.get', { id })).matter.pressings
const types = async (id: string) =>
  (await server.client().query('matter.get', { id })).timeline
    .map(({ type }) => type)
    .filter((type) => type === 'pressed')

test('a silent unit is pressed by the clock, then by people, rung by rung, and answers for itself', async () => {
  const { matterId: id, reportId } = await aMatterAt(server, town, 'submission')
  await act(town, 'memberA', id, { action: 'sendOutcome', text: '建议修复六盏路灯。' })
  const { due } = (await server.client().query('matter.get', { id })).matter
  server.moveTo(`${due}T08:00:00.000Z`)
  await sweepMatters(server.services)
  expect(await types(id)).toEqual([])

  server.pass(3 * day)
  // two processes sweep at once, and again later
  await Promise.all([sweepMatters(server.services), sweepMatters(server.services)])
  server.pass(20 * day)
  await sweepMatters(server.services)
  expect(await types(id)).toEqual(['pressed'])
  expect(await pressings(id)).toMatchObject([{ of: town.unit, rung: 1, missed: due }])

  // the secretariat finds the matter, supervises jointly, and sees no report, no contact and no note
  const { rows } = await secretariat.client.query('matter.desk', { waiting: 'overdue', limit: 100 })
  expect(rows.map((row) => row.id)).toContain(id)
  const seen = await secretariat.client.query('matter.get', { id })
  expect(seen.you.offered).toContain('superviseJointly')
  expect(seen.you).toMatchObject({ insider: false })
  expect(seen.matter.reportIds).toEqual([])
  await expect(secretariat.client.command('report.contact', { id: reportId })).rejects.toThrow('notAllowed')
  await expect(secretariat.client.query('report.inbox', {})).rejects.toThrow('notAllowed')
  await secretariat.client.command('matter.act', {
    id,
    command: { action: 'superviseJointly', of: town.unit, text: '请书面答复。' },
  })
  expect(await pressings(id)).toMatchObject([{ rung: 4, text: '请书面答复。' }])
  await sweepMatters(server.services)
  expect(await pressings(id)).toMatchObject([{ rung: 4 }])

  await act(town, 'staff', id, { action: 'answerPressing', of: town.unit, text: '等局务会，下周五前答复。' })
  const office = (await town.people.office.client.query('matter.get', { id })).you.offered
  expect(office).not.toContain('listLate')
  expect(await pressings(id)).toMatchObject([{ rung: 4, answer: '等局务会，下周五前答复。' }])
  expect(await server.client().query('matter.verify', { id })).toMatchObject({ unbroken: true, stateMatches: true })
})

test('what was due before the program knew of the ladder is pressed for too', async () => {
  const { matterId: id } = await aMatterAt(server, town, 'topic')
  await server.backend.script(
    `reset role; update matter set look_at = null where id = '${id}'; set role laishangliang_app`,
  )
  const { ladder } = await import('../../../src/server/db/migration/0035-ladder')
  await server.backend.script(`reset role; ${ladder}; set role laishangliang_app`)
  server.pass(12 * day)
  await sweepMatters(server.services)
  expect(await types(id)).toEqual(['pressed'])
})
