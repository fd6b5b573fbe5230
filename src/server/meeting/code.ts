// The code of a meeting's room, as it is shown and as people type it.

/** Capitals, spaces and hyphens are how people write a code down. */
export const codeOf = (typed: string): string => typed.toLowerCase().replace(/[ -]/g, '')
