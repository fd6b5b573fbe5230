// Which notices about a proposal ask for something, and until when they do.

import type { Askings } from '../process/asking'
import type { EntrustEvents } from './entrust'
import type { FeedbackEvents } from './feedback'
import type { HandleEvents } from './handle'
import type { Proposal } from './proposal'
import type { ReviewEvents } from './review'
import type { WriteEvents } from './write'

type Told = keyof (WriteEvents & ReviewEvents & EntrustEvents & HandleEvents & FeedbackEvents)

const writing = ({ step, status }: Proposal): boolean => step === 'write' && status === 'open'
const reviewing = ({ step, status }: Proposal): boolean => step === 'review' && status === 'open'
/** A unit still owes its answer. */
const working = ({ status, undertakings }: Proposal): boolean =>
  status === 'open' && undertakings.some((one) => one.status === 'working')

/** The part of the unit that does one of these is done. */
const byUnit = ['answered', 'assisted', 'objected'] as const

export const proposalAskings: Askings<Proposal, Told> = {
  // a signature is no event: signing reads these
  signersAsked: { still: writing },
  voided: { still: writing },
  complete: { still: writing },
  submitted: { still: reviewing, by: ['reviewed'] },
  repairAsked: { still: ({ repair }) => repair !== null },
  askedAgain: { still: ({ decline }) => decline !== null && decline.asked !== null },
  mergeProposed: { still: ({ merging }) => merging !== null },
  entrustProposed: { still: ({ step, status }) => step === 'entrust' && status === 'open' },
  entrusted: { still: working, by: byUnit },
  reassigned: { still: working, by: byUnit },
  objectionRefused: { still: working, by: byUnit },
  answerReturned: { still: working, by: byUnit },
  rehandled: { still: working, by: byUnit },
  objected: { still: ({ undertakings }) => undertakings.some(({ status }) => status === 'objected') },
  extensionAsked: { still: ({ undertakings }) => undertakings.some(({ extension }) => extension !== null) },
  exchanged: { still: ({ exchanges }) => exchanges.some(({ heard }) => heard === 'open') },
  urged: { still: ({ urges }) => urges.some(({ answer }) => answer === null), by: ['urgeAnswered'] },
  dueWarned: {
    still: ({ status, due, warned }) => status === 'open' && due !== null && warned.startsWith(`${due} `),
    by: byUnit,
  },
  answered: { still: ({ step, status }) => status === 'open' && step !== 'lookBack', by: ['judged'] },
}
