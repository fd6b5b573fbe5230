// Every handler of the contract, joined from the nouns.

import { fileHandlers } from './file/handler'
import type { Handlers } from './http/call'
import { noticeHandlers } from './notice/handler'
import { sessionHandlers } from './session/handler'
import { similarHandlers } from './similar/handler'

export const handlers: Partial<Handlers> = {
  ...fileHandlers,
  ...noticeHandlers,
  ...sessionHandlers,
  ...similarHandlers,
}
