// Whatever happens to a report, in whatever order: some things always hold.

import { isRefusal } from '@domain/errors'
import { personIdOf } from '@domain/people/role'
import type { Recorded } from '@domain/process/event'
import { type AnyReportCommand, offeredOnReport, reportActionIds, reportActions } from '@domain/report/action'
import type { ReportEvent } from '@domain/report/event'
import { decideReport, dueReportCommands, evolveReport, foldReport } from '@domain/report/process'
import { isAnswered, type Report, reportStatuses } from '@domain/report/report'
import fc from 'fast-check'
import { everyone, type Someone } from '../build/actor'
import { calendar } from '../build/calendar'
import { districtId, idOf, ids } from '../build/id'
import { aReport, aReportContext } from '../build/report'

const opening = {
  matterId: ids.matter,
  title: '积水',
  summary: '没脚',
  category: '城管',
  place: { text: '东门' },
  photoIds: [],
}
const command: fc.Arbitrary<AnyReportCommand> = fc.constantFrom<AnyReportCommand[]>(
  { action: 'accept', ...opening },
  { action: 'merge', matterId: ids.matter },
  { action: 'settle', ...opening, what: '疏通', byWhom: '社区' },
  { action: 'redirect', to: 'petition', name: '信访', receipt: 'B', text: '已转' },
  { action: 'recordRedirectOutcome', outcome: '已修' },
  { action: 'ask', question: '哪个门' },
  { action: 'decline', reason: 'secret', advice: '不宜公开' },
  { action: 'transfer', groupId: ids.group, reason: '在一组' },
  { action: 'transfer', groupId: ids.otherGroup, reason: '在二组' },
  { action: 'add', text: '东门', photoIds: [] },
  { action: 'appeal', text: '是公共的事' },
  { action: 'decideAppeal', upheld: true, answer: '受理' },
  { action: 'decideAppeal', upheld: false, answer: '维持' },
  { action: 'withdraw' },
  { action: 'urge' },
  { action: 'warnDue', light: 'yellow' },
  { action: 'warnDue', light: 'red' },
  { action: 'moveDue', due: '2026-12-24' },
  { action: 'succeedGroup', groupId: ids.otherGroup },
  { action: 'coverPicture', photoId: idOf('thing', 1), parts: [{ x: 0, y: 0, width: 100, height: 100 }] },
)
const someone = fc.constantFrom<Someone[]>(
  everyone.reporter,
  everyone.coordinator,
  everyone.otherCoordinator,
  everyone.office,
  everyone.clock,
  everyone.resident,
)
const turns = fc.array(fc.tuple(someone, command, fc.nat({ max: 60 })), { minLength: 1, maxLength: 120, size: 'max' })

const first = {
  type: 'submitted',
  districtId,
  groupId: ids.group,
  stationId: null,
  anonymity: 'hidden',
  due: '2026-11-04',
} as const

const faults = (before: Report, after: Report, events: readonly ReportEvent[]): string[] => {
  const due = (ok: boolean, says: string): string[] => (ok ? [] : [`${events.map((event) => event.type)}: ${says}`])
  const over = ['accepted', 'merged', 'settled', 'withdrawn']
  return [
    ...due(after.version === before.version + events.length, 'every event counts one version'),
    ...due(!over.includes(before.status) || after.status === before.status, 'what is over stays over'),
    ...due(!isAnswered(after) || after.due === null, 'nothing is owed for what is answered'),
    ...due(after.status !== 'asked' || after.due === null, 'the clock stands still while the reporter is asked'),
    ...due(!['submitted', 'appealed'].includes(after.status) || after.due !== null, 'an answer is owed'),
    ...due(before.question === null || after.question?.text === before.question.text, 'asked twice'),
    ...due(before.appeal === null || after.appeal !== null, 'an appeal is forgotten'),
    ...due(
      (after.matterId !== null) === ['accepted', 'merged', 'settled'].includes(after.status),
      'a matter without an answer',
    ),
  ]
}

const play = (
  of: readonly [Someone, AnyReportCommand, number][],
  seen: (action: string, after: Report) => void = () => undefined,
) => {
  let at = '2026-11-02T02:00:00.000Z'
  let report = aReport()
  let log: readonly Recorded<ReportEvent>[] = [
    { version: 1, at, actorId: ids.reporter, actorRole: 'reporter', event: first },
  ]
  const take = (who: Someone, one: AnyReportCommand): boolean => {
    const reporter = who.concern.reporter
    const button = offeredOnReport(report, who.actor, reporter).includes(one.action)
    const decision = decideReport(report, one, aReportContext({ actor: who.actor, reporter, at }))
    if (isRefusal(decision)) return false
    const shown = reportActions[one.action].shown !== 'never'
    if (shown) expect([one.action, button]).toEqual([one.action, true])
    const before = report
    for (const event of decision) {
      report = evolveReport(report, event, at)
      log = [...log, { version: report.version, at, actorId: personIdOf(who.actor), actorRole: 'any', event }]
    }
    expect(faults(before, report, decision)).toEqual([])
    seen(one.action, report)
    return true
  }
  for (const [who, one, hours] of of) {
    at = new Date(Date.parse(at) + hours * 3_600_000).toISOString()
    for (const due of dueReportCommands(report, at, calendar)) expect(take(everyone.clock, due)).toBe(true)
    take(who, one)
  }
  return { report, log }
}

test('every sequence keeps the rules, and its log folds into the state it made', () => {
  fc.assert(
    fc.property(turns, (of) => {
      const { report, log } = play(of)
      expect(log).toHaveLength(report.version)
      expect(foldReport(ids.report, JSON.parse(JSON.stringify(log)))).toEqual(report)
    }),
    { numRuns: 300 },
  )
})

test('such sequences reach every state and every action', () => {
  const done = new Set<string>()
  for (const of of fc.sample(turns, { numRuns: 300, seed: 8 }))
    play(of, (action, { status }) => done.add(action).add(status))
  expect([...reportActionIds, ...reportStatuses].filter((one) => !done.has(one))).toEqual([])
})
