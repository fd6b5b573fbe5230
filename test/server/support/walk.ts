// Walks reports and matters along through the API, the way people do it.

import { uuidv7 } from 'uuidv7'
import type { Input, Output } from '../../../src/domain/contract'
import type { StepId } from '../../../src/domain/matter/step'
import { stepIds } from '../../../src/domain/matter/step'
import type { TestServer } from './server'
import type { Town, TownName } from './town'

type MatterCommand = Input<'matter.act'>['command']
type ReportCommand = Input<'report.act'>['command']

export const aReportInput = (town: Town, more: Partial<Input<'report.submit'>> = {}) => ({
  stationCode: town.stationA.code,
  title: '',
  text: '村口的路灯坏了三个月。晚上老人出门看不见路，摔过两次。',
  photoIds: [],
  anonymity: 'hidden' as const,
  ...more,
})

export const submit = (
  town: Town,
  by: TownName = 'resident',
  more: Partial<Input<'report.submit'>> = {},
): Promise<Output<'report.submit'>> => town.people[by].client.command('report.submit', aReportInput(town, more))

export const answer = (town: Town, by: TownName, id: string, command: ReportCommand) =>
  town.people[by].client.command('report.act', { id, command })

export const act = (town: Town, by: TownName, id: string, command: MatterCommand, version?: number) =>
  town.people[by].client.command('matter.act', { id, command, ...(version === undefined ? {} : { version }) })

export const opening = (matterId: string) => ({
  matterId,
  title: '桑树河村路灯修复',
  summary: '村口到学校的路灯长期不亮，夜间出行不便。',
  category: '基础设施',
  place: { text: '桑树河村村口' },
  photoIds: [],
})

export interface Walked {
  readonly reportId: string
  readonly matterId: string
}

/** A matter opened from a resident's report by the coordinator of group A. */
export const openMatter = async (town: Town): Promise<Walked> => {
  const { id: reportId } = await submit(town)
  const matterId = uuidv7()
  await answer(town, 'coordinatorA', reportId, { action: 'accept', ...opening(matterId) })
  return { reportId, matterId }
}

const localDay = (server: TestServer, days = 0): string =>
  new Date(Date.parse(server.now()) + (8 + 24 * days) * 3_600_000).toISOString().slice(0, 10)

/** What is done in each step until the next one begins. */
const work: Readonly<
  Record<Exclude<StepId, 'evaluation'>, (server: TestServer, town: Town, id: string) => Promise<unknown>>
> = {
  topic: async (_server, town, id) => {
    const topic = { question: '路灯怎么修、谁来管', affected: '三百户', where: '村口至学校', why: '涉及多个部门' }
    await act(town, 'memberA', id, { action: 'writeTopic', ...topic })
    await act(town, 'memberA', id, { action: 'handIn' })
    await act(town, 'coordinatorA', id, { action: 'confirm' })
  },
  plan: async (server, town, id) => {
    const window = { from: localDay(server, 3), to: localDay(server, 10) }
    const plan = { form: 'courtyard' as const, ...window, findOut: ['线路归谁'], hear: ['村民'], work: [] }
    await act(town, 'memberA', id, { action: 'writePlan', ...plan })
    await act(town, 'memberA', id, { action: 'handIn' })
    await act(town, 'coordinatorA', id, { action: 'confirm' })
  },
  research: async (server, town, id) => {
    const visit = {
      visitId: uuidv7(),
      date: localDay(server),
      households: 12,
      opinions: ['晚上看不见', '要装太阳能的'],
    }
    await act(town, 'memberA', id, { action: 'addVisit', ...visit, photoIds: [] })
    await act(town, 'memberA', id, { action: 'writeFindings', findings: '线路老化，产权在村。' })
    await act(town, 'memberA', id, { action: 'advance' })
  },
  parties: async (_server, town, id) => {
    const [resident, unit] = [uuidv7(), uuidv7()]
    const neighbour = { kind: 'resident' as const, name: '李老伯', personId: town.people.neighbour.id }
    await act(town, 'memberA', id, { action: 'inviteParty', partyId: resident, ...neighbour })
    const invited = { kind: 'unit' as const, name: '水利和湖泊局', unitId: town.unit }
    await act(town, 'memberA', id, { action: 'inviteParty', partyId: unit, ...invited })
    await act(town, 'memberA', id, { action: 'answerParty', partyId: resident, accepted: true })
    await act(town, 'staff', id, { action: 'answerParty', partyId: unit, accepted: true })
    await act(town, 'memberA', id, { action: 'advance' })
  },
  deliberation: async (server, town, id) => {
    const [meetingId, resolutionId] = [uuidv7(), uuidv7()]
    const meeting = { form: 'courtyard' as const, startsAt: server.now(), place: '老槐树下', agenda: '路灯怎么修' }
    await act(town, 'memberA', id, { action: 'scheduleMeeting', meetingId, ...meeting })
    const held = { attendance: 23, opinions: 9, minutes: '大家同意先修六盏。', photoIds: [] }
    await act(town, 'memberA', id, { action: 'closeMeeting', meetingId, ...held })
    const what = { what: '修复六盏路灯', unitId: town.unit, due: localDay(server, 20), money: 12_000 }
    await act(town, 'memberA', id, { action: 'addResolution', resolutionId, meetingId, ...what })
    await act(town, 'memberA', id, { action: 'advance' })
  },
  submission: async (server, town, id) => {
    await act(town, 'memberA', id, { action: 'sendOutcome', text: '建议水利和湖泊局于本月修复六盏路灯。' })
    const adopted = { verdict: 'adopted' as const, responsible: '王科长', due: localDay(server, 20) }
    await act(town, 'staff', id, { action: 'answerOutcome', unitId: town.unit, ...adopted })
    await act(town, 'coordinatorA', id, { action: 'confirmAnswers' })
  },
  implementation: async (_server, town, id) => {
    const { matter } = await town.people.memberA.client.query('matter.get', { id })
    for (const task of matter.tasks.filter((one) => one.status === 'underWay')) {
      const taskId = task.id
      await act(town, 'staff', id, { action: 'finishTask', taskId, text: '六盏都亮了', afterIds: [] })
      await act(town, 'memberA', id, { action: 'confirmTask', taskId, text: '现场看过' })
    }
    await act(town, 'memberA', id, { action: 'advance' })
  },
}

/** Does the work of every step from the present one until this one begins. */
export const walkTo = async (server: TestServer, town: Town, id: string, to: StepId): Promise<void> => {
  const { matter } = await town.people.coordinatorA.client.query('matter.get', { id })
  const pending = stepIds.slice(stepIds.indexOf(matter.step), stepIds.indexOf(to))
  for (const step of pending) if (step !== 'evaluation') await work[step](server, town, id)
}

/** A matter led by memberA that has just reached this step. */
export const aMatterAt = async (server: TestServer, town: Town, step: StepId): Promise<Walked> => {
  const walked = await openMatter(town)
  await act(town, 'memberA', walked.matterId, { action: 'claim' })
  await walkTo(server, town, walked.matterId, step)
  return walked
}
