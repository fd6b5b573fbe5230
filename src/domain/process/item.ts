// Things with ids within a state: whether one is there, and how one of many is changed.

/** Ids are made by the client: one that is here already is a mistake or a forgery. */
export const isKnown = (items: readonly { readonly id: string }[], id: string): boolean =>
  items.some((one) => one.id === id)

export const change = <Item extends object>(
  items: readonly Item[],
  is: (item: Item) => boolean,
  to: Partial<Item>,
): readonly Item[] => items.map((item) => (is(item) ? { ...item, ...to } : item))

export const without = (ids: readonly string[], id: string): readonly string[] => ids.filter((one) => one !== id)
