// Draws a station's poster: A4, its own fonts embedded, readable from across the street.

import qrcode from 'qrcode-generator'
import { posterWords as words } from '../locales/poster'
import { fontOf } from '../share/letter'
import { a4, printed } from './page'
import { drawRing } from './ring'

export interface Poster {
  readonly station: string
  readonly place: string
  readonly phone: string | null
  readonly group: string
  readonly organiser: string
  /** what the code opens */
  readonly address: string
}

const pine = '#17624F'
const soft = '#E3EFEA'
const amber = '#B25E09'
const light = '#F0A94A'
const ink = '#1E2A32'
const grey = '#56636D'
const white = '#FFFFFF'

const page = { ...a4, margin: 48 }
const inner = page.width - 2 * page.margin

/** What of these words the poster would show as an empty box: each character once, as it is written. */
export const unprintable = async (
  poster: Pick<Poster, 'station' | 'place' | 'group' | 'organiser'>,
): Promise<readonly string[]> => {
  const has = await fontOf('Regular')
  const characters = new Set([...`${poster.station}${poster.place}${poster.group}${poster.organiser}`])
  return [...characters].filter((one) => one.trim() !== '' && !has.hasGlyphForCodePoint(one.codePointAt(0) ?? 0))
}

/** Modules as one path: no gaps between them when printed. */
const drawCode = (doc: PDFKit.PDFDocument, text: string, x: number, y: number, size: number): void => {
  const code = qrcode(0, 'Q')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const quiet = 4
  const module = size / (count + 2 * quiet)
  doc.roundedRect(x, y, size, size, 12).fill(white)
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) doc.rect(x + (column + quiet) * module, y + (row + quiet) * module, module, module)
    }
  }
  doc.fill(ink)
}

/** The largest size at which the text fits on one line. */
const fitting = (doc: PDFKit.PDFDocument, text: string, width: number, from: number, least: number): number => {
  let size = from
  while (size > least && doc.fontSize(size).widthOfString(text) > width) size -= 1
  return size
}

const drawHead = (doc: PDFKit.PDFDocument, poster: Poster): void => {
  doc.rect(0, 0, page.width, 500).fill(pine)
  const radius = 36
  const gap = 22
  doc.font('bold').fontSize(54)
  const left = (page.width - 2 * radius - gap - doc.widthOfString(words.headline)) / 2
  drawRing(doc, { x: left + radius, y: 92, radius, colour: white, accent: light })
  doc.fillColor(white).text(words.headline, left + 2 * radius + gap, 54, { lineBreak: false })
  doc.font('regular').fontSize(fitting(doc, words.lead, inner, 17, 12))
  doc.text(words.lead, page.margin, 146, { width: inner, align: 'center' })
  const size = 300
  drawCode(doc, poster.address, (page.width - size) / 2, 184, size)
}

const drawStation = (doc: PDFKit.PDFDocument, poster: Poster): number => {
  doc
    .font('bold')
    .fillColor(ink)
    .fontSize(fitting(doc, poster.station, inner, 30, 18))
  doc.text(poster.station, page.margin, 524, { width: inner, align: 'center', height: 80, ellipsis: true })
  const place = `${words.place}：${poster.place}`
  const phone = poster.phone === null ? [] : [`${words.call}：${poster.phone}`]
  const line = { width: inner, align: 'center', height: 18, ellipsis: true } as const
  doc
    .font('regular')
    .fillColor(grey)
    .fontSize(fitting(doc, place, inner, 14, 11))
  doc.text(place, page.margin, doc.y + 8, line)
  doc.fontSize(14).text([`${words.group}：${poster.group}`, ...phone].join('    '), page.margin, doc.y + 4, line)
  return Math.max(doc.y + 22, 632)
}

const drawSteps = (doc: PDFKit.PDFDocument, top: number): void => {
  const width = inner / words.steps.length
  for (const [index, step] of words.steps.entries()) {
    const left = page.margin + index * width
    doc.roundedRect(left + 6, top, width - 12, 92, 12).fill(soft)
    doc.circle(left + 30, top + 30, 13).fill(amber)
    doc.font('bold').fontSize(15).fillColor(white)
    doc.text(String(index + 1), left + 17, top + 20, { width: 26, align: 'center', lineBreak: false })
    doc
      .fillColor(ink)
      .fontSize(14)
      .text(step, left + 50, top + 21, { width: width - 62, lineBreak: false })
    doc.font('regular').fontSize(11).fillColor(grey)
    doc.text(words.stepNotes[index] ?? '', left + 18, top + 56, { width: width - 36, align: 'center' })
  }
}

const drawFoot = (doc: PDFKit.PDFDocument, poster: Poster): void => {
  doc.font('regular').fontSize(12).fillColor(ink)
  doc.text(words.noPhone, page.margin, 758, { width: inner, align: 'center' })
  doc.fontSize(10).fillColor(grey)
  const foot = [...(poster.organiser === '' ? [] : [`${words.organiser}：${poster.organiser}`]), poster.address]
  doc.text(foot.join('    '), page.margin, 788, { width: inner, align: 'center', height: 30, ellipsis: true })
}

export const drawPoster = (poster: Poster): Promise<Buffer> =>
  printed(poster.station, (doc) => {
    drawHead(doc, poster)
    drawSteps(doc, drawStation(doc, poster))
    drawFoot(doc, poster)
  })
