// What was tried of a matter already and did not settle it: read before somebody claims it, or takes it on from another.

import type { MatterEventType } from './event'

const triedTypes = [
  'released',
  'leadGone',
  'sentBack',
  'dispatchAnswered',
  'noAgreementRecorded',
  'taskGivenUp',
  'paused',
  'reopened',
] as const satisfies readonly MatterEventType[]

/** Those entries of a log that tell of it, in their order. */
export const triedIn = <Entry extends { readonly type: string }>(log: readonly Entry[]): readonly Entry[] =>
  log.filter(({ type }) => triedTypes.some((one) => one === type))
