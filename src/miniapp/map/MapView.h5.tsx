// The map of browsers, on h5: Leaflet over the tiles of the setting, or a scheme where there are none.

import type { Tiles } from '@domain/place/tile'
import type * as Leaflet from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../locales'
import { useMapWords } from '../locales/map'
import { type Clusters, clustersOf, type Seen } from './clusters'
import { drawnBy, sourceOf, tileLayer, zoomButtons } from './leaflet.h5'
import type { MapProps } from './map-props'
import { pinName, pinSvg, stationSvg } from './pin-drawing'
import { Scheme } from './Scheme'
import './map.h5.css'

export const MapView = (props: MapProps) =>
  props.tiles === null ? <Scheme {...props} /> : <Tiled {...props} tiles={props.tiles} />

interface TiledProps extends MapProps {
  readonly tiles: Tiles
}

const Tiled = ({ pins, stations, from, zoom, tiles, onOpen, onRest }: TiledProps) => {
  const words = useMapWords()
  const { step: steps } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
  const heard = useRef({ onOpen, onRest, words, steps })
  heard.current = { onOpen, onRest, words, steps }
  const clusters = useRef<Clusters>(undefined)
  const redraw = useRef<() => void>(undefined)

  useEffect(() => {
    clusters.current = clustersOf(pins)
    redraw.current?.()
  }, [pins])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a map that is open is moved by hand, not started again
  useEffect(() => {
    let map: Leaflet.Map | undefined
    let gone = false
    const start = async () => {
      const leaflet = await import('leaflet')
      if (gone || place.current === null) return
      const drawn = drawnBy(tiles)
      map = leaflet.map(place.current, {
        center: drawn.to(from),
        zoom: Math.min(zoom, tiles.zoom),
        zoomControl: false,
      })
      map.attributionControl.setPrefix(false)
      zoomButtons(leaflet, words).addTo(map)
      tileLayer(leaflet, tiles, sourceOf(tiles, words.approval)).addTo(map)
      const layer = leaflet.layerGroup().addTo(map)
      const marked = leaflet.layerGroup().addTo(map)
      for (const { name, at } of stations) {
        leaflet
          .marker(drawn.to(at), {
            icon: leaflet.divIcon({ className: '', html: stationSvg, iconSize: [20, 20] }),
            title: words.station(name),
            alt: words.station(name),
            interactive: false,
            keyboard: false,
            // under the pins, which are often in the same place
            zIndexOffset: -10_000,
          })
          .addTo(marked)
      }
      const open = map
      const mark = (seen: Seen): Leaflet.Marker => {
        const { words: said, steps: named } = heard.current
        if (seen.kind === 'several') {
          const icon = leaflet.divIcon({ className: 'map-cluster', html: String(seen.count), iconSize: [44, 44] })
          const name = said.cluster(seen.count)
          return leaflet
            .marker(drawn.to(seen.at), { icon, title: name, alt: name })
            .on('click', () => open.setView(drawn.to(seen.at), Math.min(seen.apart(), tiles.zoom)))
        }
        const { pin } = seen
        const icon = leaflet.divIcon({
          className: 'map-pin',
          html: pinSvg(pinName(pin)),
          iconSize: [36, 44],
          iconAnchor: [18, 44],
        })
        const name =
          pin.status === 'closed' || pin.status === 'paused' ? said[pin.status] : said.pin(named[pin.step].name)
        return leaflet
          .marker(drawn.to(seen.at), { icon, title: name, alt: name })
          .on('click', () => heard.current.onOpen(pin.id))
      }
      const draw = () => {
        const bounds = open.getBounds().pad(0.1)
        const [low, high] = [drawn.from(bounds.getSouthWest()), drawn.from(bounds.getNorthEast())]
        layer.clearLayers()
        const box = { west: low.lng, south: low.lat, east: high.lng, north: high.lat }
        for (const seen of clusters.current?.seen(box, open.getZoom()) ?? []) {
          const marker = mark(seen).addTo(layer)
          // Leaflet names pictures only; these are drawn
          marker.getElement()?.setAttribute('aria-label', String(marker.options.alt))
        }
      }
      redraw.current = draw
      open.on('moveend', () => {
        draw()
        heard.current.onRest(drawn.from(open.getCenter()))
      })
      draw()
      setState('ready')
    }
    start().catch(() => setState('failed'))
    return () => {
      gone = true
      redraw.current = undefined
      map?.remove()
    }
  }, [])

  return (
    <div className="map">
      <div className="map-place" ref={place} role="application" aria-label={words.map} />
      {state === 'ready' ? null : (
        <div className="map-said" role="status">
          {state === 'loading' ? words.loading : words.failed}
        </div>
      )}
    </div>
  )
}
