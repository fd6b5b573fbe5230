// The endpoints by which a result is judged.

import { nobody } from '../../domain/people/role'
import type { Handlers } from '../http/call'
import { once } from '../http/once'
import { rate } from './rate'
import { words } from './words'

export const evaluationHandlers = {
  // who uses a tracking code stays unknown, signed in or not
  'matter.rate': {
    recorded: (call) => once<'matter.rate'>(rate)(call.input.code === undefined ? call : { ...call, actor: nobody }),
  },
  'matter.words': words,
} satisfies Partial<Handlers>
