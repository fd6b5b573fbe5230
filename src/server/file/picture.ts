// Makes a picture safe: upright, without anything that tells where and by whom, re-encoded from its pixels.

import sharp, { type OutputInfo, type Sharp } from 'sharp'
import { limit } from '../../domain/limit'
import { type Part, pixelsOf } from '../../domain/picture/cover'
import { shareKept } from '../../domain/picture/share'
import { AppError } from '../http/app-error'
import { heicTypes, unfoldHeic } from './heic'
import type { Incoming } from './incoming'
import { glancing, unfolding } from './turn'

export interface Picture {
  readonly full: Buffer
  readonly thumb: Buffer
  readonly width: number
  readonly height: number
}

/** More pixels than a phone sends after it made a picture smaller: a small file that unfolds into gigabytes. */
const maxPixels = 40_000_000
const bytesPerPixel = 4
/** No side is longer, unless the picture is so narrow that it could no longer be read. */
const longestSide = 16_000
const thumbSide = 480
const seconds = 30

sharp.cache(false)
sharp.concurrency(1)

/** How many bytes the pixels take, read from the head of the file. Throws when it is too many, or no picture. */
const weightOf = async (bytes: Buffer): Promise<number> => {
  const { width, height } = await sharp(bytes, { limitInputPixels: maxPixels, pages: 1 }).metadata()
  if (width * height > maxPixels) throw new AppError('fileUnreadable')
  return width * height * bytesPerPixel
}

/** `heicFile` is the program of the thread that unfolds HEIC; without it such pictures are refused. */
const sourceOf = async (bytes: Buffer, type: string, heicFile: string | undefined) => {
  if (!heicTypes.has(type)) return sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 })
  if (heicFile === undefined) throw new AppError('unsupportedType')
  const { width, height, data } = await unfoldHeic(heicFile, bytes)
  return sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: maxPixels })
}

/** The pixels as they are shown, unfolded once: full size and thumbnail are both made of them. */
const unfold = async (opened: Sharp) => {
  const source = opened.timeout({ seconds })
  const { autoOrient } = await source.metadata()
  const share = shareKept(autoOrient, { pixels: limit.picturePixels, side: longestSide })
  return source
    .autoOrient()
    .resize({ width: Math.max(1, Math.round(autoOrient.width * share)), withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
}

/** Full size and thumbnail of unfolded pixels. */
const encode = async (data: Buffer, { width, height, channels }: Pick<OutputInfo, 'width' | 'height' | 'channels'>) => {
  const pixels = sharp(data, { raw: { width, height, channels } })
  const full = await pixels.clone().jpeg({ quality: 82, mozjpeg: true }).toBuffer()
  const thumb = await pixels
    .clone()
    .resize({ width: thumbSide, height: thumbSide, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 72, mozjpeg: true })
    .toBuffer()
  return { full, thumb, width, height }
}

/** Nothing but pixels survives: EXIF, GPS, comments, colour profiles and anything hidden behind the image are gone. */
export const cleanPicture = async (
  { type, length, read }: Pick<Incoming, 'type' | 'length' | 'read'>,
  heicFile?: string,
): Promise<Picture> => {
  try {
    const weight = await glancing(length, async () => weightOf(await read()))
    // Read again in its turn: what waits is on disk and not in memory.
    return await unfolding(weight, async () => {
      const { data, info } = await unfold(await sourceOf(await read(), type, heicFile))
      return encode(data, info)
    })
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('fileUnreadable')
  }
}

/** A grey that says that something was taken away. */
const blank = 0x30

/** The same picture with these parts painted over: blurring can be undone, and nothing of the pixels is left here. */
export const coveredPicture = async (bytes: Buffer, parts: readonly Part[]): Promise<Picture> =>
  unfolding(await weightOf(bytes), async () => {
    const { data, info } = await sharp(bytes).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
    const { width, channels } = info
    for (const part of parts) {
      const { left, top, right, bottom } = pixelsOf(part, info)
      for (let y = top; y < bottom; y += 1) {
        data.fill(blank, (y * width + left) * channels, (y * width + right) * channels)
      }
    }
    return encode(data, info)
  })
