// The code of a meeting's room, as it is shown and as people type it.

/** Capitals, spaces and hyphens are how people write a code down. */
export const codeOf = (input: string): string => input.toLowerCase().replace(/[ -]/g, '')

/** SQL for a new one: eight characters that cannot be mistaken for one another; none of them makes a word. */
export const newCode = "translate(left(replace(gen_random_uuid()::text, '-', ''), 8), '01abcdef', 'ghbjkmnp')"
/** SQL for the key of the big screen. */
export const newScreenKey = "replace(gen_random_uuid()::text, '-', '')"
