// Tasks under way: milestones, what residents contradict; and the second look after closing.

import { defaultTerms } from '@domain/district/term'
import { type Command, decide } from '@domain/matter/action'
import type { Context } from '@domain/matter/kind'
import { dueCommands } from '@domain/matter/process'
import { missing } from '@domain/matter/requirement'
import { lookAt } from '@domain/matter/sweep'
import { everyone, type Someone } from '../build/actor'
import { calendar } from '../build/calendar'
import { idOf } from '../build/id'
import { aContext, act, atStep, completeAt, type History, monday, offeredTo, things } from '../build/matter'

const { lead, coordinator, unit, secondUnit, supporter, reporter, follower, resident, clock } = everyone

const told = (history: History, who: Someone, command: Command, parts: Partial<Context> = {}) =>
  decide(history.matter, command, aContext({ ...who, ...parts }))
const taskOf = ({ matter }: History) => matter.tasks.find((task) => task.id === things.firstResolution)
const due = ({ matter }: History, date: string) =>
  dueCommands(matter, `${date}T04:00:00.000Z`, calendar, defaultTerms).map(({ action }) => action)

const milestone = idOf('thing', 60)
const plan = (parts: object = {}): Command => ({
  action: 'planMilestone',
  taskId: things.firstResolution,
  milestoneId: milestone,
  what: '清完主管',
  due: '2026-11-20',
  ...parts,
})
const reach: Command = { action: 'reachMilestone', milestoneId: milestone, text: '清完了', afterIds: ['p'] }

describe('milestones', () => {
  test('are planned, changed until they are reached, and then stay', () => {
    const planned = act(atStep('implementation'), unit, plan())
    const changed = act(planned, lead, plan({ due: '2026-11-25' }))
    expect(taskOf(changed)?.milestones).toEqual([{ id: milestone, what: '清完主管', due: '2026-11-25' }])
    const reached = act(changed, unit, reach)
    expect(taskOf(reached)).toMatchObject({ milestones: [{ reached: '2026-11-02' }], afterIds: ['p'] })
    expect(told(reached, unit, plan())).toEqual({ refused: 'requestReused' })
    expect(told(reached, unit, reach)).toEqual({ refused: 'unknownTask' })
  })

  test('lie ahead, belong to one task, and are a unit’s own', () => {
    const start = atStep('implementation')
    expect(told(start, unit, plan({ due: '2026-11-01' }))).toEqual({ refused: 'dateInPast' })
    expect(told(start, secondUnit, plan())).toEqual({ refused: 'notAllowed' })
    const planned = act(start, unit, plan())
    expect(told(planned, lead, plan({ taskId: things.secondResolution }))).toEqual({ refused: 'requestReused' })
    expect(told(planned, secondUnit, reach)).toEqual({ refused: 'notAllowed' })
  })

  test('the money planned for a task can be corrected with a report', () => {
    const report: Command = {
      action: 'reportTask',
      taskId: things.firstResolution,
      progress: 10,
      text: '进场',
      planned: 25_000,
      spent: 4000,
      beforeIds: [],
      afterIds: [],
    }
    expect(taskOf(act(atStep('implementation'), unit, report))).toMatchObject({ planned: 25_000, spent: 4000 })
  })
})

const finish: Command = { action: 'finishTask', taskId: things.firstResolution, text: '清完了', afterIds: [] }
const contradiction = idOf('thing', 61)
const contradict: Command = {
  action: 'contradictTask',
  taskId: things.firstResolution,
  contradictionId: contradiction,
  text: '西门还堵着',
  photoIds: ['p'],
}
const answer = (upheld: boolean): Command => ({
  action: 'answerContradiction',
  contradictionId: contradiction,
  answer: '去看过了',
  upheld,
})
const confirm: Command = { action: 'confirmTask', taskId: things.firstResolution, text: '属实' }

describe('contradictions', () => {
  const contradicted = () => act(act(atStep('implementation'), unit, finish), supporter, contradict)

  test('are for those whom the matter concerns, with a picture, and without their words in the log', () => {
    const said = contradicted()
    expect(taskOf(said)?.contradictions).toEqual([{ id: contradiction, at: monday, photoIds: ['p'] }])
    expect(JSON.stringify(said.log)).not.toContain('西门还堵着')
    for (const who of [follower, resident, lead]) {
      expect(told(atStep('implementation'), who, contradict)).toEqual({ refused: 'notAllowed' })
    }
  })

  test('stand against confirming the task until they are answered', () => {
    expect(told(contradicted(), lead, confirm)).toEqual({ refused: 'contradictionOpen' })
    const answered = act(contradicted(), unit, answer(false))
    expect(taskOf(act(answered, lead, confirm))?.status).toBe('done')
    expect(told(answered, lead, answer(false))).toEqual({ refused: 'notNow' })
  })

  test('that are right put the task under way again', () => {
    expect(taskOf(act(contradicted(), lead, answer(true)))).toMatchObject({
      status: 'underWay',
      contradictions: [{ upheld: true, answer: '去看过了' }],
    })
  })

  test('are answered by the unit whose task it is, the lead or the coordinator', () => {
    expect(told(contradicted(), secondUnit, answer(false))).toEqual({ refused: 'notAllowed' })
    expect(act(contradicted(), coordinator, answer(false)).matter.tasks[0]?.contradictions).toHaveLength(1)
  })

  test('hold up the step, and in step 8 the closing', () => {
    const done = completeAt('implementation')
    expect(missing(act(done, reporter, contradict).matter)).toEqual(['contradictions'])
    const rated = act(completeAt('evaluation'), reporter, contradict)
    const late = { at: '2026-11-24T02:00:00.000Z' }
    expect(told(rated, coordinator, { action: 'close' }, late)).toEqual({ refused: 'contradictionOpen' })
    // what is done stays so: whether to take it up again is decided by reopening
    const answered = act(rated, coordinator, answer(true))
    expect(taskOf(answered)?.status).toBe('done')
    expect(act(answered, coordinator, { action: 'close' }, late).matter.status).toBe('closed')
  })

  test('without an end are too many', () => {
    const many = Array.from({ length: 20 }, (_, index) => idOf('thing', 200 + index)).reduce<History>(
      (history, contradictionId) => act(history, supporter, { ...contradict, contradictionId } as Command),
      act(atStep('implementation'), unit, finish),
    )
    expect(told(many, supporter, contradict)).toEqual({ refused: 'tooMany' })
  })
})

describe('the second look', () => {
  const closed = () =>
    act(completeAt('evaluation'), coordinator, { action: 'close' }, { at: '2026-11-24T02:00:00.000Z' })
  const reminded = () => act(closed(), clock, { action: 'remindSecondLook' }, { at: '2026-12-24T02:00:00.000Z' })
  const look = (holds: boolean): Command => ({
    action: 'secondLook',
    findings: '下雨又看了一次',
    date: '2026-12-25',
    holds,
    photoIds: [],
  })
  const at = '2026-12-25T02:00:00.000Z'

  test('comes thirty days after closing, told once by the clock', () => {
    expect(closed().matter.secondLook).toEqual({ on: '2026-12-24' })
    expect(due(closed(), '2026-12-23')).toEqual([])
    expect(due(closed(), '2026-12-24')).toEqual(['remindSecondLook'])
    expect(lookAt(closed().matter)).toBe('2026-12-23T16:00:00.000Z')
    expect(due(reminded(), '2027-01-24')).toEqual([])
    expect(told(closed(), lead, look(true), { at })).toEqual({ refused: 'notNow' })
  })

  test('is written down once, by the lead or the coordinator', () => {
    const looked = act(reminded(), lead, look(true), { at })
    expect(looked.matter).toMatchObject({ status: 'closed', secondLook: { holds: true, date: '2026-12-25' } })
    expect(told(looked, coordinator, look(false), { at })).toEqual({ refused: 'notNow' })
    expect(told(reminded(), reporter, look(true), { at })).toEqual({ refused: 'notAllowed' })
    expect(told(reminded(), lead, look(true), { at: '2026-12-24T03:00:00.000Z' })).toEqual({ refused: 'invalid' })
  })

  test('that finds the problem back can lead to reopening, after which closing sets a new one', () => {
    const looked = act(reminded(), lead, look(false), { at })
    expect(offeredTo(looked.matter, coordinator)).toContain('reopen')
    const again = act(looked, coordinator, { action: 'reopen', to: 'implementation', reason: '又积水' }, { at })
    expect(again.matter).toMatchObject({ status: 'open', step: 'implementation', secondLook: null })
    expect(due(again, '2026-12-25')).not.toContain('remindSecondLook')
  })
})
