// The ladder of pressing: the first rung comes by itself on working day 1, the others only by a person and only when it is
// late enough; anyone who owes it answers, and an answer stops it.

import { defaultTerms } from '@domain/district/term'
import { isRefusal } from '@domain/errors'
import { type Command, decide } from '@domain/matter/action'
import type { MatterEvent } from '@domain/matter/event'
import { dueCommands, evolve, matterNotices } from '@domain/matter/process'
import { lookAt } from '@domain/matter/sweep'
import { everyone, type Someone } from '../build/actor'
import { calendar } from '../build/calendar'
import { ids } from '../build/id'
import { aContext, act, atStep, type History, offeredTo, things } from '../build/matter'

const { lead, coordinator, office, chair, secretariat, unit, secondUnit, participant, clock } = everyone

const noon = (date: string): string => `${date}T04:00:00.000Z`
const told = (history: History, who: Someone, command: Command, date: string) => {
  const decision = decide(history.matter, command, aContext({ ...who, at: noon(date) }))
  return isRefusal(decision) ? decision.refused : 'done'
}
const onDay = (history: History, who: Someone, command: Command, date: string): History =>
  act(history, who, command, { at: noon(date) })
const byClock = ({ matter }: History, date: string): readonly Command[] =>
  dueCommands(matter, noon(date), calendar, defaultTerms).filter(({ action }) => action === 'press')
const offersOn = ({ matter }: History, who: Someone, date: string) => offeredTo(matter, who, noon(date))

/** Due on a Monday: the first step began on Monday the second of November and has five working days. */
const first = () => atStep('topic')
const due = '2026-11-09'
const pressed = () => onDay(first(), clock, { action: 'press', of: 'topic' }, '2026-11-10')

const supervise: Command = { action: 'superviseLate', of: 'topic', text: '请说明进度' }
const takeUp: Command = { action: 'takeUpLate', of: 'topic', byWhom: '示例副主席', text: '周三到现场' }
const jointly: Command = { action: 'superviseJointly', of: 'topic', text: '请书面答复' }
const list: Command = { action: 'listLate', of: 'topic' }
const answer: Command = { action: 'answerPressing', of: 'topic', text: '等图纸，二十日前写好' }

describe('the first rung', () => {
  test('comes by the clock on working day 1, once, with three working days to answer', () => {
    expect(first().matter.due).toBe(due)
    expect(byClock(first(), due)).toEqual([])
    expect(byClock(first(), '2026-11-10')).toEqual([{ action: 'press', of: 'topic' }])
    expect(pressed().matter.pressings).toEqual([
      {
        of: 'topic',
        missed: due,
        rung: 1,
        due: '2026-11-13',
        opens: ['2026-11-16', '2026-11-23', '2026-11-30'],
      },
    ])
    expect(byClock(pressed(), '2026-11-20')).toEqual([])
    expect(lookAt(first().matter)).toBe('2026-11-09T16:00:00.000Z')
  })

  test('waits for a working day', () => {
    const friday = { ...first(), matter: { ...first().matter, due: '2026-11-13' } }
    expect(byClock(friday, '2026-11-14')).toEqual([])
    expect(byClock(friday, '2026-11-15')).toEqual([])
    expect(byClock(friday, '2026-11-16')).toHaveLength(1)
  })

  test('is nobody’s to give', () => {
    for (const who of [office, coordinator, chair, secretariat]) {
      expect(told(first(), who, { action: 'press', of: 'topic' }, '2026-11-10')).toBe('notAllowed')
    }
  })
})

describe('the rungs that a person sets foot on', () => {
  test.each([
    ['superviseLate', office, supervise, '2026-11-13', '2026-11-16'],
    ['takeUpLate', chair, takeUp, '2026-11-20', '2026-11-23'],
    ['superviseJointly', secretariat, jointly, '2026-11-27', '2026-11-30'],
  ] as const)('%s only when it is late enough', (action, who, command, early, late) => {
    expect(told(pressed(), who, command, early)).toBe('notNow')
    expect(offersOn(pressed(), who, early)).not.toContain(action)
    expect(offersOn(pressed(), who, late)).toContain(action)
    expect(onDay(pressed(), who, command, late).matter.pressings).toMatchObject([{ of: 'topic', missed: due }])
  })

  test('are never given by the clock, however late it is', () => {
    expect(
      dueCommands(pressed().matter, noon('2027-03-01'), calendar, defaultTerms).map(({ action }) => action),
    ).toEqual(['warnDue'])
  })

  test('go up, never down, and the last is the bulletin', () => {
    const third = onDay(pressed(), chair, takeUp, '2026-11-24')
    expect(third.log.at(-1)?.event).toMatchObject({ type: 'supervised', rung: 3, of: 'topic', due: '2026-12-01' })
    expect(told(third, office, supervise, '2026-11-24')).toBe('notNow')
    const listed = onDay(third, office, list, '2026-12-01')
    expect(listed.matter.pressings).toMatchObject([{ rung: 5 }])
    expect(told(listed, secretariat, jointly, '2026-12-20')).toBe('notNow')
  })

  test('leave supervision of the matter as a whole as it was', () => {
    const both = act(onDay(pressed(), office, supervise, '2026-11-17'), office, { action: 'supervise', text: '请快办' })
    expect(both.matter.supervision?.text).toBe('请快办')
    expect(both.matter.pressings).toHaveLength(1)
  })
})

describe('an answer', () => {
  test('stops it for good, and stands beside it', () => {
    const answered = onDay(pressed(), lead, answer, '2026-11-11')
    expect(answered.matter.pressings).toMatchObject([{ answer: '等图纸，二十日前写好' }])
    expect(told(answered, office, supervise, '2026-12-20')).toBe('notNow')
    expect(told(answered, lead, answer, '2026-12-20')).toBe('alreadyAnswered')
    expect(byClock(answered, '2026-12-20')).toEqual([])
  })

  test('is wanted again once a new date has passed', () => {
    const answered = onDay(pressed(), lead, answer, '2026-11-11')
    const later = { ...answered, matter: { ...answered.matter, due: '2026-11-20' } }
    expect(byClock(later, '2026-11-23')).toEqual([{ action: 'press', of: 'topic' }])
  })
})

describe('what a unit owes', () => {
  const sent = () => act(atStep('submission'), lead, { action: 'sendOutcome', text: '请答复' })
  const late = '2026-11-24'

  test('is pressed for unit by unit, and each answers for itself', () => {
    expect(byClock(sent(), late)).toEqual([
      { action: 'press', of: ids.unit },
      { action: 'press', of: ids.secondUnit },
    ])
    const asked = onDay(sent(), clock, { action: 'press', of: ids.unit }, late)
    const word: Command = { action: 'answerPressing', of: ids.unit, text: '等局务会' }
    expect(offersOn(asked, unit, late)).toContain('answerPressing')
    expect(offersOn(asked, secondUnit, late)).not.toContain('answerPressing')
    expect(told(asked, secondUnit, word, late)).toBe('notAllowed')
    expect(told(asked, participant, word, late)).toBe('notAllowed')
    expect(told(asked, unit, word, late)).toBe('done')
    expect(told(asked, coordinator, word, late)).toBe('done')
  })

  test('is over with what was asked for', () => {
    const asked = onDay(sent(), clock, { action: 'press', of: ids.unit }, late)
    const done = onDay(
      asked,
      unit,
      { action: 'answerOutcome', unitId: ids.unit, verdict: 'declined', reason: '无预算' },
      late,
    )
    expect(told(done, office, { ...supervise, of: ids.unit } as Command, '2027-01-20')).toBe('notNow')
  })

  test('in step 7 is a task by its own date', () => {
    const working = atStep('implementation')
    expect(byClock(working, '2026-12-03')).toEqual([{ action: 'press', of: things.firstResolution }])
    const asked = onDay(working, clock, { action: 'press', of: things.firstResolution }, '2026-12-03')
    expect(offersOn(asked, unit, '2026-12-03')).toContain('answerPressing')
    expect(offersOn(asked, secondUnit, '2026-12-03')).not.toContain('answerPressing')
  })
})

test('what is paused does not climb', () => {
  const paused = onDay(
    pressed(),
    coordinator,
    { action: 'pause', reason: '汛期', lookAgain: '2026-12-20' },
    '2026-11-11',
  )
  expect(byClock(paused, '2026-12-01')).toEqual([])
  for (const [who, command] of [
    [office, supervise],
    [chair, takeUp],
    [secretariat, jointly],
    [office, list],
  ] as const) {
    expect(told(paused, who, command, '2026-12-10')).toBe('notNow')
  }
})

test('what waits for a lead is not pressed: the claim is widened instead', () => {
  const nobody = { ...first(), matter: { ...first().matter, leadId: null, unclaimedSince: noon('2026-11-02') } }
  expect(byClock(nobody, '2026-11-12')).toEqual([])
})

test('a unit hears of its own date the day before, once, and not of the step, which has its light', () => {
  const [task] = atStep('implementation').matter.tasks
  if (task === undefined) throw new Error('no task')
  const matter = { ...atStep('implementation').matter, tasks: [{ ...task, due: '2026-11-20' }] }
  const nudge = { action: 'nudge', of: task.id } as const
  const at = (day: string) => aContext({ ...clock, at: `${day}T02:00:00.000Z` })
  expect(decide(matter, nudge, at('2026-11-18'))).toEqual({ refused: 'notNow' })
  const [event] = decide(matter, nudge, at('2026-11-19')) as readonly MatterEvent[]
  expect(event).toEqual({ type: 'dueNear', of: task.id, due: '2026-11-20' })
  if (event === undefined) throw new Error('nothing happened')
  const told = evolve(matter, event, '2026-11-19T02:00:00.000Z')
  const said = { version: told.version, at: '2026-11-19T02:00:00.000Z', actorId: null, actorRole: 'clock', event }
  expect(matterNotices([said], told, matter)).toMatchObject([
    { kind: 'dueNear', audience: { to: [{ kind: 'units', ids: [ids.unit] }] } },
  ])
  expect(decide(told, nudge, at('2026-11-20'))).toEqual({ refused: 'notNow' })
  // late is late: then it is pressed for
  expect(decide(matter, nudge, at('2026-11-21'))).toEqual({ refused: 'notNow' })
  expect(lookAt({ ...matter, due: '2026-12-01' })).toBe('2026-11-18T16:00:00.000Z')
  expect(decide(matter, { action: 'nudge', of: 'implementation' }, at('2026-11-19'))).toEqual({ refused: 'notNow' })
})
