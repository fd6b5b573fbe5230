// What lies together is shown as one: from 5,000 pins the few that a screen has room for. GCJ-02 throughout.

import type { Pin } from '@domain/contract/map'
import type { Gcj02 } from '@domain/place/point'
import Supercluster from 'supercluster'

export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

export interface One {
  readonly kind: 'one'
  readonly pin: Pin
  readonly at: Gcj02
}

export interface Several {
  readonly kind: 'several'
  readonly id: string
  readonly count: number
  readonly at: Gcj02
  /** from which closeness on they are told apart */
  readonly apart: () => number
}

export type Seen = One | Several

export interface Clusters {
  readonly seen: (box: Box, zoom: number) => readonly Seen[]
}

/** Pixels within which pins are one. */
const radius = 56
/** Closer than this every pin stands by itself. */
const closest = 17

type Index = Supercluster<{ readonly pin: Pin }>

/**
 * Each closeness is made when it is looked at first: all of them at once would be most of what stands between the map and
 * its first pins.
 */
export const clustersOf = (pins: readonly Pin[]): Clusters => {
  const features = pins.map((pin) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [pin.lng, pin.lat] },
    properties: { pin },
  }))
  const made = new Map<number, Index>()
  const indexOf = (zoom: number): Index => {
    const known = made.get(zoom)
    if (known !== undefined) return known
    const index: Index = new Supercluster({ radius, minZoom: zoom, maxZoom: zoom })
    made.set(zoom, index.load(features))
    return index
  }
  const partsIn = ({ west, south, east, north }: Box, zoom: number) =>
    indexOf(Math.max(0, Math.min(zoom, closest))).getClusters([west, south, east, north], zoom)

  /** The closeness at which there are several where now there is one. */
  const apart = (index: Index, id: number, zoom: number): number => {
    const box = around(index.getLeaves(id, Number.POSITIVE_INFINITY).map(({ properties }) => properties.pin))
    let closer = zoom + 1
    while (closer <= closest && partsIn(box, closer).length < 2) closer += 1
    return closer
  }
  return {
    seen: (box, exactly) => {
      const zoom = Math.round(exactly)
      const index = indexOf(Math.max(0, Math.min(zoom, closest)))
      return partsIn(box, zoom).map(({ geometry, properties }): Seen => {
        const [lng = 0, lat = 0] = geometry.coordinates
        if ('cluster' in properties) {
          const { cluster_id: id, point_count: count } = properties
          return { kind: 'several', id: String(id), count, at: { lng, lat }, apart: () => apart(index, id, zoom) }
        }
        return { kind: 'one', pin: properties.pin, at: { lng, lat } }
      })
    },
  }
}

/** All of them, and a metre more, because the index rounds. */
const around = (points: readonly Gcj02[]): Box => {
  const [lngs, lats] = [points.map(({ lng }) => lng), points.map(({ lat }) => lat)]
  const metre = 1e-5
  return {
    west: Math.min(...lngs) - metre,
    south: Math.min(...lats) - metre,
    east: Math.max(...lngs) + metre,
    north: Math.max(...lats) + metre,
  }
}
