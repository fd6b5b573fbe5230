// Chinese words as outlines in a drawing, so that a picture says the same on every machine, whatever fonts that has.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Font } from 'fontkit'

export type Weight = 'Regular' | 'Bold'

/** The folder of the fonts, wherever the packages are installed. */
export const fontFile = (weight: Weight): string => {
  const entry = createRequire(join(process.cwd(), 'package.json')).resolve('@embedpdf/fonts-sc')
  return join(dirname(entry), '..', 'fonts', `NotoSansHans-${weight}.otf`)
}

const opened = new Map<Weight, Promise<Font>>()

/** Read once: it is large, and few ever ask; so is what reads it. */
export const fontOf = (weight: Weight): Promise<Font> => {
  const known = opened.get(weight)
  if (known !== undefined) return known
  const reading = Promise.all([import('fontkit'), readFile(fontFile(weight))]).then(
    ([{ create }, bytes]) => create(bytes) as Font,
  )
  reading.catch(() => opened.delete(weight))
  opened.set(weight, reading)
  return reading
}

const widthOf = (font: Font, text: string, size: number): number =>
  (font.layout(text).advanceWidth / font.unitsPerEm) * size

/** A word of Latin letters or a number, or one character of any other kind, with the marks that open and close it. */
const piece = /[“‘（《【「『〔(]*(?:[0-9A-Za-z.%/-]+|[\s\S])[，。、；：？！…”’）》】」』〕),;:?!]*/gu

/** Broken between any two pieces, as Chinese is: no line begins with a comma or ends with an opening bracket. */
export const linesOf = (font: Font, text: string, size: number, width: number, maxLines: number): readonly string[] => {
  const pieces = text.replace(/\s+/g, ' ').trim().match(piece) ?? []
  const lines: string[] = []
  let line = ''
  for (const next of pieces) {
    if (line !== '' && widthOf(font, line + next, size) > width) {
      lines.push(line.trim())
      line = ''
    }
    line += next
  }
  if (line.trim() !== '') lines.push(line.trim())
  if (lines.length <= maxLines) return lines
  const kept = lines.slice(0, maxLines)
  let last = [...(kept.at(-1) ?? '')]
  while (last.length > 0 && widthOf(font, `${last.join('')}…`, size) > width) last = last.slice(0, -1)
  return [...kept.slice(0, -1), `${last.join('')}…`]
}

/** One line as a path; x and y are of its left end on the base line. */
export const lineOf = (font: Font, text: string, size: number, x: number, y: number, colour: string): string => {
  const { glyphs, positions } = font.layout(text)
  const scale = size / font.unitsPerEm
  let at = 0
  const outlines = glyphs.map((glyph, index) => {
    const outline = glyph.path.toSVG()
    const place = `<path transform="translate(${at} 0)" d="${outline}"/>`
    at += positions[index]?.xAdvance ?? 0
    return outline === '' ? '' : place
  })
  return `<g fill="${colour}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${outlines.join('')}</g>`
}
