// A sentence that people agree or disagree with: typed in however many lines, it is one; the same words are the same sentence.

import { invisible } from './visible'

const mark = new RegExp(`[\\p{P}~${invisible}]`, 'u')
const unseen = new RegExp(`[${invisible}]`, 'u')
const digit = /\p{Nd}/u

/** One line of what was typed in several, with single blanks. */
export const oneSentence = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** 3-5, 3—5 and 3～5 say the same, and so do 1、5 and 1,5. */
const oneMark = (character: string): string =>
  /[\p{Pd}~−]/u.test(character) ? '-' : character === '、' ? ',' : character

/** Within numbers a mark means something: 1.5 is not 15, 1、5号楼 not 15号楼, 3#楼 not 3楼, and -5 not 5. Signs for shares always do. */
const speaks = (characters: readonly string[], index: number): boolean => {
  const [before = '', character = '', after = ''] = [characters[index - 1], characters[index], characters[index + 1]]
  if (!mark.test(character) || '%‰'.includes(character)) return true
  if (unseen.test(character)) return false
  if (!digit.test(before)) return character === '-' && digit.test(after)
  if (character === '#') return true
  // 10,000
  const isThousands = character === ',' && /^\d{3}(?!\d)/.test(characters.slice(index + 1, index + 5).join(''))
  return digit.test(after) && !isThousands
}

/**
 * Sentences with the same key say the same: white space, punctuation, width and capitals aside. One of nothing but marks is
 * the same only as itself.
 */
export const sentenceKey = (text: string): string => {
  const plain = text.normalize('NFKC').toLowerCase()
  const characters = [...plain.replace(/([\p{Pd}~])\1+/gu, '$1')].map(oneMark)
  const spoken = characters.filter((_, index) => speaks(characters, index))
  return spoken.length > 0 ? spoken.join('') : text.normalize('NFKC').trim()
}
