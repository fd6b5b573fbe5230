// The official form of a document: what Word finds in the file, whatever people have written into it.

import { unzipSync } from 'fflate'
import { documentOf, type Line, linesOf, printable } from '../../../src/server/document/official'
import { fonts } from '../../../src/server/locales/document'

const partsOf = async (lines: readonly Line[]): Promise<(name: string) => string> => {
  const parts = unzipSync(new Uint8Array(await documentOf('纪要', lines)))
  return (name) => new TextDecoder().decode(parts[name])
}
/** Paragraphs of the document as XML. */
const paragraphsOf = async (lines: readonly Line[]): Promise<readonly string[]> =>
  (await partsOf(lines))('word/document.xml').match(/<w:p>.*?<\/w:p>/gs) ?? []
const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map((match) => match[1] ?? '')
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

test.each<[Line['kind'], string, string]>([
  ['mark', fonts.title, '72'],
  ['title', fonts.title, '44'],
  ['heading', fonts.heading, '32'],
  ['subheading', fonts.subheading, '32'],
  ['body', fonts.body, '32'],
  ['signed', fonts.body, '32'],
])('a %s is set in %s at %s half-points', async (kind, font, size) => {
  const [paragraph = ''] = await paragraphsOf([{ kind, text: '协商' }])
  expect(paragraph).toContain(`w:eastAsia="${font}"`)
  expect(paragraph).toContain(`<w:sz w:val="${size}"/>`)
})

test('the mark is red over a red rule, the title stands in the middle, text is indented by two characters', async () => {
  const [mark = '', title = '', body = ''] = await paragraphsOf([
    { kind: 'mark', text: '组' },
    { kind: 'title', text: '题' },
    { kind: 'body', text: '文' },
  ])
  expect(mark).toMatch(/<w:color w:val="FF0000"\/>/)
  expect(mark).toMatch(/<w:pBdr><w:bottom [^>]*w:color="FF0000"/)
  expect(title).toContain('<w:jc w:val="center"/>')
  expect(body).toContain('w:firstLine="640"')
  expect(body).toMatch(/w:line="580"[^>]*w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="580"/)
})

test('the page is A4 with the margins of an official document, and numbered at its outer edge', async () => {
  const part = await partsOf([{ kind: 'body', text: '文' }])
  const document = part('word/document.xml')
  // 210 x 297 mm; 37, 35, 28 and 26 mm, in twentieths of a point
  expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  for (const margin of ['w:top="2097"', 'w:bottom="1984"', 'w:left="1587"', 'w:right="1474"']) {
    expect(document.match(/<w:pgMar[^>]*>/)?.[0]).toContain(margin)
  }
  expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  const footers = [part('word/footer1.xml'), part('word/footer2.xml')]
  expect(footers.map((footer) => /w:jc w:val="(\w+)"/.exec(footer)?.[1]).sort()).toEqual(['left', 'right'])
  for (const footer of footers) expect(footer).toContain('PAGE')
})

test.each([
  ['tags', '</w:t></w:r><w:script>坏</w:script>&amp; "引号" \'单\''],
  ['a field', '{ INCLUDETEXT "c:\\secret.txt" } =cmd|calc'],
  ['rare characters', '𠮷野家 𰻝𰻝面 😀'],
  ['tabs', '甲\t乙'],
])('%s stay text', async (_name, text) => {
  const [paragraph = ''] = await paragraphsOf([{ kind: 'body', text }])
  expect(textOf(paragraph)).toBe(text)
  expect(paragraph).not.toMatch(/<w:script|<w:fldSimple|<w:instrText/)
})

test('what XML cannot hold is left out, and nothing else', async () => {
  const text = `甲\u0000\u000b\u001e\ud800乙\ufffe\udc00丙\n丁`
  expect(printable(text)).toBe('甲乙丙\n丁')
  const [paragraph = ''] = await paragraphsOf([{ kind: 'body', text }])
  expect(textOf(paragraph)).toContain('甲乙丙')
})

test('long minutes come out whole', async () => {
  const text = Array.from({ length: 400 }, (_, index) => `第${index}句，大家说了很多很多的话，都记在这里。`).join('\n')
  const paragraphs = await paragraphsOf(linesOf(text))
  expect(paragraphs).toHaveLength(400)
  expect(paragraphs.map(textOf).join('\n')).toBe(text)
})

test('numbered lines are headings, other lines are text', () => {
  const kinds = (text: string) => linesOf(text).map((line) => line.kind)
  expect(kinds('一、议题\n（一）修灯\n1. 先修六盏\n\n  十二、其他  ')).toEqual([
    'heading',
    'subheading',
    'body',
    'heading',
  ])
  expect(kinds('水、电、气都要修')).toEqual(['body'])
  expect(kinds(`一、${'很长的话'.repeat(20)}`)).toEqual(['body'])
})
