// Recognises that something is there already: the refusal of a unique index, and what another process was quicker to make.

import { codeOf } from '../error-code'

const unique = '23505'

/** A part of a distributed table calls its indexes as the table does, with its own number behind. */
const partNumber = /_\d{6,}$/

/** Where a distributed table is filled from another query, nothing but the sentence tells what refused. */
const toldInWords = (error: Error): string | undefined =>
  'routine' in error && error.routine === 'ReportCopyError'
    ? /["“](\w+_\d{6,})["”]/.exec(error.message)?.[1]
    : undefined

/** Name of the index that refused, or undefined when the error is another one. */
export const duplicateIn = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined
  const index = codeOf(error) === unique && 'constraint' in error ? String(error.constraint) : toldInWords(error)
  return index?.replace(partNumber, '')
}

/** A database, a role or the row of either in the catalogue. */
const made = new Set(['42P04', '42710', unique])

export const isMadeAlready = (error: unknown): boolean => made.has(codeOf(error))
