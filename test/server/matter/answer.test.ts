// An answer per resolution, through the door that everybody uses: a unit adopts two by two dates and declines one; what
// residents and the community carry is theirs to report.

import { uuidv7 } from 'uuidv7'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { act, aMatterAt } from '../support/walk'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
})
afterAll(() => server.close())

const day = (days: number): string =>
  new Date(Date.parse(server.now()) + (8 + 24 * days) * 3_600_000).toISOString().slice(0, 10)

const held = async (id: string): Promise<string> => {
  const meetingId = uuidv7()
  const meeting = { form: 'courtyard' as const, startsAt: server.now(), place: '老槐树下', agenda: '路灯怎么修' }
  await act(town, 'memberA', id, { action: 'scheduleMeeting', meetingId, ...meeting })
  const minutes = { attendance: 23, opinions: 9, minutes: '大家同意先修六盏。', photoIds: [] }
  await act(town, 'memberA', id, { action: 'closeMeeting', meetingId, ...minutes })
  return meetingId
}

test('three resolutions of one unit have three answers, and what is adopted is a task by its own date', async () => {
  const { matterId: id } = await aMatterAt(server, town, 'deliberation')
  const meetingId = await held(id)
  const [first, second, third, own] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  const asked = [
    [first, '修复六盏路灯'],
    [second, '换粗电线'],
    [third, '全村装太阳能灯'],
  ] as const
  for (const [resolutionId, what] of asked) {
    await act(town, 'memberA', id, {
      action: 'addResolution',
      resolutionId,
      meetingId,
      what,
      unitId: town.unit,
      due: day(20),
    })
  }
  const { matter: met } = await town.people.memberA.client.query('matter.get', { id })
  const neighbour = met.parties.find((party) => party.kind === 'resident')?.id ?? ''
  await act(town, 'memberA', id, {
    action: 'entrustResolution',
    resolutionId: own,
    partyId: neighbour,
    what: '各家门口的灯自己管',
    due: day(30),
  })
  await act(town, 'memberA', id, { action: 'advance' })
  await act(town, 'memberA', id, { action: 'sendOutcome', text: '请逐项答复。' })

  const adopt = (resolutionId: string, due: string) =>
    act(town, 'staff', id, { action: 'answerResolution', resolutionId, verdict: 'adopted', responsible: '王科长', due })
  await adopt(first, day(10))
  await adopt(second, day(40))
  await expect(act(town, 'coordinatorA', id, { action: 'confirmAnswers' })).rejects.toThrow('incomplete')
  await expect(adopt(first, day(11))).rejects.toThrow('alreadyAnswered')
  await act(town, 'staff', id, {
    action: 'answerResolution',
    resolutionId: third,
    verdict: 'declined',
    reason: '今年没有预算，列入明年计划。',
  })
  await act(town, 'coordinatorA', id, { action: 'confirmAnswers' })

  const { matter, timeline } = await server.client().query('matter.get', { id })
  expect(matter.tasks.map(({ id: task, due, unitId, partyId }) => [task, due, unitId ?? partyId])).toEqual([
    [first, day(10), town.unit],
    [second, day(40), town.unit],
    [own, day(30), neighbour],
  ])
  expect(timeline.filter(({ type }) => type === 'resolutionAnswered')).toHaveLength(3)

  // a resident at the table reports what residents took on, and nothing of the unit's
  const report = (taskId: string) =>
    act(town, 'neighbour', id, { action: 'finishTask', taskId, text: '都亮', afterIds: [] })
  await report(own)
  await expect(report(first)).rejects.toThrow('notAllowed')
  // their name is in neither the state nor the log that the public reads
  expect(JSON.stringify(await server.client().query('matter.get', { id }))).not.toContain('李老伯')
  expect(await server.client().query('matter.verify', { id })).toMatchObject({ unbroken: true, stateMatches: true })
})
