// Looks now and then whether something that was asked for together has waited long enough.

import type { Handlers } from '../http/call'
import type { Services } from '../services'
import { performBulks } from './perform'

/** Milliseconds. */
const every = 1000

/** Until it is stopped: answers how, and waits then for what is being carried out. */
export const scheduleBulks = (services: Services, handlers: Handlers, nudge: () => void): (() => Promise<void>) => {
  let present: Promise<void> | undefined
  const look = async (): Promise<void> => {
    try {
      if ((await performBulks(services, handlers)) > 0) nudge()
    } catch (error) {
      services.log.error({ err: error }, 'bulk')
    }
    present = undefined
  }
  const timer = setInterval(() => {
    present ??= look()
  }, every)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await present
  }
}
