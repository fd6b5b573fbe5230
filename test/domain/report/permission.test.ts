// Who may do what to a report in which state: everybody, every state, every action, from one table written by hand.

import { isRefusal } from '@domain/errors'
import {
  type AnyReportCommand,
  offeredOnReport,
  type ReportActionId,
  reportActionIds,
  reportActions,
} from '@domain/report/action'
import { decideReport } from '@domain/report/process'
import { type Report, type ReportStatus, reportStatuses } from '@domain/report/report'
import { everyone, type Who, whos } from '../build/actor'
import { ids } from '../build/id'
import { aReport, aReportContext } from '../build/report'

const letters: Readonly<Record<string, Who>> = { R: 'reporter', K: 'coordinator', O: 'office', T: 'clock' }

/** A dash is nobody. */
const table = `
                       submitted asked accepted merged settled redirected declined appealed withdrawn
accept                 K         K     -        -      -       -          -        -        -
merge                  K         K     -        -      -       -          -        -        -
settle                 K         K     -        -      -       -          -        -        -
redirect               K         K     -        -      -       -          -        -        -
recordRedirectOutcome  -         -     -        -      -       K          -        -        -
ask                    K         -     -        -      -       -          -        -        -
decline                K         K     -        -      -       -          -        -        -
transfer               KO        KO    -        -      -       -          -        -        -
add                    R         R     -        -      -       -          -        R        -
appeal                 -         -     -        -      -       -          R        -        -
decideAppeal           -         -     -        -      -       -          -        O        -
withdraw               R         R     -        -      -       R          R        R        -
urge                   R         -     -        -      -       R          -        R        -
warnDue                T         -     -        -      -       -          -        T        -
moveDue                T         T     -        -      -       -          -        T        -
succeedGroup           OT        OT    -        -      -       -          -        OT       -
coverPicture           KO        KO    KO       KO     KO      KO         KO       KO       KO
`

const [head = '', ...lines] = table.trim().split('\n')
const columns = head.trim().split(/\s+/)
const rows = lines.map((line) => {
  const [action = '', ...cells] = line.split(/\s+/)
  return { action: action as ReportActionId, cells }
})

const opening = {
  matterId: ids.matter,
  title: '积水',
  summary: '积水没脚',
  category: '城管',
  place: { text: '东门' },
  photoIds: [],
}
const commands: { readonly [Id in ReportActionId]: Extract<AnyReportCommand, { action: Id }> } = {
  accept: { action: 'accept', ...opening },
  merge: { action: 'merge', matterId: ids.matter },
  settle: { action: 'settle', ...opening, what: '疏通', byWhom: '社区' },
  redirect: { action: 'redirect', to: 'hotline12345', name: '12345', receipt: 'A-1', text: '已转' },
  recordRedirectOutcome: { action: 'recordRedirectOutcome', outcome: '已修' },
  ask: { action: 'ask', question: '哪个门' },
  decline: { action: 'decline', reason: 'notPublic', advice: '找物业' },
  transfer: { action: 'transfer', groupId: ids.otherGroup, reason: '在二组' },
  add: { action: 'add', text: '东门', photoIds: [] },
  appeal: { action: 'appeal', text: '是公共的事' },
  decideAppeal: { action: 'decideAppeal', upheld: true, answer: '应受理' },
  withdraw: { action: 'withdraw' },
  urge: { action: 'urge' },
  warnDue: { action: 'warnDue', light: 'red' },
  moveDue: { action: 'moveDue', due: '2026-12-24' },
  succeedGroup: { action: 'succeedGroup', groupId: ids.otherGroup },
  coverPicture: { action: 'coverPicture', photoId: ids.matter, parts: [{ x: 0, y: 0, width: 100, height: 100 }] },
}

const unanswered = ['submitted', 'appealed'] as const satisfies readonly ReportStatus[]

/** A report in which nothing but its state and the person can stand against an action. */
const inState = (status: ReportStatus): Report =>
  aReport({ status, due: unanswered.some((one) => one === status) ? '2026-10-30' : null })

test('the table has every action and every state', () => {
  expect(rows.map((row) => row.action).sort()).toEqual([...reportActionIds].sort())
  expect(columns).toEqual([...reportStatuses])
  expect(rows.filter((row) => row.cells.length !== columns.length)).toEqual([])
})

const differences = (action: ReportActionId, status: ReportStatus, cell: string, ever: string): string[] =>
  whos.flatMap((who) => {
    const may = [...cell].some((letter) => letters[letter] === who)
    const { actor, concern } = everyone[who]
    const report = inState(status)
    const decision = decideReport(report, commands[action], aReportContext({ actor, reporter: concern.reporter }))
    const allowedEver = [...ever].some((letter) => letters[letter] === who)
    const button = offeredOnReport(report, actor, concern.reporter).includes(action)
    const told = isRefusal(decision) ? decision.refused : 'done'
    return [
      ...((told === 'done') === may ? [] : [`${who}: ${told}`]),
      ...(!may && (told === 'notAllowed') !== !allowedEver ? [`${who} is told ${told}`] : []),
      ...(button === (may && reportActions[action].shown !== 'never')
        ? []
        : [`${who}: button ${button ? 'shown' : 'missing'}`]),
    ]
  })

describe.each(rows)('$action', ({ action, cells }) => {
  test.each(reportStatuses.map((status, index) => ({ status, cell: cells[index] ?? '' })))(
    '$status: $cell',
    ({ status, cell }) => {
      expect(differences(action, status, cell, cells.join(''))).toEqual([])
    },
  )
})
