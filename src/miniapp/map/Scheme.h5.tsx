// Where there are no tiles, on h5: stations by their names and matters as dots, each in its direction and distance.

import type { Gcj02 } from '@domain/place/point'
import { useState } from 'react'
import { Button } from '../components/basic'
import { useMapWords } from '../locales/map'
import { clustersOf } from './clusters'
import type { MapProps, StationMark } from './map-props'
import { house } from './pin-drawing'
import './map.h5.css'

const size = { width: 360, height: 280, margin: 34 }

interface Frame {
  readonly placed: (point: Gcj02) => { readonly x: number; readonly y: number }
  readonly box: { readonly west: number; readonly south: number; readonly east: number; readonly north: number }
  readonly zoom: number
}

/** A frame around all of these points, with the same scale in both directions. */
const frameOf = (points: readonly Gcj02[]): Frame => {
  const [lngs, lats] = [points.map(({ lng }) => lng), points.map(({ lat }) => lat)]
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const middle = { lng: (west + east) / 2, lat: (south + north) / 2 }
  const squeeze = Math.cos((middle.lat * Math.PI) / 180)
  const inner = { width: size.width - 2 * size.margin, height: size.height - 2 * size.margin }
  // at least two kilometres, so that one station alone is not blown up
  const degrees = Math.max(0.02, ((east - west) * squeeze * inner.height) / inner.width, north - south)
  const scale = inner.height / degrees
  return {
    placed: ({ lng, lat }) => ({
      x: size.width / 2 + (lng - middle.lng) * squeeze * scale,
      y: size.height / 2 - (lat - middle.lat) * scale,
    }),
    box: { west: west - 1, south: south - 1, east: east + 1, north: north + 1 },
    // at zoom z the world is 512 * 2^z of the cluster's pixels wide
    zoom: Math.max(0, Math.log2((scale * squeeze * 360) / 512)),
  }
}

interface Placed extends StationMark {
  readonly x: number
  readonly y: number
  /** whether there is room for its name */
  readonly named: boolean
}

/** Half as wide as the longest name, and as far above the house as it stands. */
const label = { half: 52, above: 16 }

/** Each with its name, unless that would lie on another's, or on another's house. */
const placedIn = (frame: Frame, stations: readonly StationMark[]): readonly Placed[] => {
  const houses = stations.map((station) => ({ ...station, ...frame.placed(station.at) }))
  const placed: Placed[] = []
  for (const house of houses) {
    const { id, x, y } = house
    const onName = placed.some((one) => one.named && Math.abs(one.x - x) < 2 * label.half && Math.abs(one.y - y) < 17)
    const onHouse = houses.some(
      (one) => one.id !== id && Math.abs(one.x - x) < label.half + 8 && Math.abs(one.y - (y - label.above)) < 14,
    )
    placed.push({ ...house, named: !onName && !onHouse })
  }
  return placed
}

const short = (name: string): string => (name.length > 9 ? `${name.slice(0, 8)}…` : name)

export const Scheme = ({ pins, stations, from, onOpen }: MapProps) => {
  const words = useMapWords()
  /** what of it is looked at closely; undefined: all */
  const [part, setPart] = useState<readonly Gcj02[]>()
  const points = [...stations.map(({ at }) => at), ...pins]
  const frame = frameOf(part ?? (points.length === 0 ? [from] : points))
  const isInside = (point: Gcj02) => {
    const { x, y } = frame.placed(point)
    return x > 0 && x < size.width && y > 0 && y < size.height
  }
  const seen = clustersOf(pins)
    .seen(frame.box, frame.zoom)
    .filter(({ at }) => isInside(at))
  const closer = (middle: Gcj02) => {
    const { x, y } = frame.placed(middle)
    setPart(
      points.filter((point) => {
        const at = frame.placed(point)
        return Math.hypot(at.x - x, at.y - y) < 48
      }),
    )
  }
  return (
    <div className="map-scheme">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="group" aria-label={words.scheme}>
        {placedIn(
          frame,
          stations.filter(({ at }) => isInside(at)),
        ).map(({ id, name, x, y, named }) => (
          <g key={id} aria-label={words.station(name)} role="img">
            <path d={house} transform={`translate(${x - 8} ${y - 9}) scale(0.8)`} className="scheme-station" />
            {named ? (
              <text
                x={Math.min(size.width - 54, Math.max(54, x))}
                y={y - 12}
                textAnchor="middle"
                className="scheme-name"
              >
                {short(name)}
              </text>
            ) : null}
          </g>
        ))}
        {seen.map((one) => {
          const { x, y } = frame.placed(one.at)
          if (one.kind === 'several') {
            return (
              <g key={`of ${one.id}`} role="img" aria-label={words.cluster(one.count)} onClick={() => closer(one.at)}>
                <circle cx={x} cy={y + 16} r="13" className="scheme-cluster" />
                <text x={x} y={y + 20.5} textAnchor="middle" className="scheme-count">
                  {one.count}
                </text>
              </g>
            )
          }
          return (
            <circle
              key={one.pin.id}
              cx={x}
              cy={y + 16}
              r="8"
              className={one.pin.status === 'closed' ? 'scheme-closed' : 'scheme-open'}
              onClick={() => onOpen(one.pin.id)}
            />
          )
        })}
      </svg>
      {part === undefined ? null : (
        <Button kind="quiet" small onTap={() => setPart(undefined)}>
          {words.whole}
        </Button>
      )}
      <div className="second">{words.schemeText}</div>
    </div>
  )
}
