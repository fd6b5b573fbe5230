// Counts the figures one event at a time, so that a period of any length can be streamed through.

import { localDate } from '../calendar/local-time'
import { type RatingTally, satisfaction } from '../evaluation/rating'
import type { MatterEvent, MatterEventType } from '../matter/event'
import { isFinal, type Matter } from '../matter/matter'
import { type StepId, stepIds } from '../matter/step'
import type { Recorded } from '../process/event'
import type { ReportEvent, ReportEventType } from '../report/event'
import { isAnswered, type Report } from '../report/report'
import { completedBy, type Figures, type ReportFigures } from './figure'

/** The events that a figure counts; a server need not read the others. */
export const figureMatterEvents = [
  'visitAdded',
  'meetingClosed',
  'resolutionAdded',
  'resolutionEntrusted',
  'settledThere',
  'advanced',
  'settled',
  'closed',
  'reopened',
] as const satisfies readonly MatterEventType[]

export const figureReportEvents = [
  'submitted',
  'accepted',
  'merged',
  'settled',
  'redirected',
  'declined',
  'withdrawn',
  'appealDecided',
] as const satisfies readonly ReportEventType[]

interface FigureCount {
  /** Takes in one event of the period. Events of one matter come in the order of their versions. */
  readonly matterEvent: (matterId: string, recorded: Recorded<MatterEvent>) => void
  readonly reportEvent: (reportId: string, recorded: Recorded<ReportEvent>) => void
  /** Takes in a matter, or a report, as it stands now; those that are over add nothing. */
  readonly standingMatter: (matter: Pick<Matter, 'status' | 'step' | 'leadId' | 'settled' | 'due'>) => void
  readonly standingReport: (report: Pick<Report, 'status'>) => void
  readonly figures: () => Figures
}

type Answer = Exclude<keyof ReportFigures, 'in' | 'open'>
type Each<Event extends { type: string }, Type extends string> = {
  readonly [One in Type]: (id: string, event: Extract<Event, { type: One }>) => void
}

type Line<Event> = (id: string, event: Event) => void

/** Hands an event to its line, if it has one. */
const take = <Event extends { readonly type: string }>(lines: object, id: string, event: Event): void =>
  (lines as Readonly<Record<string, Line<Event> | undefined>>)[event.type]?.(id, event)

/** `at` is now: what stands is judged by it. */
export const countFigures = (at: string): FigureCount => {
  const sum = { meetings: 0, participants: 0, households: 0, opinions: 0, resolutions: 0, unclaimed: 0, overdue: 0 }
  const completed = { plans: new Set<string>(), findings: new Set<string>() }
  const solved = new Set<string>()
  const ended = { inTime: 0, all: 0 }
  const rated = { count: 0, scores: [0, 0, 0, 0, 0] as [number, number, number, number, number] }
  const steps = Object.fromEntries(stepIds.map((step) => [step, 0])) as Record<StepId, number>
  const answers = new Map<string, Answer>()
  const reports = { in: 0, open: 0 }

  const stepEnded = (onTime: boolean | undefined): void => {
    if (onTime === undefined) return
    ended.all += 1
    if (onTime) ended.inTime += 1
  }
  const addRatings = (tally: RatingTally | undefined): void => {
    if (tally === undefined) return
    rated.count += tally.count
    for (const [seat, count] of tally.scores.entries()) rated.scores[seat] = (rated.scores[seat] ?? 0) + count
  }

  const resolved = (): void => {
    sum.resolutions += 1
  }

  const ofMatter: Each<MatterEvent, (typeof figureMatterEvents)[number]> = {
    visitAdded: (_id, { households, opinions }) => {
      sum.households += households
      sum.opinions += opinions.length
    },
    meetingClosed: (_id, { attendance, opinions }) => {
      sum.meetings += 1
      sum.participants += attendance
      sum.opinions += opinions
    },
    resolutionAdded: resolved,
    resolutionEntrusted: resolved,
    settledThere: resolved,
    advanced: (id, { from, onTime }) => {
      if (from === completedBy.plans) completed.plans.add(id)
      if (from === completedBy.findings) completed.findings.add(id)
      stepEnded(onTime)
    },
    settled: (_id, { onTime }) => stepEnded(onTime),
    closed: (id, { tally, onTime }) => {
      if (tally.reportersUnsolved === 0) solved.add(id)
      addRatings(tally)
      stepEnded(onTime)
    },
    reopened: (id, { tally }) => {
      solved.delete(id)
      addRatings(tally)
    },
  }

  const ofReport: Each<ReportEvent, (typeof figureReportEvents)[number]> = {
    submitted: () => {
      reports.in += 1
    },
    accepted: (id) => answers.set(id, 'accepted'),
    merged: (id) => answers.set(id, 'merged'),
    settled: (id) => answers.set(id, 'settled'),
    redirected: (id) => answers.set(id, 'redirected'),
    declined: (id) => answers.set(id, 'declined'),
    withdrawn: (id) => answers.set(id, 'withdrawn'),
    appealDecided: (id, { upheld }) => {
      if (upheld) answers.delete(id)
    },
  }

  const answered = (answer: Answer): number => [...answers.values()].filter((one) => one === answer).length

  return {
    matterEvent: (id, { event }) => take(ofMatter, id, event),
    reportEvent: (id, { event }) => take(ofReport, id, event),
    standingMatter: (matter) => {
      if (isFinal(matter)) return
      steps[matter.step] += 1
      if (matter.leadId === null && matter.settled === null) sum.unclaimed += 1
      if (matter.status === 'open' && matter.due !== null && localDate(at) > matter.due) sum.overdue += 1
    },
    standingReport: (report) => {
      if (!isAnswered(report)) reports.open += 1
    },
    figures: () => ({
      ...sum,
      findings: completed.findings.size,
      plans: completed.plans.size,
      solved: solved.size,
      onTime: ended.all === 0 ? null : ended.inTime / ended.all,
      satisfaction: satisfaction(rated),
      ratings: rated.count,
      reports: {
        ...reports,
        accepted: answered('accepted'),
        merged: answered('merged'),
        settled: answered('settled'),
        redirected: answered('redirected'),
        declined: answered('declined'),
        withdrawn: answered('withdrawn'),
      },
      steps,
    }),
  }
}
