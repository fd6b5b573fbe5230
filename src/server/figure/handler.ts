// The endpoints about figures that nobody types in.

import type { Handlers } from '../http/call'
import { duty, dutyLooks, dutyOf } from './duty'
import { get } from './get'

export const figureHandlers = {
  'figure.get': get,
  'figure.duty': duty,
  'figure.dutyOf': dutyOf,
  'figure.dutyLooks': dutyLooks,
} satisfies Partial<Handlers>
