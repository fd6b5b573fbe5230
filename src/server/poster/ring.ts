// The mark: a round table with eight seats, one of them taken. Drawn with vectors, so that it prints sharp.

export interface Ring {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly colour: string
  readonly accent: string
}

const seats = 8

interface Pen {
  circle(x: number, y: number, radius: number): Pen
  lineWidth(width: number): Pen
  fill(colour: string): Pen
  stroke(colour: string): Pen
}

export const drawRing = (pen: Pen, { x, y, radius, colour, accent }: Ring): void => {
  const seat = radius * 0.19
  for (let index = 0; index < seats; index += 1) {
    const angle = (index / seats) * 2 * Math.PI - Math.PI / 2
    const at = [x + Math.cos(angle) * (radius - seat), y + Math.sin(angle) * (radius - seat)] as const
    pen.circle(at[0], at[1], seat).fill(index === 0 ? accent : colour)
  }
  pen
    .lineWidth(radius * 0.08)
    .circle(x, y, radius * 0.46)
    .stroke(colour)
}
