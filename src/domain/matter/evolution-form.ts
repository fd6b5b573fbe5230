// The form that the line of every event has, and how one of many things is changed.

import type { MatterEvent, MatterEventType } from './event'
import type { Matter } from './matter'

export type Evolutions = {
  readonly [Type in MatterEventType]: (
    matter: Matter,
    event: Extract<MatterEvent, { type: Type }>,
    at: string,
  ) => Partial<Matter>
}

export const change = <Item extends object>(
  items: readonly Item[],
  is: (item: Item) => boolean,
  to: Partial<Item>,
): readonly Item[] => items.map((item) => (is(item) ? { ...item, ...to } : item))
