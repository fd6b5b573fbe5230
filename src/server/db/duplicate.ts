// Recognises the refusal of a unique index.

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined

/** Name of the index that refused, or undefined when the error is another one. */
export const duplicateIn = (error: unknown): string | undefined =>
  field(error, 'code') === '23505' ? String(field(error, 'constraint') ?? '') : undefined
