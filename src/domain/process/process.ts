// A whole process: its rules, what its events do, and what follows from both for every kind alike.

import type { Calendar } from '../calendar/calendar'
import type { Terms } from '../district/term'
import { isEmpty } from '../notice/audience'
import { type Notice, toldOf } from '../notice/notice'
import type { Askings } from './asking'
import type { AnyEventRow, Recorded } from './event'
import type { Kind } from './kind'
import type { Rules } from './rules'

/** What the clock reckons with. */
export interface Reckoning {
  /** ISO instant */
  readonly at: string
  readonly calendar: Calendar
  readonly terms: Terms
}

export interface Typed {
  readonly type: string
}

export interface Process<K extends Kind, Event extends Typed, Command> extends Rules<K, Event> {
  /** hashed with every event, hence for ever */
  readonly id: string
  /** stands before the year in its number */
  readonly prefix: string
  readonly events: Readonly<Record<Event['type'], AnyEventRow<K['state']>>>
  /** which of its notices ask for something, and until when */
  readonly askings: Askings<K['state'], Event['type']>
  /** the state that begins with this event; undefined for an event that no log begins with */
  readonly begin: (event: Event, id: string, at: string) => K['state'] | undefined
  /** the commands that the clock sends now, in their order */
  readonly due: (state: K['state'], reckoning: Reckoning) => readonly Command[]
}

const rowOf = <State>(rows: Readonly<Record<string, AnyEventRow<State>>>, type: string): AnyEventRow<State> => {
  const row = rows[type]
  if (row === undefined) throw new Error(`no such event: ${type}`)
  return row
}

/** An event's own fields: the row of its type takes just these. */
const dataOf = ({ type: _type, ...data }: Typed) => data as never

/** The state after one more event. */
export const evolve = <State extends { readonly version: number }>(
  rows: Readonly<Record<string, AnyEventRow<State>>>,
  state: State,
  event: Typed,
  at: string,
): State => ({
  ...state,
  ...rowOf(rows, event.type).evolve(state, dataOf(event), at),
  version: state.version + 1,
})

/** The state that a whole log tells of; undefined for an empty one, or one that begins with something else. */
export const fold = <State extends { readonly version: number }, Event extends Typed>(
  {
    events,
    begin,
  }: {
    readonly events: Readonly<Record<string, AnyEventRow<State>>>
    readonly begin: (event: Event, id: string, at: string) => State | undefined
  },
  id: string,
  log: readonly Recorded<Event>[],
): State | undefined => {
  const [first, ...rest] = log
  const begun = first && begin(first.event, id, first.at)
  return begun && rest.reduce((state, { event, at }) => evolve(events, state, event, at), begun)
}

/**
 * What these events, which one command brought about, are to be told to whom. `before` is null for a new process.
 * Events that concern nobody give no notice.
 */
export const notices = <State extends { readonly id: string }>(
  { id: subject, events }: { readonly id: string; readonly events: Readonly<Record<string, AnyEventRow<State>>> },
  recorded: readonly Recorded<Typed>[],
  after: State,
  before: State | null,
): readonly Notice[] =>
  recorded.flatMap(({ event, actorId }): readonly Notice[] => {
    const { tell } = rowOf(events, event.type)
    const to = tell?.to(after, dataOf(event), before ?? after).filter((audience) => !isEmpty(audience)) ?? []
    if (tell === null || to.length === 0) return []
    const data = toldOf(event, tell.says)
    return [{ subject, subjectId: after.id, kind: event.type, audience: { to, except: actorId }, data }]
  })
