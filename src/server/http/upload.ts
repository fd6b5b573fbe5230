// Reads the one file of a multipart upload as a stream, within its size limit.

import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { limit } from '../../domain/limit'
import { AppError } from './app-error'
import type { Upload } from './call'

/** One more than anything may have, so that too large can be told from just right. */
const maxBytes = Math.max(limit.pictureBytes, limit.voiceBytes) + 1

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

export const uploadOf = async (request: FastifyRequest): Promise<Upload> => {
  if (!request.isMultipart()) throw new AppError('unsupportedType')
  const part = await request.file()
  if (part === undefined) throw new AppError('invalid', { '/file': 'missing' })
  return { stream: part.file }
}
