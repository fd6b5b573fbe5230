// Minutes: counted where people sat together, objected to, answered, and fixed when their time is over.

import type { Sitting } from '@domain/decision/sitting'
import type { Position } from '@domain/decision/stance'
import { defaultTerms } from '@domain/district/term'
import { publicMatter } from '@domain/matter/access'
import { type Command, decide } from '@domain/matter/action'
import { noConcern } from '@domain/matter/actor'
import type { Context } from '@domain/matter/kind'
import { dueCommands } from '@domain/matter/process'
import { missing } from '@domain/matter/requirement'
import { lookAt } from '@domain/matter/sweep'
import { timelineOf } from '@domain/matter/timeline'
import { everyone } from '../build/actor'
import { calendar } from '../build/calendar'
import { idOf, ids } from '../build/id'
import { aContext, act, atStep, type History, monday, offeredTo, things } from '../build/matter'

const { lead, coMember, participant, clock, coordinator } = everyone

const sitting: Sitting = {
  phase: 'ended',
  attendance: 12,
  people: 10,
  opinions: 7,
  tally: [{ text: '先清淤', agree: 9, disagree: 1, pass: 2 }],
}
const close: Command = { action: 'closeMeeting', meetingId: things.meeting, minutes: '一年一清', photoIds: [] }
const scheduled = (): History =>
  act(atStep('deliberation'), lead, {
    action: 'scheduleMeeting',
    meetingId: things.meeting,
    form: 'courtyard',
    startsAt: monday,
    place: '市场门口',
    link: 'https://meeting.example.cn/1',
    agenda: '治积水',
  })
const closed = (of: Sitting | null = sitting, typed: object = {}): History =>
  act(scheduled(), lead, { ...close, ...typed }, { sitting: of })

const objection = idOf('thing', 70)
const object: Command = {
  action: 'objectMinutes',
  meetingId: things.meeting,
  objectionId: objection,
  reason: '说的是两年一清',
}
const answer: Command = { action: 'answerObjection', objectionId: objection, answer: '已改' }
const fix: Command = { action: 'fixMinutes', meetingId: things.meeting }
const day = (count: number): string => new Date(Date.parse(monday) + count * 86_400_000).toISOString()
const told = (history: History, command: Command, parts: Partial<Context>) =>
  decide(history.matter, command, aContext(parts))
const due = ({ matter }: History, at: string) =>
  dueCommands(matter, at, calendar, defaultTerms).filter(({ action }) => action === 'fixMinutes')

describe('closing', () => {
  test('takes its counts from the sitting, whatever was typed', () => {
    expect(closed(sitting, { attendance: 99, opinions: 99 }).matter.meetings[0]).toMatchObject({
      status: 'closed',
      attendance: 12,
      opinions: 7,
      tally: sitting.tally,
      objectUntil: day(3),
    })
  })

  test('of a meeting on paper takes what was typed, and its minutes stand at once', () => {
    const { matter } = closed(null, { attendance: 23, opinions: 9 })
    expect(matter.meetings[0]).toMatchObject({ attendance: 23, opinions: 9 })
    expect(matter.meetings[0]?.objectUntil).toBeUndefined()
    expect(missing(matter)).toEqual(['decision'])
    expect(told(scheduled(), close, {})).toEqual({ refused: 'incomplete' })
  })

  test('where nobody had an account the minutes stand at once as well', () => {
    expect(missing(closed({ ...sitting, people: 0 }).matter)).toEqual(['decision'])
  })

  test('waits until the sitting has ended', () => {
    expect(told(scheduled(), close, { sitting: { ...sitting, phase: 'open' } })).toEqual({ refused: 'meetingNotEnded' })
  })

  test('needs no number of opinions after a sitting in which nobody wrote one down', () => {
    expect(closed({ ...sitting, opinions: 0, tally: [] }).matter.meetings[0]).toMatchObject({ opinions: 0 })
  })
})

describe('objecting', () => {
  test('is for those who were there, for three days', () => {
    expect(told(closed(), object, coordinator)).toEqual({ refused: 'notAllowed' })
    expect(told(closed(), object, { ...participant, at: day(3) })).toMatchObject([{ type: 'minutesObjected' }])
    expect(told(closed(), object, { ...participant, at: day(3.01) })).toEqual({ refused: 'notNow' })
  })

  test('is offered as long as it is possible', () => {
    const objected = act(closed(), participant, object)
    const shown = (at: string) => offeredTo(objected.matter, participant, at).includes('objectMinutes')
    expect([0, 3, 3.01].map((count) => shown(day(count)))).toEqual([true, true, false])
  })

  test('leaves nothing of the words in the log', () => {
    expect(JSON.stringify(act(closed(), participant, object).log)).not.toContain('两年一清')
  })

  test('is answered once, in public', () => {
    const answered = act(act(closed(), participant, object), coMember, answer)
    expect(answered.matter.meetings[0]?.objections).toEqual([{ id: objection, at: monday, answer: '已改' }])
    expect(told(answered, answer, lead)).toEqual({ refused: 'alreadyAnswered' })
  })

  test('twice with the same id is a mistake', () => {
    expect(told(act(closed(), participant, object), object, participant)).toEqual({ refused: 'requestReused' })
  })
})

describe('fixing', () => {
  test('is offered to the lead when the three days are over and nothing waits for an answer', () => {
    const open = closed()
    const shown = (history: History, at: string) => offeredTo(history.matter, lead, at).includes('fixMinutes')
    expect([0, 1, 3, 3.01].map((count) => shown(open, day(count)))).toEqual([false, false, false, true])
    const objected = act(open, participant, object)
    expect(shown(objected, day(3.01))).toBe(false)
    expect(told(objected, fix, { ...lead, at: day(3.01) })).toEqual({ refused: 'objectionOpen' })
    expect(shown(act(objected, lead, answer), day(3.01))).toBe(true)
  })

  test('waits for the three days, then the clock does it once', () => {
    const open = closed()
    expect(told(open, fix, { ...lead, at: day(3) })).toEqual({ refused: 'notNow' })
    expect(due(open, day(3))).toEqual([])
    expect(lookAt(open.matter)).toBe(day(3))
    expect(due(open, day(3.01))).toEqual([fix])
    const fixed = act(open, clock, fix, { at: day(3.01) })
    expect(fixed.matter.meetings[0]?.fixedAt).toBe(day(3.01))
    expect(due(fixed, day(9))).toEqual([])
    // the day after the step is due
    expect(lookAt(fixed.matter)).toBe('2026-12-14T16:00:00.000Z')
  })

  test('waits for every objection to be answered', () => {
    const objected = act(closed(), participant, object)
    expect(told(objected, fix, { ...lead, at: day(4) })).toEqual({ refused: 'objectionOpen' })
    expect(due(objected, day(4))).toEqual([])
    expect(due(act(objected, lead, answer), day(4))).toEqual([fix])
  })

  test('begins again when the minutes are changed, and ends all changing', () => {
    const rewritten = act(
      closed(),
      lead,
      { action: 'writeMinutes', meetingId: things.meeting, minutes: '两年一清' },
      { at: day(2) },
    )
    expect(rewritten.matter.meetings[0]).toMatchObject({ minutes: '两年一清', objectUntil: day(5) })
    const fixed = act(rewritten, lead, fix, { at: day(6) })
    for (const command of [object, fix, { ...fix, action: 'writeMinutes', minutes: '又改' } as Command]) {
      const who = command.action === 'objectMinutes' ? participant : lead
      expect([command.action, told(fixed, command, { ...who, at: day(6) })]).toEqual([
        command.action,
        { refused: 'minutesFixed' },
      ])
    }
  })

  test('holds up the step', () => {
    const decided = act(closed(), lead, { action: 'recordNoAgreement', reason: '谈不拢' })
    expect(missing(decided.matter)).toEqual(['minutesFixed'])
    expect(missing(act(decided, clock, fix, { at: day(4) }).matter)).toEqual([])
  })
})

describe('who reads them', () => {
  const open = () => act(closed(sitting, { dissent: '一户不同意' }), lead, { action: 'note', text: '内部' })
  const viewer = (participates: boolean) => ({
    personId: ids.resident,
    concern: { ...noConcern, participant: participates },
  })

  test('until they stand, those who were there; then everybody', () => {
    const { matter } = open()
    expect(publicMatter(matter, viewer(false)).meetings[0]).not.toHaveProperty('minutes')
    expect(publicMatter(matter, viewer(false)).meetings[0]).not.toHaveProperty('dissent')
    expect(publicMatter(matter, viewer(true)).meetings[0]?.minutes).toBe('一年一清')
    const fixed = act(open(), clock, fix, { at: day(4) })
    expect(publicMatter(fixed.matter, viewer(false)).meetings[0]).toMatchObject({
      minutes: '一年一清',
      dissent: '一户不同意',
    })
  })

  test('nor does the public timeline tell them before', () => {
    const rewritten = act(open(), lead, { action: 'writeMinutes', meetingId: things.meeting, minutes: '两年一清' })
    expect(JSON.stringify(timelineOf(rewritten.log, false))).not.toMatch(/一年一清|两年一清|一户不同意/)
    expect(JSON.stringify(timelineOf(rewritten.log, true))).toMatch(/一年一清.*两年一清/)
  })

  test('the way in from afar is for those at the table', () => {
    const { matter, log } = scheduled()
    expect(JSON.stringify([publicMatter(matter, viewer(false)), timelineOf(log, false)])).not.toContain('example.cn')
    expect(publicMatter(matter, viewer(true)).meetings[0]?.link).toBe('https://meeting.example.cn/1')
  })
})

describe('resolving a motion', () => {
  const resolve: Command = {
    action: 'addResolution',
    resolutionId: things.firstResolution,
    meetingId: things.meeting,
    what: '清淤',
    unitId: ids.unit,
    due: '2026-12-01',
    motionId: idOf('thing', 71),
  }
  const block: Position = { side: 'unit', stance: 'block', reason: '没有预算', answer: null }
  const motion = (parts: object = {}): Context['motion'] => ({
    meetingId: things.meeting,
    status: 'open',
    positions: [{ side: 'resident', stance: 'agree', reason: '', answer: null }],
    ...parts,
  })

  test('puts the tally and the dissent into the record', () => {
    const answered = { ...block, answer: '列入明年预算' }
    const positions = [...(motion()?.positions ?? []), answered]
    const { matter } = act(closed(), lead, resolve, { motion: motion({ positions }) })
    expect(matter.resolutions[0]).toMatchObject({
      stances: { agree: 1, abstain: 0, disagree: 0, block: 1 },
      dissent: [{ stance: 'block', reason: '没有预算', answer: '列入明年预算' }],
    })
    expect(matter.resolutions[0]).not.toHaveProperty('motionId')
  })

  test.each<[string, Context['motion'], string]>([
    ['none of that id', null, 'notFound'],
    ['of another meeting', motion({ meetingId: idOf('thing', 72) }), 'unknownMeeting'],
    ['adopted before', motion({ status: 'adopted' }), 'alreadyAnswered'],
    ['dropped', motion({ status: 'dropped' }), 'alreadyAnswered'],
    ['with a block that nobody answered', motion({ positions: [block] }), 'blockUnanswered'],
  ])('%s is refused', (_name, of, refused) => {
    expect(told(closed(), resolve, { motion: of })).toEqual({ refused })
  })

  test('without a motion it is written down as before', () => {
    const { motionId: _none, ...plain } = resolve
    expect(act(closed(), lead, plain as Command).matter.resolutions[0]).not.toHaveProperty('stances')
  })
})
