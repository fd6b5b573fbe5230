// Makes a picture safe: upright, without anything that tells where and by whom, re-encoded from its pixels.

import sharp from 'sharp'
import { AppError } from '../http/app-error'

export interface Picture {
  readonly full: Buffer
  readonly thumb: Buffer
  readonly width: number
  readonly height: number
}

/** More pixels than any phone takes: a small file that unfolds into gigabytes. */
const maxPixels = 120_000_000
const longSide = 2560
const thumbSide = 480
const seconds = 30

sharp.cache(false)
sharp.concurrency(1)

/** Nothing but pixels survives: EXIF, GPS, comments, colour profiles and anything hidden behind the image are gone. */
export const cleanPicture = async (bytes: Buffer): Promise<Picture> => {
  const shrink = (side: number, quality: number) =>
    sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 })
      .timeout({ seconds })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality, mozjpeg: true })
      .toBuffer({ resolveWithObject: true })
  try {
    const full = await shrink(longSide, 82)
    const thumb = await shrink(thumbSide, 72)
    return { full: full.data, thumb: thumb.data, width: full.info.width, height: full.info.height }
  } catch {
    throw new AppError('fileUnreadable')
  }
}
