// Recognises the refusal of a unique index.

import { codeOf } from '../error-code'

/** Name of the index that refused, or undefined when the error is another one. */
export const duplicateIn = (error: unknown): string | undefined =>
  codeOf(error) === '23505' && error instanceof Error && 'constraint' in error ? String(error.constraint) : undefined
