// What may be done, what happens then, and what is offered: judged alike for every process, by its table of actions.

import { type ErrorCode, type Refusal, refuse } from '../errors'
import { trimmed } from '../text/trim'
import type { AnyAction, Candidate } from './action'
import type { Kind } from './kind'

/** All that is asked of a process before something is done in it; screens need no more of it than this. */
export interface Rules<K extends Kind, Event> {
  readonly actions: Readonly<Record<string, AnyAction<K, Event>>>
  /** the step or state that the rows' `at` names */
  readonly standsAt: (of: K['standing']) => K['at']
  /** each is true or false of where it stands alone */
  readonly conditions: Readonly<Record<K['condition'], (of: K['standing']) => boolean>>
  /** what somebody is to it */
  readonly held: (of: K['standing'], asker: K['asker']) => ReadonlySet<K['capacity']>
  /** why an action is not open now; `failed` is the first of its conditions that is not met */
  readonly closedBecause: (of: K['standing'], row: AnyAction<K, Event>, failed: K['condition'] | undefined) => ErrorCode
  /** capacities in which one acts only on what is one's own, and what that is */
  readonly own: {
    readonly as: readonly K['capacity'][]
    readonly is: (candidate: Candidate, asker: K['asker']) => boolean
  }
}

const rowOf = <K extends Kind, Event>(rules: Rules<K, Event>, id: string): AnyAction<K, Event> => {
  const row = rules.actions[id]
  if (row === undefined) throw new Error(`no such action: ${id}`)
  return row
}

const failedOf = <K extends Kind, Event>(
  { conditions }: Rules<K, Event>,
  of: K['standing'],
  row: AnyAction<K, Event>,
) => row.when?.find((condition: K['condition']) => !conditions[condition](of))

/** Is it at a point where this can be done at all? */
export const isOpenFor = <K extends Kind, Event>(rules: Rules<K, Event>, of: K['standing'], id: string): boolean => {
  const row = rowOf(rules, id)
  return row.at.includes(rules.standsAt(of)) && failedOf(rules, of, row) === undefined
}

/** The capacity in which somebody does it: the first that the table names. The log is signed with it. */
export const capacityFor = <K extends Kind, Event>(
  rules: Rules<K, Event>,
  held: ReadonlySet<K['capacity']>,
  id: string,
): K['capacity'] | undefined => rowOf(rules, id).by.find((capacity) => held.has(capacity))

const isRuledOut = <K extends Kind>({ not }: AnyAction<K, unknown>, held: ReadonlySet<K['capacity']>): boolean =>
  not?.being.some((capacity) => held.has(capacity)) === true

/** May somebody of these capacities do it, whenever it is open? */
export const isAllowedTo = <K extends Kind, Event>(
  rules: Rules<K, Event>,
  held: ReadonlySet<K['capacity']>,
  id: string,
): boolean => capacityFor(rules, held, id) !== undefined && !isRuledOut(rowOf(rules, id), held)

/** Some speak for themselves only; the others in the row enter what came by phone or on paper. */
const mayActOn = <K extends Kind, Event>(
  { own }: Rules<K, Event>,
  held: ReadonlySet<K['capacity']>,
  row: AnyAction<K, Event>,
  asker: K['asker'],
): ((candidate: Candidate) => boolean) => {
  const forAll = row.by.some((capacity) => !own.as.includes(capacity) && held.has(capacity))
  return (candidate) => forAll || own.is(candidate, asker)
}

const targetsFor = <K extends Kind, Event>(
  rules: Rules<K, Event>,
  of: K['standing'],
  held: ReadonlySet<K['capacity']>,
  row: AnyAction<K, Event>,
  asker: K['asker'],
): readonly string[] | undefined =>
  (row.target?.now ?? row.target?.among)?.(of, asker)
    .filter(mayActOn(rules, held, row, asker))
    .map((candidate) => candidate.id)

/** Ids to which somebody can do this at an instant; undefined for an action that is done to nothing in particular. */
export const targetsOf = <K extends Kind, Event>(
  rules: Rules<K, Event>,
  of: K['standing'],
  id: string,
  asker: K['asker'],
): readonly string[] | undefined => targetsFor(rules, of, rules.held(of, asker), rowOf(rules, id), asker)

/** Why the target that a command names cannot be had; null when it can, or none is needed. */
const targetRefusal = <K extends Kind, Event>(
  rules: Rules<K, Event>,
  of: K['standing'],
  held: ReadonlySet<K['capacity']>,
  row: AnyAction<K, Event>,
  command: object,
  asker: K['asker'],
): ErrorCode | null => {
  const { target } = row
  if (target === undefined) return null
  const named = String(Reflect.get(command, target.field))
  const candidate = target.among(of, asker).find((one) => one.id === named)
  if (candidate !== undefined) return mayActOn(rules, held, row, asker)(candidate) ? null : 'notAllowed'
  return typeof target.refused === 'function' ? target.refused(of, named) : target.refused
}

/** Judges a command. Who may never do it is told so; who may, but not now, learns why. */
export const decide = <K extends Kind, Event>(
  rules: Rules<K, Event>,
  state: K['state'] & K['standing'],
  command: { readonly action: string },
  context: K['context'] & K['asker'],
): readonly Event[] | Refusal => {
  const row = rowOf(rules, command.action)
  const held = rules.held(state, context)
  if (row.not !== undefined && isRuledOut(row, held)) return refuse(row.not.refused)
  if (!isAllowedTo(rules, held, command.action)) return refuse('notAllowed')
  if (!isOpenFor(rules, state, command.action)) {
    return refuse(rules.closedBecause(state, row, failedOf(rules, state, row)))
  }
  if (row.isDue?.(state, context) === false) return refuse('notNow')
  const refused = targetRefusal(rules, state, held, row, command, context)
  if (refused !== null) return refuse(refused)
  const { action: _action, ...input } = command
  // the contract, or the caller's type, has checked the command against the fields of this very row
  return row.decide(state, trimmed(input) as never, context)
}

/** Ids of what somebody can do at an instant: the buttons of every screen. Nothing is offered that has no target. */
export const offered = <K extends Kind, Event>(
  rules: Rules<K, Event>,
  of: K['standing'],
  asker: K['asker'],
): readonly string[] => {
  const held = rules.held(of, asker)
  return Object.entries(rules.actions).flatMap(([id, row]) =>
    row.shown !== 'never' &&
    isAllowedTo(rules, held, id) &&
    isOpenFor(rules, of, id) &&
    row.isDue?.(of, asker) !== false &&
    targetsFor(rules, of, held, row, asker)?.length !== 0
      ? [id]
      : [],
  )
}
