// Opens a file by what is in it: CSV, JSON lines or XLSX.

import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { type FileProblem, type Source, type SourceChoice, UnreadableFile } from './source'
import { csvSource, jsonSource } from './text-source'
import { workbookSource } from './workbook'

const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const oldWorkbook = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/** Many systems export a web page and call it .xls; others one JSON document instead of a row a line. */
const documentIn = (beginning: string): FileProblem | undefined => {
  if (/^<\?xml/i.test(beginning)) return 'xml'
  if (/^mime-version:/i.test(beginning)) return 'html'
  if (/^<(?:!doctype|!--|html|head|meta|body|table|style|script|div)\b/i.test(beginning)) return 'html'
  return /^(?:\[\s*[[{\]]|\{\s*[\r\n])/.test(beginning) ? 'json' : undefined
}

const kindOf = async (path: string): Promise<Source['kind']> => {
  const file = await open(path).catch(() => {
    throw new UnreadableFile('missing')
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0)
    if (bytesRead === 0) throw new UnreadableFile('empty')
    const magic = buffer.subarray(0, 4)
    if (magic.equals(zip)) return 'xlsx'
    if (magic.equals(oldWorkbook)) throw new UnreadableFile('unknownKind')
    const beginning = buffer
      .subarray(0, bytesRead)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart()
    const problem = documentIn(beginning)
    if (problem !== undefined) throw new UnreadableFile(problem)
    const ending = extname(path).toLowerCase()
    if (['.jsonl', '.ndjson'].includes(ending) || (ending !== '.csv' && beginning.startsWith('{'))) return 'jsonl'
    return 'csv'
  } finally {
    await file.close()
  }
}

export const openSource = async (path: string, choice: SourceChoice = {}): Promise<Source> => {
  const kind = await kindOf(path)
  if (kind === 'xlsx') return workbookSource(path, choice)
  return kind === 'jsonl' ? jsonSource(path) : csvSource(path, choice)
}
