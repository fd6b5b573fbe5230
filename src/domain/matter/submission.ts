// Step 6, the outcome (报送结果): sent to the units, and answered by each of them.

import { localDate } from '../calendar/local-time'
import { type ErrorCode, refuse } from '../errors'
import { units } from '../notice/audience'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { type Input, publicWords } from '../process/field'
import { change } from '../process/item'
import { isBlank } from '../text/trim'
import { hasAnswered, isNothingOwed, resolutionsOf, unanswered } from './answer'
import { coordinators, followers, team } from './audience'
import { type Verdict, verdicts } from './choice'
import { type MatterKind, working } from './kind'
import type { Matter, UnitAnswer } from './matter'

export interface SubmissionEvents {
  outcomeSent: { text: string; unitIds: readonly string[]; remindOn?: string }
  outcomeAnswered: { unitId: string; verdict: Verdict; reason?: string; responsible?: string; due?: string }
  /** a unit's word on one resolution of its own; `outcomeAnswered` is its word on all of them */
  resolutionAnswered: {
    resolutionId: string
    unitId: string
    verdict: Verdict
    reason?: string
    responsible?: string
    due?: string
  }
  unitsReminded: { unitIds: readonly string[]; remindOn: string }
}

const action = actionOf<MatterKind, SubmissionEvents>()

/** What every answer says: a reason when not everything is adopted, a person and a date when something is. */
const answering = {
  verdict: { kind: 'oneOf', of: verdicts },
  reason: { ...publicWords.reason, optional: true },
  responsible: { ...publicWords.line, optional: true },
  due: { kind: 'date', from: 'today', optional: true },
} as const

const answerRefusal = (input: Omit<Input<typeof answering>, 'action'>, at: string): ErrorCode | null => {
  if (input.verdict !== 'adopted' && isBlank(input.reason)) return 'incomplete'
  if (input.verdict !== 'declined' && (isBlank(input.responsible) || input.due === undefined)) return 'incomplete'
  return input.due !== undefined && input.due < localDate(at) ? 'dateInPast' : null
}

const silent = (matter: Matter) => matter.unitAnswers.filter((one) => !hasAnswered(matter, one))

export const submissionActions = {
  sendOutcome: action({
    at: ['submission'],
    when: ['open', 'claimed', 'outcomeNotSent'],
    by: working,
    shown: 'work',
    fields: { text: publicWords.long },
    decide: (matter, input) => {
      const present = matter.resolutions.filter((one) => one.round === matter.round)
      const owners = present.flatMap((one) => one.unitId ?? [])
      const heard = matter.parties.flatMap((party) =>
        party.answer === 'accepted' && party.unitId !== undefined ? [party.unitId] : [],
      )
      const unitIds = [...new Set(present.length > 0 ? owners : heard)]
      if (unitIds.length === 0 && !isNothingOwed(matter)) return refuse('incomplete')
      return [{ type: 'outcomeSent', ...input, unitIds }]
    },
  }),
  answerOutcome: action({
    at: ['submission'],
    when: ['open', 'outcomeSent'],
    by: ['unit', 'coordinator'],
    shown: 'work',
    fields: {
      unitId: { kind: 'target' },
      ...answering,
    },
    target: {
      field: 'unitId',
      among: (m) => silent(m).map(({ unitId }) => ({ id: unitId, unitId })),
      // what was resolved is answered one by one
      now: (m) =>
        silent(m)
          .filter(({ unitId }) => resolutionsOf(m, unitId).length === 0)
          .map(({ unitId }) => ({ id: unitId, unitId })),
      refused: (m, named) => (m.unitAnswers.some((one) => one.unitId === named) ? 'alreadyAnswered' : 'unknownUnit'),
    },
    decide: (_m, input, { at }) => {
      const refused = answerRefusal(input, at)
      return refused === null ? [{ type: 'outcomeAnswered', ...input }] : refuse(refused)
    },
  }),
  answerResolution: action({
    at: ['submission'],
    when: ['open', 'outcomeSent'],
    by: ['unit', 'coordinator'],
    shown: 'work',
    fields: {
      resolutionId: { kind: 'target' },
      ...answering,
    },
    target: {
      field: 'resolutionId',
      among: unanswered,
      refused: (m, named) =>
        m.resolutions.some((one) => one.id === named && one.unitId !== undefined) ? 'alreadyAnswered' : 'unknownTask',
    },
    prefill: (m, target) => {
      const due = m.resolutions.find((one) => one.id === target)?.due
      return due === undefined ? {} : { due }
    },
    decide: (matter, input, { at }) => {
      const unitId = matter.resolutions.find((one) => one.id === input.resolutionId)?.unitId
      if (unitId === undefined) return refuse('unknownTask')
      const refused = answerRefusal(input, at)
      return refused === null ? [{ type: 'resolutionAnswered', unitId, ...input }] : refuse(refused)
    },
  }),
} as const

export const submissionEvents = {
  outcomeSent: {
    evolve: (_m, { text, unitIds, remindOn: on }, at) => ({
      outcome: { text, sentAt: at, ...(on === undefined ? {} : { remindOn: on }) },
      unitAnswers: unitIds.map((unitId) => ({ unitId })),
    }),
    read: 'all',
    tell: { to: (m, { unitIds }) => [...followers, units(unitIds), coordinators(m)], says: [], push: 'progress' },
    duty: { as: 'outcome' },
  },
  outcomeAnswered: {
    evolve: (m, answer) => ({
      unitAnswers: m.unitAnswers.map(
        (one): UnitAnswer =>
          one.unitId === answer.unitId
            ? {
                ...answer,
                ...(one.each === undefined ? {} : { each: one.each }),
                ...(one.reminded === undefined ? {} : { reminded: one.reminded }),
              }
            : one,
      ),
    }),
    read: 'all',
    tell: {
      to: (m) => [...followers, team(m), coordinators(m)],
      says: ['unitId', 'verdict', 'due'],
      push: 'progress',
    },
  },
  resolutionAnswered: {
    evolve: (m, { unitId, ...answer }) => ({
      unitAnswers: change<UnitAnswer>(m.unitAnswers, (one) => one.unitId === unitId, {
        each: [...(m.unitAnswers.find((one) => one.unitId === unitId)?.each ?? []), answer],
      }),
    }),
    read: 'all',
    tell: {
      to: (m) => [...followers, team(m), coordinators(m)],
      says: ['unitId', 'verdict', 'due'],
      push: 'progress',
    },
  },
  unitsReminded: {
    evolve: (m, { unitIds, remindOn: on }) => ({
      outcome: m.outcome && { ...m.outcome, remindOn: on },
      unitAnswers: m.unitAnswers.map((one) =>
        unitIds.includes(one.unitId) ? { ...one, reminded: (one.reminded ?? 0) + 1 } : one,
      ),
    }),
    read: 'all',
    tell: { to: (m, { unitIds }) => [units(unitIds), team(m), coordinators(m)], says: [], push: 'todo' },
  },
} as const satisfies EventRows<MatterKind, SubmissionEvents>
