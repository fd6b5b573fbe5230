// The figures of a period as a picture to pass on: the numbers, the months, the categories, the groups.

import { figureWords as words } from '../locales/figure'
import { fontOf, lineOf, linesOf } from '../share/letter'
import type { PeriodFigures } from './period'

const pine = '#17624f'
const ink = '#1e2a32'
const grey = '#56636d'
const paper = '#f6f4ee'

const width = 1080
const margin = 72
const inner = width - 2 * margin

const shown = ['meetings', 'participants', 'households', 'opinions', 'resolutions', 'solved'] as const

/** Lines of one chart: what does not fit is in the spreadsheet. */
const maxBars = 12

interface Bar {
  readonly name: string
  /** null: too few to be told */
  readonly value: number | null
}

/** PNG, as high as it has to be. */
export const drawFigures = async ({ who, period, figures, trend, split }: PeriodFigures): Promise<Buffer> => {
  const [{ default: sharp }, regular, bold] = await Promise.all([import('sharp'), fontOf('Regular'), fontOf('Bold')])
  const drawn: string[] = []
  const say = (
    text: string,
    x: number,
    y: number,
    size: number,
    colour: string,
    strong = false,
    room = inner,
  ): void => {
    const font = strong ? bold : regular
    const [line = ''] = linesOf(font, text, size, room, 1)
    drawn.push(lineOf(font, line, size, x, y, colour))
  }
  say(who, margin, 96, 52, '#ffffff', true)
  say(period, margin, 158, 34, '#ffffff')
  let y = 290
  for (const [index, id] of shown.entries()) {
    const [x, top] = [margin + (index % 3) * (inner / 3), y + Math.floor(index / 3) * 140]
    say(String(figures[id]), x, top, 60, pine, true, inner / 3)
    say(words.name[id], x, top + 46, 30, grey, false, inner / 3)
  }
  y += 300
  const took = [
    [split.whole.reports, words.picture.took],
    [split.whole.matters, words.picture.result],
  ] as const
  for (const [{ median, ninetieth }, sentence] of took) {
    if (median === null || ninetieth === null) continue
    say(sentence(median, ninetieth), margin, y, 34, ink)
    y += 54
  }
  const chart = (title: string, bars: readonly Bar[]): void => {
    if (bars.length === 0) return
    y += 46
    say(title, margin, y, 38, ink, true)
    y += 26
    const longest = Math.max(1, ...bars.map(({ value }) => value ?? 0))
    for (const { name, value } of bars) {
      y += 52
      say(name, margin, y, 30, ink, false, 300)
      const long = ((value ?? 0) / longest) * 460
      if (long > 0)
        drawn.push(
          `<rect x="${margin + 320}" y="${y - 26}" width="${Math.max(4, long)}" height="30" rx="6" fill="${pine}"/>`,
        )
      say(value === null ? words.few : String(value), margin + 336 + long, y, 30, ink, true, 150)
    }
    y += 30
  }
  chart(
    words.picture.months,
    trend.reports.slice(-maxBars).map(({ month, came }) => ({ name: month, value: came })),
  )
  chart(
    words.picture.categories,
    split.categories
      .slice(0, maxBars)
      .map(({ name, reports }) => ({ name: name || words.noCategory, value: reports.came })),
  )
  chart(
    words.picture.groups,
    split.groups.slice(0, maxBars).map(({ name, reports }) => ({ name, value: reports.came })),
  )
  y += 60
  say(words.picture.made, margin, y, 30, grey)
  const height = y + 50
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <rect width="${width}" height="${height}" fill="${paper}"/><rect width="${width}" height="200" fill="${pine}"/>${drawn.join('')}</svg>`
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer()
}
