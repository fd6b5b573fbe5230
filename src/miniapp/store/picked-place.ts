// Who waits for a point that is being moved on the map's page.

import type { Gcj02 } from '@domain/place/point'

let waiting: ((to: Gcj02) => void) | undefined

export const placeAsked = (onMoved: (to: Gcj02) => void): void => {
  waiting = onMoved
}

export const placeMoved = (to: Gcj02): void => {
  waiting?.(to)
  waiting = undefined
}
