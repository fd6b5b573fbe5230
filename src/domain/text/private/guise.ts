// Ways in which a number is dressed up: tones over the letters, dashes drawn with other strokes, numbered lines, words that
// sound like digits. The text comes back as long as before, with what is meant in its place.

const upright: Record<string, string> = {
  a: 'āáǎàĀÁǍÀ',
  o: 'ōóǒòŌÓǑÒ',
  e: 'ēéěèĒÉĚÈ',
  i: 'īíǐìĪÍǏÌ',
  u: 'ūúǔùŪÚǓÙ',
}
const withoutTone = new Map(
  Object.entries(upright).flatMap(([letter, toned]) => [...toned].map((one): [string, string] => [one, letter])),
)
const toned = new RegExp(`[${[...withoutTone.keys()].join('')}]`, 'g')

/** 138一1234零5678: one or two numerals between plain digits may be digits, or stand there like a dash. */
const between = /(\p{Nd}\s?)([〇零一二三四五六七八九幺洞丨]{1,2})(?=\s?\p{Nd})/gu

/** 1、138 2、1234 3、5678: each part on its own line, with the line's number. */
const lineNumber = (plain: string, numeral: string, circle: string): string =>
  `(?:第?[${plain}${numeral}](?:[行段、．)）:：]|[.．](?!\\d))|${circle})\\s*`
const numbered = new RegExp(
  `${lineNumber('1', '一', '①')}(1[3-9]\\d)\\s*[，,。；;]?\\s*(${lineNumber('2', '二', '②')})(\\d{4})\\s*[，,。；;]?\\s*(${lineNumber('3', '三', '③')})(?=\\d{4}(?!\\d))`,
  'g',
)

/** The text with its digits, letters and dashes as they are meant. */
export const plainly = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(toned, (letter) => withoutTone.get(letter) ?? letter)
    .replace(between, (_found, before: string, { length }: string) => before + '-'.repeat(length))
    .replace(numbered, (found: string, _head: string, second: string, _middle: string, third: string) =>
      found.replace(second, ' '.repeat(second.length)).replace(third, ' '.repeat(third.length)),
    )

/** Words that sound like a digit, and are read as one only where there is nothing but such words. */
const alike = [
  '灵铃领令另',
  '衣医依易伊',
  '而儿尔耳',
  '山伞散衫',
  '是思死寺似',
  '午舞武无',
  '流留柳溜刘',
  '期气妻漆起',
  '吧巴爸把拔扒',
  '久酒旧救就',
]
const sounds = new Map(
  alike.flatMap((words, value) =>
    [...words].map((one): [string, string] => [one, '零一二三四五六七八九'[value] ?? '']),
  ),
)
const digits = '〇零一二三四五六七八九幺'
const sounding = new RegExp(`(?:[${[...sounds.keys()].join('')}${digits}][\\s，,、.·\\-]{0,2}){11,}`, 'g')

/** The text with the digits that eleven words in a row sound like. */
export const sounded = (text: string): string =>
  text.replace(sounding, (found) => [...found].map((one) => sounds.get(one) ?? one).join(''))
