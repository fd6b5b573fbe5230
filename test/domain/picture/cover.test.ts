// Parts of a picture that are covered: where they may lie, and which pixels they take.
import {
  grown,
  middle,
  moved,
  type Part,
  partBetween,
  partsAsText,
  partsInText,
  partsPattern,
  pixelsOf,
  whole,
} from '@domain/picture/cover'
import fc from 'fast-check'

const inPicture = ({ x, y, width, height }: Part): boolean =>
  [x, y, width, height].every(Number.isInteger) &&
  Math.min(x, y) >= 0 &&
  Math.min(width, height) > 0 &&
  x + width <= whole &&
  y + height <= whole

const place = fc.double({ min: -500, max: 1500, noNaN: true })
const spot = fc.record({ x: place, y: place })

test('whatever is drawn, moved or grown lies in the picture', () => {
  fc.assert(
    fc.property(spot, spot, spot, spot, (one, other, by, more) => {
      const part = partBetween(one, other) ?? middle
      return [part, moved(part, by), grown(part, more), grown(moved(part, by), more)].every(inPicture)
    }),
  )
})

test('parts are the same after they were written into an address', () => {
  const parts = fc.array(
    spot.map((from) => moved(middle, from)),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(parts, (some) => {
      if (some.length > 0) expect(partsAsText(some)).toMatch(new RegExp(partsPattern))
      expect(partsInText(partsAsText(some))).toEqual(some)
    }),
  )
})

test('it is the same part from whichever corner it is drawn', () => {
  const part = { x: 100, y: 200, width: 300, height: 400 }
  expect(partBetween({ x: 100, y: 200 }, { x: 400, y: 600 })).toEqual(part)
  expect(partBetween({ x: 400, y: 200 }, { x: 100, y: 600 })).toEqual(part)
})

test('a finger that only touches draws nothing', () => {
  expect(partBetween({ x: 100, y: 100 }, { x: 104, y: 500 })).toBeUndefined()
})

test('a pixel that is cut by an edge is covered, and none beyond the picture is', () => {
  const picture = { width: 7, height: 5 }
  expect(pixelsOf({ x: 150, y: 100, width: 150, height: 1 }, picture)).toEqual({ left: 1, top: 0, right: 3, bottom: 1 })
  expect(pixelsOf({ x: 990, y: 999, width: 1000, height: 1000 }, picture)).toEqual({
    left: 6,
    top: 4,
    right: 7,
    bottom: 5,
  })
})
