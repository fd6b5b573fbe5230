// Points: from satellites to China's maps and back by published pairs, distances, and what is told of them.

import { toGcj02, toWgs84 } from '../../../src/domain/place/datum'
import { distance, pointOf, rounded, toldDistance } from '../../../src/domain/place/point'

/** Shanghai, Shenzhen and Beijing, as the tests of the published converters have them. */
const pairs = [
  { wgs84: { lng: 121.5272106, lat: 31.1774276 }, gcj02: { lng: 121.531541859215, lat: 31.17530398364597 } },
  { wgs84: { lng: 113.912316, lat: 22.543847 }, gcj02: { lng: 113.9171764808363, lat: 22.540796131694766 } },
  { wgs84: { lng: 116.377817, lat: 39.911954 }, gcj02: { lng: 116.38404722455657, lat: 39.91334545536069 } },
]

test.each(pairs)('from satellites to the map: $wgs84', ({ wgs84, gcj02 }) => {
  expect(distance(toGcj02(wgs84), gcj02)).toBeLessThan(0.01)
})

test.each(pairs)('and back, to less than half a metre: $wgs84', ({ wgs84 }) => {
  const { lng, lat } = toWgs84(toGcj02(wgs84))
  expect(distance({ lng, lat }, wgs84)).toBeLessThan(0.5)
})

test('outside of China nothing is moved', () => {
  const paris = { lng: 2.2945, lat: 48.8584 }
  expect(toGcj02(paris)).toEqual(paris)
})

test('a point of satellites is not taken for one of the map', () => {
  const seen = toWgs84({ lng: 111.76, lat: 30.43 })
  // @ts-expect-error the two must not be mixed
  expect(typeof distance(seen, seen)).toBe('number')
})

test.each([
  [{ lng: 111, lat: 30 }, { lng: 111, lat: 31 }, 111_195],
  [{ lng: 111, lat: 30 }, { lng: 112, lat: 30 }, 96_297],
  [{ lng: 111, lat: 30 }, { lng: 111, lat: 30 }, 0],
])('from %j to %j', (from, to, metres) => {
  expect(distance(from, to)).toBeCloseTo(metres, -1)
})

test.each([
  [0, { metres: 50 }],
  [374, { metres: 350 }],
  [974, { metres: 950 }],
  [975, { kilometres: 1 }],
  [12_340, { kilometres: 12.3 }],
])('%d metres are told as %j', (metres, told) => {
  expect(toldDistance(metres)).toEqual(told)
})

test('what is kept of where somebody is does not tell their door', () => {
  expect(rounded({ lng: 111.761_23, lat: 30.426_78 })).toEqual({ lng: 111.761, lat: 30.427 })
})

test.each([{}, { lng: 111 }, { lng: null, lat: null }])('without both there is no point: %j', (place) => {
  expect(pointOf(place)).toBeNull()
})
