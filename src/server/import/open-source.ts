// Opens a file by what is in it: CSV, JSON lines or XLSX.

import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { type FileProblem, type Source, type SourceChoice, UnreadableFile } from './source'
import { csvSource, jsonSource } from './text-source'
import { workbookSource } from './workbook'

const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const oldWorkbook = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
/** Packed files and pages made for printing. */
const otherKinds = [
  [0x1f, 0x8b],
  [...Buffer.from('%PDF')],
  [...Buffer.from('Rar!')],
  [...Buffer.from('7z\xbc\xaf', 'latin1')],
]
/** What stands in an old workbook's place when a new one has a password. */
const locked = Buffer.from('EncryptedPackage', 'utf16le')

const htmlTag =
  /^<(?:!doctype\s+html|!--|\/?(?:html|head|meta|body|table|thead|tbody|tr|t[dh]|style|script|div|center|font|title|link|base|p|span|form|pre|br|b|h[1-6]|ul)[\s/>])/i

/** Many systems export a web page and call it .xls; others one JSON document instead of a row a line. */
const documentIn = (beginning: string): FileProblem | undefined => {
  if (/^mime-version:/i.test(beginning) || htmlTag.test(beginning)) return 'html'
  if (/^<\?xml/i.test(beginning)) return /<!doctype\s+html|<html[\s>]/i.test(beginning) ? 'html' : 'xml'
  if (/^<[!a-z][\w:.-]*[\s/>]/i.test(beginning)) return 'xml'
  return /^(?:\[\s*[[{"\]]|\{\s*[\r\n])/.test(beginning) ? 'json' : undefined
}

/** The beginning of a text in whichever encoding: marks and names are plain in all of them. */
const plainBeginning = (bytes: Buffer): string =>
  (bytes.includes(0) ? Buffer.from(bytes.filter((byte) => byte !== 0)) : bytes)
    .toString('utf8')
    .replace(/^[\uFEFF\uFFFD]+/, '')
    .trimStart()

const kindOf = async (path: string): Promise<Source['kind']> => {
  const file = await open(path).catch(() => {
    throw new UnreadableFile('missing')
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0)
    if (bytesRead === 0) throw new UnreadableFile('empty')
    const magic = buffer.subarray(0, 4)
    if (magic.equals(zip)) return 'xlsx'
    if (magic.equals(oldWorkbook)) throw new UnreadableFile((await hasPassword(path)) ? 'brokenXlsx' : 'unknownKind')
    if (otherKinds.some((kind) => kind.every((byte, at) => magic[at] === byte))) throw new UnreadableFile('unknownKind')
    const beginning = plainBeginning(buffer.subarray(0, bytesRead))
    if (beginning === '' && bytesRead < 512) throw new UnreadableFile('empty')
    const problem = documentIn(beginning)
    if (problem !== undefined) throw new UnreadableFile(problem)
    const ending = extname(path).toLowerCase()
    return ['.jsonl', '.ndjson'].includes(ending) || /^\{\s*["}]/.test(beginning) ? 'jsonl' : 'csv'
  } finally {
    await file.close()
  }
}

/** Read in a stream: nobody says how large it is. */
const hasPassword = async (path: string): Promise<boolean> => {
  let before = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    const part = Buffer.concat([before, chunk as Buffer])
    if (part.includes(locked)) return true
    before = part.subarray(-locked.length)
  }
  return false
}

export const openSource = async (path: string, choice: SourceChoice = {}): Promise<Source> => {
  const kind = await kindOf(path)
  if (kind === 'xlsx') return workbookSource(path, choice)
  return kind === 'jsonl' ? jsonSource(path) : csvSource(path, choice)
}
