// The endpoints by which a result is judged.

import type { Handlers } from '../http/call'
import { rate } from './rate'
import { words } from './words'

export const evaluationHandlers = {
  'matter.rate': rate,
  'matter.words': words,
} satisfies Partial<Handlers>
