// Step 6, the outcome (报送结果): sent to the units, and answered by each of them.

import { addWorkingDays, localDate } from '../calendar/calendar'
import { refuse } from '../errors'
import { units } from '../notice/audience'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { publicWords } from '../process/field'
import { isBlank } from '../text/trim'
import { coordinators, followers, team } from './audience'
import { type Context, type MatterKind, working } from './kind'
import { type UnitAnswer, type Verdict, verdicts } from './matter'
import { areUnitsSilent } from './sweep'

export interface SubmissionEvents {
  outcomeSent: { text: string; unitIds: readonly string[]; remindOn?: string }
  outcomeAnswered: { unitId: string; verdict: Verdict; reason?: string; responsible?: string; due?: string }
  unitsReminded: { unitIds: readonly string[]; remindOn: string }
}

const action = actionOf<MatterKind, SubmissionEvents>()

/** Working days after which a unit that has not answered is reminded, and reminded again. */
const remindAfter = 5
const remindOn = ({ calendar, at }: Context): string => addWorkingDays(calendar, at, remindAfter)

export const submissionActions = {
  sendOutcome: action({
    at: ['submission'],
    when: ['open', 'claimed', 'outcomeNotSent'],
    by: working,
    shown: 'work',
    fields: { text: publicWords.long },
    decide: (matter, input, context) => {
      const owners = matter.resolutions.filter((one) => one.round === matter.round).map((one) => one.unitId)
      const heard = matter.parties.flatMap((party) =>
        party.answer === 'accepted' && party.unitId !== undefined ? [party.unitId] : [],
      )
      const unitIds = [...new Set(owners.length > 0 ? owners : heard)]
      if (unitIds.length === 0) return refuse('incomplete')
      return [{ type: 'outcomeSent', ...input, unitIds, remindOn: remindOn(context) }]
    },
  }),
  answerOutcome: action({
    at: ['submission'],
    when: ['open', 'outcomeSent'],
    by: ['unit', 'coordinator'],
    shown: 'work',
    fields: {
      unitId: { kind: 'target' },
      verdict: { kind: 'oneOf', of: verdicts },
      reason: { ...publicWords.reason, optional: true },
      responsible: { ...publicWords.line, optional: true },
      due: { kind: 'date', from: 'today', optional: true },
    },
    target: {
      field: 'unitId',
      among: (m) =>
        m.unitAnswers.filter((one) => one.verdict === undefined).map(({ unitId }) => ({ id: unitId, unitId })),
      refused: (m, named) => (m.unitAnswers.some((one) => one.unitId === named) ? 'alreadyAnswered' : 'unknownUnit'),
    },
    decide: (_m, input, { at }) => {
      if (input.verdict !== 'adopted' && isBlank(input.reason)) return refuse('incomplete')
      if (input.verdict !== 'declined' && (isBlank(input.responsible) || input.due === undefined)) {
        return refuse('incomplete')
      }
      return input.due !== undefined && input.due < localDate(at)
        ? refuse('dateInPast')
        : [{ type: 'outcomeAnswered', ...input }]
    },
  }),
  remindUnits: action({
    at: ['submission'],
    when: ['open', 'outcomeSent'],
    by: ['clock'],
    shown: 'never',
    fields: {},
    decide: (matter, _i, context) => {
      if (!areUnitsSilent(matter, context.at)) return refuse('notNow')
      const unitIds = matter.unitAnswers.filter((one) => one.verdict === undefined).map((one) => one.unitId)
      return [{ type: 'unitsReminded', unitIds, remindOn: remindOn(context) }]
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
            ? { ...answer, ...(one.reminded === undefined ? {} : { reminded: one.reminded }) }
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
