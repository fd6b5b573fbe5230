// Which notices ask for something, and until when: once it is done, no matter by whom, the notice is read.

/** `still`: as the process stands now, it is asked. `by`: the person who does one of these has done their part. */
export interface Asking<State, Type extends string> {
  readonly still: (state: State) => boolean
  readonly by?: readonly Type[]
}

/** By the type of the event that was told. */
export type Askings<State, Type extends string> = { readonly [One in Type]?: Asking<State, Type> }

export interface Answered {
  /** asked of nobody any more */
  readonly ofAll: readonly string[]
  /** done by who acted, and perhaps still asked of others */
  readonly ofActor: readonly string[]
}

/** What these events, which led to `after`, have answered. */
export const answeredBy = <State, Type extends string>(
  askings: Askings<State, Type>,
  events: readonly { readonly type: string }[],
  after: State,
): Answered => {
  const rows = Object.entries<Asking<State, Type> | undefined>(askings)
  const types = new Set(events.map(({ type }) => type))
  const typesWhere = (is: (row: Asking<State, Type>) => boolean) =>
    rows.flatMap(([type, row]) => (row !== undefined && is(row) ? [type] : []))
  return {
    ofAll: typesWhere((row) => !row.still(after)),
    ofActor: typesWhere((row) => row.still(after) && row.by?.some((type) => types.has(type)) === true),
  }
}
