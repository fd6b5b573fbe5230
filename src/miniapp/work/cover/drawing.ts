// Drawing on a picture, whatever it is done with: from nothing a new part, from a part that part somewhere else.

import { moved, type Part, partBetween, type Spot } from '@domain/picture/cover'

/** Where the finger went down, and on what. */
export interface Drawing {
  readonly from: Spot
  readonly before: readonly Part[]
  /** the part that is moved; the last one is being drawn otherwise */
  readonly moving: number | undefined
}

const isIn = ({ x, y }: Spot, part: Part): boolean =>
  x >= part.x && x <= part.x + part.width && y >= part.y && y <= part.y + part.height

export const beginAt = (from: Spot, parts: readonly Part[]): Drawing => {
  // the topmost of those that lie there
  const there = parts.flatMap((part, index) => (isIn(from, part) ? [index] : []))
  return { from, before: parts, moving: there[there.length - 1] }
}

/** The parts while the finger is here. */
export const drawnTo = ({ from, before, moving }: Drawing, to: Spot): readonly Part[] => {
  if (moving !== undefined) {
    const by = { x: to.x - from.x, y: to.y - from.y }
    return before.map((part, index) => (index === moving ? moved(part, by) : part))
  }
  const made = partBetween(from, to)
  return made === undefined ? before : [...before, made]
}

/** Which part it is about: one that was touched, or the one that was drawn. */
export const chosenBy = ({ before, moving }: Drawing, parts: readonly Part[]): number | undefined =>
  moving ?? (parts.length > before.length ? parts.length - 1 : undefined)
