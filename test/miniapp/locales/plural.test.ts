// One of a thing is not said as several, in any English sentence that counts.
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { desk } from '../../../src/miniapp/locales/words/desk.en'

const room = resolve(__dirname, '../../../src/miniapp/locales/words')

/** Ends in s and is no plural: what the one does. */
const single = /^1 (?:is|has|was|does|reads|as|answers you)$/

const plurals = (of: unknown): readonly string[] => {
  if (typeof of === 'string')
    return (of.match(/(?<![\d.,/-])1 [a-z]+s\b(?: you)?/g) ?? []).filter((one) => !single.test(one))
  if (typeof of === 'function') {
    try {
      return plurals(of(...Array.from({ length: of.length }, () => 1)))
    } catch {
      // a sentence about more than numbers
      return []
    }
  }
  return typeof of === 'object' && of !== null ? Object.values(of).flatMap(plurals) : []
}

test.each(readdirSync(room).filter((file) => file.endsWith('.en.ts')))('%s', (file) => {
  expect(plurals(jest.requireActual(join(room, file)))).toEqual([])
})

test('the noun beside a figure follows its number', () => {
  const { solved, participants, households } = desk.figure.unit
  expect([solved, participants, households].map((unit) => unit(1))).toEqual(['matter', 'person', 'household'])
  expect([solved, participants, households].map((unit) => unit(2))).toEqual(['matters', 'people', 'households'])
})
