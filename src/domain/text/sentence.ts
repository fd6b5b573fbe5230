// A sentence that people agree or disagree with: typed in however many lines, it is one; the same words are the same sentence.

const mark = /[\p{P}\p{Z}\p{C}]/u
const digit = /\p{Nd}/u

/** One line of what was typed in several, with single blanks. */
export const oneSentence = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** Within numbers a mark means something: 1.5 is not 15, and -5 not 5. A percent sign always does. */
const speaks = (character: string, before: string, after: string): boolean =>
  !mark.test(character) ||
  character === '%' ||
  (digit.test(after) && (/[-−]/u.test(character) || (/[.:/]/u.test(character) && digit.test(before))))

/**
 * Sentences with the same key say the same: white space, punctuation, width and capitals aside. One of nothing but marks is
 * the same only as itself.
 */
export const sentenceKey = (text: string): string => {
  const characters = [...text.normalize('NFKC').toLowerCase()]
  const spoken = characters.filter((one, index) =>
    speaks(one, characters[index - 1] ?? '', characters[index + 1] ?? ''),
  )
  return spoken.length > 0 ? spoken.join('') : text.normalize('NFKC').trim()
}
