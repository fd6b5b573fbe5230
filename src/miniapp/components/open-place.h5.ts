// A place on the map, on h5: the page of a map service, in a window of its own.

import type { ExactPlace } from './open-place'

/** False when the browser opens no window. */
export const openPlace = ({ text, lng, lat }: ExactPlace): Promise<boolean> => {
  const marker = `coord:${lat},${lng};title:${text};addr:${text}`
  const query = new URLSearchParams({ marker, referer: 'laishangliang' })
  const opened = window.open(`https://apis.map.qq.com/uri/v1/marker?${query}`, '_blank', 'noopener')
  // a window that may not know where it was opened from is not given back either
  return Promise.resolve(opened !== undefined)
}
