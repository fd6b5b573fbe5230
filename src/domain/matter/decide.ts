// May this be done, and what happens then: a command against a matter gives events or a refusal.

import { type ErrorCode, type Refusal, refuse } from '../errors'
import { type ActionId, actionIds, internalActions, isAllowedTo, isOpenFor, row } from './action'
import { capacitiesOf } from './actor'
import type { Command, Context } from './command'
import { type Condition, conditions, maxReopened } from './condition'
import { decisions } from './decision'
import type { Decision } from './decision-form'
import type { Matter } from './matter'
import { targetRefusal, targetsOf } from './target'

export { dueOf } from './due'

/** What a failed condition is called when it is told; the first that failed is told. */
const told: Partial<Record<Condition, ErrorCode>> = {
  unclaimed: 'alreadyClaimed',
  claimed: 'notClaimed',
  complete: 'incomplete',
  notOverdueYet: 'tooLateToExtend',
  noExtensionPending: 'extensionPending',
  extensionPending: 'noExtensionAsked',
  contradictionsAnswered: 'contradictionOpen',
}

const closedBecause = (matter: Matter, id: ActionId): Refusal => {
  const { at, when } = row(id)
  if (!at.includes(matter.step)) return refuse('notNow')
  if (when.includes('reopenable') && matter.reopened >= maxReopened) return refuse('reopenedTwice')
  const failed = when.find((condition) => !conditions[condition](matter))
  return refuse((failed && told[failed]) ?? 'notNow')
}

/**
 * Judges a command. Who may never do it is told so; who may, but not now, learns why. Of two members who claim at
 * once the second finds `alreadyClaimed`, since the state it is judged by already names a lead.
 */
export const decide = (matter: Matter, command: Command, context: Context): Decision => {
  const held = capacitiesOf(matter, context.actor, context.concern)
  if (command.action === 'join' && (held.has('lead') || held.has('coMember'))) return refuse('alreadyJoined')
  if (!isAllowedTo(held, command.action)) return refuse('notAllowed')
  if (!isOpenFor(matter, command.action)) return closedBecause(matter, command.action)
  const refused = targetRefusal(matter, command, context)
  if (refused !== null) return refuse(refused)
  return (decisions[command.action] as (m: Matter, c: Command, x: Context) => Decision)(matter, command, context)
}

/**
 * What an actor can do to a matter at an instant: the buttons of every screen. Nothing is offered for which there is no party,
 * meeting, unit or task to do it to (`targetsOf` names them).
 */
export const offered = (matter: Matter, context: Pick<Context, 'actor' | 'concern' | 'at'>): readonly ActionId[] => {
  const held = capacitiesOf(matter, context.actor, context.concern)
  return actionIds.filter(
    (id) =>
      !internalActions.has(id) &&
      isAllowedTo(held, id) &&
      isOpenFor(matter, id) &&
      targetsOf(matter, id, context)?.length !== 0,
  )
}
