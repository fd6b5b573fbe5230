// Moving through a list by keys, also when the row that was open has left it.
import { movedTo } from '../../../src/miniapp/desk/move'

const ids = ['a', 'b', 'c']

test.each([
  ['down from none is the first', '', 1, 0, 'a'],
  ['up from none is the first', '', -1, 0, 'a'],
  ['down', 'a', 1, 0, 'b'],
  ['up', 'c', -1, 2, 'b'],
  ['the last stays', 'c', 1, 2, 'c'],
  ['the first stays', 'a', -1, 0, 'a'],
  ['down from one that left: what took its place', 'gone', 1, 1, 'b'],
  ['up from one that left: what stood before it', 'gone', -1, 1, 'a'],
  ['down from the last one that left: the new last', 'gone', 1, 3, 'c'],
] as const)('%s', (_name, present, by, last, next) => {
  expect(movedTo(ids, present, by, last)).toBe(next)
})

test('an empty list has no next', () => {
  expect(movedTo([], 'a', 1, 0)).toBeUndefined()
})
