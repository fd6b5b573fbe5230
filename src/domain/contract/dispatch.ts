// What a state holds of one thing that was passed on, as a schema.

import Type from 'typebox'
import type { Frozen } from '../process/frozen'
import { dispatchTargets } from '../trait/dispatch-target'
import { Id, Instant, LocalDate, OneOf } from './field'
import { Written } from './written'

export const DispatchState = Type.Object({
  id: Id,
  what: Written,
  to: OneOf(dispatchTargets),
  /** what the receiver is called */
  name: Written,
  /** one of the district's units: its staff answer for themselves */
  unitId: Type.Optional(Id),
  /** a coordinator decides on a proposal: it is sent or kept; what was sent is answered, once or more often, until it is over */
  status: OneOf(['proposed', 'kept', 'sent', 'over']),
  /** why it was not sent */
  reason: Type.Optional(Written),
  receipt: Type.Optional(Written),
  due: Type.Optional(LocalDate),
  outcomes: Type.Array(Type.Object({ at: Instant, text: Written })),
})

export type DispatchState = Frozen<Type.Static<typeof DispatchState>>
