// What can be seen of a text, and what cannot.

/**
 * One character that leaves nothing on the paper: white space, control and format characters, and those that every font
 * leaves out, the blank of Braille and the fillers of Hangul among them. For `u` patterns.
 */
export const invisible = '\\s\\p{Cc}\\p{Cf}\\p{Zs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u2800'

const visible = new RegExp(`[^${invisible}]`, 'u')

/** Something is there to be read. */
export const hasVisible = (text: string): boolean => visible.test(text)
