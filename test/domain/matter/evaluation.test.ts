// Step 8: the window, closing, reopening; and that nothing gets past what the residents say.

import { emptyTally, tally } from '@domain/evaluation/rating'
import { decide } from '@domain/matter/action'
import { missing } from '@domain/matter/requirement'
import { everyone } from '../build/actor'
import { idOf, ids } from '../build/id'
import {
  aContext,
  act,
  anUnclaimedMatter,
  atStep,
  completeAt,
  type History,
  offeredTo,
  opened,
  things,
} from '../build/matter'

const { lead, coordinator, unit, groupMember } = everyone
const published = () => completeAt('evaluation')
const inWindow = '2026-11-23T04:00:00.000Z'
const afterWindow = '2026-11-24T04:00:00.000Z'

const content = { tally: tally([{ rater: 'reporter', solved: 'yes', score: 5 }]), reporters: 1 }
const unsolved = { tally: tally([{ rater: 'reporter', solved: 'no', score: 1 }]), reporters: 1 }

const close = (history: History, parts: object, reason?: string) =>
  decide(
    history.matter,
    { action: 'close', ...(reason === undefined ? {} : { reason }) },
    aContext({ ...coordinator, ...parts }),
  )

test('the result can be rated for fifteen working days, and the coordinator has two more to close', () => {
  expect(published().matter).toMatchObject({ result: { windowEnds: '2026-11-23' }, due: '2026-11-25' })
})

describe('closing', () => {
  test('waits for the window unless every reporter has answered', () => {
    const nobodyYet = { ratings: { tally: emptyTally, reporters: 1 } }
    expect(close(published(), { ...nobodyYet, at: inWindow })).toEqual({ refused: 'windowOpen' })
    expect(close(published(), { ...nobodyYet, at: afterWindow })).toMatchObject([{ type: 'closed', onTime: true }])
    expect(close(published(), { ratings: content, at: inWindow })).toMatchObject([
      { type: 'closed', tally: content.tally },
    ])
    expect(close(published(), { ratings: { ...content, reporters: 2 }, at: inWindow })).toEqual({
      refused: 'windowOpen',
    })
  })

  test('a matter without reporters waits for its window', () => {
    expect(close(published(), { ratings: { tally: emptyTally, reporters: 0 }, at: inWindow })).toEqual({
      refused: 'windowOpen',
    })
  })

  test('a supporter does not answer for a reporter', () => {
    const supporter = { tally: tally([{ rater: 'supporter', solved: 'yes', score: 5 }]), reporters: 1 }
    expect(close(published(), { ratings: supporter, at: inWindow })).toEqual({ refused: 'windowOpen' })
  })

  test('over a reporter who says "not solved" only with a public reason', () => {
    expect(close(published(), { ratings: unsolved, at: inWindow })).toEqual({ refused: 'unsolvedNeedsReason' })
    expect(close(published(), { ratings: unsolved, at: inWindow }, '   ')).toEqual({ refused: 'unsolvedNeedsReason' })
    expect(close(published(), { ratings: unsolved, at: inWindow }, ' 责任在产权单位 ')).toMatchObject([
      { type: 'closed', reason: '责任在产权单位', tally: unsolved.tally },
    ])
  })

  test('with dissatisfied supporters needs no reason, but every score goes into the log', () => {
    const tallied = tally([
      { rater: 'reporter', solved: 'yes', score: 4 },
      { rater: 'supporter', solved: 'no', score: 1 },
    ])
    expect(close(published(), { ratings: { tally: tallied, reporters: 1 }, at: inWindow })).toMatchObject([
      { tally: { count: 2 } },
    ])
  })
})

test('once the result is published nothing ends the matter but closing or reopening it', () => {
  const gone = ['end', 'redirect', 'sendBack', 'pause', 'release', 'askExtension', 'publishResult']
  for (const who of [lead, coordinator]) {
    expect(offeredTo(published().matter, who).filter((id) => gone.includes(id))).toEqual([])
  }
  expect(offeredTo(published().matter, coordinator)).toEqual(expect.arrayContaining(['close', 'reopen']))
})

describe('reopening', () => {
  test('at 5 begins a new round: new meeting, new answers, the old ones stay in view', () => {
    const { matter } = act(published(), coordinator, { action: 'reopen', to: 'deliberation', reason: '又积水了' })
    expect(matter).toMatchObject({
      step: 'deliberation',
      round: 1,
      reopened: 1,
      result: null,
      outcome: null,
      unitAnswers: [],
    })
    expect(matter.meetings).toHaveLength(1)
    expect(missing(matter)).toEqual(['minutes', 'decision'])
    expect(offeredTo(matter, lead)).not.toContain('advance')
    expect(offeredTo(matter, lead)).not.toContain('addResolution')
  })

  test('at 7 takes up again what was called done, by a new date, but not what was given up', () => {
    const { matter } = act(published(), coordinator, { action: 'reopen', to: 'implementation', reason: '又积水了' })
    expect(matter.due).toBe('2027-01-26')
    expect(matter.tasks.map(({ id, status, due }) => ({ id, status, due }))).toEqual([
      { id: things.firstResolution, status: 'underWay', due: '2027-01-26' },
      { id: things.secondResolution, status: 'givenUp', due: '2027-01-15' },
    ])
    expect(offeredTo(matter, unit)).toEqual([
      ...['reportTask', 'planMilestone', 'finishTask'],
      ...['enterContribution', 'enterEffect'],
    ])
  })

  test('at 7 needs something that was done', () => {
    const settled = act(atStep('topic'), coordinator, { action: 'settle', what: '疏通', byWhom: '社区' })
    expect(
      decide(settled.matter, { action: 'reopen', to: 'implementation', reason: '没通' }, aContext(coordinator)),
    ).toEqual({ refused: 'unknownTask' })
    expect(act(settled, coordinator, { action: 'reopen', to: 'deliberation', reason: '没通' }).matter.step).toBe(
      'deliberation',
    )
  })

  test('keeps the ratings of the result that it takes back, so that none is lost', () => {
    const reopened = act(
      published(),
      coordinator,
      { action: 'reopen', to: 'implementation', reason: '又堵' },
      { ratings: unsolved },
    )
    expect(reopened.log.at(-1)?.event).toMatchObject({ type: 'reopened', tally: unsolved.tally })
  })

  test('does not count again what closing has counted', () => {
    const closed = act(
      published(),
      coordinator,
      { action: 'close', reason: '已尽力' },
      { ratings: unsolved, at: inWindow },
    )
    const reopened = act(
      closed,
      coordinator,
      { action: 'reopen', to: 'implementation', reason: '又堵' },
      { ratings: unsolved },
    )
    expect(reopened.matter).toMatchObject({ status: 'open', closing: null })
    expect(reopened.log.at(-1)?.event).not.toHaveProperty('tally')
  })

  test('happens at most twice', () => {
    const again = (history: History) => {
      const open = act(history, coordinator, { action: 'reopen', to: 'implementation', reason: '又堵' })
      const finished = act(open, unit, {
        action: 'finishTask',
        taskId: things.firstResolution,
        text: '通了',
        afterIds: [],
      })
      const confirmed = act(finished, lead, { action: 'confirmTask', taskId: things.firstResolution, text: '看过' })
      return act(act(confirmed, lead, { action: 'advance' }), lead, { action: 'publishResult', summary: '通了' })
    }
    const twice = again(again(published()))
    expect(twice.matter.reopened).toBe(2)
    expect(
      decide(twice.matter, { action: 'reopen', to: 'implementation', reason: '又堵' }, aContext(coordinator)),
    ).toEqual({
      refused: 'reopenedTwice',
    })
    expect(offeredTo(twice.matter, coordinator)).not.toContain('reopen')
  })

  test('a matter that nobody led waits to be claimed', () => {
    const settled = act(opened(), coordinator, { action: 'settle', what: '疏通', byWhom: '社区' })
    expect(settled.matter).toMatchObject({ step: 'evaluation', leadId: null, unclaimedSince: null })
    expect(offeredTo(settled.matter, groupMember)).toEqual([])
    const { matter } = act(
      settled,
      coordinator,
      { action: 'reopen', to: 'deliberation', reason: '没通' },
      { at: inWindow },
    )
    expect(matter).toMatchObject({ unclaimedSince: inWindow, claimScope: 'group', due: '2026-11-26' })
    expect(offeredTo(matter, groupMember)).toEqual(['claim'])
  })
})

test('settling on the spot goes to the residents at once', () => {
  const { matter } = act(atStep('parties'), lead, { action: 'settle', what: ' 当场疏通 ', byWhom: ' 社区 ' })
  expect(matter).toMatchObject({
    step: 'evaluation',
    settled: { what: '当场疏通', byWhom: '社区' },
    result: { summary: '当场疏通', windowEnds: '2026-11-23' },
    due: '2026-11-25',
  })
  expect(offeredTo(matter, coordinator)).toEqual(expect.arrayContaining(['close', 'reopen', 'followUp']))
})

test('a report can join a running matter once', () => {
  const merge = (reportId: string) =>
    decide(anUnclaimedMatter(), { action: 'mergeReport', reportId }, aContext(coordinator))
  expect(merge(idOf('report', 2))).toEqual([{ type: 'reportMerged', reportId: idOf('report', 2) }])
  expect(merge(ids.report)).toEqual({ refused: 'reportMerged' })
})
