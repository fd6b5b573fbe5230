// The form that every decision has, and what most of them are made with.

import type { Refusal } from '../errors'
import { personIdOf } from '../people/role'
import { trimmed } from '../text/trim'
import type { ActionId } from './action'
import type { Command, Context } from './command'
import type { MatterEvent } from './event'
import type { Matter } from './matter'

export type Decision = readonly MatterEvent[] | Refusal

export type Decisions = {
  readonly [Id in ActionId]: (matter: Matter, command: Extract<Command, { action: Id }>, context: Context) => Decision
}

export const me = (context: Context): string => personIdOf(context.actor) ?? ''

/** The command's own fields without its name: most events carry exactly what was typed. */
export const typed = <C extends { action: string }>({ action: _action, ...fields }: C): Omit<C, 'action'> =>
  trimmed(fields)

/** Ids are made by the client: one that is here already is a mistake or a forgery. */
export const isKnown = (items: readonly { readonly id: string }[], id: string): boolean =>
  items.some((one) => one.id === id)
