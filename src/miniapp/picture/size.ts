// How large pictures are sent.

export interface Size {
  /** pixels of the longer side */
  readonly longest: number
  /** 0-1 */
  readonly quality: number
}

/** Enough to read a sign on it. */
export const whole: Size = { longest: 2048, quality: 0.8 }

/** Over a weak network: a fifth of the bytes, still enough to see what is meant. */
export const light: Size = { longest: 1080, quality: 0.55 }
