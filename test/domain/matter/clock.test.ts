// Due dates, warnings, pausing and extending.

import { defaultTerms } from '@domain/district/term'
import { decide } from '@domain/matter/action'
import { dueOf } from '@domain/matter/due'
import { dueCommands } from '@domain/matter/process'
import type { StepId } from '@domain/matter/step'
import { everyone } from '../build/actor'
import { calendar } from '../build/calendar'
import { aContext, act, aMatter, anUnclaimedMatter, atStep, completeAt, monday, opened } from '../build/matter'

const { lead, coordinator, clock } = everyone
const noon = (date: string): string => `${date}T04:00:00.000Z`
const due = (matter: Parameters<typeof dueCommands>[0], date: string) =>
  dueCommands(matter, noon(date), calendar, defaultTerms)

test.each<[StepId, string]>([
  ['topic', '2026-11-09'],
  ['plan', '2026-11-16'],
  ['research', '2026-11-23'],
  ['parties', '2026-11-09'],
  ['deliberation', '2026-12-14'],
  ['submission', '2026-11-23'],
  // the later of the dates that the two units named
  ['implementation', '2027-01-15'],
  ['evaluation', '2026-11-23'],
])('step %s that begins on Monday 2 November is due on %s', (step, date) => {
  expect(atStep(step).matter).toMatchObject({ due: date, stepFrom: '2026-11-02', warned: 'none' })
})

test('step 7 without tasks has the length that the district set', () => {
  const terms = { ...defaultTerms, step: { ...defaultTerms.step, implementation: 3 } }
  expect(dueOf(aMatter(), 'implementation', { calendar, terms, at: monday })).toBe('2026-11-05')
})

describe('warnings', () => {
  // step 1, due on Monday the 9th
  test('yellow with two working days left, red the day after, each once', () => {
    const start = atStep('topic')
    expect(due(start.matter, '2026-11-04')).toEqual([])
    expect(due(start.matter, '2026-11-05')).toEqual([{ action: 'warnDue', light: 'yellow' }])
    const yellow = act(start, clock, { action: 'warnDue', light: 'yellow' }, { at: noon('2026-11-05') })
    expect(yellow.matter.warned).toBe('yellow')
    expect(due(yellow.matter, '2026-11-09')).toEqual([])
    expect(due(yellow.matter, '2026-11-10')).toEqual([
      { action: 'warnDue', light: 'red' },
      { action: 'press', of: 'topic' },
    ])
    const red = act(yellow, clock, { action: 'warnDue', light: 'red' }, { at: noon('2026-11-10') })
    const pressed = act(red, clock, { action: 'press', of: 'topic' }, { at: noon('2026-11-10') })
    expect(due(pressed.matter, '2026-12-10')).toEqual([])
  })

  test('a warning that is not true is refused, no matter who sent it late or twice', () => {
    const { matter } = atStep('topic')
    const warn = (light: 'yellow' | 'red', date: string) =>
      decide(matter, { action: 'warnDue', light }, aContext({ ...clock, at: noon(date) }))
    expect(warn('yellow', '2026-11-03')).toEqual({ refused: 'notNow' })
    expect(warn('red', '2026-11-09')).toEqual({ refused: 'notNow' })
    expect(warn('yellow', '2026-11-10')).toEqual({ refused: 'notNow' })
  })

  test('while members may still claim nobody is warned; once it is to be assigned, the coordinator is', () => {
    expect(due(anUnclaimedMatter(), '2026-11-05')).toEqual([])
    const toAssign = act(opened(), clock, { action: 'widenClaim', scope: 'assign' }, { at: noon('2026-11-11') })
    expect(due(toAssign.matter, '2026-11-12')).toEqual([{ action: 'warnDue', light: 'red' }])
  })

  test('nothing that is over or paused is warned of', () => {
    expect(due(aMatter({ status: 'ended', due: null }), '2027-01-01')).toEqual([])
    const paused = act(atStep('topic'), lead, { action: 'pause', reason: '汛期', lookAgain: '2027-02-01' })
    expect(due(paused.matter, '2027-01-01')).toEqual([])
  })
})

describe('pausing', () => {
  test('the clock stands still for as many working days as the pause lasts', () => {
    const paused = act(
      atStep('topic'),
      lead,
      { action: 'pause', reason: '汛期', lookAgain: '2026-11-20' },
      { at: noon('2026-11-05') },
    )
    expect(paused.matter).toMatchObject({ status: 'paused', due: '2026-11-09' })
    // Friday to the Tuesday after next: 8 working days; over the weekend nothing is gained
    const resumed = act(paused, coordinator, { action: 'resume' }, { at: noon('2026-11-17') })
    expect(resumed.matter).toMatchObject({ status: 'open', due: '2026-11-19', pause: null, warned: 'none' })
  })

  test('a pause over a holiday does not give the holiday twice', () => {
    const start = { ...atStep('topic'), matter: aMatter({ due: '2027-02-04' }) }
    const paused = act(
      start,
      lead,
      { action: 'pause', reason: '过年', lookAgain: '2027-02-12' },
      { at: noon('2027-02-03') },
    )
    // from the 3rd to the 12th only the 4th and the 12th are working days
    expect(act(paused, lead, { action: 'resume' }, { at: noon('2027-02-12') }).matter.due).toBe('2027-02-14')
  })

  test('resumed on the same day it is as if nothing had been', () => {
    const paused = act(atStep('topic'), lead, { action: 'pause', reason: '汛期', lookAgain: '2026-11-20' })
    expect(act(paused, lead, { action: 'resume' }).matter.due).toBe('2026-11-09')
  })

  test('the day to look again lies ahead, and is told once when it comes', () => {
    const matter = aMatter()
    const pause = (lookAgain: string) => decide(matter, { action: 'pause', reason: '汛期', lookAgain }, aContext())
    expect(pause('2026-11-02')).toEqual({ refused: 'dateInPast' })
    const paused = act(atStep('topic'), lead, { action: 'pause', reason: '汛期', lookAgain: '2026-11-20' })
    expect(due(paused.matter, '2026-11-19')).toEqual([])
    expect(due(paused.matter, '2026-11-20')).toEqual([{ action: 'remindPause' }])
    const reminded = act(paused, clock, { action: 'remindPause' }, { at: noon('2026-11-20') })
    expect(due(reminded.matter, '2026-12-20')).toEqual([])
  })
})

describe('extending', () => {
  const asked = () =>
    act(atStep('topic'), lead, { action: 'askExtension', days: 5, reason: '等图纸' }, { at: noon('2026-11-06') })

  test('is asked before the due day; on the day itself it is too late', () => {
    const ask = (date: string) =>
      decide(aMatter(), { action: 'askExtension', days: 5, reason: '等图纸' }, aContext({ at: noon(date) }))
    expect(ask('2026-11-08')).toMatchObject([{ type: 'extensionAsked' }])
    expect(ask('2026-11-09')).toEqual({ refused: 'tooLateToExtend' })
  })

  test('granted, the due date moves on by working days; declined, it stays', () => {
    const grant = act(
      asked(),
      coordinator,
      { action: 'decideExtension', granted: true, reason: '同意' },
      { at: noon('2026-11-12') },
    )
    expect(grant.matter).toMatchObject({ due: '2026-11-16', extension: null, warned: 'none' })
    const decline = act(asked(), coordinator, { action: 'decideExtension', granted: false, reason: '抓紧' })
    expect(decline.matter).toMatchObject({ due: '2026-11-09', extension: null })
  })

  test('one request at a time', () => {
    expect(decide(asked().matter, { action: 'askExtension', days: 5, reason: '再等' }, aContext())).toEqual({
      refused: 'extensionPending',
    })
    expect(
      decide(aMatter(), { action: 'decideExtension', granted: true, reason: '好' }, aContext(coordinator)),
    ).toEqual({ refused: 'noExtensionAsked' })
  })
})

describe('in time', () => {
  const endedAt = (date: string) =>
    act(completeAt('topic'), coordinator, { action: 'confirm' }, { at: noon(date) }).log.at(-1)?.event

  test('a step that ends on its due day is in time, a day later it is not', () => {
    expect(endedAt('2026-11-09')).toMatchObject({ type: 'advanced', onTime: true })
    expect(endedAt('2026-11-10')).toMatchObject({ type: 'advanced', onTime: false })
  })
})
