// The endpoints about figures that nobody types in.

import type { Handlers } from '../http/call'
import { duty } from './duty'
import { get } from './get'

export const figureHandlers = {
  'figure.get': get,
  'figure.duty': duty,
} satisfies Partial<Handlers>
