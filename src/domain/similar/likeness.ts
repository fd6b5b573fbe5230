// How alike a text is to what somebody types: rare pairs in common, more where they stand together or name a place, less
// where they lie scattered in a long text. The constants were chosen on half of 2,190 real messages, by how many of the same
// matter are found and how many about something else are shown anything.

import { titleWeight } from './choice'
import type { LikenessQuery } from './pair'

interface Indexed {
  readonly title: readonly number[]
  /** of title, opening and place together */
  readonly pairs: readonly number[]
}

/** What both sides are measured by: the dozen that weigh most. All that was typed would make less of every further word. */
const measured = 12

/** Pairs that follow each other are a name or a phrase: each further one makes the whole worth so much more, up to three times. */
const together = 0.5
const mostTogether = 2

/** Where it is says more than what it is: the same trouble is everywhere, a place is one. */
const placeWeight = 2.2

/** What it says that both name the same place, one of those that few texts name. */
const samePlace = 0.25
const fewTexts = 1 / 20
const rareWeight = Math.log(1 + 1 / fewTexts)

/** Pairs of a text of usual length, and how much a longer one loses: chance finds more in it. */
const usual = 80
const lengthLoss = 0.4

/** Below this two texts have no more in common than any two texts. */
export const leastLikeness = 0.53

const heaviest = (weights: readonly number[]): number =>
  [...weights]
    .sort((a, b) => b - a)
    .slice(0, measured)
    .reduce((sum, weight) => sum + weight, 0)

/** The stretches of what was typed that the text has too. */
const sharedRuns = (runs: LikenessQuery['runs'], has: (key: number) => boolean): readonly (readonly number[])[] =>
  runs.flatMap((run) => {
    const shared: number[][] = []
    let going = false
    for (const key of run) {
      const there = has(key)
      if (there && going) shared[shared.length - 1]?.push(key)
      else if (there) shared.push([key])
      going = there
    }
    return shared
  })

/** 0 and more; a title with all the words has 1 or, where they stand together, above it. */
export const likeness = (asked: LikenessQuery, weightOf: (key: number) => number, of: Indexed): number => {
  const title = new Set(of.title)
  const all = new Set(of.pairs)
  const worth = (key: number): number => weightOf(key) * (asked.placed.has(key) ? placeWeight : 1)
  const best = heaviest(asked.keys.map(worth)) * titleWeight * (1 + together)
  if (best === 0) return 0
  const parts = new Map<number, number>()
  for (const run of sharedRuns(asked.runs, (key) => all.has(key))) {
    const more = 1 + Math.min(mostTogether, together * (run.length - 1))
    for (const key of run) {
      const part = worth(key) * more * (title.has(key) ? titleWeight : 1)
      parts.set(key, Math.max(part, parts.get(key) ?? 0))
    }
  }
  const length = 1 - lengthLoss + (lengthLoss * all.size) / usual
  const placed = asked.names.some(
    (name) => name.every((key) => all.has(key)) && name.some((key) => weightOf(key) >= rareWeight),
  )
  return heaviest([...parts.values()]) / best / length + (placed ? samePlace : 0)
}
