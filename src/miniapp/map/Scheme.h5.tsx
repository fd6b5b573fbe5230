// Where there are no tiles, on h5: stations by their names and matters as dots, each in its direction and distance.

import type { Gcj02 } from '@domain/place/point'
import { useMapWords } from '../locales/map'
import { clustersOf } from './clusters'
import type { MapProps } from './map-props'
import './map.h5.css'

const size = { width: 360, height: 280, margin: 34 }

interface Frame {
  readonly at: (point: Gcj02) => { readonly x: number; readonly y: number }
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
    at: ({ lng, lat }) => ({
      x: size.width / 2 + (lng - middle.lng) * squeeze * scale,
      y: size.height / 2 - (lat - middle.lat) * scale,
    }),
    box: { west: west - 1, south: south - 1, east: east + 1, north: north + 1 },
    // at zoom z the world is 512 * 2^z of the cluster's pixels wide
    zoom: Math.max(0, Math.log2((scale * squeeze * 360) / 512)),
  }
}

export const Scheme = ({ pins, stations, from, onOpen }: MapProps) => {
  const words = useMapWords()
  const points = [...stations.map(({ at }) => at), ...pins]
  const frame = frameOf(points.length === 0 ? [from] : points)
  const seen = clustersOf(pins).seen(frame.box, frame.zoom)
  return (
    <div className="map-scheme">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="group" aria-label={words.scheme}>
        {stations.map(({ id, name, at }) => {
          const { x, y } = frame.at(at)
          return (
            <g key={id} aria-label={words.station(name)} role="img">
              <rect x={x - 6} y={y - 6} width="12" height="12" rx="3" className="scheme-station" />
              <text
                x={Math.min(size.width - 50, Math.max(50, x))}
                y={y - 11}
                textAnchor="middle"
                className="scheme-name"
              >
                {name.length > 9 ? `${name.slice(0, 8)}…` : name}
              </text>
            </g>
          )
        })}
        {seen.map((one) => {
          const { x, y } = frame.at(one.at)
          if (one.kind === 'several') {
            return (
              <g key={`of ${one.id}`} role="img" aria-label={String(one.count)}>
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
      <div className="second">{words.schemeText}</div>
    </div>
  )
}
