// A page of A4 to print: its own fonts embedded, so that it looks the same everywhere.

import { fontFile } from '../share/letter'

/** In points. */
export const a4 = { width: 595.28, height: 841.89 } as const

/** The bytes of the PDF; `draw` fills its one page with the fonts `regular` and `bold`. */
export const printed = async (title: string, draw: (doc: PDFKit.PDFDocument) => void): Promise<Buffer> => {
  const { default: PDFDocument } = await import('pdfkit')
  return new Promise((resolve, reject) => {
    const doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      info: { Title: title, Creator: 'Lai Shangliang' },
      lang: 'zh-CN',
    })
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
    doc.registerFont('regular', fontFile('Regular'))
    doc.registerFont('bold', fontFile('Bold'))
    draw(doc)
    doc.end()
  })
}
