// Finds the row that names the columns: sheets begin with a title, a line "unit … date", or Excel's `sep=`.

import { guessColumns } from './column'

/** How many rows are looked at. */
export const headerDepth = 20

const wordOf = (cell: unknown): string => String(cell ?? '').trim()

const isFilled = (cell: unknown): boolean => wordOf(cell) !== ''

/** How many fields a row of names would give; none where neither words nor title is among them. */
export const fieldsNamed = (row: readonly unknown[]): number => {
  const guessed = guessColumns(row.map(wordOf).filter((name) => name !== ''))
  return guessed.text === undefined && guessed.title === undefined ? 0 : Object.keys(guessed).length
}

/** Index of the header among the first rows: the one that names most, or the first with two cells. */
export const headerIn = (rows: readonly (readonly unknown[])[]): number | undefined => {
  const looked = rows.slice(0, headerDepth).map((row, index) => ({ row, index }))
  const possible = looked.filter(({ row }) => row.filter(isFilled).length > 1)
  const [best] = possible
    .map(({ row, index }) => ({ index, score: fieldsNamed(row) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
  return best?.index
}

/** Does this row name words or a title? */
export const namesWords = (row: readonly unknown[]): boolean => fieldsNamed(row) > 0

/** Names for columns: those without one are numbered, those named twice get a number too. */
export const named = (header: readonly unknown[]): readonly string[] => {
  const taken = new Set<string>()
  return header.map((cell, index) => {
    const name = wordOf(cell) || `#${index + 1}`
    const free = taken.has(name) ? `${name} #${index + 1}` : name
    taken.add(free)
    return free
  })
}

const separatorLine = /^\uFEFF?"?sep=(.)"?\s*$/i

/** The separator that Excel's first line names, if it is such a line. */
export const separatorIn = (line: string): string | undefined => separatorLine.exec(line)?.[1]
