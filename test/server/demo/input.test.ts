// Every request of the demo could have been sent by the app: its input is within the limits of the contract.

import { Compile } from 'typebox/compile'
import { localInstant } from '../../../src/domain/calendar/local-time'
import { contract } from '../../../src/domain/contract'
import { defaultTerms } from '../../../src/domain/district/term'
import { bulletinHappenings } from '../../../src/server/demo/bulletin'
import { letters, matters } from '../../../src/server/demo/content'
import { requestIdOf } from '../../../src/server/demo/perform'
import { happeningsOf, inOrder, letterHappenings } from '../../../src/server/demo/schedule'

const today = { now: '2026-11-21T08:47:00.000Z', calendar: {}, terms: defaultTerms }

const told = [
  ...matters.map((story) => [story.key, happeningsOf(story, today)] as const),
  ...letters.map((letter) => [letter.key, letterHappenings(letter, today)] as const),
  ['bulletins', bulletinHappenings(today, '2026-05-05')] as const,
]

test.each(told)('%s', (_key, happenings) => {
  const wrong = happenings.flatMap((one) => {
    if (one.kind !== 'request') return []
    const { endpoint, name, input } = one.request
    const check = Compile(contract[endpoint].input)
    const sent = { ...input, requestId: requestIdOf(name) }
    return check.Check(sent) ? [] : [[name, check.Errors(sent)]]
  })
  expect(wrong).toEqual([])
})

test('whenever it is loaded, no bulletin is begun before its month', () => {
  const minutes = [-60, 0, 1, 9, 10, 11, 60, 540, 1020, 1500, 2880]
  const year = Array.from({ length: 12 }, (_one, month) => Date.UTC(2027, month) - 8 * 3_600_000).flatMap((begins) =>
    minutes.map((after) => begins + after * 60_000),
  )
  const early = year.flatMap((time) => {
    const now = new Date(time).toISOString()
    return inOrder(bulletinHappenings({ ...today, now }, '2026-12-20'), now).flatMap((one) => {
      if (one.kind !== 'request' || one.request.endpoint !== 'paper.open') return []
      const { from } = (one.request.input as { paper: { fields: { from: string } } }).paper.fields
      return one.at < Date.parse(localInstant(from)) ? [`${now}: ${from}`] : []
    })
  })
  expect(early).toEqual([])
})

test('no two requests have the same name, which makes their request id', () => {
  const names = told.flatMap(([, happenings]) =>
    happenings.flatMap((one) => (one.kind === 'request' ? [one.request.name] : [])),
  )
  expect(new Set(names).size).toBe(names.length)
})
