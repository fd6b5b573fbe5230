// From a report to its answer: dates, the one question, the one appeal, and what a refusal is called.

import { isRefusal } from '@domain/errors'
import type { AnyReportCommand } from '@domain/report/action'
import type { ReportContext } from '@domain/report/kind'
import { reportLight } from '@domain/report/light'
import { decideReport, dueReportCommands, evolveReport } from '@domain/report/process'
import type { Report, ReportStatus } from '@domain/report/report'
import { everyone } from '../build/actor'
import { calendar } from '../build/calendar'
import { ids } from '../build/id'
import { aReport, aReportContext } from '../build/report'

const noon = (date: string): string => `${date}T04:00:00.000Z`
const asReporter = { actor: everyone.reporter.actor, reporter: true }
const asOffice = { actor: everyone.office.actor }
const asClock = { actor: everyone.clock.actor }

const act = (report: Report, command: AnyReportCommand, date: string, parts: Partial<ReportContext> = {}): Report => {
  const decision = decideReport(report, command, aReportContext({ at: noon(date), ...parts }))
  if (isRefusal(decision)) throw new Error(`${command.action}: ${decision.refused}`)
  return decision.reduce((so, event) => evolveReport(so, event, noon(date)), report)
}

const refusal = (report: Report, command: AnyReportCommand, parts: Partial<ReportContext> = {}) =>
  decideReport(report, command, aReportContext(parts))

describe('the question', () => {
  const ask = { action: 'ask', question: ' 哪个门？ ' } as const
  const add = { action: 'add', text: '东门', photoIds: [] } satisfies AnyReportCommand

  test('stops the clock; with the answer it runs on from where it stood', () => {
    const asked = act(aReport(), ask, '2026-11-03')
    expect(asked).toMatchObject({ status: 'asked', due: null, question: { text: '哪个门？', due: '2026-11-04' } })
    // Tuesday to the Monday after: four working days
    expect(act(asked, add, '2026-11-09', asReporter)).toMatchObject({
      status: 'submitted',
      due: '2026-11-10',
      warned: 'none',
    })
  })

  test('what was late stays as late as it was', () => {
    const late = act(aReport(), ask, '2026-11-09')
    expect(act(late, add, '2026-11-12', asReporter).due).toBe('2026-11-09')
  })

  test('is asked once', () => {
    const answered = act(act(aReport(), ask, '2026-11-02'), add, '2026-11-02', asReporter)
    expect(refusal(answered, ask)).toEqual({ refused: 'alreadyAsked' })
  })

  test('does not begin to run in another group either', () => {
    const asked = act(aReport(), ask, '2026-11-02')
    const moved = act(asked, { action: 'transfer', groupId: ids.otherGroup, reason: '在二组' }, '2026-11-03')
    expect(moved).toMatchObject({ status: 'asked', groupId: ids.otherGroup, due: null })
    expect(act(moved, add, '2026-11-04', asReporter).due).toBe('2026-11-06')
  })

  test('answering is not needed for an answer', () => {
    const asked = act(aReport(), ask, '2026-11-02')
    expect(act(asked, { action: 'merge', matterId: ids.matter }, '2026-11-03')).toMatchObject({
      status: 'merged',
      matterId: ids.matter,
    })
  })

  test('what the reporter adds unasked does not move the date', () => {
    expect(act(aReport(), add, '2026-11-03', asReporter).due).toBe('2026-11-04')
  })
})

describe('the appeal', () => {
  const decline = { action: 'decline', reason: 'notPublic', advice: '找物业' } as const
  const declined = () => act(aReport(), decline, '2026-11-03')
  const appealed = () => act(declined(), { action: 'appeal', text: '是公共的事' }, '2026-11-04', asReporter)

  test('the office has five working days', () => {
    expect(appealed()).toMatchObject({ status: 'appealed', due: '2026-11-11' })
  })

  test('upheld, the coordinator answers again, and may ask', () => {
    const upheld = act(appealed(), { action: 'decideAppeal', upheld: true, answer: ' 应受理 ' }, '2026-11-06', asOffice)
    expect(upheld).toMatchObject({ status: 'submitted', due: '2026-11-10', appeal: { upheld: true, answer: '应受理' } })
    expect(act(upheld, { action: 'ask', question: '哪个门' }, '2026-11-06').status).toBe('asked')
  })

  test('rejected, it stays declined; and there is only one', () => {
    const rejected = act(appealed(), { action: 'decideAppeal', upheld: false, answer: '维持' }, '2026-11-06', asOffice)
    expect(rejected).toMatchObject({ status: 'declined', due: null })
    expect(refusal(rejected, { action: 'appeal', text: '再诉' }, asReporter)).toEqual({ refused: 'alreadyAppealed' })
    const again = act(
      act(appealed(), { action: 'decideAppeal', upheld: true, answer: '受理' }, '2026-11-06', asOffice),
      decline,
      '2026-11-09',
    )
    expect(refusal(again, { action: 'appeal', text: '再诉' }, asReporter)).toEqual({ refused: 'alreadyAppealed' })
  })
})

test.each<[ReportStatus, AnyReportCommand, string]>([
  ['accepted', { action: 'merge', matterId: ids.matter }, 'reportMerged'],
  ['merged', { action: 'merge', matterId: ids.matter }, 'reportMerged'],
  ['declined', { action: 'merge', matterId: ids.matter }, 'reportAnswered'],
  ['redirected', { action: 'merge', matterId: ids.matter }, 'reportAnswered'],
  ['settled', { action: 'merge', matterId: ids.matter }, 'reportAnswered'],
  ['withdrawn', { action: 'merge', matterId: ids.matter }, 'alreadyWithdrawn'],
  ['appealed', { action: 'merge', matterId: ids.matter }, 'notNow'],
])('once it is %s, answering it again is refused as %s', (status, command, refused) => {
  expect(refusal(aReport({ status }), command)).toEqual({ refused })
})

test('what became a matter, alone or with others, is not taken back', () => {
  for (const status of ['accepted', 'merged'] as const) {
    expect(refusal(aReport({ status }), { action: 'withdraw' }, asReporter)).toEqual({ refused: 'reportMerged' })
  }
})

test('a wholly anonymous reporter acts by tracking code', () => {
  const byCode = { actor: everyone.nobody.actor, reporter: true }
  expect(refusal(aReport(), { action: 'withdraw' }, byCode)).toEqual([{ type: 'withdrawn' }])
})

test('a transfer goes to another group of the district', () => {
  const to = (groupId: string) => refusal(aReport(), { action: 'transfer', groupId, reason: '在二组' })
  expect(to(ids.group)).toEqual({ refused: 'notFound' })
  expect(to(ids.unit)).toEqual({ refused: 'notFound' })
  expect(
    act(aReport(), { action: 'transfer', groupId: ids.otherGroup, reason: ' 在二组 ' }, '2026-11-03'),
  ).toMatchObject({
    groupId: ids.otherGroup,
    due: '2026-11-05',
  })
})

test('one urging a day', () => {
  const urged = act(aReport(), { action: 'urge' }, '2026-11-03', asReporter)
  expect(refusal(urged, { action: 'urge' }, { ...asReporter, at: noon('2026-11-03') })).toEqual({ refused: 'tooMany' })
  expect(refusal(urged, { action: 'urge' }, { ...asReporter, at: noon('2026-11-04') })).toEqual([{ type: 'urged' }])
})

describe('the light', () => {
  test.each([
    ['2026-11-02', 'green'],
    ['2026-11-03', 'yellow'],
    ['2026-11-04', 'yellow'],
    ['2026-11-05', 'red'],
  ] as const)('of a report due on Wednesday is on %s %s', (date, light) => {
    expect(reportLight(calendar, aReport(), noon(date))).toBe(light)
  })

  test('is out when nothing is owed', () => {
    expect(reportLight(calendar, { due: null }, noon('2026-11-05'))).toBeNull()
  })

  test('each warning is given once, and none that is not true', () => {
    const warn = (report: Report, date: string) => dueReportCommands(report, noon(date), calendar)
    expect(warn(aReport(), '2026-11-02')).toEqual([])
    expect(warn(aReport(), '2026-11-03')).toEqual([{ action: 'warnDue', light: 'yellow' }])
    const yellow = act(aReport(), { action: 'warnDue', light: 'yellow' }, '2026-11-03', asClock)
    expect(warn(yellow, '2026-11-04')).toEqual([])
    expect(warn(yellow, '2026-11-05')).toEqual([{ action: 'warnDue', light: 'red' }])
    const red = act(yellow, { action: 'warnDue', light: 'red' }, '2026-11-05', asClock)
    expect(warn(red, '2026-12-05')).toEqual([])
    expect(refusal(aReport(), { action: 'warnDue', light: 'red' }, { ...asClock, at: noon('2026-11-04') })).toEqual({
      refused: 'notNow',
    })
  })
})
