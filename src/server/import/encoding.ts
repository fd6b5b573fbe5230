// In which encoding a text file is written. Excel in China saves CSV as GB18030 without saying so.

import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, Transform } from 'node:stream'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252'

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const beginningOf = async (path: string): Promise<Buffer> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16_384), 0, 16_384, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const markedAs = (beginning: Buffer): Encoding | undefined =>
  marks.find(([, bytes]) => bytes.every((byte, index) => beginning[index] === byte))?.[0]

/** Commas and line ends of UTF-16 have a zero on one side, which no other text has; a stray zero is on either. */
const pairedAs = (beginning: Buffer): Encoding | undefined => {
  const zeros = [0, 0]
  for (const [index, byte] of beginning.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd < Math.max(4, beginning.length / 100)) return undefined
  if (odd > 9 * even) return 'utf-16le'
  return even > 9 * odd ? 'utf-16be' : undefined
}

/** Characters that every page of Chinese is full of, in both ways of writing. */
const frequent =
  /[的一是不了在有我你他们們个個这這来來上下中大为為和国國地到以说說时時要出会會可也生年月日区區路街市人民政府内內容时間间题題号號]/gu

/** A Western letter or mark stands alone between plain ones; of Chinese, what is not plain comes in pairs. */
const isWestern = (beginning: Buffer): boolean => {
  const plain = (byte: number | undefined): boolean => byte === undefined || byte < 0x80
  const other = [...beginning.keys()].filter((at) => !plain(beginning[at]))
  const alone = other.filter((at) => plain(beginning[at - 1]) && plain(beginning[at + 1]))
  return alone.length > other.length / 2
}

/** The two encodings of two bytes read each other's without a fault, as characters that hardly anybody writes. */
const oldEncodingOf = (beginning: Buffer): Encoding => {
  if (isWestern(beginning)) return 'windows-1252'
  const count = (encoding: Encoding): number =>
    new TextDecoder(encoding).decode(beginning, { stream: true }).match(frequent)?.length ?? 0
  return count('big5') > 2 * count('gb18030') ? 'big5' : 'gb18030'
}

/** Of a text in another encoding about half of what is not ASCII is unreadable as UTF-8; of UTF-8, what was cut off. */
const tolerated = 0.05

/** A file that was cut in the middle of a character is UTF-8 still, so the whole of it is asked. */
const isUtf8 = async (path: string): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8')
  let other = 0
  let broken = 0
  const count = (text: string): void => {
    other += text.match(/[^\p{ASCII}]/gu)?.length ?? 0
    broken += text.match(/\uFFFD/g)?.length ?? 0
  }
  for await (const chunk of createReadStream(path)) count(decoder.decode(chunk as Buffer, { stream: true }))
  count(decoder.decode())
  return broken === 0 || (broken < other && broken <= Math.max(2, other * tolerated))
}

export const encodingOf = async (path: string): Promise<Encoding> => {
  const beginning = await beginningOf(path)
  const known = markedAs(beginning) ?? pairedAs(beginning)
  return known ?? ((await isUtf8(path)) ? 'utf-8' : oldEncodingOf(beginning))
}

/** The file as text, whatever it is written in, without its mark. */
export const readText = (path: string, encoding: Encoding): Transform => {
  const decoder = new TextDecoder(encoding)
  const decode = new Transform({
    readableObjectMode: false,
    decodeStrings: false,
    encoding: 'utf8',
    transform: (chunk: Buffer, _encoding, done) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  })
  return pipeline(createReadStream(path), decode, () => undefined)
}
