// The sheet for the notice board: what is being talked over, where it stands, and the code that leads to it. A4.

import qrcode from 'qrcode-generator'
import { shareWords as words } from '../locales/share'
import { a4, printed } from '../poster/page'
import { drawRing } from '../poster/ring'
import type { Summary } from './summary'

const page = { ...a4, margin: 56 }
const inner = page.width - 2 * page.margin

export const drawCode = (doc: PDFKit.PDFDocument, text: string, x: number, y: number, size: number): void => {
  const code = qrcode(0, 'Q')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const module = size / count
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) doc.rect(x + column * module, y + row * module, module, module)
    }
  }
  doc.fill('#1E2A32')
}

export const drawSheet = (summary: Summary, address: string): Promise<Buffer> =>
  printed(summary.title, (doc) => {
    doc.rect(0, 0, page.width, 150).fill('#17624F')
    drawRing(doc, { x: page.margin + 40, y: 75, radius: 40, colour: '#FFFFFF', accent: '#F0A94A' })
    doc.font('bold').fontSize(40).fillColor('#FFFFFF')
    doc.text(summary.status === 'closed' ? words.poster.solved : words.poster.head, page.margin + 104, 48, {
      lineBreak: false,
    })
    const cut = { width: inner, ellipsis: true } as const
    doc
      .font('bold')
      .fontSize(34)
      .fillColor('#1E2A32')
      .text(summary.title, page.margin, 190, { ...cut, height: 130 })
    doc
      .font('regular')
      .fontSize(18)
      .fillColor('#56636D')
      .text(summary.question, page.margin, doc.y + 12, { ...cut, height: 80 })
    doc.font('bold').fontSize(18).fillColor('#17624F')
    doc.text([summary.stands, summary.people].filter(Boolean).join(' · '), page.margin, doc.y + 12, {
      ...cut,
      height: 28,
    })
    if (summary.result !== null) {
      doc
        .font('regular')
        .fontSize(18)
        .fillColor('#1E2A32')
        .text(summary.result, page.margin, doc.y + 8, { ...cut, height: 80 })
    }
    const size = 230
    drawCode(doc, address, (page.width - size) / 2, 500, size)
    doc.font('regular').fontSize(14).fillColor('#1E2A32')
    doc.text(words.poster.how, page.margin, 748, { width: inner, align: 'center' })
    doc.fontSize(11).fillColor('#56636D')
    const foot = [summary.group, summary.organiser === '' ? '' : `${words.organiser}：${summary.organiser}`, address]
    doc.text(foot.filter(Boolean).join('    '), page.margin, 800, {
      width: inner,
      align: 'center',
      height: 16,
      ellipsis: true,
    })
  })
