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
  readonly apart: number
}

export type Seen = One | Several

export interface Clusters {
  readonly seen: (box: Box, zoom: number) => readonly Seen[]
}

/** Pixels within which pins are one. */
const radius = 56
/** Closer than this every pin stands by itself. */
const closest = 17

export const clustersOf = (pins: readonly Pin[]): Clusters => {
  const index = new Supercluster<{ readonly pin: Pin }>({ radius, maxZoom: closest })
  index.load(
    pins.map((pin) => ({
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [pin.lng, pin.lat] },
      properties: { pin },
    })),
  )
  return {
    seen: ({ west, south, east, north }, zoom) =>
      index.getClusters([west, south, east, north], Math.round(zoom)).map(({ geometry, properties }): Seen => {
        const [lng = 0, lat = 0] = geometry.coordinates
        if ('cluster' in properties) {
          const { cluster_id: id, point_count: count } = properties
          return {
            kind: 'several',
            id: String(id),
            count,
            at: { lng, lat },
            apart: index.getClusterExpansionZoom(id),
          }
        }
        return { kind: 'one', pin: properties.pin, at: { lng, lat } }
      }),
  }
}
