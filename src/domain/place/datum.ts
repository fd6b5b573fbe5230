// From one way of writing points down to the other. Apart from what only measures: this brings the formula along.

import gcoord from 'gcoord'
import type { Gcj02, Wgs84 } from './point'

export const toGcj02 = ({ lng, lat }: Wgs84): Gcj02 => {
  const [east, north] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02)
  return { lng: east, lat: north }
}

export const toWgs84 = ({ lng, lat }: Gcj02): Wgs84 => {
  const [east, north] = gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84)
  return { lng: east, lat: north }
}
