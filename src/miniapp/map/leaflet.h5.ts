// What every map of Leaflet has: its tiles with their source, and points as the tiles write them down.

import { toGcj02, toWgs84 } from '@domain/place/datum'
import type { Gcj02 } from '@domain/place/point'
import type { Tiles } from '@domain/place/tile'
import type * as Leaflet from 'leaflet'

/** Points as the tiles have them, and back. */
export const drawnBy = ({ datum }: Pick<Tiles, 'datum'>) => ({
  to: (point: Gcj02): [number, number] => {
    const { lng, lat } = datum === 'wgs84' ? toWgs84(point) : point
    return [lat, lng]
  },
  from: ({ lng, lat }: { readonly lng: number; readonly lat: number }): Gcj02 =>
    datum === 'wgs84' ? toGcj02({ lng, lat }) : { lng, lat },
})

/** What has to be seen wherever the tiles are. */
export const sourceOf = ({ attribution, approval }: Tiles, said: (number: string) => string): string =>
  `${attribution} ${said(approval)}`.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)

export const tileLayer = (leaflet: typeof Leaflet, tiles: Tiles, source: string): Leaflet.TileLayer =>
  leaflet.tileLayer(tiles.template, {
    maxZoom: tiles.zoom,
    attribution: source,
    // providers want to know whose page it is, and nothing more
    referrerPolicy: 'origin',
    ...(tiles.hosts.length === 0 ? {} : { subdomains: [...tiles.hosts] }),
  })

/** Named in the language of the page. */
export const zoomButtons = (
  leaflet: typeof Leaflet,
  { closer, wider }: { readonly closer: string; readonly wider: string },
): Leaflet.Control.Zoom => leaflet.control.zoom({ zoomInTitle: closer, zoomOutTitle: wider })
