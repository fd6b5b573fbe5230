// Reads an upload, finds out by its content what it is, and cleans it. Only a few at a time, the others wait unread.

import type { Readable } from 'node:stream'
import { fileTypeFromBuffer } from 'file-type'
import { limit } from '../../domain/limit'
import { AppError } from '../http/app-error'
import { cleanPicture } from './picture'
import { cleanSound, soundKinds } from './sound/sound'

export interface Received {
  readonly kind: 'picture' | 'voice'
  readonly type: string
  readonly suffix: string
  readonly full: Buffer
  readonly thumb: Buffer | null
  readonly width: number | null
  readonly height: number | null
}

const pictureTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'])

/** Enough to tell every kind that is accepted. */
const sniffed = 4100

interface Known {
  readonly type: string
  readonly max: number
}

const knownType = async (head: Buffer): Promise<Known> => {
  const type = (await fileTypeFromBuffer(head))?.mime ?? ''
  if (pictureTypes.has(type)) return { type, max: limit.pictureBytes }
  if (type in soundKinds) return { type, max: limit.voiceBytes }
  throw new AppError('unsupportedType')
}

/** The whole upload, given up as soon as it is known to be of a wrong kind or too large. */
const readAll = async (stream: Readable): Promise<{ type: string; bytes: Buffer }> => {
  const chunks: Buffer[] = []
  let length = 0
  let known: Known | undefined
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk)
    length += chunk.length
    if (known === undefined && length >= sniffed) known = await knownType(Buffer.concat(chunks))
    if (known !== undefined && length > known.max) throw new AppError('tooLarge')
  }
  const bytes = Buffer.concat(chunks)
  known ??= await knownType(bytes)
  return { type: known.type, bytes }
}

const atOnce = 3
let running = 0
const waiting: (() => void)[] = []

const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}

/** Throws `unsupportedType`, `tooLarge` or `fileUnreadable`. */
export const receive = (stream: Readable): Promise<Received> =>
  inTurn(async () => {
    const { type, bytes } = await readAll(stream)
    const sound = soundKinds[type]
    if (sound !== undefined) {
      const full = cleanSound(sound, bytes)
      return { kind: 'voice', type: sound.type, suffix: sound.suffix, full, thumb: null, width: null, height: null }
    }
    return { kind: 'picture', type: 'image/jpeg', suffix: 'jpg', ...(await cleanPicture(bytes)) }
  })
