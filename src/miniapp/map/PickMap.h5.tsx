// A map under a mark, on h5.

import type * as Leaflet from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { useMapWords } from '../locales/map'
import { drawnBy, sourceOf, tileLayer, zoomButtons } from './leaflet.h5'
import type { PickMapProps } from './map-props'
import './map.h5.css'

/** A house can be told from its neighbour. */
const closeness = 17

export const PickMap = ({ at, tiles, onMoved }: PickMapProps) => {
  const words = useMapWords()
  const place = useRef<HTMLDivElement>(null)
  const map = useRef<Leaflet.Map>(undefined)
  const heard = useRef(onMoved)
  heard.current = onMoved
  const center = useRef(at)
  center.current = at
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    let gone = false
    const start = async () => {
      const leaflet = await import('leaflet')
      if (gone || place.current === null) return
      const drawn = drawnBy(tiles)
      const opened = leaflet.map(place.current, {
        center: drawn.to(center.current),
        zoom: Math.min(closeness, tiles.zoom),
        zoomControl: false,
      })
      opened.attributionControl.setPrefix(false)
      zoomButtons(leaflet, words).addTo(opened)
      tileLayer(leaflet, tiles, sourceOf(tiles, words.approval)).addTo(opened)
      // by hand only: what leads the map knows already where it is
      opened.on('dragend zoomend', () => heard.current(drawn.from(opened.getCenter())))
      map.current = opened
    }
    start().catch(() => setFailed(true))
    return () => {
      gone = true
      map.current?.remove()
      map.current = undefined
    }
  }, [tiles, words])

  useEffect(() => void map.current?.panTo(drawnBy(tiles).to(at)), [at, tiles])

  return (
    <div className="map">
      <div className="map-place" ref={place} role="application" aria-label={words.pick.place} />
      <svg className="map-cross" viewBox="0 0 36 44" aria-hidden="true">
        <path d="M18 43.2L9.6 32.4a16.6 16.6 0 1 1 16.8 0z" fill="#b3372b" stroke="#fff" strokeWidth="1.6" />
        <circle cx="18" cy="18" r="6" fill="#fff" />
      </svg>
      {failed ? (
        <div className="map-said" role="status">
          {words.failed}
        </div>
      ) : null}
    </div>
  )
}
