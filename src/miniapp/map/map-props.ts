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
  /** how close it begins */
  readonly zoom: number
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

/** A few kilometres across. */
const closely = 13
/** Pixels of a small map that pins may lie in. */
const room = 280

/** Where a map begins: closely at a place that is known, else so that all of these are on it; of nothing, all of China. */
export const beginning = (known: Gcj02 | null, points: readonly Gcj02[]): Pick<MapProps, 'from' | 'zoom'> => {
  if (known !== null) return { from: known, zoom: closely }
  if (points.length === 0) return { from: { lng: 104.2, lat: 35.9 }, zoom: 4 }
  const [lngs, lats] = [points.map(({ lng }) => lng), points.map(({ lat }) => lat)]
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const from = { lng: (west + east) / 2, lat: (south + north) / 2 }
  // at zoom z all degrees around the world are 256 * 2^z pixels
  const span = Math.max(east - west, (north - south) / Math.cos((from.lat * Math.PI) / 180), 0.001)
  const zoom = Math.floor(Math.log2((360 * room) / (256 * span)))
  return { from, zoom: Math.max(4, Math.min(closely, zoom)) }
}
