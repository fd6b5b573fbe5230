// Matters at any step, each with the history that leads there: played through the rules, never put together by hand.

import { defaultTerms } from '@domain/district/term'
import { isRefusal } from '@domain/errors'
import { emptyTally } from '@domain/evaluation/rating'
import { type ActionId, type Command, capacityFor, decide, offered } from '@domain/matter/action'
import { capacitiesOf } from '@domain/matter/actor'
import type { MatterEvent } from '@domain/matter/event'
import type { Context } from '@domain/matter/kind'
import type { Matter } from '@domain/matter/matter'
import { opening } from '@domain/matter/opening'
import { born, evolve } from '@domain/matter/process'
import { type StepId, stepIds } from '@domain/matter/step'
import { personIdOf } from '@domain/people/role'
import type { Recorded } from '@domain/process/event'
import { everyone, residentParty, type Someone } from './actor'
import { calendar } from './calendar'
import { districtId, idOf, ids } from './id'

/** A Monday morning in China; the 23 working days after it hold no public holiday. */
export const monday = '2026-11-02T02:00:00.000Z'

export const aContext = (parts: Partial<Context> = {}): Context => ({
  actor: everyone.lead.actor,
  concern: everyone.lead.concern,
  at: monday,
  calendar,
  terms: defaultTerms,
  memberIds: new Set([ids.lead, ids.coMember, ids.groupMember, ids.otherMember]),
  unitIds: new Set([ids.unit, ids.secondUnit, ids.otherUnit]),
  personIds: new Set([ids.participant, ids.expert, ids.otherMember]),
  sitting: null,
  motion: null,
  ratings: { tally: emptyTally, reporters: 1 },
  ...parts,
})

export interface History {
  readonly matter: Matter
  readonly log: readonly Recorded<MatterEvent>[]
}

/** Sends one command and writes down what came of it; throws what was refused. */
export const act = (history: History, who: Someone, command: Command, parts: Partial<Context> = {}): History => {
  const context = aContext({ ...who, ...parts })
  const decision = decide(history.matter, command, context)
  if (isRefusal(decision)) throw new Error(`${command.action}: ${decision.refused}`)
  return recordAll(history, decision, who, command, context.at)
}

export const recordAll = (
  { matter, log }: History,
  events: readonly MatterEvent[],
  who: Someone,
  command: Command,
  at: string,
): History => {
  const actorRole = capacityFor(capacitiesOf(matter, who.actor, who.concern), command.action) ?? 'nobody'
  const actorId = personIdOf(who.actor)
  return events.reduce<History>(
    (history, event) => ({
      matter: evolve(history.matter, event, at),
      log: [...history.log, { version: history.matter.version + 1, at, actorId, actorRole, event }],
    }),
    { matter, log },
  )
}

/** The buttons that somebody is shown. */
export const offeredTo = (matter: Matter, { actor, concern }: Someone, at: string = monday): readonly ActionId[] =>
  offered(matter, { actor, concern, at })

/** A matter nobody has claimed yet. */
export const opened = (at: string = monday): History => {
  const event = opening(
    {
      districtId,
      groupId: ids.group,
      reportId: ids.report,
      title: '岩子河蔬菜市场排水不畅',
      summary: '雨天积水没过鞋面，摊主和买菜的人都不好走。',
      category: '城市管理',
      place: { text: '岩子河蔬菜市场', lng: 111.76, lat: 30.43 },
      photoIds: [],
    },
    aContext({ at }),
  )
  return {
    matter: born(event, ids.matter, at),
    log: [{ version: 1, at, actorId: ids.coordinator, actorRole: 'coordinator', event }],
  }
}

type Line = readonly [Someone, Command]

const { lead, coMember, coordinator, unit, secondUnit, expert } = everyone
const thing = (number: number): string => idOf('thing', number)

export const things = {
  visit: thing(1),
  residentParty,
  unitParty: thing(3),
  expertParty: thing(4),
  meeting: thing(5),
  firstResolution: thing(6),
  secondResolution: thing(7),
  residentTask: thing(103),
  residentMilestone: thing(104),
  dispatch: thing(105),
  effect: thing(106),
  asking: thing(107),
} as const

/** What is done at each step until it is complete, but for the last word that moves the matter on. */
const work: Readonly<Record<StepId, readonly Line[]>> = {
  topic: [
    [
      lead,
      { action: 'writeTopic', question: '积水怎么治', affected: '摊主与居民', where: '市场东门', why: '各说各的' },
    ],
    [lead, { action: 'handIn' }],
  ],
  plan: [
    [
      lead,
      {
        action: 'writePlan',
        form: 'courtyard',
        from: '2026-11-10',
        to: '2026-11-30',
        findOut: ['积水的源头'],
        hear: ['东门摊主'],
        work: [{ who: '委员甲', what: '走访' }],
      },
    ],
    [lead, { action: 'handIn' }],
  ],
  research: [
    [
      lead,
      {
        action: 'addVisit',
        visitId: things.visit,
        date: '2026-11-02',
        households: 12,
        opinions: ['管子细', '没人清'],
        photoIds: [],
      },
    ],
    [coMember, { action: 'writeFindings', findings: '主管管径不足，且两年未清淤。' }],
  ],
  parties: [
    [
      lead,
      {
        action: 'inviteParty',
        partyId: things.residentParty,
        kind: 'resident',
        name: '东门摊主',
        personId: ids.participant,
      },
    ],
    [lead, { action: 'inviteParty', partyId: things.unitParty, kind: 'unit', name: '城管局', unitId: ids.unit }],
    [
      lead,
      { action: 'inviteParty', partyId: things.expertParty, kind: 'expert', name: '示例专家', personId: ids.expert },
    ],
    [lead, { action: 'answerParty', partyId: things.residentParty, accepted: true }],
    [unit, { action: 'answerParty', partyId: things.unitParty, accepted: true }],
    [expert, { action: 'answerParty', partyId: things.expertParty, accepted: false, reason: '出差' }],
  ],
  deliberation: [
    [
      lead,
      {
        action: 'scheduleMeeting',
        meetingId: things.meeting,
        form: 'courtyard',
        startsAt: monday,
        place: '市场门口',
        agenda: '治积水',
      },
    ],
    [
      lead,
      {
        action: 'closeMeeting',
        meetingId: things.meeting,
        attendance: 23,
        opinions: 9,
        minutes: '大家同意先清淤再换管。',
        photoIds: [],
      },
    ],
    [
      lead,
      {
        action: 'addResolution',
        resolutionId: things.firstResolution,
        meetingId: things.meeting,
        what: '清淤',
        unitId: ids.unit,
        due: '2026-12-01',
        money: 20_000,
      },
    ],
    [
      coMember,
      {
        action: 'addResolution',
        resolutionId: things.secondResolution,
        meetingId: things.meeting,
        what: '换主管',
        unitId: ids.secondUnit,
        due: '2026-12-31',
      },
    ],
  ],
  submission: [
    [lead, { action: 'sendOutcome', text: '建议清淤并换管。' }],
    [unit, { action: 'answerOutcome', unitId: ids.unit, verdict: 'adopted', responsible: '市政科', due: '2026-12-02' }],
    [
      secondUnit,
      {
        action: 'answerOutcome',
        unitId: ids.secondUnit,
        verdict: 'partly',
        reason: '分两年',
        responsible: '住建局',
        due: '2027-01-15',
      },
    ],
  ],
  implementation: [
    [
      unit,
      {
        action: 'reportTask',
        taskId: things.firstResolution,
        progress: 60,
        text: '清了一半',
        beforeIds: [],
        afterIds: [],
      },
    ],
    [unit, { action: 'finishTask', taskId: things.firstResolution, text: '清完了', afterIds: [] }],
    [lead, { action: 'confirmTask', taskId: things.firstResolution, text: '看过了，水下得快' }],
    [coordinator, { action: 'giveUpTask', taskId: things.secondResolution, reason: '与明年改造合并' }],
  ],
  evaluation: [
    [lead, { action: 'publishResult', summary: '淤泥清了，积水退得快了。' }],
    [lead, { action: 'followUp', findings: '东门摊主说好多了', date: '2026-11-02' }],
  ],
}

/** The last word of each step. */
const lastWord: Readonly<Record<StepId, Line | null>> = {
  topic: [coordinator, { action: 'confirm' }],
  plan: [coordinator, { action: 'confirm' }],
  research: [lead, { action: 'advance' }],
  parties: [lead, { action: 'advance' }],
  deliberation: [lead, { action: 'advance' }],
  submission: [coordinator, { action: 'confirmAnswers' }],
  implementation: [lead, { action: 'advance' }],
  evaluation: null,
}

const play = (history: History, lines: readonly Line[]): History =>
  lines.reduce((so, [who, command]) => act(so, who, command), history)

/** Opened, claimed by the lead, joined by a co-member: the beginning of step 1. */
export const claimed = (): History =>
  play(opened(), [
    [lead, { action: 'claim' }],
    [coMember, { action: 'join' }],
  ])

const begun = new Map<StepId, History>()
const complete = new Map<StepId, History>()

/** Played once: histories are never changed. */
const once = (known: Map<StepId, History>, step: StepId, make: () => History): History => {
  const history = known.get(step) ?? make()
  known.set(step, history)
  return history
}

/** The step has just begun. */
export const atStep = (step: StepId): History =>
  once(begun, step, () => {
    const before = stepIds[stepIds.indexOf(step) - 1]
    const last = before && lastWord[before]
    return before && last ? play(completeAt(before), [last]) : claimed()
  })

/** Everything that the step asks for is there. */
export const completeAt = (step: StepId): History => once(complete, step, () => play(atStep(step), work[step]))

/** A matter with whatever matters to a test; the rest is what a claimed matter at the beginning of that step has. */
export const aMatter = ({ step = 'topic', ...parts }: Partial<Matter> = {}): Matter => ({
  ...atStep(step).matter,
  ...parts,
})

/** One of a matter that waits to be claimed. */
export const anUnclaimedMatter = (parts: Partial<Matter> = {}): Matter => ({ ...opened().matter, ...parts })
