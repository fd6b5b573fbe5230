// The sheet of an open call for clues, to print and pin up: what is asked, on which days, and the code that leads to the form. A4.

import { callWords as words } from '../locales/proposal'
import { dayOf } from '../locales/subscribe'
import { a4, printed } from '../poster/page'
import { drawRing } from '../poster/ring'
import { drawCode } from '../share/sheet'

interface CallSheet {
  readonly question: string
  readonly from: string
  readonly to: string
  readonly organiser: string
  readonly phone: string
  /** what the code opens */
  readonly address: string
  /** the mini-program's code as PNG, where there is one */
  readonly miniCode: Buffer | undefined
}

const page = { ...a4, margin: 56 }
const inner = page.width - 2 * page.margin

export const drawCallSheet = ({
  question,
  from,
  to,
  organiser,
  phone,
  address,
  miniCode,
}: CallSheet): Promise<Buffer> =>
  printed(words.title, (doc) => {
    doc.rect(0, 0, page.width, 150).fill('#17624F')
    drawRing(doc, { x: page.margin + 40, y: 75, radius: 40, colour: '#FFFFFF', accent: '#F0A94A' })
    doc
      .font('bold')
      .fontSize(40)
      .fillColor('#FFFFFF')
      .text(words.title, page.margin + 104, 48, { lineBreak: false })
    const cut = { width: inner, ellipsis: true } as const
    doc
      .font('bold')
      .fontSize(34)
      .fillColor('#1E2A32')
      .text(question, page.margin, 196, { ...cut, height: 140 })
    doc.font('regular').fontSize(20).fillColor('#17624F')
    doc.text(words.days(dayOf(from), dayOf(to)), page.margin, doc.y + 14, { ...cut, height: 30 })
    doc.fontSize(16).fillColor('#56636D')
    doc.text(words.promise, page.margin, doc.y + 14, { ...cut, height: 70 })
    const size = 230
    if (miniCode === undefined) drawCode(doc, address, (page.width - size) / 2, 490, size)
    else {
      const right = page.width - page.margin - size
      drawCode(doc, address, page.margin, 490, size)
      doc.image(miniCode, right, 490, { width: size, height: size })
      const under = { width: size, align: 'center' } as const
      doc.fontSize(14).fillColor('#1E2A32').text(words.byLink, page.margin, 728, under)
      doc.text(words.byMiniProgram, right, 728, under)
    }
    doc.fontSize(14).fillColor('#1E2A32').text(words.how, page.margin, 760, { width: inner, align: 'center' })
    const foot = [organiser, phone === '' ? '' : words.phone(phone)].filter(Boolean).join('    ')
    doc.fontSize(11).fillColor('#56636D')
    doc.text(foot, page.margin, 800, { width: inner, align: 'center', height: 16, ellipsis: true })
  })
