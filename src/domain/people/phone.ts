// Phone numbers: how they are read from what people type or paste, and how they may be shown.

import { digitsOf } from '../text/private/digit'

/** Full-width digits become plain; blanks, brackets and hyphens go, and so does the code of the country. */
export const phoneIn = (text: string): string =>
  [...text]
    .flatMap((character) => {
      const digits = digitsOf(character)
      return digits?.plain === true ? [digits.value] : character === '+' || character === '＋' ? ['+'] : []
    })
    .join('')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')
    .replaceAll('+', '')

export const mobilePattern = /^1[3-9]\d{9}$/
/** Landlines and short numbers too, with hyphens as they are written. */
export const contactPattern = /^[0-9-]{3,20}$/

export const isMobile = (number: string): boolean => mobilePattern.test(number)

/** `（0717）421 2345 转 8`, `+86 717 4212345` -> digits and hyphens; freephone numbers (400, 800) have no zero before them. */
const landlineIn = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/转|分机|ext\.?/gi, '-')
    .replace(/^\s*(?:\+|00)\s*86[\s(-]*0?[\s)]*(?=[48]00)/, '')
    .replace(/^\s*(?:\+|00)\s*86[\s(-]*0?[\s)]*/, '0')
    .replace(/[\s()-]+/g, '-')
    .replace(/^-|-$/g, '')

/** A number to be shown, as it is dialled; what is none stays as it was typed. */
export const contactIn = (text: string): string => {
  const number = isMobile(phoneIn(text)) ? phoneIn(text) : landlineIn(text)
  return contactPattern.test(number) ? number : text.trim()
}

/** `13800000000` -> `138****0000`. Anything that is not an eleven-digit number is covered altogether. */
export const maskPhone = (phone: string): string =>
  /^1\d{10}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(7)}` : '*'.repeat(Math.max(4, phone.length))
