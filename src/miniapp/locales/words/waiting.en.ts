// The words of what waits in the outbox, in English.

import type { waiting as zhCn } from './waiting.zh-cn'

export const waiting: typeof zhCn = {
  sent: 'Sent',
  sentNumber: (number) => `No. ${number}`,
  sentNext: (group, by) => `The coordinators of ${group} answer by ${by}.`,
  waitingText: 'Sent by itself once there is a network',
  waitingSignIn: 'Sent by itself once you sign in',
  refused: 'Not sent',
  mend: 'Open and mend',
  hurry: 'Try now',
  drop: 'Discard',
  dropTitle: 'Discard it?',
  dropText: 'It has not been sent and cannot be brought back.',
  signInNow: 'Sign in',
  seen: 'All right',
  untitled: 'No words, only photos or a recording',
}
