// The photos of an answer, with addresses that can be shown.

import { pictureUrl } from './base'

export interface ShownPhoto {
  readonly id: string
  readonly url: string
  readonly thumb: string
}

export const shownPhoto = ({ id, url, thumb }: ShownPhoto): ShownPhoto => ({
  id,
  url: pictureUrl(url),
  thumb: pictureUrl(thumb),
})

export const shownThumb = pictureUrl

export const shownPhotos = (photos: readonly ShownPhoto[]): readonly ShownPhoto[] => photos.map(shownPhoto)
