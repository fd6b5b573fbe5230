// The usual official form of a document (after GB/T 9704): page, typefaces, line spacing, page numbers.

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { Line } from '../../domain/process/sheet'
import { fonts } from '../locales/document'

export type { Line }

/** Half-points: 二号 22, 三号 16 and 四号 14 points; the mark is larger. */
const size = { mark: 72, title: 44, body: 32, page: 28 } as const
/** Twentieths of a point: 22 lines on a page. */
const lineHeight = 580
/** Two characters of the body. */
const indent = 2 * (size.body / 2) * 20

/** What XML cannot hold is left out; a lone surrogate would make the whole file unreadable. */
export const printable = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')

const face = (eastAsia: string) => ({ ascii: fonts.latin, hAnsi: fonts.latin, eastAsia, cs: fonts.latin })

type Look = { readonly font: string; readonly size: number; readonly color?: string; readonly bold?: boolean }

const looks: Readonly<Record<Line['kind'], Look>> = {
  mark: { font: fonts.title, size: size.mark, color: 'FF0000' },
  title: { font: fonts.title, size: size.title },
  heading: { font: fonts.heading, size: size.body },
  subheading: { font: fonts.subheading, size: size.body },
  body: { font: fonts.body, size: size.body },
  flush: { font: fonts.body, size: size.body },
  signed: { font: fonts.body, size: size.body },
}

const red = { style: BorderStyle.SINGLE, size: 18, color: 'FF0000', space: 12 } as const

const layouts: Readonly<Record<Line['kind'], IParagraphOptions>> = {
  mark: { alignment: AlignmentType.CENTER, spacing: { after: 400 }, border: { bottom: red } },
  title: {
    alignment: AlignmentType.CENTER,
    spacing: { before: lineHeight, after: lineHeight, line: 700, lineRule: LineRuleType.EXACT },
  },
  heading: { indent: { firstLine: indent }, keepNext: true },
  subheading: { indent: { firstLine: indent }, keepNext: true },
  body: { alignment: AlignmentType.BOTH, indent: { firstLine: indent } },
  flush: {},
  signed: { alignment: AlignmentType.RIGHT, indent: { right: indent * 2 } },
}

const paragraphOf = ({ kind, text }: Line, begins: boolean): Paragraph => {
  const { font, ...look } = looks[kind]
  return new Paragraph({
    spacing: { line: lineHeight, lineRule: LineRuleType.EXACT },
    ...layouts[kind],
    ...(begins ? { pageBreakBefore: true } : {}),
    children: [new TextRun({ text: printable(text), font: face(font), ...look })],
  })
}

/** A dash, the number, a dash: at the outer edge of the sheet. */
const pageNumber = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer => {
  const side = alignment === AlignmentType.LEFT ? { left: size.page * 10 } : { right: size.page * 10 }
  const run = { font: face(fonts.number), size: size.page }
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: side,
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}

/** Does it begin with a Chinese numeral, and not with some other word before the comma? */
const isNumbered = (line: string): boolean =>
  /^[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]+\u3001/u.test(line)

/** Text as people write it: a line a paragraph, numbered lines as headings. */
export const linesOf = (text: string): readonly Line[] =>
  text.split(/\r?\n/u).flatMap((raw): readonly Line[] => {
    const line = raw.trim()
    if (line === '') return []
    const short = [...line].length <= 40
    if (short && isNumbered(line)) return [{ kind: 'heading', text: line }]
    return [{ kind: short && /^[（(][^）)]{1,3}[）)]/u.test(line) ? 'subheading' : 'body', text: line }]
  })

export const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A4 with the margins of an official document. `title` stands in the file's properties. */
export const documentOf = (title: string, lines: readonly Line[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: printable(title),
      evenAndOddHeaderAndFooters: true,
      styles: { default: { document: { run: { font: face(fonts.body), size: size.body } } } },
      sections: [
        {
          properties: {
            page: {
              // A4 as Word itself writes it
              size: { width: 11_906, height: 16_838 },
              margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(28) },
            },
          },
          footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
          // of several papers in one file each begins a page
          children: lines.map((line, index) =>
            paragraphOf(line, line.kind === 'title' && lines.findIndex(({ kind }) => kind === 'title') < index),
          ),
        },
      ],
    }),
  )
