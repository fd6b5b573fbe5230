// The photos of an answer, with addresses that can be shown.

import { base } from './base'

/** The whole address of a picture or a recording that the server named by its path. */
export const shownUrl = (path: string): string => `${base}${path}`

export interface ShownPhoto {
  readonly id: string
  readonly url: string
  readonly thumb: string
}

export const shownPhoto = ({ id, url, thumb }: ShownPhoto): ShownPhoto => ({
  id,
  url: shownUrl(url),
  thumb: shownUrl(thumb),
})

/** Of these pictures, in their order, those that an entry of a log brought along: an id of a picture is nothing else's. */
export const broughtBy = (data: object, photos: readonly ShownPhoto[]): readonly ShownPhoto[] => {
  const brought = new Set<unknown>(Object.values(data).filter(Array.isArray).flat())
  return photos.filter(({ id }) => brought.has(id))
}

export const shownPhotos = (photos: readonly ShownPhoto[]): readonly ShownPhoto[] => photos.map(shownPhoto)
