// The digits that people write a number with: plain ones of any script and width, Chinese ones, circled and other dressed
// ones. Says of a character which digits it stands for.

export interface Digits {
  /** one digit, or two for the likes of ⑬ */
  readonly value: string
  /** a plain digit belongs to the number that it touches; a numeral may as well be a word or a mark of a list */
  readonly plain: boolean
}

const table = new Map<string, Digits>()

/** Where the ten decimal digits of each script begin (Unicode's Nd); a test holds the list against the engine's. */
const zeros =
  '30 660 6f0 7c0 966 9e6 a66 ae6 b66 be6 c66 ce6 d66 de6 e50 ed0 f20 1040 1090 17e0 1810 1946 19d0 1a80 1a90 1b50 1bb0 1c40 1c50 a620 a8d0 a900 a9d0 a9f0 aa50 abf0 ff10 104a0 10d30 10d40 11066 110f0 11136 111d0 112f0 11450 114d0 11650 116c0 116d0 116da 11730 118e0 11950 11bf0 11c50 11d50 11da0 11de0 11f50 16130 16a60 16ac0 16b50 16d70 1ccf0 1d7ce 1d7d8 1d7e2 1d7ec 1d7f6 1e140 1e2f0 1e4f0 1e5f1 1e950 1fbf0'
for (const zero of zeros.split(' ')) {
  for (let value = 0; value < 10; value++) {
    table.set(String.fromCodePoint(Number.parseInt(zero, 16) + value), { value: String(value), plain: true })
  }
}

/** Rows of dressed numbers: the first character, the number it stands for, how many follow each other. */
const rows: readonly (readonly [first: number, value: number, count: number])[] = [
  [0x2460, 1, 20],
  [0x2474, 1, 20],
  [0x2488, 1, 20],
  [0x24ea, 0, 1],
  [0x24eb, 11, 10],
  [0x24f5, 1, 10],
  [0x24ff, 0, 1],
  [0x2776, 1, 10],
  [0x2780, 1, 10],
  [0x278a, 1, 10],
  [0x3220, 1, 10],
  [0x3280, 1, 10],
  [0x2160, 1, 9],
  [0x2170, 1, 9],
  [0x3021, 1, 9],
  [0x2070, 0, 1],
  [0xb9, 1, 1],
  [0xb2, 2, 2],
  [0x2074, 4, 6],
  [0x2080, 0, 10],
  [0x1f100, 0, 1],
  [0x1f101, 0, 10],
  [0x1f10b, 0, 1],
  [0x1f10c, 0, 1],
  [0x1f51f, 10, 1],
  [0x1369, 1, 9],
  [0x3192, 1, 4],
  [0x1d360, 1, 9],
]
for (const [first, value, count] of rows) {
  for (let step = 0; step < count; step++) {
    table.set(String.fromCodePoint(first + step), { value: String(value + step), plain: false })
  }
}

/** Chinese digits as numbers are read out, over the telephone too, their forms for sums of money, and letters put for a digit. */
const numerals = [
  '〇零○◯Oo洞',
  '一壹弌幺腰妖lI',
  '二贰貳两兩弍',
  '三叁叄參弎',
  '四肆',
  '五伍',
  '六陆陸',
  '七柒拐',
  '八捌',
  '九玖勾',
]
numerals.forEach((characters, value) => {
  for (const character of characters) table.set(character, { value: String(value), plain: false })
})

export const digitsOf = (character: string): Digits | undefined => table.get(character)

/**
 * By code unit, for looking quickly whether a text can hold a number at all: how many digits it may stand for at most, or
 * `letter` for what interrupts a number. What is neither counts as 0 digits.
 */
export const letter = 255
export const mostDigits = new Uint8Array(0x1_0000)
mostDigits.fill(letter, 0x41, 0x5b).fill(letter, 0x61, 0x7b).fill(letter, 0x4e00, 0xa000)
// the first half of a pair may belong to a digit
mostDigits.fill(2, 0xd800, 0xdc00)
for (const [character, { value }] of table) {
  if (character.length === 1) mostDigits[character.charCodeAt(0)] = value.length
}
