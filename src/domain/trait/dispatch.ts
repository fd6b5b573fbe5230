// What was passed on to somebody while the subject itself goes on (转出件): to whom, the receipt, by when an answer is awaited, and
// what came of it, several times if need be. Any process can carry such things; none of them ends by it.

import type { DispatchState } from '../contract/dispatch'
import type { Candidate } from '../process/action'
import { change } from '../process/item'
import type { DispatchTarget } from './dispatch-target'

export type Dispatch = DispatchState

export interface DispatchEvents {
  dispatchProposed: { dispatchId: string; what: string; to: DispatchTarget; name: string; unitId?: string }
  dispatchSent: {
    dispatchId: string
    what: string
    to: DispatchTarget
    name: string
    unitId?: string
    receipt?: string
    due: string
  }
  dispatchKept: { dispatchId: string; reason: string }
  dispatchAnswered: { dispatchId: string; name: string; text: string; last: boolean; receipt?: string }
}

/** The part of a state that holds them; absent as long as there are none. */
interface Dispatching {
  readonly dispatches?: readonly Dispatch[]
}

/** Those of a status, as what an action can be done to. */
export const dispatchesIn =
  (status: Dispatch['status']) =>
  ({ dispatches = [] }: Dispatching): readonly (Dispatch & Candidate)[] =>
    dispatches.filter((one) => one.status === status)

export const dispatchOf = ({ dispatches = [] }: Dispatching, id: string): Dispatch | undefined =>
  dispatches.find((one) => one.id === id)

/** The same words as in the proposal: what is told of it stands in its own event. */
export const sentOf = ({ id, what, to, name, unitId }: Dispatch) => ({
  dispatchId: id,
  what,
  to,
  name,
  ...(unitId === undefined ? {} : { unitId }),
})

const changed = ({ dispatches = [] }: Dispatching, id: string, to: Partial<Dispatch>): Dispatching => ({
  dispatches: change(dispatches, (one) => one.id === id, to),
})

export const dispatchFolds = {
  dispatchProposed: (of: Dispatching, { dispatchId, ...words }: DispatchEvents['dispatchProposed']): Dispatching => ({
    dispatches: [...(of.dispatches ?? []), { id: dispatchId, ...words, status: 'proposed', outcomes: [] }],
  }),
  dispatchSent: (of: Dispatching, { dispatchId, receipt, due }: DispatchEvents['dispatchSent']): Dispatching =>
    changed(of, dispatchId, { status: 'sent', due, ...(receipt === undefined ? {} : { receipt }) }),
  dispatchKept: (of: Dispatching, { dispatchId, reason }: DispatchEvents['dispatchKept']): Dispatching =>
    changed(of, dispatchId, { status: 'kept', reason }),
  dispatchAnswered: (
    of: Dispatching,
    { dispatchId, text, last, receipt }: DispatchEvents['dispatchAnswered'],
    at: string,
  ): Dispatching =>
    changed(of, dispatchId, {
      outcomes: [...(dispatchOf(of, dispatchId)?.outcomes ?? []), { at, text }],
      ...(last ? { status: 'over' } : {}),
      ...(receipt === undefined ? {} : { receipt }),
    }),
}

/** As everybody may read them: what was not sent is between those who work on it. */
export const publicDispatches = <Of extends Dispatching>(of: Of): Of =>
  of.dispatches === undefined
    ? of
    : { ...of, dispatches: of.dispatches.filter(({ status }) => status === 'sent' || status === 'over') }
