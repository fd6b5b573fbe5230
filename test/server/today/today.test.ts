// The day's work over HTTP: everybody finds their own, in lanes with counts, and nobody what is not theirs.

import { aServer, type TestServer } from '../support/server'
import { aTown, type Town, type TownName } from '../support/town'
import { act, aMatterAt, openMatter, submit, walkTo } from '../support/walk'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
})
beforeEach(() => server.moveTo('2026-11-23T01:00:00.000Z'))
afterAll(() => server.close())

const day = 24 * 60
const today = (who: TownName) => town.people[who].client.query('today.list', {})
const laneOf = async (who: TownName, id: string) => (await today(who)).rows.find((row) => row.id === id)?.lane

test('a report waits for the coordinator of its group; late, the office and the chair see it too', async () => {
  const { id } = await submit(town)
  expect(await laneOf('coordinatorA', id)).toBe('answer')
  for (const who of ['coordinatorB', 'office', 'chair', 'memberA', 'staff'] as const) {
    expect([who, await laneOf(who, id)]).toEqual([who, undefined])
  }
  server.pass(5 * day)
  for (const who of ['coordinatorA', 'office', 'chair'] as const)
    expect([who, await laneOf(who, id)]).toEqual([who, 'late'])
  expect(await laneOf('coordinatorB', id)).toBeUndefined()
  const { lanes, rows } = await today('coordinatorA')
  expect(lanes.find((lane) => lane.id === 'late')?.count).toBe(rows.filter((row) => row.lane === 'late').length)
  expect(rows[0]?.lane).toBe('late')
})

test('a matter goes from the claimers to its lead and to the one who confirms', async () => {
  const { matterId: id } = await openMatter(town)
  expect(await laneOf('coordinatorA', id)).toBe('unclaimed')
  expect(await laneOf('memberA', id)).toBe('claim')
  expect(await laneOf('memberB', id)).toBeUndefined()
  await act(town, 'memberA', id, { action: 'claim' })
  expect(await laneOf('memberA', id)).toBe('mine')
  expect(await laneOf('otherMemberA', id)).toBeUndefined()
  expect(await laneOf('coordinatorA', id)).toBeUndefined()
  const topic = { question: '怎么修', affected: '三百户', where: '村口', why: '涉及多个部门' }
  await act(town, 'memberA', id, { action: 'writeTopic', ...topic })
  await act(town, 'memberA', id, { action: 'handIn' })
  expect(await laneOf('coordinatorA', id)).toBe('confirm')
  await act(town, 'office', id, { action: 'supervise', text: '请抓紧' })
  expect(await laneOf('memberA', id)).toBe('supervised')
})

test('a unit finds what it owes, one row each with its own date, and nothing once it has done it', async () => {
  const { matterId: id } = await aMatterAt(server, town, 'submission')
  const owed = async (who: TownName) =>
    (await today(who)).rows.filter((row) => row.id === id).map((row) => row.owes?.kind)
  expect(await owed('staff')).toEqual([])
  await act(town, 'memberA', id, { action: 'sendOutcome', text: '建议水利和湖泊局于本月修复六盏路灯。' })
  expect(await owed('staff')).toEqual(['resolution'])
  expect(await owed('otherStaff')).toEqual([])
  const resolutionId = (await town.people.staff.client.query('matter.get', { id })).matter.resolutions[0]?.id ?? ''
  const adopted = { verdict: 'adopted' as const, responsible: '王科长', due: '2026-12-13' }
  await act(town, 'staff', id, { action: 'answerResolution', resolutionId, ...adopted })
  expect(await owed('staff')).toEqual([])
  await act(town, 'coordinatorA', id, { action: 'confirmAnswers' })
  const [row] = (await today('staff')).rows.filter((one) => one.id === id)
  expect(row).toMatchObject({ owes: { kind: 'task', what: '修复六盏路灯' }, due: '2026-12-13' })
  await walkTo(server, town, id, 'evaluation')
  expect(await owed('staff')).toEqual([])
})

test('nobody who holds no role has a day here', async () => {
  const { client } = town.people.resident
  expect(await client.refusal(client.query('today.list', {}))).toMatchObject({ refused: 'notAllowed' })
})
