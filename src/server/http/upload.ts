// Reads the one file of a multipart upload as a stream, within its size limit and at no less than a least rate.

import { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { limit } from '../../domain/limit'
import type { Pace } from '../services'
import { AppError } from './app-error'
import type { Upload } from './call'

/** One more than anything may have, so that too large can be told from just right. */
const maxBytes = Math.max(limit.pictureBytes, limit.voiceBytes) + 1
/** What stands around the file: boundaries, headers, fields. */
const wrapping = 64 * 1024

/** A phone on the edge of a network sends a small picture within this; the app waits as long. */
export const usualPace: Pace = { least: 1024, window: 10_000, deadline: 115_000, untaken: 30_000 }

export const acceptUploads = async (app: FastifyInstance): Promise<void> => {
  await app.register(multipart, {
    limits: {
      fileSize: maxBytes,
      files: 1,
      fields: 10,
      fieldSize: 1000,
      fieldNameSize: 100,
      parts: 12,
      headerPairs: 50,
    },
  })
}

/** What the parser of multipart says about a form that is broken or breaks off: it has no code of its own. */
const isBroken = (error: unknown): boolean =>
  error instanceof Error && !('statusCode' in error) && !(error instanceof AppError) && !('code' in error)

const asMalformed = (error: unknown): unknown =>
  isBroken(error) ? new AppError('malformed', undefined, { cause: error }) : error

async function* chunksOf(file: Readable): AsyncGenerator<Buffer> {
  try {
    yield* file.iterator({ destroyOnReturn: false })
  } catch (error) {
    throw asMalformed(error)
  }
}

/** Calls `giveUp` once, when too little comes or it takes too long. What we have not read yet is not the sender's fault. */
const watchPace = (request: FastifyRequest, { least, window, deadline }: Pace, giveUp: () => void): (() => void) => {
  const { raw } = request
  const began = performance.now()
  let seen = raw.socket.bytesRead
  const timer = setInterval(() => {
    const now = raw.socket.bytesRead
    const slow = now - seen < (least * window) / 1000 && raw.readableLength === 0
    seen = now
    if (raw.complete) clearInterval(timer)
    else if (slow || performance.now() - began > deadline) {
      clearInterval(timer)
      giveUp()
    }
  }, window)
  raw.once('close', () => clearInterval(timer))
  return () => clearInterval(timer)
}

/** The file as it arrives. Its stream breaks off with `slow` or `malformed`. */
export const uploadOf = async (request: FastifyRequest, pace: Pace): Promise<Upload> => {
  if (!request.isMultipart()) throw new AppError('unsupportedType')
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + wrapping) throw new AppError('tooLarge')
  let breakOff: (why: AppError) => void = () => undefined
  const tooSlow = new Promise<never>((_resolve, reject) => {
    breakOff = reject
  })
  tooSlow.catch(() => undefined)
  const stop = watchPace(request, pace, () => breakOff(new AppError('slow')))
  try {
    const part = await Promise.race([request.file(), tooSlow])
    if (part === undefined) throw new AppError('invalid', { '/file': 'missing' })
    const { file } = part
    tooSlow.catch((why: AppError) => file.destroy(why))
    request.raw.once('close', () => {
      // Broken off by its sender: nobody waits for the rest.
      if (!request.raw.complete) file.destroy(new AppError('malformed'))
    })
    file.once('end', stop)
    return { stream: Readable.from(chunksOf(file), { objectMode: false }) }
  } catch (error) {
    stop()
    throw asMalformed(error)
  }
}
