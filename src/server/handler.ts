// Every handler of the contract, joined from the nouns.

import { fileHandlers } from './file/handler'
import type { Handlers } from './http/call'
import { sessionHandlers } from './session/handler'

export const handlers: Partial<Handlers> = {
  ...fileHandlers,
  ...sessionHandlers,
}
