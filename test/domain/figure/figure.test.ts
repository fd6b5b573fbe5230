// The figures of a period, counted from the events of whole histories, and the duty records of members.

import type { Figures as ContractFigures } from '@domain/contract/figure'
import { tally } from '@domain/evaluation/rating'
import { countFigures } from '@domain/figure/count'
import { countDuties, credited, smallestGroup } from '@domain/figure/duty'
import type { Figures } from '@domain/figure/figure'
import type { MatterEvent } from '@domain/matter/event'
import { duties } from '@domain/process/duty'
import type { Recorded } from '@domain/process/event'
import type { ReportEvent } from '@domain/report/event'
import type Type from 'typebox'
import { everyone } from '../build/actor'
import { idOf, ids } from '../build/id'
import { act, aMatter, anUnclaimedMatter, atStep, completeAt, type History, opened, things } from '../build/matter'
import { aReport } from '../build/report'

const { lead, coMember, coordinator, unit } = everyone
const now = '2026-11-30T02:00:00.000Z'

/** The contract's answer is these figures and nothing else. */
const answered = (figures: Figures): Figures => figures satisfies Type.Static<typeof ContractFigures>

const none: Figures = {
  meetings: 0,
  participants: 0,
  households: 0,
  opinions: 0,
  findings: 0,
  plans: 0,
  resolutions: 0,
  solved: 0,
  onTime: null,
  satisfaction: null,
  ratings: 0,
  reports: { in: 0, accepted: 0, merged: 0, settled: 0, redirected: 0, declined: 0, withdrawn: 0, open: 0 },
  steps: {
    topic: 0,
    plan: 0,
    research: 0,
    parties: 0,
    deliberation: 0,
    submission: 0,
    implementation: 0,
    evaluation: 0,
  },
  unclaimed: 0,
  overdue: 0,
}

const ofMatters = (...logs: readonly (readonly Recorded<MatterEvent>[])[]): Figures => {
  const count = countFigures(now)
  for (const [index, log] of logs.entries()) for (const one of log) count.matterEvent(`m${index}`, one)
  return answered(count.figures())
}

const happy = tally([
  { rater: 'reporter', solved: 'yes', score: 5 },
  { rater: 'supporter', solved: 'partly', score: 3 },
])
const unhappy = tally([{ rater: 'reporter', solved: 'no', score: 1 }])
const rated = (of: typeof happy) => ({ ratings: { tally: of, reporters: 1 } })
const closed = (history: History = completeAt('evaluation')) =>
  act(history, coordinator, { action: 'close' }, rated(happy))

test('nothing happened, nothing is counted, and what cannot be said is not said', () => {
  expect(answered(countFigures(now).figures())).toEqual(none)
})

test('one whole consultation', () => {
  expect(ofMatters(closed().log)).toEqual({
    ...none,
    meetings: 1,
    participants: 23,
    households: 12,
    // two at the doors, nine at the meeting
    opinions: 11,
    findings: 1,
    plans: 1,
    resolutions: 2,
    solved: 1,
    onTime: 1,
    satisfaction: 0.5,
    ratings: 2,
  })
})

test('two consultations are twice as much', () => {
  expect(ofMatters(closed().log, closed().log)).toMatchObject({
    meetings: 2,
    participants: 46,
    findings: 2,
    plans: 2,
    solved: 2,
    ratings: 4,
    satisfaction: 0.5,
  })
})

test('only what lies in the period is counted', () => {
  const { log } = closed()
  const after = log.findIndex(({ event }) => event.type === 'meetingClosed')
  expect(ofMatters(log.slice(0, after))).toMatchObject({ meetings: 0, plans: 1, households: 12, solved: 0 })
  expect(ofMatters(log.slice(after))).toMatchObject({ meetings: 1, plans: 0, households: 0, solved: 1 })
})

test('a step that is done twice counts once, a meeting that is held again counts again', () => {
  const back = act(completeAt('parties'), coordinator, { action: 'sendBack', to: 'research', reason: '再走访' })
  expect(ofMatters(act(back, lead, { action: 'advance' }).log)).toMatchObject({ findings: 1 })
})

test('a step that was late lowers the share, and an old event that does not say is left out', () => {
  const late = act(completeAt('topic'), coordinator, { action: 'confirm' }, { at: '2026-11-20T02:00:00.000Z' })
  expect(ofMatters(late.log).onTime).toBe(0)
  expect(ofMatters(late.log, atStep('plan').log).onTime).toBe(0.5)
  const silent = late.log.map((one) =>
    one.event.type === 'advanced'
      ? { ...one, event: { type: 'advanced', from: 'topic', to: 'plan', due: null } as const }
      : one,
  )
  expect(ofMatters(silent).onTime).toBeNull()
})

describe('solved', () => {
  const over = () => act(completeAt('evaluation'), coordinator, { action: 'close', reason: '已尽力' }, rated(unhappy))

  test('is not what a reporter calls unsolved, whatever reason it was closed with', () => {
    expect(ofMatters(over().log)).toMatchObject({ solved: 0, ratings: 1, satisfaction: 0 })
  })

  test('ends with a reopening', () => {
    const again = act(closed(), coordinator, { action: 'reopen', to: 'implementation', reason: '又堵' })
    expect(ofMatters(again.log)).toMatchObject({ solved: 0, ratings: 2 })
  })

  test('counts the bad ratings of a result that was taken back before it was closed', () => {
    const again = act(
      completeAt('evaluation'),
      coordinator,
      { action: 'reopen', to: 'implementation', reason: '又堵' },
      rated(unhappy),
    )
    const finished = act(again, unit, {
      action: 'finishTask',
      taskId: things.firstResolution,
      text: '通了',
      afterIds: [],
    })
    const confirmed = act(finished, lead, { action: 'confirmTask', taskId: things.firstResolution, text: '看过' })
    const published = act(act(confirmed, lead, { action: 'advance' }), lead, {
      action: 'publishResult',
      summary: '通了',
    })
    expect(ofMatters(closed(published).log)).toMatchObject({ solved: 1, ratings: 3, satisfaction: 1 / 3 })
  })

  test('on the spot, too, is solved when the residents have said so', () => {
    const settled = act(opened(), coordinator, { action: 'settle', what: '疏通', byWhom: '社区' })
    expect(ofMatters(settled.log)).toMatchObject({ solved: 0, onTime: 1 })
    expect(ofMatters(closed(settled).log)).toMatchObject({ solved: 1 })
  })
})

test('what stands now: by step, without a lead, overdue', () => {
  const count = countFigures(now)
  for (const matter of [
    aMatter({ step: 'research', due: '2026-12-01' }),
    aMatter({ step: 'research', due: '2026-11-29' }),
    aMatter({ step: 'plan', status: 'paused', due: '2026-11-01' }),
    anUnclaimedMatter({ due: '2026-11-30' }),
    aMatter({ step: 'evaluation', status: 'closed', due: null }),
    aMatter({ status: 'ended', due: null }),
  ]) {
    count.standingMatter(matter)
  }
  for (const status of ['submitted', 'asked', 'appealed', 'declined', 'accepted'] as const) {
    count.standingReport(aReport({ status }))
  }
  expect(count.figures()).toMatchObject({
    steps: { topic: 1, plan: 1, research: 2, evaluation: 0 },
    unclaimed: 1,
    overdue: 1,
    reports: { open: 3 },
  })
})

test('reports by the answer that stands', () => {
  const count = countFigures(now)
  const events: readonly [string, ReportEvent][] = [
    ['a', { type: 'submitted', districtId: 'd', groupId: 'g', stationId: null, anonymity: 'hidden', due: 'd' }],
    ['a', { type: 'accepted', matterId: 'm' }],
    [
      'b',
      {
        type: 'submitted',
        districtId: 'd',
        groupId: 'g',
        stationId: null,
        anonymity: 'hidden',
        due: 'd',
        imported: true,
      },
    ],
    ['b', { type: 'merged', matterId: 'm' }],
    ['c', { type: 'settled', matterId: 'm', what: 'w', byWhom: 'b' }],
    ['d', { type: 'redirected', to: 'unit', name: 'n', receipt: 'r', text: 't' }],
    ['d', { type: 'redirectOutcomeRecorded', outcome: 'o' }],
    ['e', { type: 'declined', reason: 'abuse', advice: 'a' }],
    ['f', { type: 'declined', reason: 'abuse', advice: 'a' }],
    ['f', { type: 'appealed', due: 'd' }],
    ['f', { type: 'appealDecided', upheld: true, answer: 'a', due: 'd' }],
    ['g', { type: 'declined', reason: 'abuse', advice: 'a' }],
    ['g', { type: 'appealDecided', upheld: true, answer: 'a', due: 'd' }],
    ['g', { type: 'accepted', matterId: 'm' }],
    ['h', { type: 'declined', reason: 'abuse', advice: 'a' }],
    ['h', { type: 'appealDecided', upheld: false, answer: 'a', due: null }],
    ['i', { type: 'withdrawn' }],
  ]
  for (const [id, event] of events) {
    count.reportEvent(id, { version: 1, at: now, actorId: null, actorRole: 'reporter', event })
  }
  expect(count.figures().reports).toEqual({
    in: 2,
    accepted: 2,
    merged: 1,
    settled: 1,
    redirected: 1,
    declined: 2,
    withdrawn: 1,
    open: 0,
  })
})

describe('the duty record', () => {
  const five = [ids.lead, ids.coMember, ids.groupMember, idOf('person', 21), idOf('person', 22)]
  const count = (memberIds: readonly string[], ...logs: readonly (readonly Recorded<MatterEvent>[])[]) => {
    const counting = countDuties(new Set(memberIds))
    for (const [index, log] of logs.entries()) for (const one of log) counting.matterEvent(`m${index}`, one)
    return counting
  }
  const mine = (counting: ReturnType<typeof count>, id: string) =>
    Object.fromEntries(counting.rowsOf(id).flatMap(({ duty, mine: own }) => (own === 0 ? [] : [[duty, own]])))

  test('says what the log says that a member did, and nothing of the desk', () => {
    const counting = count(five, closed().log)
    expect(mine(counting, ids.lead)).toEqual({
      lead: 1,
      topic: 1,
      plan: 1,
      visit: 1,
      invitation: 3,
      meeting: 1,
      resolution: 1,
      outcome: 1,
      inspection: 1,
      followUp: 1,
    })
    expect(mine(counting, ids.coMember)).toEqual({ join: 1, findings: 1, resolution: 1 })
    expect(mine(counting, ids.groupMember)).toEqual({})
  })

  test('counts a text that is written again once a matter', () => {
    const write = { action: 'writeFindings', findings: '再写' } as const
    const twice = act(act(atStep('research'), coMember, write), coMember, write)
    expect(mine(count(five, twice.log, twice.log), ids.coMember).findings).toBe(2)
  })

  test('anyone who comes to the table by a link has invited nobody', () => {
    const withLink = { ...everyone.otherMember, concern: { ...everyone.otherMember.concern, guest: true } }
    const seat = {
      action: 'takeSeat',
      partyId: idOf('thing', 80),
      kind: 'member',
      via: 'link',
      accepted: true,
    } as const
    const came = act(atStep('parties'), withLink, seat)
    expect(mine(count([...five, ids.otherMember], came.log), ids.otherMember)).toEqual({})
  })

  test('the average is over the whole group, those who did nothing included', () => {
    const rows = count(five, closed().log).rowsOf(ids.groupMember)
    expect(rows.find(({ duty }) => duty === 'invitation')).toEqual({ duty: 'invitation', mine: 0, average: 0.6 })
    expect(rows.map(({ duty }) => duty)).toEqual([...duties])
  })

  test('of a small group no average is told, since it would give a colleague away', () => {
    expect(smallestGroup).toBe(5)
    const rows = count(five.slice(0, 4), closed().log).rowsOf(ids.lead)
    expect(rows.every(({ average }) => average === null)).toBe(true)
  })

  test('members of other groups are not counted', () => {
    expect(mine(count([...five.slice(1), ids.otherMember], closed().log), ids.lead)).toEqual({})
  })

  test('the events that count are those that say as what', () => {
    const types = credited.map(({ type }) => type)
    expect(types).toContain('visitAdded')
    expect(types).not.toContain('urged')
    expect(types).toHaveLength(18)
  })
})
