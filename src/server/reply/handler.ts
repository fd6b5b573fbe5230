// The endpoints of replies that are kept ready.

import type { Handlers } from '../http/call'
import { check } from './check'
import { dropTemplate, saveTemplate, templates } from './template'

export const replyHandlers = {
  'reply.templates': templates,
  'reply.saveTemplate': saveTemplate,
  'reply.dropTemplate': dropTemplate,
  'reply.check': check,
} satisfies Partial<Handlers>
