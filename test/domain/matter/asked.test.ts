// What is ticked of a step: nothing is, because there is none of it.

import { asked } from '@domain/matter/requirement'
import { atStep, completeAt } from '../build/matter'

const ticked = (step: Parameters<typeof atStep>[0]) =>
  asked(atStep(step).matter, step)
    .filter(({ met }) => met)
    .map(({ id }) => id)

test.each(['topic', 'plan', 'research', 'parties', 'deliberation', 'submission', 'evaluation'] as const)(
  'nothing is ticked when %s has just begun',
  (step) => expect(ticked(step)).toEqual([]),
)

test('everything that is asked is ticked when it is there', () => {
  const { matter } = completeAt('deliberation')
  expect(asked(matter, 'deliberation').map(({ id, met }) => [id, met])).toEqual([
    ['minutes', true],
    ['minutesFixed', true],
    ['decision', true],
    ['noneScheduled', true],
  ])
})
