// The short code of a matter, for links that are read off paper: the last 48 bits of its id, which are random, in ten
// characters that are not mistaken for one another.

const digits = '0123456789abcdefghjkmnpqrstvwxyz'
const plain = '0123456789abcdefghijklmnopqrstuv'
const length = 10
const tailLength = 12

export const shortOf = (id: string): string =>
  [...Number.parseInt(id.slice(-tailLength), 16).toString(32)]
    .map((digit) => digits[plain.indexOf(digit)] ?? digit)
    .join('')
    .padStart(length, '0')

/** The end of the id that the code stands for, in hexadecimal; undefined for what is no such code. Forgives o for 0, i and l for 1. */
export const tailOf = (code: string): string | undefined => {
  const read = code.toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1')
  const values = [...read].map((digit) => digits.indexOf(digit))
  if (values.length !== length || values.includes(-1)) return undefined
  const number = values.reduce((sum, value) => sum * 32 + value, 0)
  return number < 2 ** 48 ? number.toString(16).padStart(tailLength, '0') : undefined
}

export const shortAddress = (home: string, id: string): string => `${home}/c/${shortOf(id)}`
