// How much smaller a picture is made. What is bounded is how many pixels it has, not its longer side: a screenshot of a
// long conversation stays wide enough to be read.

interface Bound {
  readonly pixels: number
  /** of the longer side, for what can be drawn at all */
  readonly side: number
}

/** Of each side, more than 0 and at most 1. */
export const shareKept = (
  { width, height }: { readonly width: number; readonly height: number },
  { pixels, side }: Bound,
): number => Math.min(1, Math.sqrt(pixels / (width * height)), side / Math.max(width, height))
