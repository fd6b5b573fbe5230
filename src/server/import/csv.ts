// CSV as people really have it: a quote that is never closed spoils its own line, not all that follow.

import type { Readable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import { linesOf } from './line'

export interface CsvRecord {
  /** number of its last line in the file */
  readonly line: number
  /** null when the quotes of the line make no sense */
  readonly values: readonly string[] | null
  readonly raw: string
}

interface Line {
  readonly number: number
  readonly text: string
}

/** A cell with more lines than this has lost its closing quote. */
const longestCell = 2000

const quotesIn = (text: string): number => text.split('"').length - 1

/** How quotes are meant, most likely first: as they should be, behind a blank, as databases write them out. */
const manners = (text: string, delimiter: string) => [
  { text, escape: '"' },
  { text: text.replaceAll(`${delimiter} "`, `${delimiter}"`), escape: '"' },
  { text, escape: '\\' },
]

/** The cells, or null: strictly first, then with quotes taken as they stand in a single line. */
const valuesOf = (text: string, delimiter: string, relaxed: boolean): readonly string[] | null => {
  if (!text.includes('"')) return text.split(delimiter)
  for (const manner of relaxed ? manners(text, delimiter).slice(0, 1) : manners(text, delimiter)) {
    const records = recordsIn(manner.text, { delimiter, escape: manner.escape, relax_quotes: relaxed })
    if (records?.length === 1) return records[0] ?? null
  }
  return null
}

const recordsIn = (
  text: string,
  options: { readonly delimiter: string; readonly escape: string; readonly relax_quotes: boolean },
): readonly (readonly string[])[] | null => {
  try {
    return parse(text, { ...options, relax_column_count: true })
  } catch {
    return null
  }
}

/** The first record of these lines, and how many of them it takes; undefined while it may go on. */
const firstRecord = (lines: readonly Line[], delimiter: string, over: boolean): [CsvRecord, number] | undefined => {
  const [first] = lines
  if (first === undefined) return undefined
  let quotes = 0
  for (const [index, line] of lines.entries()) {
    quotes += quotesIn(line.text)
    if (quotes % 2 !== 0) continue
    const raw = lines
      .slice(0, index + 1)
      .map(({ text }) => text)
      .join('\n')
    const values = valuesOf(raw, delimiter, false)
    if (values !== null) return [{ line: line.number, values, raw }, index + 1]
    break
  }
  if (quotes % 2 !== 0 && !over && lines.length < longestCell) return undefined
  const values = quotesIn(first.text) % 2 === 0 ? valuesOf(first.text, delimiter, true) : null
  return [{ line: first.number, values, raw: first.text }, 1]
}

export async function* csvRecords(text: Readable, delimiter: string): AsyncIterable<CsvRecord> {
  let waiting: Line[] = []
  let number = 0
  let quotes = 0
  const taken = function* (over: boolean): Iterable<CsvRecord> {
    for (let found = firstRecord(waiting, delimiter, over); found !== undefined; ) {
      const [record, count] = found
      waiting = waiting.slice(count)
      if (record.raw.trim() !== '') yield record
      found = firstRecord(waiting, delimiter, over)
    }
  }
  for await (const line of linesOf(text)) {
    number += 1
    waiting.push({ number, text: line })
    quotes += quotesIn(line)
    // within a cell nothing is looked at again
    if (quotes % 2 !== 0 && waiting.length < longestCell) continue
    yield* taken(false)
    quotes = waiting.reduce((sum, { text }) => sum + quotesIn(text), 0)
  }
  yield* taken(true)
}
