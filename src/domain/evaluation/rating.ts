// What the residents judge: one rating a person, stored whole, never changed, always counted.

import { type Fields, insideWords } from '../process/field'

export const solvedAnswers = ['yes', 'partly', 'no'] as const
export type Solved = (typeof solvedAnswers)[number]

export const scores = [1, 2, 3, 4, 5] as const
export type Score = (typeof scores)[number]

/** What somebody is asked who judges. */
export const ratingFields = {
  solved: { kind: 'oneOf', of: solvedAnswers },
  score: { kind: 'count', min: 1, max: scores.length },
  words: { ...insideWords.text, blank: true },
} as const satisfies Fields

export type RaterKind = 'reporter' | 'supporter' | 'participant'

export interface Rating {
  readonly rater: RaterKind
  readonly solved: Solved
  readonly score: Score
}

export interface RatingTally {
  readonly count: number
  readonly solved: Readonly<Record<Solved, number>>
  /** how many gave 1, 2, 3, 4, 5 */
  readonly scores: readonly [number, number, number, number, number]
  /** reporters who said "not solved" */
  readonly reportersUnsolved: number
  readonly reportersAnswered: number
}

export const emptyTally: RatingTally = {
  count: 0,
  solved: { yes: 0, partly: 0, no: 0 },
  scores: [0, 0, 0, 0, 0],
  reportersUnsolved: 0,
  reportersAnswered: 0,
}

export const tally = (ratings: readonly Rating[]): RatingTally => {
  const scored: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  const solved = { yes: 0, partly: 0, no: 0 }
  let reportersUnsolved = 0
  let reportersAnswered = 0
  for (const rating of ratings) {
    const seat = rating.score - 1
    scored[seat] = (scored[seat] ?? 0) + 1
    solved[rating.solved] += 1
    if (rating.rater !== 'reporter') continue
    reportersAnswered += 1
    if (rating.solved === 'no') reportersUnsolved += 1
  }
  return { count: ratings.length, solved, scores: scored, reportersUnsolved, reportersAnswered }
}

/** Mean score 1-5, or null when nobody has rated. */
export const meanScore = (of: Pick<RatingTally, 'count' | 'scores'>): number | null =>
  of.count === 0 ? null : of.scores.reduce((sum, n, index) => sum + n * (index + 1), 0) / of.count

/** Share of ratings with 4 or 5, 0-1, or null when nobody has rated: the "satisfaction %" of the figures. */
export const satisfaction = (of: Pick<RatingTally, 'count' | 'scores'>): number | null =>
  of.count === 0 ? null : (of.scores[3] + of.scores[4]) / of.count
