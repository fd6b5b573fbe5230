// How large pictures are sent.

import { limit } from '@domain/limit'

export interface Size {
  /** how many of them there are at most, whatever the shape */
  readonly pixels: number
  /** 0-1 */
  readonly quality: number
}

/** No side is longer: canvases of phones end there. */
export const longestSide = 16_000

/** Enough to read a sign on it, or a long screenshot. */
export const whole: Size = { pixels: limit.picturePixels, quality: 0.8 }

/** Over a weak network: a fifth of the bytes, still enough to see what is meant. */
export const light: Size = { pixels: 1_600_000, quality: 0.55 }
