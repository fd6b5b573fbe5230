// Checking a point on a map, on h5: a page of its own, which tells where the point was moved to.

import type { Frame } from '../components/frame'
import { placeAsked } from '../store/picked-place'
import { go } from './navigate'

export const checkPlace: Frame['onCheckPlace'] = (at, onMoved) => {
  placeAsked(onMoved)
  go('map/pages/pick/index', { lng: String(at.lng), lat: String(at.lat) })
}
