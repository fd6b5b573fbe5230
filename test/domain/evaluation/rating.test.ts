// Every score counts, and counts once.
import {
  emptyTally,
  meanScore,
  type Rating,
  satisfaction,
  scores,
  solvedAnswers,
  tally,
} from '@domain/evaluation/rating'
import fc from 'fast-check'

const rating: fc.Arbitrary<Rating> = fc.record({
  rater: fc.constantFrom('reporter' as const, 'supporter' as const, 'participant' as const),
  solved: fc.constantFrom(...solvedAnswers),
  score: fc.constantFrom(...scores),
})

test('every rating is counted, no matter what it says and who gave it', () => {
  fc.assert(
    fc.property(fc.array(rating), (ratings) => {
      const total = tally(ratings)
      expect(total.count).toBe(ratings.length)
      expect(total.scores).toEqual(scores.map((score) => ratings.filter((one) => one.score === score).length))
      for (const answer of solvedAnswers) {
        expect(total.solved[answer]).toBe(ratings.filter((one) => one.solved === answer).length)
      }
      const reporters = ratings.filter((one) => one.rater === 'reporter')
      expect(total.reportersAnswered).toBe(reporters.length)
      expect(total.reportersUnsolved).toBe(reporters.filter((one) => one.solved === 'no').length)
    }),
  )
})

test('one more bad score is never better', () => {
  fc.assert(
    fc.property(fc.array(rating, { minLength: 1 }), (ratings) => {
      const before = tally(ratings)
      const after = tally([...ratings, { rater: 'supporter', solved: 'no', score: 1 }])
      expect(meanScore(after) ?? 0).toBeLessThanOrEqual(meanScore(before) ?? 0)
      expect(satisfaction(after) ?? 0).toBeLessThanOrEqual(satisfaction(before) ?? 0)
    }),
  )
})

test('the order does not matter', () => {
  fc.assert(fc.property(fc.array(rating), (ratings) => expect(tally([...ratings].reverse())).toEqual(tally(ratings))))
})

test('mean and satisfaction', () => {
  const given = (...all: readonly (1 | 2 | 3 | 4 | 5)[]) =>
    tally(all.map((score) => ({ rater: 'supporter', solved: 'yes', score })))
  expect(meanScore(given(1, 2, 5, 5))).toBe(3.25)
  expect(satisfaction(given(1, 3, 4, 5))).toBe(0.5)
  expect(satisfaction(given(3, 3))).toBe(0)
  expect(meanScore(emptyTally)).toBeNull()
  expect(satisfaction(emptyTally)).toBeNull()
})
