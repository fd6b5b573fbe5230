// Which of all that somebody can do to a matter is what it waits for: the one thing that a page puts first, and why.

import { localDate } from '../calendar/local-time'
import type { SentId } from './action'
import type { Matter } from './matter'
import { type NextId, nextOf } from './next'

/** What presses comes before what is next in the step. */
const pressing = [
  'answerSupervision',
  'answerPressing',
  'decideExtension',
  'resume',
] as const satisfies readonly SentId[]
type PressingId = (typeof pressing)[number]

const invites = (kind: string) => (matter: Matter) =>
  matter.parties.some((party) => party.kind === kind && party.answer === 'invited') ? 'answerParty' : 'inviteParty'

/** A meeting that is still to come is waited for. */
const meets = (matter: Matter, at: string): SentId | undefined => {
  const scheduled = matter.meetings.filter(({ status }) => status === 'scheduled')
  if (scheduled.length === 0) return 'scheduleMeeting'
  return scheduled.some(({ startsAt }) => Date.parse(startsAt) <= Date.parse(at)) ? 'closeMeeting' : undefined
}

type Doing = SentId | readonly SentId[] | ((matter: Matter, at: string) => SentId | undefined)

const does: Readonly<Record<NextId, Doing>> = {
  claimByGroup: 'claim',
  claimByDistrict: 'claim',
  assign: ['assign', 'claim'],
  resume: 'resume',
  confirm: 'confirm',
  finish: ['handIn', 'advance', 'confirmAnswers'],
  rate: 'followUp',
  close: 'close',
  question: 'writeTopic',
  affected: 'writeTopic',
  where: 'writeTopic',
  why: 'writeTopic',
  form: 'writePlan',
  window: 'writePlan',
  findOut: 'writePlan',
  visit: 'addVisit',
  findings: 'writeFindings',
  resident: invites('resident'),
  unit: invites('unit'),
  minutes: meets,
  minutesFixed: 'answerObjection',
  decision: ['addResolution', 'entrustResolution', 'recordNoAgreement'],
  noneScheduled: meets,
  outcome: 'sendOutcome',
  answers: ['answerResolution', 'answerOutcome'],
  tasks: ['confirmTask', 'finishTask', 'reportTask'],
  contradictions: 'answerContradiction',
  result: 'publishResult',
}

export interface NextAction {
  /** null: somebody else has to do it, or it has to be waited for */
  readonly action: SentId | null
  /** what the step needs, or what presses */
  readonly why: NextId | PressingId
  /** local date; null when none is set */
  readonly by: string | null
}

/** `there`: all that somebody can do now. Null when the matter is over. */
export const nextAction = (matter: Matter, there: readonly SentId[], at: string): NextAction | null => {
  const next = nextOf(matter, localDate(at))
  if (next === null) return null
  const first = pressing.find((id) => there.includes(id))
  if (first !== undefined && first !== 'resume') return { action: first, why: first, by: matter.due }
  const doing = does[next.id]
  const named = typeof doing === 'function' ? doing(matter, at) : doing
  const wanted = named === undefined ? [] : typeof named === 'string' ? [named] : named
  return { action: wanted.find((id) => there.includes(id)) ?? null, why: next.id, by: next.by }
}
