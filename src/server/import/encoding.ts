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

const isWrongEncoding = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'

/** Bytes that are not Chinese by accident are hardly ever valid UTF-8, so the whole file is asked. */
const isUtf8 = async (path: string): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true })
    decoder.decode()
    return true
  } catch (error) {
    if (isWrongEncoding(error)) return false
    throw error
  }
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
