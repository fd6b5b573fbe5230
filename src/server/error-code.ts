// The code that Node and PostgreSQL put on their errors.

/** The empty string when there is none. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
