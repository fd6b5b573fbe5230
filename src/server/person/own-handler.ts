// The endpoints about oneself: how I may be reached, who looked, what is kept of me, and deleting it.

import type { Handlers } from '../http/call'
import { contact } from './contact'
import { documentMine } from './document'
import { exportMine } from './export'
import { remove } from './remove'
import { reveals } from './reveals'

export const ownHandlers = {
  'person.contact': contact,
  'person.reveals': reveals,
  'person.export': exportMine,
  'person.document': documentMine,
  'person.delete': remove,
} satisfies Partial<Handlers>
