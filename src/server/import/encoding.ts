// In which encoding a text file is written. Excel in China saves CSV as GB18030 without saying so.

import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, Transform } from 'node:stream'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const markOf = async (path: string): Promise<Encoding | undefined> => {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(3), 0, 3, 0)
    return marks.find(([, bytes]) => bytes.every((byte, index) => buffer[index] === byte))?.[0]
  } finally {
    await file.close()
  }
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

export const encodingOf = async (path: string): Promise<Encoding> =>
  (await markOf(path)) ?? ((await isUtf8(path)) ? 'utf-8' : 'gb18030')

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
