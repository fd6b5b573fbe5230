// Regular expressions that the oldest phones can read: the syntax of ES2020 without looking behind. One that they cannot
// read is an error of syntax there, and the page stays blank.

import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'

const parser = new RegExpParser({ ecmaVersion: 2020 })

/** What is wrong with a pattern; null where nothing is. */
export const patternFault = (source: string, flags: string): string | null => {
  try {
    const pattern = parser.parsePattern(source, 0, source.length, { unicode: flags.includes('u') })
    parser.parseFlags(flags)
    let looksBehind = false
    visitRegExpAST(pattern, {
      onAssertionEnter: (assertion) => {
        if (assertion.kind === 'lookbehind') looksBehind = true
      },
    })
    return looksBehind ? `/${source}/${flags} looks behind` : null
  } catch (error) {
    return `/${source}/${flags}: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** A stretch of a pattern in a text: no parser of scripts can tell that the text will be one. */
export const looksBehind = (text: string): boolean => /\(\?<[=!]/.test(text)
