// The endpoint that turns speech into words. The sound is gone when the answer is given.

import { limit } from '../../domain/limit'
import { takeIn } from '../file/incoming'
import { receive } from '../file/receive'
import { soundKinds } from '../file/sound/sound'
import { AppError } from '../http/app-error'
import type { Handlers } from '../http/call'
import { soundFormats } from './speech'

export const speechHandlers = {
  'speech.hear': async ({ speech, upload, log, incomingFolder }) => {
    if (speech === undefined) throw new AppError('notFound')
    const incoming = await takeIn(upload.stream, incomingFolder)
    try {
      if (!(incoming.type in soundKinds)) throw new AppError('unsupportedType')
      const { full, type } = await receive(incoming, undefined)
      const format = soundFormats[type]
      if (format === undefined) throw new AppError('unsupportedType')
      const text = await speech.hear(full, format).catch((error: unknown): never => {
        log.warn({ err: error }, 'speech')
        throw new AppError('unavailable')
      })
      return { text: text.slice(0, limit.text) }
    } finally {
      await incoming.drop()
    }
  },
} satisfies Partial<Handlers>
