// How a notice leaves the app: to WeChat or by SMS. The inbox has it already.

import type { Log } from '../services'
import type { PersonalNotice } from './deliver'

export interface Sender {
  /** Throws when it should be tried again. */
  send(notice: PersonalNotice): Promise<void>
}

/** Only says that there would have been something to send. */
export const logSender = (log: Log): Sender => ({
  send: async ({ kind, subject, subjectId }) => log.info({ notice: kind, subject, subjectId }, 'notice'),
})
