// The map of WeChat, on weapp. Only the pins that are in sight are handed to it.

import { Map as Native, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useMapWords } from '../locales/map'
import { type Box, clustersOf, type Seen } from './clusters'
import type { MapProps } from './map-props'
import { pinName } from './pin-drawing'
import './map.css'

const id = 'matters-map'

/** About a screen in degrees. */
const around = ({ lng, lat }: MapProps['from'], zoom: number): Box => {
  const half = 320 / 2 ** zoom
  return { west: lng - half, south: lat - half, east: lng + half, north: lat + half }
}

interface Looked {
  readonly box: Box
  readonly zoom: number
}

const markerOf = (seen: Seen, index: number) => {
  // above the stations, which are often in the same place
  const at = { id: index + 1, longitude: seen.at.lng, latitude: seen.at.lat, zIndex: 2 }
  return seen.kind === 'one'
    ? { ...at, iconPath: `/map/pin/${pinName(seen.pin)}.png`, width: 36, height: 44 }
    : {
        ...at,
        iconPath: '/map/pin/cluster.png',
        width: 44,
        height: 44,
        anchor: { x: 0.5, y: 0.5 },
        label: {
          content: String(seen.count),
          color: '#ffffff',
          fontSize: 15,
          anchorX: -4 * String(seen.count).length,
          anchorY: -32,
          borderWidth: 0,
          borderColor: '#17624f',
          borderRadius: 0,
          bgColor: '#00000000',
          padding: 0,
          textAlign: 'center' as const,
        },
      }
}

export const MapView = ({ pins, stations, from, zoom, onOpen, onRest }: MapProps) => {
  const words = useMapWords()
  const [view, setView] = useState<Looked>({ box: around(from, zoom), zoom })
  const [middle, setMiddle] = useState({ at: from, zoom })
  const clusters = useMemo(() => clustersOf(pins), [pins])
  const seen = useMemo(() => clusters.seen(view.box, view.zoom), [clusters, view])
  const context = useMemo(() => Taro.createMapContext(id), [])

  const look = useCallback(() => {
    context.getRegion({
      success: ({ southwest, northeast }) =>
        context.getScale({
          success: ({ scale }) => {
            const box = {
              west: southwest.longitude,
              south: southwest.latitude,
              east: northeast.longitude,
              north: northeast.latitude,
            }
            setView({ box, zoom: scale })
            onRest({ lng: (box.west + box.east) / 2, lat: (box.south + box.north) / 2 })
          },
          fail: () => undefined,
        }),
      fail: () => undefined,
    })
  }, [context, onRest])
  useEffect(() => setMiddle({ at: from, zoom }), [from, zoom])

  const tapped = (marker: number) => {
    const one = seen[marker - 1]
    if (one === undefined) return
    if (one.kind === 'one') onOpen(one.pin.id)
    else setMiddle({ at: one.at, zoom: one.apart() })
  }
  const markers = [
    ...seen.map(markerOf),
    ...stations.slice(0, 100).map(({ at }, index) => ({
      id: 100_000 + index,
      longitude: at.lng,
      latitude: at.lat,
      iconPath: '/map/pin/station.png',
      width: 20,
      height: 20,
      zIndex: 1,
      anchor: { x: 0.5, y: 0.5 },
    })),
  ]
  return (
    <View ariaLabel={words.map}>
      <Native
        id={id}
        className="map"
        longitude={middle.at.lng}
        latitude={middle.at.lat}
        scale={middle.zoom}
        markers={markers}
        onRegionChange={(event) => {
          if (event.type === 'end') look()
        }}
        onMarkerTap={(event) => tapped(Number(event.detail.markerId))}
        onError={() => undefined}
      />
    </View>
  )
}
