// The endpoint by which the office sees whether the installation is well.

import { byLevel } from '../../domain/health/check'
import { AppError } from '../http/app-error'
import type { Handlers } from '../http/call'
import { sayFindings } from '../locales/health'
import { examine } from './measure'
import { lookedOf } from './serve'

export const healthHandlers = {
  'health.get': async (call) => {
    if (call.machine === undefined) throw new AppError('unavailable')
    const judged = await examine(lookedOf(call, call.machine))
    return {
      version: call.machine.version,
      at: call.at,
      rows: [...byLevel(sayFindings(judged, call.input.language))],
    }
  },
} satisfies Partial<Handlers>
