// A proposal for tests: everybody who may meet one, and what was done to it in which order.

import { defaultTerms } from '@domain/district/term'
import { isRefusal } from '@domain/errors'
import { type Actor, clock, type Holding, nobody, personIdOf } from '@domain/people/role'
import type { Recorded } from '@domain/process/event'
import type { PaperContext } from '@domain/process/paper'
import { fold } from '@domain/process/process'
import { capacityFor, decide, offered } from '@domain/process/rules'
import { type ProposalEvent, proposalEvents, proposalProcess } from '@domain/proposal/process'
import type { Proposal } from '@domain/proposal/proposal'
import { defaultProposalSetting, type ProposalSetting } from '@domain/proposal/setting'
import { calendar } from './calendar'
import { districtId, idOf } from './id'

export const deskId = idOf('group', 71)
export const unitIds = { main: idOf('unit', 71), assist: idOf('unit', 72), other: idOf('unit', 73) } as const

const someone = (n: number, ...holdings: readonly Holding[]): Actor => ({
  kind: 'person',
  personId: idOf('person', 700 + n),
  holdings,
})
const group = idOf('group', 72)

export const who = {
  author: someone(1, { role: 'member', placeId: group }),
  signer: someone(2, { role: 'member', placeId: group }),
  secondSigner: someone(3, { role: 'member', placeId: group }),
  otherMember: someone(4, { role: 'member', placeId: group }),
  desk: someone(5, { role: 'coordinator', placeId: deskId }),
  secondDesk: someone(6, { role: 'coordinator', placeId: deskId }),
  otherCoordinator: someone(7, { role: 'coordinator', placeId: group }),
  office: someone(8, { role: 'office', placeId: districtId }),
  otherOffice: someone(9, { role: 'office', placeId: 'yunyang' }),
  secretariat: someone(10, { role: 'secretariat', placeId: districtId }),
  chair: someone(11, { role: 'chair', placeId: districtId }),
  unit: someone(12, { role: 'unit', placeId: unitIds.main }),
  assistUnit: someone(13, { role: 'unit', placeId: unitIds.assist }),
  otherUnit: someone(14, { role: 'unit', placeId: unitIds.other }),
  expert: someone(15, { role: 'expert', placeId: districtId }),
  resident: someone(16),
  nobody,
  clock,
} as const satisfies Record<string, Actor>
export type Who = keyof typeof who

export const idOfWho = (name: Who): string => personIdOf(who[name]) ?? ''

export const proposalId = idOf('thing', 701)

export const written = {
  title: '关于推进老旧小区加装电梯的建议',
  situation: '全市 2000 年前建成的住宅楼有 412 栋，只有 9 栋装了电梯。',
  analysis: '一楼住户不同意，补贴到位慢，审批要跑七个部门。',
  points: ['制定补偿指导标准', '补贴在验收后三十日内到位', '审批并联办理'],
  evidence: [{ what: 'visit' as const, text: '走访南岗路等六个小区' }],
  noEvidence: '',
  openness: 'open' as const,
  closedReason: '',
  summary: '',
  sealIds: [],
}

export const setting: ProposalSetting = {
  ...defaultProposalSetting,
  deskId,
  assembly: 10,
  plenary: 1,
  opensOn: '2026-01-20',
  closesAt: '2026-01-22T04:00:00.000Z',
}

/** The course of one proposal: each act is judged, and its events are kept. Monday 2026-03-02 unless it is moved. */
export class Course {
  at: string
  log: Recorded<ProposalEvent>[] = []
  /** who has signed the text as it stands, kept beside the log */
  signed: string[] = []
  nextNumber = 23
  setting: ProposalSetting

  constructor(at = '2026-03-02T02:00:00.000Z', of: ProposalSetting = setting) {
    this.at = at
    this.setting = of
  }

  context(name: Who): PaperContext {
    return {
      actor: who[name],
      at: this.at,
      districtId,
      calendar,
      terms: defaultTerms,
      practice: { proposal: this.setting },
      nextNumber: this.nextNumber,
      signatures: {
        hash: `hash of ${this.log.filter(({ event }) => event.type === 'revised').length}`,
        by: this.signed,
      },
    }
  }

  get state(): Proposal {
    const state = fold(proposalProcess, proposalId, this.log)
    if (state === undefined) throw new Error('not begun')
    return state as Proposal
  }

  private keep(events: readonly ProposalEvent[], name: Who, actorRole: string) {
    for (const event of events) {
      const version = this.log.length + 1
      this.log.push({ version, at: this.at, actorId: personIdOf(who[name]), actorRole, event })
    }
  }

  begin(name: Who = 'author', more: object = {}): this {
    const event = proposalProcess.opening?.decide({ ...written, ...more } as never, this.context(name) as never)
    if (event === undefined || isRefusal(event)) throw new Error(JSON.stringify(event))
    this.keep([event as ProposalEvent], name, 'author')
    return this
  }

  /** Answers the refusal's code, or the types of what happened. */
  try(name: Who, action: string, fields: object = {}, read?: object): readonly string[] | string {
    const { state } = this
    const events = decide(proposalProcess, state, { action, ...fields }, { ...this.context(name), read })
    if (isRefusal(events)) return events.refused
    const role = capacityFor(proposalProcess, proposalProcess.held(state, this.context(name)), action) ?? 'clock'
    this.keep(events as readonly ProposalEvent[], name, role)
    return events.map(({ type }: { readonly type: string }) => type)
  }

  do(name: Who, action: string, fields: object = {}, read?: object): this {
    const came = this.try(name, action, fields, read)
    if (typeof came === 'string') throw new Error(`${action} by ${name}: ${came}`)
    return this
  }

  offered(name: Who): readonly string[] {
    return offered(proposalProcess, this.state, this.context(name))
  }

  /** The clock's commands as of now, carried out. */
  tick(read?: object): readonly string[] {
    const commands = proposalProcess.due(this.state, this.context('clock')) as readonly { readonly action: string }[]
    return commands.flatMap(({ action, ...fields }) => this.try('clock', action, fields, read))
  }

  on(date: string, time = '10:00'): this {
    this.at = new Date(`${date}T${time}:00+08:00`).toISOString()
    return this
  }
}

export const submitted = (course = new Course()): Course => course.begin().do('author', 'submit')

export const reviewed = (course = submitted()): Course =>
  course.do('desk', 'review', { opinion: 'admit', text: '' }).do('secondDesk', 'review', { opinion: 'admit', text: '' })

export const admitted = (course = reviewed()): Course => course.do('desk', 'admit', { area: 'society' })

export const undertakings = [
  { unitId: unitIds.main, part: 'main' },
  { unitId: unitIds.assist, part: 'assist' },
] as const

export const entrusted = (course = admitted()): Course =>
  course.do('desk', 'review', { opinion: 'admit', text: '' }).do('secretariat', 'entrust', { undertakings })

export const talkId = idOf('thing', 702)

export const talked = (course = entrusted()): Course =>
  course.do('unit', 'exchange', {
    unitId: unitIds.main,
    id: talkId,
    phase: 'before',
    how: 'visit',
    on: course.state.stepFrom,
    text: '问了初衷',
  })

export const points = (meaning = 'done', by?: string) =>
  written.points.map((_point, index) => ({
    n: index + 1,
    meaning,
    text: `第 ${index + 1} 条的办理情况`,
    ...(by === undefined ? {} : { by }),
  }))

export const anAnswer = (meaning = 'done', by?: string) => ({
  unitId: unitIds.main,
  docNumber: '枝建函〔2026〕7号',
  signer: '示例局长',
  meaning,
  points: points(meaning, by),
})

export const answered = (course = talked(), meaning = 'done', by?: string): Course =>
  course.do('unit', 'answer', anAnswer(meaning, by))

export const aJudgement = (result = 'agree') => ({
  unitId: unitIds.main,
  talked: true,
  attitude: 'good',
  result,
  text: result === 'disagree' ? '没有说怎么办' : '',
})

export { proposalEvents }
