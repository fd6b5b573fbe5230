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

export const shownPhotos = (photos: readonly ShownPhoto[]): readonly ShownPhoto[] => photos.map(shownPhoto)
