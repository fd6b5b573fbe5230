// An answer per resolution: each has its own verdict, person and date, and what others carry owes none.

import { isRefusal } from '@domain/errors'
import { type Command, decide } from '@domain/matter/action'
import { answerTo, unanswered } from '@domain/matter/answer'
import { missing } from '@domain/matter/requirement'
import { everyone } from '../build/actor'
import { idOf, ids } from '../build/id'
import { aContext, act, atStep, completeAt, type History, offeredTo, things } from '../build/matter'

const { lead, coordinator, unit, secondUnit, participant } = everyone

const resolution = (number: number) => idOf('thing', 110 + number)

/** The consultation resolves these; what the fixture resolved for another unit stands beside it. */
const resolving = (lines: readonly Command[]): History => {
  const met = completeAt('deliberation')
  const bare: History = { ...met, matter: { ...met.matter, resolutions: [] } }
  return lines.reduce<History>((history, command) => act(history, lead, command), bare)
}

const add = (number: number, unitId: string = ids.unit): Command => ({
  action: 'addResolution',
  resolutionId: resolution(number),
  meetingId: things.meeting,
  what: `第 ${number} 项`,
  unitId,
  due: '2026-12-01',
})

const entrust = (number: number): Command => ({
  action: 'entrustResolution',
  resolutionId: resolution(number),
  partyId: things.residentParty,
  what: '各家门前自己扫',
  due: '2026-12-10',
})

const settleThere = (number: number): Command => ({
  action: 'settleThere',
  resolutionId: resolution(number),
  meetingId: things.meeting,
  what: '换了两块盖板',
  byWhom: '社区',
})

const adopt = (number: number, due: string): Command => ({
  action: 'answerResolution',
  resolutionId: resolution(number),
  verdict: 'adopted',
  responsible: '市政科',
  due,
})

const decline = (number: number): Command => ({
  action: 'answerResolution',
  resolutionId: resolution(number),
  verdict: 'declined',
  reason: '明年改造时一并做',
})

const onward = (history: History): History => act(history, lead, { action: 'advance' })
const sent = (lines: readonly Command[]): History =>
  act(onward(resolving(lines)), lead, { action: 'sendOutcome', text: '请逐项答复。' })
const confirmed = (history: History): History => act(history, coordinator, { action: 'confirmAnswers' })
const tasksOf = ({ matter }: History) =>
  matter.tasks.map(({ id, due, unitId, partyId }) => [id, due, unitId ?? partyId])

const told = (history: History, who: typeof unit, command: Command) => {
  const decision = decide(history.matter, command, aContext(who))
  return isRefusal(decision) ? decision.refused : 'done'
}

test('a unit with three resolutions adopts two with two dates and declines one: two tasks with their own dates', () => {
  const asked = sent([add(1), add(2), add(3)])
  expect(offeredTo(asked.matter, unit)).toContain('answerResolution')
  expect(offeredTo(asked.matter, unit)).not.toContain('answerOutcome')
  const two = act(act(asked, unit, adopt(1, '2026-11-20')), unit, adopt(2, '2026-12-25'))
  expect(missing(two.matter)).toEqual(['answers'])
  const three = act(two, unit, decline(3))
  expect(missing(three.matter)).toEqual([])
  expect(three.matter.resolutions.map((one) => answerTo(three.matter, one)?.verdict)).toEqual([
    'adopted',
    'adopted',
    'declined',
  ])
  expect(tasksOf(confirmed(three))).toEqual([
    [resolution(1), '2026-11-20', ids.unit],
    [resolution(2), '2026-12-25', ids.unit],
  ])
})

test('one word on all of them folds to each, and what was said before stands', () => {
  const one = act(sent([add(1), add(2), add(3)]), unit, decline(3))
  const all = act(one, unit, {
    action: 'answerOutcome',
    unitId: ids.unit,
    verdict: 'adopted',
    responsible: '市政科',
    due: '2026-12-02',
  })
  expect(unanswered(all.matter)).toEqual([])
  expect(tasksOf(confirmed(all))).toEqual([
    [resolution(1), '2026-12-02', ids.unit],
    [resolution(2), '2026-12-02', ids.unit],
  ])
})

test('a unit answers its own, once each, with a reason, or a person and a date', () => {
  const asked = sent([add(1), add(2, ids.secondUnit)])
  expect(told(asked, secondUnit, adopt(1, '2026-11-20'))).toBe('notAllowed')
  expect(told(asked, coordinator, adopt(1, '2026-11-20'))).toBe('done')
  expect(told(asked, unit, { ...decline(1), reason: ' ' } as Command)).toBe('incomplete')
  expect(told(asked, unit, { ...adopt(1, '2026-11-20'), responsible: '' } as Command)).toBe('incomplete')
  expect(told(asked, unit, adopt(1, '2026-11-01'))).toBe('dateInPast')
  expect(told(act(asked, unit, decline(1)), unit, adopt(1, '2026-11-20'))).toBe('alreadyAnswered')
})

test('what is sent back to the consultation is answered again when it comes again', () => {
  const answered = act(sent([add(1)]), unit, decline(1))
  const back = act(answered, coordinator, { action: 'sendBack', to: 'deliberation', reason: '再谈谈' })
  const again = act(onward(back), lead, { action: 'sendOutcome', text: '再请答复。' })
  expect(unanswered(again.matter).map((one) => one.id)).toEqual([resolution(1)])
})

describe('what others carry', () => {
  test('owes no answer, and is a task of theirs by the date agreed at the table', () => {
    const asked = sent([add(1), entrust(2)])
    expect(asked.matter.unitAnswers.map((one) => one.unitId)).toEqual([ids.unit])
    const begun = confirmed(act(asked, unit, decline(1)))
    expect(tasksOf(begun)).toEqual([[resolution(2), '2026-12-10', things.residentParty]])
    const report: Command = { action: 'finishTask', taskId: resolution(2), text: '扫好了', afterIds: [] }
    expect(told(begun, unit, report)).toBe('notAllowed')
    expect(told(begun, coordinator, report)).toBe('done')
    expect(act(begun, participant, report).matter.tasks[0]?.status).toBe('finished')
  })

  test('can be taken on only by a party that has said it comes', () => {
    const refused = told(resolving([]), lead, { ...entrust(1), partyId: things.expertParty } as Command)
    expect(refused).toBe('unknownParty')
    expect(told(resolving([]), lead, { ...entrust(1), partyId: things.unitParty } as Command)).toBe('unknownParty')
  })
})

describe('with nothing owed by a unit', () => {
  test('the coordinator confirms without an outcome', () => {
    const nothing = onward(resolving([entrust(1)]))
    expect(missing(nothing.matter)).toEqual([])
    expect(confirmed(nothing).matter.step).toBe('implementation')
  })

  test('an outcome may be published all the same, to nobody by name', () => {
    expect(sent([settleThere(1)]).matter.outcome?.text).toBe('请逐项答复。')
  })

  test('what was done at the table goes on to be judged at once', () => {
    const judged = confirmed(onward(resolving([settleThere(1)])))
    expect(judged.matter).toMatchObject({ step: 'evaluation', tasks: [] })
    expect(judged.log.slice(-2).map(({ event }) => event)).toMatchObject([
      { type: 'advanced', to: 'implementation' },
      { type: 'advanced', to: 'evaluation' },
    ])
  })

  test('what every unit declined goes on to be judged too', () => {
    expect(confirmed(act(sent([add(1)]), unit, decline(1))).matter.step).toBe('evaluation')
  })
})

test('without an agreement anyone who was heard answers the whole, as before', () => {
  const none = act(resolving([]), lead, { action: 'recordNoAgreement', reason: '出资谈不拢' })
  const asked = act(onward(none), lead, { action: 'sendOutcome', text: '请研究。' })
  expect(offeredTo(asked.matter, unit)).toContain('answerOutcome')
  expect(offeredTo(asked.matter, unit)).not.toContain('answerResolution')
  expect(atStep('submission').matter.outcome).toBeNull()
})
