// Recognises that something is there already: the refusal of a unique index, and what another process was quicker to make.

import { codeOf } from '../error-code'

const unique = '23505'

/** A part of a distributed table calls its indexes as the table does, with its own number behind. */
const partNumber = /_\d{6,}$/

/** What a distributed database says of another machine's refusal: the index stands in the sentence and nowhere else. */
const indexInWords = ({ message }: Error): string | undefined => /["“](\w+_\d{6,})["”]/.exec(message)?.[1]

/** Filling a distributed table from another query, it says nothing but a sentence. */
const isCopied = (error: Error): boolean => 'routine' in error && error.routine === 'ReportCopyError'

/** Name of the index that refused, empty where it is not told, or undefined when the error is another one. */
export const duplicateIn = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined
  const isDuplicate = codeOf(error) === unique
  if (!isDuplicate && !isCopied(error)) return undefined
  const constraint =
    'constraint' in error && typeof error.constraint === 'string' ? error.constraint : indexInWords(error)
  return constraint?.replace(partNumber, '') ?? (isDuplicate ? '' : undefined)
}

/** A database, a role or the row of either in the catalogue. */
const made = new Set(['42P04', '42710', unique])

export const isMadeAlready = (error: unknown): boolean => made.has(codeOf(error))
