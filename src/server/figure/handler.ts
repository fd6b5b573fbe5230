// The endpoints about figures that nobody types in.

import type { Handlers } from '../http/call'
import { duty, dutyLooks, dutyOf } from './duty'
import { get } from './get'
import { trend } from './trend'

export const figureHandlers = {
  'figure.get': get,
  'figure.duty': duty,
  'figure.trend': trend,
  'figure.dutyOf': dutyOf,
  'figure.dutyLooks': dutyLooks,
} satisfies Partial<Handlers>
