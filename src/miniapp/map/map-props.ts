// What a map is given, on every platform.

import type { Output } from '@domain/contract'
import type { Pin } from '@domain/contract/map'
import type { Gcj02 } from '@domain/place/point'
import type { Tiles } from '@domain/place/tile'

export interface StationMark {
  readonly id: string
  readonly name: string
  readonly at: Gcj02
}

export interface MapProps {
  readonly pins: readonly Pin[]
  readonly stations: readonly StationMark[]
  readonly from: Gcj02
  /** null: there are none; WeChat needs none */
  readonly tiles: Output<'map.get'>['tiles'] | Tiles
  readonly onOpen: (id: string) => void
  /** the middle of what is seen, whenever it comes to rest */
  readonly onRest: (middle: Gcj02) => void
}

export interface PickMapProps {
  readonly at: Gcj02
  readonly tiles: Tiles
  readonly onMoved: (to: Gcj02) => void
}

/** How close the map begins: a few kilometres. */
export const firstZoom = 13
