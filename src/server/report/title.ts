// A title for a report whose reporter gave none: its first sentence after the greeting.

import { limit } from '../../domain/limit'
import { withoutGreeting } from '../../domain/text/greeting'
import { findPrivate } from '../../domain/text/private/mask'

const end = /[。！？；!?;\n\r]/

/**
 * Cuts between characters, never within one that takes two code units, and before a number that leads to a person: half of
 * one is no longer known for what it is, and stays readable for everybody.
 */
export const cut = (text: string, length: number): string => {
  const characters = [...text]
  if (characters.length <= length) return text
  const begun = characters.slice(0, length - 1).join('')
  const within = findPrivate(text).find(({ start, end }) => start < begun.length && begun.length < end)
  return `${within === undefined ? begun : begun.slice(0, within.start)}…`
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
