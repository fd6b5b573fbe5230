// What a visit finds and others have to mend is handed over at step 3 while the matter goes on (四同步): proposed by who researches,
// sent by the coordinator, answered by the unit, or by the coordinator for those who do not sign in.

import { addWorkingDays } from '../calendar/calendar'
import { localDate } from '../calendar/local-time'
import { refuse } from '../errors'
import { units } from '../notice/audience'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { publicWords } from '../process/field'
import { isKnown } from '../process/item'
import { isBlank } from '../text/trim'
import { type DispatchEvents, dispatchesIn, dispatchFolds, dispatchOf, sentOf } from '../trait/dispatch'
import { dispatchTargets } from '../trait/dispatch-target'
import { coordinators, followers, office, team } from './audience'
import { type MatterKind, notOwn, working } from './kind'
import { stepIds } from './step'

const action = actionOf<MatterKind, DispatchEvents>()

const dispatchId = { kind: 'target' } as const
const receipt = { ...publicWords.line, optional: true } as const
/** Things handed over by one matter. */
const maxDispatches = 30

export const dispatchActions = {
  handOverFinding: action({
    at: ['research'],
    when: ['open', 'claimed'],
    by: working,
    shown: 'work',
    fields: {
      dispatchId: { kind: 'newId' },
      what: publicWords.reason,
      to: { kind: 'oneOf', of: dispatchTargets },
      name: publicWords.line,
      unitId: { kind: 'ref', to: 'unit', optional: true },
    },
    decide: (matter, input, { unitIds }) => {
      const { dispatches = [] } = matter
      if (isKnown(dispatches, input.dispatchId)) return refuse('requestReused')
      if (dispatches.length >= maxDispatches) return refuse('tooMany')
      if (input.unitId !== undefined && !unitIds.has(input.unitId)) return refuse('unknownUnit')
      return [{ type: 'dispatchProposed', ...input }]
    },
  }),
  decideHandOver: action({
    at: stepIds,
    when: ['running'],
    by: ['coordinator'],
    not: notOwn,
    shown: 'onward',
    fields: {
      dispatchId,
      granted: { kind: 'yesNo' },
      receipt,
      due: { kind: 'date', from: 'today', optional: true },
      reason: { ...publicWords.reason, optional: true },
    },
    target: { field: 'dispatchId', among: dispatchesIn('proposed'), refused: 'alreadyAnswered' },
    decide: (matter, input, context) => {
      const proposed = dispatchOf(matter, input.dispatchId)
      if (proposed === undefined) return refuse('notFound')
      if (!input.granted) {
        const { reason } = input
        return reason === undefined || isBlank(reason)
          ? refuse('incomplete')
          : [{ type: 'dispatchKept', dispatchId: proposed.id, reason }]
      }
      if (input.due !== undefined && input.due < localDate(context.at)) return refuse('dateInPast')
      const due = input.due ?? addWorkingDays(context.calendar, context.at, context.terms.step.submission)
      const number = isBlank(input.receipt) ? {} : { receipt: input.receipt ?? '' }
      return [{ type: 'dispatchSent', ...sentOf(proposed), ...number, due }]
    },
  }),
  answerHandOver: action({
    at: stepIds,
    when: ['running'],
    by: ['unit', 'coordinator'],
    shown: 'work',
    fields: { dispatchId, text: publicWords.text, last: { kind: 'yesNo' }, receipt },
    target: { field: 'dispatchId', among: dispatchesIn('sent'), refused: 'alreadyAnswered' },
    decide: (matter, { receipt: number, ...input }) => {
      const { name = '' } = dispatchOf(matter, input.dispatchId) ?? {}
      return [{ type: 'dispatchAnswered', name, ...input, ...(isBlank(number) ? {} : { receipt: number ?? '' }) }]
    },
  }),
} as const

export const dispatchEvents = {
  dispatchProposed: {
    evolve: dispatchFolds.dispatchProposed,
    read: 'inside',
    // where the lead coordinates the group the office decides
    tell: { to: (m) => [coordinators(m), office(m)], says: ['what', 'name'], push: 'todo' },
  },
  dispatchSent: {
    evolve: dispatchFolds.dispatchSent,
    read: 'all',
    tell: {
      to: (m, { unitId }) => [...followers, ...(unitId === undefined ? [] : [units([unitId])]), team(m)],
      says: ['what', 'name', 'due'],
      push: 'todo',
    },
  },
  dispatchKept: {
    evolve: dispatchFolds.dispatchKept,
    read: 'inside',
    tell: { to: (m) => [team(m)], says: ['reason'], push: null },
  },
  dispatchAnswered: {
    evolve: dispatchFolds.dispatchAnswered,
    read: 'all',
    tell: { to: (m) => [...followers, team(m), coordinators(m)], says: ['name', 'text'], push: null },
  },
} as const satisfies EventRows<MatterKind, DispatchEvents>
