// Whatever people and the clock do to a matter, in whatever order: some things always hold.

import { defaultTerms } from '@domain/district/term'
import { isRefusal } from '@domain/errors'
import { tally } from '@domain/evaluation/rating'
import { type ActionId, actionIds, type Command, decide, internalActions, targetsOf } from '@domain/matter/action'
import { unitIdsOf } from '@domain/matter/actor'
import { maxReopened } from '@domain/matter/condition'
import type { MatterEvent } from '@domain/matter/event'
import type { Context } from '@domain/matter/kind'
import { isFinal, type Matter } from '@domain/matter/matter'
import { isFixed, isUnderReview } from '@domain/matter/minutes'
import { dueCommands, fold } from '@domain/matter/process'
import { stepIds } from '@domain/matter/step'
import { isContradicted } from '@domain/matter/task'
import { isSeating } from '@domain/party/invitation'
import fc from 'fast-check'
import { localDate } from '../../../src/domain/calendar/local-time'
import { everyone, type Who, whos } from '../build/actor'
import { calendar } from '../build/calendar'
import { commands } from '../build/command'
import { idOf, ids } from '../build/id'
import { aContext, type History, offeredTo, opened, recordAll } from '../build/matter'

/** One turn: who, what, with which of several words, how much later, and which ratings are in by then. */
interface Turn {
  readonly who: number
  readonly what: number
  readonly words: number
  readonly hours: number
  /** tries whatever comes, allowed or not */
  readonly blind: boolean
}

const turn: fc.Arbitrary<Turn> = fc.record({
  who: fc.nat(),
  what: fc.nat(),
  words: fc.nat(),
  hours: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat({ max: 24 * 40 }) }),
  blind: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
})

const pick = <Item>(items: readonly Item[], number: number): Item | undefined => items[number % items.length]

const members = [ids.lead, ids.coMember, ids.groupMember, ids.otherMember]
const units = [ids.unit, ids.secondUnit]

/** Rarely chosen, since a walk that ends early shows little. */
const rare: ReadonlySet<ActionId> = new Set<ActionId>([
  ...(['end', 'redirect', 'settle', 'release', 'sendBack', 'pause'] as const),
  // they move nothing on, and would crowd out what does
  ...(['handOverFinding', 'decideHandOver', 'answerHandOver', 'askExpert'] as const),
  ...(['enterContribution', 'enterEffect', 'decideEntry', 'planUpkeep'] as const),
])

interface Fill {
  /** an id that nothing has yet */
  readonly fresh: string
  /** what the action is done to */
  readonly target: string
  readonly today: string
  readonly yes: boolean
  readonly reportId: string
  /** a unit that takes part */
  readonly unitId: string
  readonly leadId: string | null
}

/** Commands about the table, minutes, milestones and what comes after; all others as they stand. */
const laterCommandFor = (id: ActionId, { fresh, target, today, yes, reportId, unitId, leadId }: Fill): Command => {
  switch (id) {
    case 'dropMember':
      return { ...commands.dropMember, memberId: leadId ?? ids.lead }
    case 'coverPicture':
      return { ...commands.coverPicture, photoId: target }
    case 'succeedUnit':
      return { ...commands.succeedUnit, formerId: unitId }
    case 'mergeReport':
    case 'removeReport':
      return { action: id, reportId }
    case 'takeSeat':
      return { ...commands.takeSeat, partyId: fresh, accepted: yes, ...(yes ? {} : { reason: '外出' }) }
    case 'writeMinutes':
      return { ...commands.writeMinutes, meetingId: target }
    case 'objectMinutes':
      return { ...commands.objectMinutes, meetingId: target, objectionId: fresh }
    case 'answerObjection':
      return { ...commands.answerObjection, objectionId: target }
    case 'fixMinutes':
      return { ...commands.fixMinutes, meetingId: target }
    case 'superviseLate':
      return { ...commands.superviseLate, of: target }
    case 'takeUpLate':
      return { ...commands.takeUpLate, of: target }
    case 'superviseJointly':
      return { ...commands.superviseJointly, of: target }
    case 'listLate':
      return { ...commands.listLate, of: target }
    case 'answerPressing':
      return { ...commands.answerPressing, of: target }
    case 'press':
      return { ...commands.press, of: target }
    case 'entrustResolution':
      return { ...commands.entrustResolution, resolutionId: fresh, partyId: target, due: today }
    case 'handOverFinding':
      return { ...commands.handOverFinding, dispatchId: fresh }
    case 'decideHandOver':
      return yes
        ? { ...commands.decideHandOver, dispatchId: target, due: today }
        : { action: id, dispatchId: target, granted: false, reason: '不归它管' }
    case 'answerHandOver':
      return { ...commands.answerHandOver, dispatchId: target, last: yes }
    case 'askExpert':
      return { ...commands.askExpert, askingId: fresh }
    case 'offerExpert':
      return { ...commands.offerExpert, askingId: target }
    case 'answerOffer':
      return { ...commands.answerOffer, askingId: target, accepted: yes }
    case 'recordAdvice':
      return { ...commands.recordAdvice, askingId: target, date: today }
    case 'enterContribution':
      return { ...commands.enterContribution, contributionId: fresh }
    case 'enterEffect':
      return { ...commands.enterEffect, effectId: fresh, date: today }
    case 'decideEntry':
      return yes
        ? { ...commands.decideEntry, entryId: target }
        : { action: id, entryId: target, granted: false, reason: '没有出处' }
    case 'settleThere':
      return { ...commands.settleThere, resolutionId: fresh, meetingId: target }
    case 'answerResolution':
      return yes
        ? { ...commands.answerResolution, resolutionId: target, due: today }
        : { action: id, resolutionId: target, verdict: 'declined', reason: '无预算' }
    case 'planMilestone':
      return { ...commands.planMilestone, taskId: target, milestoneId: fresh, due: today }
    case 'reachMilestone':
      return { ...commands.reachMilestone, milestoneId: target }
    case 'contradictTask':
      return { ...commands.contradictTask, taskId: target, contradictionId: fresh }
    case 'answerContradiction':
      return { ...commands.answerContradiction, contradictionId: target, upheld: yes }
    case 'secondLook':
      return { ...commands.secondLook, date: today, holds: yes }
    default:
      return commands[id]
  }
}

/** The command for an action, with words that fit the matter more often than not. */
const commandFor = (matter: Matter, id: ActionId, { who, words }: Turn, at: string): Command => {
  const fresh = idOf('thing', 1000 + matter.version)
  const today = localDate(at)
  const someone = everyone[pick(whos, who) ?? 'nobody']
  const target = pick(targetsOf(matter, id, { ...someone, at }) ?? [], words) ?? idOf('thing', words % 5)
  const yes = words % 4 !== 0
  const reportId = idOf('report', words % 5)
  const [unitId = ids.unit] = unitIdsOf(matter)
  switch (id) {
    case 'assign':
      return { action: id, memberId: pick(members, words) ?? ids.lead }
    case 'handOver':
      return { ...commands.handOver, memberId: pick(members, words) ?? ids.lead }
    case 'writePlan':
      return { ...commands.writePlan, form: 'bench', from: today, to: today }
    case 'addVisit':
      return { ...commands.addVisit, visitId: fresh, date: today, photoIds: [fresh] }
    case 'inviteParty':
      return yes
        ? { action: id, partyId: fresh, kind: 'unit', name: '单位', unitId: pick(units, words) ?? ids.unit }
        : { action: id, partyId: fresh, kind: 'resident', name: '居民代表', personId: ids.participant }
    case 'answerParty':
      return { action: id, partyId: target, accepted: yes, ...(yes ? {} : { reason: '出差' }) }
    case 'scheduleMeeting':
      return { ...commands.scheduleMeeting, meetingId: fresh, startsAt: at }
    case 'cancelMeeting':
      return { ...commands.cancelMeeting, meetingId: target }
    case 'closeMeeting':
      return { ...commands.closeMeeting, meetingId: target }
    case 'addResolution':
      return {
        ...commands.addResolution,
        resolutionId: fresh,
        meetingId: target,
        unitId: pick(units, words) ?? ids.unit,
        due: today,
        ...(words % 3 === 0 ? { motionId: idOf('thing', 8) } : {}),
      }
    case 'answerOutcome':
      return yes
        ? { action: id, unitId: target, verdict: 'adopted', responsible: '市政科', due: today }
        : { action: id, unitId: target, verdict: 'declined', reason: '无预算' }
    case 'reportTask':
      return { ...commands.reportTask, taskId: target, progress: words % 101 }
    case 'finishTask':
      return { ...commands.finishTask, taskId: target }
    case 'confirmTask':
      return { ...commands.confirmTask, taskId: target }
    case 'returnTask':
      return { ...commands.returnTask, taskId: target }
    case 'giveUpTask':
      return { ...commands.giveUpTask, taskId: target }
    case 'followUp':
      return { ...commands.followUp, date: today }
    case 'sendBack':
      return { ...commands.sendBack, to: pick(stepIds, words) ?? 'topic' }
    case 'pause':
      return { ...commands.pause, lookAgain: new Date(Date.parse(today) + 5 * 86_400_000).toISOString().slice(0, 10) }
    case 'decideExtension':
      return { ...commands.decideExtension, granted: yes }
    case 'close':
      return words % 2 === 0 ? { action: id } : { action: id, reason: '已尽力' }
    case 'reopen':
      return { ...commands.reopen, to: yes ? 'implementation' : 'deliberation' }
    case 'widenClaim':
      return { action: id, scope: yes ? 'district' : 'assign' }
    case 'warnDue':
      return { action: id, light: yes ? 'yellow' : 'red' }
    default:
      return laterCommandFor(id, { fresh, target, today, yes, reportId, unitId, leadId: matter.leadId })
  }
}

/** Chosen more often, since a walk that stays in step 1 shows little either. */
const forward: ReadonlySet<ActionId> = new Set<ActionId>([
  'claim',
  'writeTopic',
  'writePlan',
  'answerParty',
  'closeMeeting',
  'sendOutcome',
  'answerOutcome',
  'answerResolution',
  'finishTask',
  'confirmTask',
  'publishResult',
  'handIn',
  'confirm',
  'advance',
  'confirmAnswers',
  'resume',
  'close',
  'reopen',
  'secondLook',
  'takeSeat',
  'planMilestone',
  'reachMilestone',
  'answerContradiction',
  'answerObjection',
  'offerExpert',
  'answerOffer',
  'recordAdvice',
])

interface Walk extends History {
  readonly at: string
}

/** What everybody is offered, judged once for each moment of a walk: choosing a turn looks at it many times. */
const offers = new WeakMap<Matter, Map<string, readonly ActionId[]>>()
const offeredAt = ({ matter, at }: Pick<Walk, 'matter' | 'at'>, who: Who): readonly ActionId[] => {
  const ofMatter = offers.get(matter) ?? new Map<string, readonly ActionId[]>()
  offers.set(matter, ofMatter)
  const key = `${at} ${who}`
  const found = ofMatter.get(key) ?? offeredTo(matter, everyone[who], at)
  ofMatter.set(key, found)
  return found
}

const usual = (walk: Walk, who: Who, words: number): readonly ActionId[] => {
  const { matter } = walk
  // the server takes the seat for the person who has a link: no screen offers it
  const seat: readonly ActionId[] = who === 'guest' && words % 12 === 0 && isSeating(matter) ? ['takeSeat'] : []
  // nor does one offer to leave, which taking a report back brings about
  const leaving: readonly ActionId[] = who === 'reporter' && words % 12 === 0 ? ['removeReport'] : []
  // nor that units are merged
  const merged: readonly ActionId[] = who === 'office' && words % 12 === 0 && !isFinal(matter) ? ['succeedUnit'] : []
  // nor that a member goes
  const gone: readonly ActionId[] = who === 'clock' && words % 24 === 0 && matter.leadId !== null ? ['dropMember'] : []
  const all = [...offeredAt(walk, who), ...seat, ...leaving, ...merged, ...gone]
  if (words % 12 === 0) return all
  if (words % 12 < 6) return all.filter((id) => forward.has(id))
  return all.filter((id) => !rare.has(id))
}

/**
 * Who takes this turn: of those who can do something, unless it is a blind one. Every third turn tries what has not
 * been `done` yet, if there is such a thing.
 */
const turnOf = (
  walk: Walk,
  { who, what, blind, words }: Turn,
  done: ReadonlySet<string> | undefined,
): readonly [Who, ActionId] => {
  const untried = (one: Who) => offeredAt(walk, one).filter((id) => done?.has(id) === false)
  const eager = done !== undefined && words % 3 === 0 ? whos.find((one) => untried(one).length > 0) : undefined
  if (eager !== undefined) return [eager, pick(untried(eager), what) ?? 'urge']
  const able = blind ? [] : whos.filter((one) => usual(walk, one, words).length > 0)
  const one = pick(able.length > 0 ? able : whos, who) ?? 'nobody'
  const open = blind ? actionIds : usual(walk, one, words)
  return [one, pick(open.length > 0 ? open : actionIds, what) ?? 'urge']
}

const ratings = (words: number): Context['ratings'] => {
  const solved = pick(['yes', 'partly', 'no'] as const, words) ?? 'yes'
  return { tally: tally(words % 2 === 0 ? [] : [{ rater: 'reporter', solved, score: 3 }]), reporters: 1 }
}

/** Where a meeting was held live: half of those there have accounts, or none has. */
const sittingOf = (words: number): Context['sitting'] =>
  words % 2 === 0 ? null : { phase: 'ended', attendance: 9, people: words % 8 === 1 ? 5 : 0, opinions: 2, tally: [] }

/** The motion that a resolution names: sometimes somebody cannot live with it and was not answered. */
const motionOf = (command: Command, words: number): Context['motion'] =>
  command.action !== 'addResolution' || command.motionId === undefined
    ? null
    : {
        meetingId: command.meetingId,
        status: 'open',
        positions: [
          { side: 'resident', stance: 'agree', reason: '', answer: null },
          { side: 'unit', stance: 'block', reason: '没有预算', answer: words % 2 === 0 ? '列入明年预算' : null },
        ],
      }

/** Everything that must hold after one accepted step, written as what is wrong. */
const faults = (before: Matter, after: Matter, events: readonly MatterEvent[], id: ActionId): string[] => {
  const due = (ok: boolean, says: string): string[] => (ok ? [] : [`${id}: ${says}`])
  const final = isFinal(after)
  return [
    ...due(events.length > 0, 'an accepted command leaves a trace'),
    ...due(after.version === before.version + events.length, 'every event counts one version'),
    ...due(after.leadId === null || !after.coMemberIds.includes(after.leadId), 'who leads is no co-member'),
    ...due(new Set(after.coMemberIds).size === after.coMemberIds.length, 'nobody joins twice'),
    ...due(new Set(after.reportIds).size === after.reportIds.length, 'no report is merged twice'),
    ...due(after.reopened <= maxReopened, 'reopened too often'),
    ...due(!isFinal(before) || !final || before.status === after.status, 'one end does not turn into another'),
    ...due(!isFinal(before) || final || id === 'reopen', 'only reopening brings a matter back'),
    ...due(!final || after.due === null, 'nothing is due once it is over'),
    ...due(final || after.due !== null, 'something is always due while it runs'),
    ...due((after.status === 'paused') === (after.pause !== null), 'paused without a pause'),
    ...due(
      after.tasks.every((task) => task.progress >= 0 && task.progress <= 100),
      'progress out of bounds',
    ),
    ...due(new Set(after.tasks.map((task) => task.id)).size === after.tasks.length, 'a task is there once'),
    ...due(after.result === null || after.step === 'evaluation', 'a result outside of step 8'),
    ...due(
      !(after.noAgreement !== null && after.resolutions.some((one) => one.round === after.round)),
      'agreed and not agreed',
    ),
    ...due(
      // a lead who is gone once the result can be rated is not waited for
      final ||
        (after.leadId === null && after.result !== null) ||
        (after.unclaimedSince !== null) === (after.leadId === null && after.settled === null),
      'unclaimed or led, not both',
    ),
    ...due(
      after.step === 'deliberation' || after.meetings.every((meeting) => meeting.status !== 'scheduled'),
      'a meeting is to come that nobody can hold',
    ),
    ...due(
      before.meetings.every((meeting) => {
        const now = after.meetings.find((one) => one.id === meeting.id)
        return !isFixed(meeting) || (now !== undefined && isFixed(now) && now.minutes === meeting.minutes)
      }),
      'minutes that stand are changed',
    ),
    ...due(
      id !== 'advance' || after.step !== 'submission' || after.meetings.every((meeting) => !isUnderReview(meeting)),
      'the outcome goes out over minutes that do not stand',
    ),
    ...due(
      (id !== 'close' && id !== 'confirmTask') ||
        after.tasks.every(
          (task) => !isContradicted(task) || (id === 'confirmTask' && before.tasks.some((one) => one === task)),
        ),
      'a contradiction is passed over',
    ),
    ...due(
      !JSON.stringify(events).includes(commands.contradictTask.text) &&
        !JSON.stringify(events).includes(commands.objectMinutes.reason),
      'what a resident said is in the log for ever',
    ),
  ]
}

const play = (
  turns: readonly Turn[],
  accepted: (id: ActionId, matter: Matter) => void = () => undefined,
  done?: ReadonlySet<string>,
): Walk => {
  let walk: Walk = { ...opened(), at: '2026-11-02T02:00:00.000Z' }
  const take = (who: Who, command: Command, words: number): void => {
    const someone = everyone[who]
    const sitting = command.action === 'closeMeeting' ? sittingOf(words) : null
    const motion = motionOf(command, words)
    const context = aContext({ ...someone, at: walk.at, ratings: ratings(words), sitting, motion })
    const button = offeredAt(walk, who).includes(command.action)
    const decision = decide(walk.matter, command, context)
    if (isRefusal(decision)) return
    if (!internalActions.has(command.action)) expect([command.action, button]).toEqual([command.action, true])
    const next = recordAll(walk, decision, someone, command, walk.at)
    expect(faults(walk.matter, next.matter, decision, command.action)).toEqual([])
    walk = { ...next, at: walk.at }
    accepted(command.action, next.matter)
  }
  for (const one of turns) {
    walk = { ...walk, at: new Date(Date.parse(walk.at) + one.hours * 3_600_000).toISOString() }
    for (const command of dueCommands(walk.matter, walk.at, calendar, defaultTerms)) {
      const before = walk.matter.version
      take('clock', command, one.words)
      // what the clock is told to send is never refused
      expect([command, walk.matter.version]).toEqual([command, before + 1])
    }
    const [who, id] = turnOf(walk, one, done)
    take(who, commandFor(walk.matter, id, { ...one, who: whos.indexOf(who) }, walk.at), one.words)
  }
  return walk
}

test('every sequence keeps the rules, and its log folds into the state it made', () => {
  fc.assert(
    fc.property(fc.array(turn, { minLength: 1, maxLength: 120, size: 'max' }), (turns) => {
      const { matter, log } = play(turns)
      expect(log).toHaveLength(matter.version)
      expect(fold(ids.matter, log)).toEqual(matter)
      // as the database gives it back
      expect(fold(ids.matter, JSON.parse(JSON.stringify(log)))).toEqual(JSON.parse(JSON.stringify(matter)))
    }),
    { numRuns: 60 },
  )
})

test('such sequences reach every step, every end and every action', () => {
  const done = new Set<string>()
  const turns = fc.sample(fc.array(turn, { minLength: 250, maxLength: 300, size: 'max' }), { numRuns: 60, seed: 7 })
  for (const one of turns) {
    const seen = (id: ActionId, matter: Matter): void => {
      done.add(id).add(matter.step).add(matter.status)
      if (matter.reopened > 0) done.add(`reopened ${matter.reopened}`)
    }
    play(one, seen, done)
  }
  const wanted = [
    ...actionIds,
    ...stepIds,
    'open',
    'paused',
    'closed',
    'ended',
    'redirected',
    'reopened 1',
    'reopened 2',
  ]
  expect(wanted.filter((one) => !done.has(one))).toEqual([])
})
