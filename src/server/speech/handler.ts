// The endpoint that turns speech into words. The sound is gone when the answer is given.

import { limit } from '../../domain/limit'
import { receive } from '../file/receive'
import { AppError } from '../http/app-error'
import type { Handlers } from '../http/call'
import { soundFormats } from './speech'

export const speechHandlers = {
  'speech.hear': async ({ speech, upload, log }) => {
    if (speech === undefined) {
      upload.stream.resume()
      throw new AppError('notFound')
    }
    const { full, type } = await receive(upload.stream)
    const format = soundFormats[type]
    if (format === undefined) throw new AppError('unsupportedType')
    try {
      const text = await speech.hear(full, format)
      return { text: text.slice(0, limit.text) }
    } catch (error) {
      log.warn({ err: error }, 'speech')
      throw new AppError('unavailable')
    }
  },
} satisfies Partial<Handlers>
