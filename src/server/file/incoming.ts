// Takes an upload in, to disk, before anything scarce is used for it: anyone who sends slowly keeps nobody waiting.

import { randomUUID } from 'node:crypto'
import { mkdir, open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileTypeFromBuffer } from 'file-type'
import { limit } from '../../domain/limit'
import { AppError } from '../http/app-error'
import { heicTypes } from './heic'
import { soundKinds } from './sound/sound'

/** An upload that is here as a whole. */
export interface Incoming {
  /** media type by its content */
  readonly type: string
  readonly length: number
  read(): Promise<Buffer>
  /** lets go of the room on disk; to be called in any case */
  drop(): Promise<void>
}

const pictureTypes = new Set([
  'image/jpeg',
  'image/png',
  // of what moves, the first picture is taken
  'image/apng',
  'image/webp',
  'image/gif',
  'image/avif',
  ...heicTypes,
])

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

/** Uploads that may be under way in one process; each can be as large as a picture. */
const atOnce = 300
let underWay = 0

/** What stays free of the disk: the database and the log have to go on writing. */
export const leastFree = 512 * 1024 * 1024

/** Throws `unavailable` when the disk that the folder lies on is nearly full. */
const checkFree = async (folder: string, least = leastFree): Promise<void> => {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < least) throw new AppError('unavailable')
}

/** A file that has no name any more: whatever becomes of this process, nothing of it stays. */
export const unnamed = async (folder: string) => {
  await mkdir(folder, { recursive: true })
  await checkFree(folder)
  const path = join(folder, randomUUID())
  const handle = await open(path, 'wx+', 0o600)
  await rm(path, { force: true })
  return handle
}

const writeTo = async (
  handle: Awaited<ReturnType<typeof unnamed>>,
  stream: Readable,
): Promise<Pick<Incoming, 'type' | 'length'>> => {
  const heads: Buffer[] = []
  let length = 0
  let known: Known | undefined
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    length += chunk.length
    if (known === undefined) heads.push(chunk)
    if (known === undefined && length >= sniffed) known = await knownType(Buffer.concat(heads))
    if (known !== undefined && length > known.max) throw new AppError('tooLarge')
    await handle.writeFile(chunk)
  }
  known ??= await knownType(Buffer.concat(heads))
  return { type: known.type, length }
}

/**
 * Given up as soon as it is known to be of a wrong kind or too large: throws `unsupportedType` or `tooLarge`, and
 * `unavailable` where there is no room.
 */
export const takeIn = async (stream: Readable, folder: string): Promise<Incoming> => {
  if (underWay >= atOnce) throw new AppError('unavailable')
  underWay += 1
  try {
    const handle = await unnamed(folder)
    try {
      const { type, length } = await writeTo(handle, stream)
      return {
        type,
        length,
        read: async () => {
          const bytes = Buffer.alloc(length)
          await handle.read(bytes, 0, length, 0)
          return bytes
        },
        drop: () => handle.close(),
      }
    } catch (error) {
      await handle.close()
      throw error
    }
  } finally {
    underWay -= 1
  }
}
