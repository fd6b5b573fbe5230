// The picture that is passed on about a matter: its ring, the question, where it stands or what came of it, and a code.

import qrcode from 'qrcode-generator'
import { shareWords as words } from '../locales/share'
import { fontOf, lineOf, linesOf, type Weight } from './letter'
import type { Summary } from './summary'

export type Shape = 'tall' | 'wide'

const pine = '#17624f'
const amber = '#f0a94a'
const ink = '#1e2a32'
const grey = '#56636d'
const paper = '#f6f4ee'

const seats = 8

/** The round table: full seats are dark, the present one bright. */
const ringOf = (x: number, y: number, radius: number, { seats: done, status }: Summary): string => {
  const seat = radius * 0.2
  const circles = Array.from({ length: seats }, (_, index) => {
    const angle = (index / seats) * 2 * Math.PI - Math.PI / 2
    const colour = index < done ? '#ffffff' : index === done && status === 'open' ? amber : '#5a917f'
    const [cx, cy] = [x + Math.cos(angle) * (radius - seat), y + Math.sin(angle) * (radius - seat)]
    return `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="${seat.toFixed(1)}" fill="${colour}"/>`
  })
  const middle =
    status === 'closed'
      ? `<path d="M${x - radius * 0.26} ${y}l${radius * 0.18} ${radius * 0.2}l${radius * 0.36} ${-radius * 0.4}" fill="none" stroke="#ffffff" stroke-width="${radius * 0.12}"/>`
      : `<circle cx="${x}" cy="${y}" r="${radius * 0.4}" fill="none" stroke="#ffffff" stroke-width="${radius * 0.08}"/>`
  return circles.join('') + middle
}

const codeOf = (text: string, x: number, y: number, size: number): string => {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const module = size / (count + 8)
  const dark: string[] = []
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) dark.push(`M${column + 4} ${row + 4}h1v1h-1z`)
    }
  }
  return `<rect x="${x}" y="${y}" width="${size}" height="${size}" rx="16" fill="#ffffff"/><path transform="translate(${x} ${y}) scale(${module})" d="${dark.join('')}" fill="${ink}"/>`
}

interface Pen {
  readonly say: (text: string, how: TextStyle) => Promise<number>
  readonly drawn: string[]
}

interface TextStyle {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly width: number
  readonly maxLines: number
  readonly colour: string
  readonly weight?: Weight
}

/** Says lines below one another; resolves with where the next may begin. */
const penOf = (): Pen => {
  const drawn: string[] = []
  return {
    drawn,
    say: async (text, { x, y, size, width, maxLines, colour, weight = 'Regular' }) => {
      const font = await fontOf(weight)
      const lines = linesOf(font, text, size, width, maxLines)
      for (const [index, line] of lines.entries()) {
        drawn.push(lineOf(font, line, size, x, y + size + index * size * 1.4, colour))
      }
      return y + lines.length * size * 1.4
    },
  }
}

const tall = async (summary: Summary, address: string): Promise<string> => {
  const pen = penOf()
  const [width, height, margin] = [1080, 1440, 80]
  const inner = width - 2 * margin
  await pen.say(words.name, { x: 290, y: 92, size: 64, width: 700, maxLines: 1, colour: '#ffffff', weight: 'Bold' })
  await pen.say(summary.stands, { x: 290, y: 186, size: 40, width: 700, maxLines: 1, colour: '#ffffff' })
  // read on a phone at a third of this size: as large as there is room for
  const short = linesOf(await fontOf('Bold'), summary.title, 84, inner, 3).length < 3
  let y = await pen.say(summary.title, {
    x: margin,
    y: 372,
    size: short ? 84 : 66,
    width: inner,
    maxLines: 3,
    colour: ink,
    weight: 'Bold',
  })
  y = await pen.say(summary.question, {
    x: margin,
    y: y + 24,
    size: 48,
    width: inner,
    maxLines: summary.result === null ? 5 : 2,
    colour: grey,
  })
  const foot = 1130
  if (summary.result !== null) {
    y = await pen.say(words.result, {
      x: margin,
      y: y + 30,
      size: 38,
      width: inner,
      maxLines: 1,
      colour: pine,
      weight: 'Bold',
    })
    const size = 48
    const maxLines = Math.floor((foot - 16 - y) / (size * 1.4))
    y = await pen.say(summary.result, { x: margin, y: y + 4, size, width: inner, maxLines, colour: ink })
  }
  await pen.say(summary.people, { x: margin, y: foot, size: 44, width: 600, maxLines: 1, colour: pine, weight: 'Bold' })
  await pen.say(words.scan, { x: margin, y: foot + 74, size: 42, width: 600, maxLines: 2, colour: ink })
  await pen.say([summary.group, summary.organiser].filter(Boolean).join(' · '), {
    x: margin,
    y: foot + 150,
    size: 34,
    width: 600,
    maxLines: 2,
    colour: grey,
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <rect width="${width}" height="${height}" fill="${paper}"/><rect width="${width}" height="310" fill="${pine}"/>
    ${ringOf(170, 155, 92, summary)}${pen.drawn.join('')}${codeOf(address, 744, foot - 10, 256)}</svg>`
}

const wide = async (summary: Summary, address: string): Promise<string> => {
  const pen = penOf()
  const [width, height, margin] = [1200, 630, 64]
  const inner = width - 2 * margin - 250
  await pen.say(`${words.name} · ${summary.stands}`, {
    x: 200,
    y: 52,
    size: 40,
    width: 900,
    maxLines: 1,
    colour: '#ffffff',
    weight: 'Bold',
  })
  let y = await pen.say(summary.title, {
    x: margin,
    y: 188,
    size: 54,
    width: inner,
    maxLines: 2,
    colour: ink,
    weight: 'Bold',
  })
  y = await pen.say(summary.result ?? summary.question, {
    x: margin,
    y: y + 16,
    size: 34,
    width: inner,
    maxLines: 4,
    colour: grey,
  })
  await pen.say([summary.people, summary.group].filter(Boolean).join(' · '), {
    x: margin,
    y: 556,
    size: 28,
    width: inner,
    maxLines: 1,
    colour: pine,
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <rect width="${width}" height="${height}" fill="${paper}"/><rect width="${width}" height="150" fill="${pine}"/>
    ${ringOf(112, 75, 54, summary)}${pen.drawn.join('')}${codeOf(address, 906, 330, 236)}</svg>`
}

const drawings = { tall, wide } as const

/** PNG. `address` is what the code opens. */
export const drawCard = async (summary: Summary, shape: Shape, address: string): Promise<Buffer> => {
  const [{ default: sharp }, svg] = await Promise.all([import('sharp'), drawings[shape](summary, address)])
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer()
}
