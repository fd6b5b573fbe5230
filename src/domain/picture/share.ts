// How much smaller a picture is made. What is bounded is how many pixels it has, not its longer side: a screenshot of a
// long conversation stays wide enough to be read.

interface Bound {
  readonly pixels: number
  /** of the longer side, for what can be drawn at all */
  readonly side: number
}

/** Text on a narrow strip cannot be read below this: its shorter side is made no smaller, whatever the strip's length. */
const narrowest = 240

/** No side of a JPEG is longer. */
const longest = 65_000

/** Of each side, more than 0 and at most 1. */
export const shareKept = (
  { width, height }: { readonly width: number; readonly height: number },
  { pixels, side }: Bound,
): number => {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  const share = Math.min(1, Math.sqrt(pixels / (width * height)), side / long)
  return Math.min(1, Math.max(share, narrowest / short), longest / long)
}
