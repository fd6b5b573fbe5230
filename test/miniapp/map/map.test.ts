// Where a map begins, what lies together on it, and points as its tiles write them down.

import type { Pin } from '../../../src/domain/contract/map'
import { distance } from '../../../src/domain/place/point'
import { clustersOf } from '../../../src/miniapp/map/clusters'
import { drawnBy, sourceOf } from '../../../src/miniapp/map/leaflet.h5'
import { beginning } from '../../../src/miniapp/map/map-props'
import { pinName, pinSvg } from '../../../src/miniapp/map/pin-drawing'

const here = { lng: 111.77, lat: 30.43 }

test('points are drawn where the tiles have them, and read back from there', () => {
  expect(drawnBy({ datum: 'gcj02' }).to(here)).toEqual([here.lat, here.lng])
  const drawn = drawnBy({ datum: 'wgs84' })
  const [lat, lng] = drawn.to(here)
  // some hundred metres apart
  expect(distance({ lng, lat }, here)).toBeGreaterThan(300)
  expect(distance(drawn.from({ lng, lat }), here)).toBeLessThan(1)
})

test('whose map it is cannot bring markup along', () => {
  const tiles = {
    template: '',
    hosts: [],
    datum: 'gcj02',
    attribution: '<img src=x>',
    approval: '"1"',
    zoom: 18,
  } as const
  expect(sourceOf(tiles, (number) => `审图号：${number}`)).toBe('&#60;img src=x&#62; 审图号：&#34;1&#34;')
})

test('it begins closely at a place that is known, else so that everything is on it', () => {
  expect(beginning(here, [])).toEqual({ from: here, zoom: 13 })
  expect(beginning(null, []).zoom).toBe(4)
  const apart = [here, { lng: 110.81, lat: 32.84 }]
  const { from, zoom } = beginning(null, apart)
  expect(from).toEqual({ lng: (111.77 + 110.81) / 2, lat: (30.43 + 32.84) / 2 })
  expect(zoom).toBeLessThan(8)
  expect(beginning(null, [here]).zoom).toBe(13)
})

const pins: readonly Pin[] = Array.from({ length: 5_000 }, (_, index) => ({
  id: `0193e000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  lng: 111.5 + (index % 100) * 0.005,
  lat: 30.2 + Math.floor(index / 100) * 0.008,
  step: 'plan',
  status: 'open',
}))

test('of 5,000 pins a screen is given a few, and none is lost among them', () => {
  const clusters = clustersOf(pins)
  const all = clusters.seen({ west: 111, south: 30, east: 112.5, north: 31 }, 9)
  expect(all.length).toBeLessThan(200)
  expect(all.reduce((sum, one) => sum + (one.kind === 'one' ? 1 : one.count), 0)).toBe(5_000)
  const near = clusters.seen({ west: 111.74, south: 30.4, east: 111.8, north: 30.46 }, 18)
  expect(near.every(({ kind }) => kind === 'one')).toBe(true)
  expect(near.length).toBeGreaterThan(20)
})

test('what is shown as one comes apart at the closeness that it says, and at no wider one', () => {
  const clusters = clustersOf(pins.slice(0, 3))
  const wide = { west: 111, south: 30, east: 112.5, north: 31 }
  const [one, ...others] = clusters.seen(wide, 8)
  if (one?.kind !== 'several' || others.length > 0) throw new Error('Three pins in a row lie together from afar.')
  const closeness = one.apart()
  expect(clusters.seen(wide, closeness).length).toBeGreaterThan(1)
  expect(clusters.seen(wide, closeness - 1)).toHaveLength(1)
})

test('what is in one and the same place stays one until the closest look, where each stands by itself', () => {
  const same = Array.from({ length: 4 }, (_, index) => ({
    ...here,
    id: String(index),
    step: 'plan' as const,
    status: 'open' as const,
  }))
  const clusters = clustersOf(same)
  const [one] = clusters.seen({ west: 111, south: 30, east: 112.5, north: 31 }, 9)
  expect(one).toMatchObject({ kind: 'several', count: 4 })
  expect(one?.kind === 'several' && one.apart()).toBe(18)
  expect(clusters.seen({ west: 111, south: 30, east: 112.5, north: 31 }, 18)).toHaveLength(4)
})

test('a pin shows how far its matter has come', () => {
  expect(pinName({ step: 'deliberation', status: 'open' })).toBe('5')
  expect(pinName({ step: 'evaluation', status: 'closed' })).toBe('closed')
  expect(pinSvg('1')).toContain('stroke-dasharray="0.00 ')
  expect(pinSvg('closed')).toContain(`stroke-dasharray="${(2 * Math.PI * 9).toFixed(2)} `)
})
