// The eight steps from end to end, and the ways back.

import type { ErrorCode } from '@domain/errors'
import { type Command, decide } from '@domain/matter/action'
import { noConcern } from '@domain/matter/actor'
import { missing } from '@domain/matter/requirement'
import type { StepId } from '@domain/matter/step'
import { everyone } from '../build/actor'
import { ids } from '../build/id'
import { aContext, act, aMatter, atStep, completeAt, type History, monday, things } from '../build/matter'

const { lead, coordinator, unit, secondUnit } = everyone

test.each<[StepId, readonly string[]]>([
  ['topic', ['question', 'affected', 'where', 'why']],
  ['plan', ['form', 'window', 'findOut']],
  ['research', ['visit', 'findings']],
  ['parties', ['resident', 'unit']],
  ['deliberation', ['minutes', 'decision']],
  ['submission', ['outcome', 'answers']],
  ['implementation', ['tasks']],
  ['evaluation', ['result']],
])('step %s asks for %j, and for nothing once it is there', (step, asked) => {
  expect(missing(atStep(step).matter)).toEqual(asked)
  expect(missing(completeAt(step).matter)).toEqual([])
})

test('a step is not left while something is missing', () => {
  expect(decide(atStep('research').matter, { action: 'advance' }, aContext())).toEqual({ refused: 'incomplete' })
  expect(decide(atStep('topic').matter, { action: 'handIn' }, aContext())).toEqual({ refused: 'incomplete' })
})

test('white space alone is not an answer', () => {
  const command = { action: 'writeTopic', question: '  ', affected: '\n', where: ' 东门 ', why: '' } as const
  const { matter } = act(atStep('topic'), lead, command)
  expect(matter.topic).toEqual({ question: '', affected: '', where: '东门', why: '' })
})

test('everything typed loses the white space at its ends, wherever it stands', () => {
  const { matter } = act(atStep('plan'), lead, {
    action: 'writePlan',
    findOut: [' 源头 '],
    hear: ['摊主\n'],
    work: [{ who: ' 委员甲', what: '走访 ' }],
  })
  expect(matter.plan).toEqual({ findOut: ['源头'], hear: ['摊主'], work: [{ who: '委员甲', what: '走访' }] })
})

test('a whole consultation, from the report to the verdict', () => {
  const { matter, log } = completeAt('evaluation')
  const closed = act({ matter, log }, coordinator, { action: 'close' }, { at: '2026-11-24T02:00:00.000Z' })
  expect(closed.matter).toMatchObject({ status: 'closed', step: 'evaluation', due: null })
  expect(closed.log.filter(({ event }) => event.type === 'advanced')).toHaveLength(7)
  expect(closed.log.map(({ version }) => version)).toEqual(closed.log.map((_, index) => index + 1))
})

describe('tasks', () => {
  test('are the resolutions of the units that took them on, by the dates that they named', () => {
    expect(atStep('implementation').matter.tasks).toMatchObject([
      {
        id: things.firstResolution,
        unitId: ids.unit,
        due: '2026-12-02',
        planned: 20_000,
        status: 'underWay',
        progress: 0,
      },
      { id: things.secondResolution, unitId: ids.secondUnit, due: '2027-01-15', status: 'underWay' },
    ])
  })

  test('do not come of what a unit declined', () => {
    const sent = act(atStep('submission'), lead, { action: 'sendOutcome', text: '建议' })
    const first = act(sent, unit, {
      action: 'answerOutcome',
      unitId: ids.unit,
      verdict: 'declined',
      reason: '非本单位职责',
    })
    const second = act(first, coordinator, {
      action: 'answerOutcome',
      unitId: ids.secondUnit,
      verdict: 'declined',
      reason: '无预算',
    })
    expect(act(second, coordinator, { action: 'confirmAnswers' }).matter.tasks).toEqual([])
  })

  test('that wait to be confirmed are not reported on; sent back, they are under way again', () => {
    const finished = act(atStep('implementation'), unit, {
      action: 'finishTask',
      taskId: things.firstResolution,
      text: '完工',
      afterIds: [],
    })
    const report: Command = {
      action: 'reportTask',
      taskId: things.firstResolution,
      progress: 10,
      text: '又坏',
      beforeIds: [],
      afterIds: [],
    }
    expect(decide(finished.matter, report, aContext(unit))).toEqual({ refused: 'unknownTask' })
    const returned = act(finished, lead, { action: 'returnTask', taskId: things.firstResolution, reason: '还堵着' })
    expect(returned.matter.tasks[0]).toMatchObject({ status: 'underWay', reason: '还堵着' })
    expect(act(returned, unit, report).matter.tasks[0]).toMatchObject({ progress: 10 })
  })

  test('gather pictures from before and after', () => {
    const report = (before: string, after: string): Command => ({
      action: 'reportTask',
      taskId: things.firstResolution,
      progress: 50,
      text: '半',
      beforeIds: [before],
      afterIds: [after],
    })
    const twice = act(act(atStep('implementation'), unit, report('a', 'b')), unit, report('c', 'd'))
    expect(twice.matter.tasks[0]).toMatchObject({ beforeIds: ['a', 'c'], afterIds: ['b', 'd'] })
  })
})

describe('units', () => {
  const answer = { action: 'answerOutcome', verdict: 'adopted', responsible: '市政科', due: '2026-12-02' } as const
  const sent = () => act(atStep('submission'), lead, { action: 'sendOutcome', text: '建议' })

  test('answer for themselves only; the coordinator enters what came on paper', () => {
    expect(decide(sent().matter, { ...answer, unitId: ids.unit }, aContext(secondUnit))).toEqual({
      refused: 'notAllowed',
    })
    expect(act(sent(), coordinator, { ...answer, unitId: ids.unit }).matter.unitAnswers[0]).toMatchObject({
      verdict: 'adopted',
    })
  })

  test('answer once, and only if they were asked', () => {
    const answered = act(sent(), unit, { ...answer, unitId: ids.unit })
    expect(decide(answered.matter, { ...answer, unitId: ids.unit }, aContext(unit))).toEqual({
      refused: 'alreadyAnswered',
    })
    expect(decide(sent().matter, { ...answer, unitId: ids.otherUnit }, aContext(coordinator))).toEqual({
      refused: 'unknownUnit',
    })
  })

  test.each([
    ['a declining answer gives its reason', { verdict: 'declined' }, 'incomplete'],
    ['so does one that adopts in part', { verdict: 'partly', responsible: '市政科', due: '2026-12-02' }, 'incomplete'],
    ['who adopts names a person', { verdict: 'adopted', due: '2026-12-02' }, 'incomplete'],
    ['and a date', { verdict: 'adopted', responsible: '市政科' }, 'incomplete'],
    ['that lies ahead', { verdict: 'adopted', responsible: '市政科', due: '2026-11-01' }, 'dateInPast'],
    ['blank words do not count', { verdict: 'declined', reason: '  ' }, 'incomplete'],
  ] as const)('%s', (_says, words, refused) => {
    const command = { action: 'answerOutcome', unitId: ids.unit, ...words } as const
    expect(decide(sent().matter, command, aContext(unit))).toEqual({ refused })
  })

  test('report and finish their own tasks only', () => {
    const { matter } = atStep('implementation')
    const finish: Command = { action: 'finishTask', taskId: things.firstResolution, text: '完工', afterIds: [] }
    expect(decide(matter, finish, aContext(secondUnit))).toEqual({ refused: 'notAllowed' })
  })

  test('anyone who both leads and works for a unit speaks for no other unit', () => {
    const holdings = [
      { role: 'unit', placeId: ids.unit },
      { role: 'member', placeId: ids.group },
    ] as const
    const both = { actor: { kind: 'person', personId: ids.lead, holdings }, concern: noConcern } as const
    const { matter } = atStep('implementation')
    const finish = (taskId: string) =>
      decide(matter, { action: 'finishTask', taskId, text: '完工', afterIds: [] }, aContext(both))
    expect(finish(things.firstResolution)).toMatchObject([{ type: 'taskFinished' }])
    expect(finish(things.secondResolution)).toEqual({ refused: 'notAllowed' })
  })
})

describe('the outcome', () => {
  test('goes to every unit that a resolution names', () => {
    expect(act(atStep('submission'), lead, { action: 'sendOutcome', text: '建议' }).matter.unitAnswers).toEqual([
      { unitId: ids.unit },
      { unitId: ids.secondUnit },
    ])
  })

  const closing = () => {
    const scheduled = act(atStep('deliberation'), lead, {
      action: 'scheduleMeeting',
      meetingId: things.meeting,
      form: 'bench',
      startsAt: monday,
      place: '社区',
      agenda: '议',
    })
    return act(scheduled, lead, {
      action: 'closeMeeting',
      meetingId: things.meeting,
      attendance: 5,
      opinions: 2,
      minutes: '没谈拢',
      photoIds: [],
    })
  }

  test('of no agreement goes to the units that came', () => {
    const none = act(closing(), lead, { action: 'recordNoAgreement', reason: '出资谈不拢' })
    const submission = act(none, lead, { action: 'advance' })
    expect(act(submission, lead, { action: 'sendOutcome', text: '各方意见' }).matter.unitAnswers).toEqual([
      { unitId: ids.unit },
    ])
  })

  test('is not both an agreement and none', () => {
    const resolution = {
      action: 'addResolution',
      resolutionId: things.firstResolution,
      meetingId: things.meeting,
      what: '清淤',
      unitId: ids.unit,
      due: '2026-12-01',
    } as const
    const agreed = act(closing(), lead, resolution)
    expect(decide(agreed.matter, { action: 'recordNoAgreement', reason: '谈不拢' }, aContext())).toEqual({
      refused: 'notNow',
    })
    const none = act(closing(), lead, { action: 'recordNoAgreement', reason: '谈不拢' })
    expect(act(none, lead, resolution).matter.noAgreement).toBeNull()
  })
})

describe('meetings', () => {
  const schedule = (startsAt: string) =>
    ({
      action: 'scheduleMeeting',
      meetingId: things.meeting,
      form: 'bench',
      startsAt,
      place: '社区',
      agenda: '议',
    }) as const
  const close: Command = {
    action: 'closeMeeting',
    meetingId: things.meeting,
    attendance: 5,
    opinions: 2,
    minutes: '记',
    photoIds: [],
  }

  test('are closed when they have begun, and block the step while they are to come', () => {
    const ahead = act(atStep('deliberation'), lead, schedule('2026-11-05T07:00:00.000Z'))
    expect(missing(ahead.matter)).toContain('noneScheduled')
    expect(decide(ahead.matter, close, aContext())).toEqual({ refused: 'notNow' })
    expect(act(ahead, lead, close, { at: '2026-11-05T08:00:00.000Z' }).matter.meetings[0]).toMatchObject({
      status: 'closed',
      attendance: 5,
    })
  })

  test('may be entered afterwards within thirty days', () => {
    const { matter } = atStep('deliberation')
    expect(decide(matter, schedule('2026-10-10T07:00:00.000Z'), aContext())).toMatchObject([
      { type: 'meetingScheduled' },
    ])
    expect(decide(matter, schedule('2026-09-10T07:00:00.000Z'), aContext())).toEqual({ refused: 'dateInPast' })
  })

  test('that were to come are called off when the matter goes back before them, and block nothing later', () => {
    const ahead = act(atStep('deliberation'), lead, schedule('2026-11-05T07:00:00.000Z'))
    const back = act(ahead, coordinator, { action: 'sendBack', to: 'research', reason: '没走访够' })
    expect(back.matter.meetings[0]).toMatchObject({ status: 'cancelled' })
    const settled = act(back, lead, { action: 'settle', what: '疏通', byWhom: '社区' })
    const reopened = act(settled, coordinator, { action: 'reopen', to: 'deliberation', reason: '没通' })
    expect(missing(reopened.matter)).not.toContain('noneScheduled')
  })
})

describe('sending back', () => {
  test('what was handed in comes back to be written on', () => {
    const back = act(completeAt('topic'), coordinator, { action: 'sendBack', to: 'topic', reason: '问题太大' })
    expect(back.matter).toMatchObject({ step: 'topic', handedIn: false, topic: { question: '积水怎么治' } })
    expect(
      decide(atStep('topic').matter, { action: 'sendBack', to: 'topic', reason: '再想' }, aContext(coordinator)),
    ).toEqual({
      refused: 'notNow',
    })
  })

  test('goes back, never forward', () => {
    const command = { action: 'sendBack', to: 'deliberation', reason: '快' } as const
    expect(decide(atStep('research').matter, command, aContext(coordinator))).toEqual({ refused: 'notNow' })
  })

  test('the step begins again with its whole time', () => {
    const at = '2026-11-12T02:00:00.000Z'
    const back = act(
      atStep('deliberation'),
      coordinator,
      { action: 'sendBack', to: 'plan', reason: '形式不对' },
      { at },
    )
    expect(back.matter).toMatchObject({ step: 'plan', stepFrom: '2026-11-12', due: '2026-11-26', warned: 'none' })
  })

  test('to or before the submission, what the units answered no longer stands', () => {
    const back = act(atStep('implementation'), coordinator, {
      action: 'sendBack',
      to: 'submission',
      reason: '漏了一家',
    })
    expect(back.matter).toMatchObject({ outcome: null, unitAnswers: [] })
    expect(
      act(completeAt('submission'), coordinator, { action: 'sendBack', to: 'deliberation', reason: '措辞' }).matter
        .outcome,
    ).toBeNull()
  })

  test('tasks keep what was reported on them if their unit takes them on again, and are void otherwise', () => {
    const reported = act(atStep('implementation'), unit, {
      action: 'reportTask',
      taskId: things.firstResolution,
      progress: 60,
      text: '半',
      beforeIds: [],
      afterIds: [],
    })
    const back = act(reported, coordinator, { action: 'sendBack', to: 'submission', reason: '改期' })
    const sent = act(back, lead, { action: 'sendOutcome', text: '再议' })
    const first = act(sent, unit, {
      action: 'answerOutcome',
      unitId: ids.unit,
      verdict: 'adopted',
      responsible: '市政科',
      due: '2027-02-01',
    })
    const second = act(first, secondUnit, {
      action: 'answerOutcome',
      unitId: ids.secondUnit,
      verdict: 'declined',
      reason: '无预算',
    })
    const { matter } = act(second, coordinator, { action: 'confirmAnswers' })
    expect(matter.tasks).toMatchObject([
      { id: things.firstResolution, progress: 60, due: '2027-02-01', status: 'underWay' },
    ])
    expect(matter.due).toBe('2027-02-01')
  })

  test('from step 8 before the result is out, what was called done is under way again', () => {
    const back = act(atStep('evaluation'), coordinator, {
      action: 'sendBack',
      to: 'implementation',
      reason: '照片不对',
    })
    expect(back.matter.tasks.map((task) => task.status)).toEqual(['underWay', 'givenUp'])
  })
})

describe('the end', () => {
  test('with a public reason, and nothing awaited any more', () => {
    const paused = act(atStep('plan'), lead, { action: 'pause', reason: '汛期', lookAgain: '2026-12-01' })
    expect(act(paused, coordinator, { action: 'end', reason: ' 市场已拆 ' }).matter).toMatchObject({
      status: 'ended',
      due: null,
      pause: null,
      extension: null,
      closing: { reason: '市场已拆' },
    })
  })

  test('elsewhere: the receipt is kept and the outcome entered later', () => {
    const gone = act(atStep('plan'), coordinator, {
      action: 'redirect',
      to: '12345',
      receipt: 'A-1',
      reason: '市级事权',
    })
    const known = act(gone, coordinator, { action: 'recordRedirectOutcome', outcome: '已修好' })
    expect(known.matter).toMatchObject({
      status: 'redirected',
      closing: { to: '12345', receipt: 'A-1', reason: '市级事权', outcome: '已修好' },
    })
  })
})

describe('ids that clients make', () => {
  const twice = (history: History, command: Parameters<typeof act>[2]) =>
    decide(act(history, lead, command).matter, command, aContext())

  test.each<[string, StepId, Command]>([
    [
      'a visit',
      'research',
      { action: 'addVisit', visitId: 'v', date: '2026-11-02', households: 1, opinions: ['挤'], photoIds: [] },
    ],
    ['a party', 'parties', { action: 'inviteParty', partyId: 'p', kind: 'resident', name: '居民代表' }],
    [
      'a meeting',
      'deliberation',
      { action: 'scheduleMeeting', meetingId: 'm', form: 'bench', startsAt: monday, place: '社区', agenda: '议' },
    ],
  ])('%s of the same id is not entered twice', (_what, step, command) => {
    expect(twice(atStep(step), command)).toEqual({ refused: 'requestReused' })
  })

  test('a resolution neither', () => {
    const command = {
      action: 'addResolution',
      resolutionId: things.firstResolution,
      meetingId: things.meeting,
      what: '再清',
      unitId: ids.unit,
      due: '2026-12-01',
    } as const
    expect(decide(completeAt('deliberation').matter, command, aContext())).toEqual({ refused: 'requestReused' })
  })
})

test.each<[string, StepId, Command, ErrorCode]>([
  [
    'a visit of tomorrow',
    'research',
    { action: 'addVisit', visitId: 'v', date: '2026-11-03', households: 1, opinions: ['挤'], photoIds: [] },
    'invalid',
  ],
  [
    'a plan that ends before it begins',
    'plan',
    { action: 'writePlan', from: '2026-11-10', to: '2026-11-09', findOut: [], hear: [], work: [] },
    'invalid',
  ],
  [
    'a unit that the district does not have',
    'parties',
    { action: 'inviteParty', partyId: 'p', kind: 'unit', name: '无', unitId: 'x' },
    'unknownUnit',
  ],
  [
    'a unit without saying which',
    'parties',
    { action: 'inviteParty', partyId: 'p', kind: 'unit', name: '无' },
    'unknownUnit',
  ],
  [
    'an enterprise that is no unit of the district',
    'parties',
    { action: 'inviteParty', partyId: 'p', kind: 'enterprise', name: '无', unitId: 'x' },
    'unknownUnit',
  ],
  [
    'a meeting that is not there',
    'deliberation',
    { action: 'cancelMeeting', meetingId: 'x', reason: '雨' },
    'unknownMeeting',
  ],
])('%s is refused', (_what, step, command, refused) => {
  expect(decide(aMatter({ step }), command, aContext())).toEqual({ refused })
})

test('a resolution names a unit of the district and a day ahead', () => {
  const { matter } = completeAt('deliberation')
  const add = (unitId: string, due: string) =>
    decide(
      matter,
      { action: 'addResolution', resolutionId: 'r', meetingId: things.meeting, what: '修', unitId, due },
      aContext(),
    )
  expect(add('x', '2026-12-01')).toEqual({ refused: 'unknownUnit' })
  expect(add(ids.unit, '2026-11-01')).toEqual({ refused: 'dateInPast' })
})

test('one urging a day is heard; the next day another one', () => {
  const urged = act(atStep('plan'), everyone.reporter, { action: 'urge' })
  expect(decide(urged.matter, { action: 'urge' }, aContext(everyone.supporter))).toEqual({ refused: 'tooMany' })
  expect(
    decide(urged.matter, { action: 'urge' }, aContext({ ...everyone.supporter, at: '2026-11-03T02:00:00.000Z' })),
  ).toEqual([{ type: 'urged' }])
})

test('what the office asks is answered', () => {
  const asked = act(atStep('plan'), everyone.office, { action: 'supervise', text: ' 为何未开会 ' })
  expect(asked.matter.supervision).toMatchObject({ text: '为何未开会' })
  expect(act(asked, lead, { action: 'answerSupervision', text: '周五开' }).matter.supervision).toBeNull()
})

test('a report that its writer takes out leaves the matter standing', () => {
  const { matter } = act(atStep('plan'), everyone.reporter, { action: 'removeReport', reportId: ids.report })
  expect(matter).toMatchObject({ reportIds: [], status: 'open' })
})
