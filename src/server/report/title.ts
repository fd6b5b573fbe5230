// A title for a report whose reporter gave none: its first sentence after the greeting.

import { limit } from '../../domain/limit'
import { withoutGreeting } from '../../domain/text/greeting'

const end = /[。！？；!?;\n\r]/

/** Cuts between characters, never within one that takes two code units. */
const cut = (text: string, length: number): string => {
  const characters = [...text]
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}

export const titleOf = (title: string, text: string): string => {
  const given = title.trim()
  if (given !== '') return given
  const first = withoutGreeting(text)
    .split(end)
    .map((sentence) => withoutGreeting(sentence).trim())
    .find((sentence) => /[\p{L}\p{N}]/u.test(sentence))
  return cut(first ?? text.trim(), limit.line / 2)
}

/** The beginning of a text for lists. */
export const excerptOf = (text: string): string => cut(text.replace(/\s+/g, ' ').trim(), limit.line * 2)
