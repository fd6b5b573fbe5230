// Everything that can be done to a report: in which states, by whom, with which words, and what happens then.

import { addWorkingDays, type Calendar, movedDue, shiftWorkingDays, workingDaysBetween } from '../calendar/calendar'
import { localDate } from '../calendar/local-time'
import { refuse } from '../errors'
import { type Actor, holds } from '../people/role'
import { coverFields } from '../picture/cover'
import { actionOf, type CommandOf, type SentCommandOf, type ShownIdOf } from '../process/action'
import { insideWords, publicWords } from '../process/field'
import { isOpenFor, offered, type Rules } from '../process/rules'
import { publicPlace } from '../similar/public'
import type { ReportEvent, ReportEvents } from './event'
import type { ReportCapacity, ReportContext, ReportKind, ReportStanding } from './kind'
import { reportWarningDue } from './light'
import {
  awaiting,
  declineReasons,
  isAnswered,
  type Report,
  type ReportStatus,
  redirectTargets,
  reportStatuses,
  withdrawable,
} from './report'

const action = actionOf<ReportKind, ReportEvents>()

const unanswered = ['submitted', 'asked'] as const satisfies readonly ReportStatus[]

const answerDue = ({ calendar, at, terms }: ReportContext): string => addWorkingDays(calendar, at, terms.answer)

/** An answer is owed again by the date it was owed before, moved on by the working days the clock stood still. */
const dueAfterQuestion = ({ question }: Report, context: ReportContext): string => {
  if (question?.due === undefined) return answerDue(context)
  const stood = workingDaysBetween(context.calendar, localDate(question.movedAt ?? question.at), localDate(context.at))
  return shiftWorkingDays(context.calendar, question.due, Math.max(0, stood))
}

/** By when an answer is owed, also while the clock stands still. */
const owedOn = (report: Pick<Report, 'due' | 'question' | 'status'>): string | null =>
  report.status === 'asked' ? (report.question?.due ?? null) : report.due

/** By when an answer is owed once the calendar has changed; null when that stays. While the clock stands still no day is lost. */
export const movedOwed = (
  report: Report,
  before: Calendar,
  { calendar, at }: Pick<ReportContext, 'calendar' | 'at'>,
): string | null => {
  const owed = owedOn(report)
  if (owed === null) return null
  const { status, question } = report
  const from = status === 'asked' && question !== null ? (question.movedAt ?? question.at) : at
  const due = movedDue(before, calendar, owed, localDate(from))
  return due === owed ? null : due
}

/** What the public will read of a new matter: the coordinator's words, not the reporter's. */
const opening = {
  matterId: { kind: 'newId' },
  title: publicWords.line,
  summary: { ...publicWords.text, quotes: true },
  category: { kind: 'category', public: true },
  place: { kind: 'place', public: true },
  photoIds: { kind: 'photos', among: 'sent', public: true },
} as const

/** As everybody may read it: no nearer than the building. */
const opened = ({ title = '', category, place, stationName }: ReportStanding) => ({
  title,
  category: category ?? '',
  place: place ? { ...place, text: publicPlace(place.text) } : { text: stationName ?? '' },
})

export const reportActions = {
  accept: action({
    at: unanswered,
    by: ['coordinator'],
    shown: 'work',
    fields: {
      ...opening,
      showWords: { kind: 'yesNo', optional: true },
      showPhotos: { kind: 'photos', among: 'sent', public: false, optional: true },
    },
    prefill: opened,
    // what the public will read of the matter goes into the matter's own log
    decide: (_r, { matterId, showWords, showPhotos = [] }) => [
      {
        ...{ type: 'accepted', matterId },
        ...(showWords === true ? { showWords } : {}),
        ...(showPhotos.length > 0 ? { showPhotos } : {}),
      },
    ],
  }),
  merge: action({
    at: unanswered,
    by: ['coordinator'],
    shown: 'work',
    atOnce: true,
    fields: { matterId: { kind: 'ref', to: 'matter' } },
    decide: (_r, { matterId }) => [{ type: 'merged', matterId }],
  }),
  ask: action({
    at: ['submitted'],
    when: ['notAskedYet'],
    by: ['coordinator'],
    shown: 'work',
    fields: { question: insideWords.reason },
    decide: (_r, input) => [{ type: 'asked', ...input }],
  }),
  settle: action({
    at: unanswered,
    by: ['coordinator'],
    shown: 'work',
    fields: { what: publicWords.text, byWhom: publicWords.line, ...opening },
    prefill: opened,
    decide: (_r, { matterId, what, byWhom }) => [{ type: 'settled', matterId, what, byWhom }],
  }),
  redirect: action({
    at: unanswered,
    by: ['coordinator'],
    shown: 'work',
    fields: {
      to: { kind: 'oneOf', of: redirectTargets },
      name: insideWords.line,
      receipt: insideWords.line,
      text: insideWords.reason,
    },
    decide: (_r, input) => [{ type: 'redirected', ...input }],
  }),
  transfer: action({
    at: unanswered,
    by: ['coordinator', 'office'],
    shown: 'work',
    atOnce: true,
    fields: { groupId: { kind: 'ref', to: 'group' }, reason: insideWords.reason },
    decide: (report, input, context) =>
      input.groupId === report.groupId || !context.groupIds.has(input.groupId)
        ? refuse('notFound')
        : [{ type: 'transferred', ...input, due: answerDue(context) }],
  }),
  decline: action({
    at: unanswered,
    by: ['coordinator'],
    shown: 'work',
    fields: { reason: { kind: 'oneOf', of: declineReasons }, advice: insideWords.reason },
    decide: (_r, input) => [{ type: 'declined', ...input }],
  }),
  decideAppeal: action({
    at: ['appealed'],
    by: ['office'],
    shown: 'work',
    atOnce: true,
    fields: { upheld: { kind: 'yesNo' }, answer: insideWords.text },
    decide: (_r, input, context) => [
      { type: 'appealDecided', ...input, due: input.upheld ? answerDue(context) : null },
    ],
  }),
  recordRedirectOutcome: action({
    at: ['redirected'],
    by: ['coordinator'],
    shown: 'work',
    fields: { outcome: insideWords.text },
    decide: (_r, input) => [{ type: 'redirectOutcomeRecorded', ...input }],
  }),

  add: action({
    at: awaiting,
    by: ['reporter'],
    shown: 'elsewhere',
    fields: { text: insideWords.long, photoIds: { kind: 'photos', public: false } },
    // the reporter's own words go into rows, where the reporter can have them removed
    decide: (report, _i, context) => [
      {
        type: 'added',
        due: report.status === 'asked' ? dueAfterQuestion(report, context) : (report.due ?? answerDue(context)),
      },
    ],
  }),
  appeal: action({
    at: ['declined'],
    when: ['notAppealedYet'],
    by: ['reporter'],
    shown: 'elsewhere',
    fields: { text: insideWords.text },
    decide: (_r, _i, { calendar, at, terms }) => [
      { type: 'appealed', due: addWorkingDays(calendar, at, terms.appeal) },
    ],
  }),
  withdraw: action({
    at: withdrawable,
    by: ['reporter'],
    shown: 'elsewhere',
    fields: {},
    decide: () => [{ type: 'withdrawn' }],
  }),
  urge: action({
    at: ['submitted', 'appealed', 'redirected'],
    by: ['reporter'],
    shown: 'elsewhere',
    fields: {},
    decide: (report, _i, { at }) => (report.urgedOn === localDate(at) ? refuse('tooMany') : [{ type: 'urged' }]),
  }),
  warnDue: action({
    at: ['submitted', 'appealed'],
    by: ['clock'],
    shown: 'never',
    fields: { light: { kind: 'oneOf', of: ['yellow', 'red'] } },
    decide: (report, { light }, { calendar, at }) =>
      reportWarningDue(report, calendar, at) === light ? [{ type: 'dueWarned', light }] : refuse('notNow'),
  }),
  moveDue: action({
    at: awaiting,
    by: ['clock'],
    shown: 'never',
    fields: { due: { kind: 'date' } },
    decide: (report, { due }) =>
      owedOn(report) === due ? refuse('notNow') : [{ type: 'dueMoved', due, why: 'calendar' }],
  }),
  coverPicture: action({
    at: reportStatuses,
    by: ['coordinator', 'office'],
    // the covered picture is made first, and which pictures came with it is in its row
    shown: 'never',
    fields: coverFields,
    decide: (_r, input) => [{ type: 'pictureCovered', ...input }],
  }),
  succeedGroup: action({
    at: awaiting,
    by: ['office', 'clock'],
    shown: 'never',
    fields: { groupId: { kind: 'ref', to: 'group' } },
    decide: (report, { groupId }) =>
      groupId === report.groupId ? refuse('notNow') : [{ type: 'groupSucceeded', groupId, formerId: report.groupId }],
  }),
} as const

export type ReportActionId = keyof typeof reportActions
export const reportActionIds = Object.keys(reportActions) as readonly ReportActionId[]

/** What the desk does, in the order of its buttons; the rest is the reporter's. */
export type DeskActionId = ShownIdOf<typeof reportActions, 'work'>
export const isDeskAction = (id: string): id is DeskActionId =>
  id in reportActions && reportActions[id as ReportActionId].shown === 'work'
export const deskActionIds = reportActionIds.filter(isDeskAction)

/** What a person can ask of a report. */
export type ReportCommand = SentCommandOf<typeof reportActions>
export type AnyReportCommand = CommandOf<typeof reportActions>

/** `reporter` is true for the person who submitted it, signed in or by tracking code. */
const reportCapacitiesOf = (
  report: Pick<ReportStanding, 'groupId' | 'districtId'>,
  actor: Actor,
  reporter: boolean,
): ReadonlySet<ReportCapacity> => {
  const held = new Set<ReportCapacity>()
  if (reporter) held.add('reporter')
  if (holds(actor, 'coordinator', report.groupId)) held.add('coordinator')
  if (holds(actor, 'office', report.districtId)) held.add('office')
  if (actor.kind === 'clock') held.add('clock')
  return held
}

const refusalOf = { notAskedYet: 'alreadyAsked', notAppealedYet: 'alreadyAppealed' } as const

export const reportRules: Rules<ReportKind, ReportEvent> = {
  actions: reportActions,
  standsAt: ({ status }) => status,
  conditions: {
    notAskedYet: ({ question }) => question === null,
    notAppealedYet: ({ appeal }) => appeal === null,
  },
  held: (report, { actor, reporter }) => reportCapacitiesOf(report, actor, reporter),
  closedBecause: ({ status }, _row, failed) => {
    if (failed !== undefined) return refusalOf[failed]
    if (status === 'withdrawn') return 'alreadyWithdrawn'
    if (status === 'merged' || status === 'accepted') return 'reportMerged'
    return isAnswered({ status }) ? 'reportAnswered' : 'notNow'
  },
  own: { as: [], is: () => false },
}

export const isReportOpenFor = (report: ReportStanding, id: ReportActionId): boolean =>
  isOpenFor(reportRules, report, id)

/** What an actor can do to a report now. */
export const offeredOnReport = (report: ReportStanding, actor: Actor, reporter: boolean): readonly ReportActionId[] =>
  offered(reportRules, report, { actor, reporter }) as readonly ReportActionId[]
