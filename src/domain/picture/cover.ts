// Parts of a picture that nobody outside may see: faces, number plates, door numbers.

import type { Fields, Input } from '../process/field'

/** Sides are counted in thousandths of the picture's own. */
export const whole = 1000

const edge = { kind: 'count', min: 0, max: whole } as const
const side = { kind: 'count', min: 1, max: whole } as const

export const coverFields = {
  photoId: { kind: 'target' },
  /** all that is to be covered: what is not among them any more is open again */
  parts: { kind: 'rows', max: 40, of: { x: edge, y: edge, width: side, height: side } },
} as const satisfies Fields

export type Part = Input<typeof coverFields>['parts'][number]

/** The pixels of a part, whole ones: what is cut by an edge is covered too. */
export const pixelsOf = (part: Part, picture: { readonly width: number; readonly height: number }) => {
  const [across, down] = [picture.width / whole, picture.height / whole]
  return {
    left: Math.min(picture.width, Math.floor(part.x * across)),
    top: Math.min(picture.height, Math.floor(part.y * down)),
    right: Math.min(picture.width, Math.ceil((part.x + part.width) * across)),
    bottom: Math.min(picture.height, Math.ceil((part.y + part.height) * down)),
  }
}

/** A point of the picture. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** Smaller ones are a finger that only touched. */
const least = 12

const within = (value: number, low: number, high: number): number => Math.round(Math.min(Math.max(value, low), high))

/** The part between two corners; undefined while it is too small to be meant. */
export const partBetween = (one: Spot, other: Spot): Part | undefined => {
  const [left, right] = [within(Math.min(one.x, other.x), 0, whole), within(Math.max(one.x, other.x), 0, whole)]
  const [top, bottom] = [within(Math.min(one.y, other.y), 0, whole), within(Math.max(one.y, other.y), 0, whole)]
  const [width, height] = [right - left, bottom - top]
  return width < least || height < least ? undefined : { x: left, y: top, width, height }
}

/** The same part, somewhere else in the picture. */
export const moved = (part: Part, by: Spot): Part => ({
  ...part,
  x: within(part.x + by.x, 0, whole - part.width),
  y: within(part.y + by.y, 0, whole - part.height),
})

/** The same part from the same corner, larger or smaller. */
export const grown = (part: Part, by: Spot): Part => ({
  ...part,
  width: within(part.width + by.x, least, whole - part.x),
  height: within(part.height + by.y, least, whole - part.y),
})

/** One to begin with where nobody drew: in the middle. */
export const middle: Part = { x: 400, y: 400, width: 200, height: 200 }

/** As an upload says them: `x.y.width.height`, one after another. */
export const partsAsText = (parts: readonly Part[]): string =>
  parts.map(({ x, y, width, height }) => [x, y, width, height].join('.')).join('-')

/** What an upload may say, as a pattern. */
export const partsPattern = '^\\d{1,4}(?:\\.\\d{1,4}){3}(?:-\\d{1,4}(?:\\.\\d{1,4}){3}){0,39}$'

/** Nothing is said where there are none. */
export const partsInText = (text: string): readonly Part[] =>
  text === ''
    ? []
    : text.split('-').map((part) => {
        const [x = 0, y = 0, width = 0, height = 0] = part.split('.').map(Number)
        return { x, y, width, height }
      })
