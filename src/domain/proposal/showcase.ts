// Good work that others can learn from (优秀作业), of a proposal: the desk names one whose promises were looked back at and kept,
// the office publishes it and takes it down. Every judgement stands beside it; there is no prize and no order but the newest first.

import { refuse } from '../errors'
import { type Consent, consents } from '../matter/choice'
import { holders, people } from '../notice/audience'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { insideWords, publicWords } from '../process/field'
import { isBlank } from '../text/trim'
import { promisesOf } from './feedback'
import { type Judgement, type Proposal, type ProposalKind, proposersOf } from './proposal'

export interface ShowcaseEvents {
  showcaseNamed: { done: string; consent: Consent; reply?: string }
  showcasePublished: object
  showcaseTakenDown: { reason: string }
}

const action = actionOf<ProposalKind, ShowcaseEvents>()

/** Closed, looked back at with nothing still promised, and open to everybody in full. */
export const isShowable = (of: Proposal): boolean =>
  of.status === 'closed' &&
  of.past === undefined &&
  of.openness === 'open' &&
  of.lookBacks.length > 0 &&
  promisesOf(of).length === 0

/** What each proposer said last of each unit's answer. */
export const lastJudgements = ({ judgements }: Pick<Proposal, 'judgements'>): readonly Judgement[] =>
  judgements.filter(
    ({ personId, unitId, round }) =>
      !judgements.some((one) => one.personId === personId && one.unitId === unitId && one.round > round),
  )

export const showcaseActions = {
  nameShowcase: action({
    at: ['lookBack'],
    when: ['showable'],
    by: ['desk'],
    shown: 'secondary',
    fields: {
      done: publicWords.text,
      reply: { ...publicWords.reason, optional: true },
      consent: { kind: 'oneOf', of: consents },
    },
    decide: (proposal, { reply, ...said }) => {
      const disagreed = lastJudgements(proposal).some(({ result }) => result === 'disagree')
      if (disagreed && isBlank(reply)) return refuse('unsolvedUnanswered')
      return [{ type: 'showcaseNamed', ...said, ...(reply === undefined || isBlank(reply) ? {} : { reply }) }]
    },
  }),
  publishShowcase: action({
    at: ['lookBack'],
    when: ['showcaseNamed'],
    by: ['office'],
    shown: 'onward',
    fields: {},
    decide: () => [{ type: 'showcasePublished' }],
  }),
  takeDownShowcase: action({
    at: ['lookBack'],
    when: ['showcased'],
    by: ['office'],
    shown: 'secondary',
    fields: { reason: insideWords.reason },
    decide: (_p, input) => [{ type: 'showcaseTakenDown', ...input }],
  }),
} as const

const desk = ({ deskId, districtId }: Proposal) =>
  deskId === null ? holders('office', districtId) : holders('coordinator', deskId)

export const showcaseEvents = {
  showcaseNamed: {
    evolve: (_p, words) => ({ showcase: { status: 'named', ...words } }),
    // it is everybody's to read once it is published
    read: 'inside',
    tell: { to: ({ districtId }) => [holders('office', districtId)], says: [], push: null },
  },
  showcasePublished: {
    evolve: ({ showcase = null }, _e, at) => ({
      showcase: showcase === null ? null : { ...showcase, status: 'published', publishedAt: at },
    }),
    read: 'all',
    tell: { to: (of) => [people(...proposersOf(of)), desk(of)], says: [], push: null },
  },
  showcaseTakenDown: {
    evolve: () => ({ showcase: null }),
    read: 'inside',
    tell: { to: (of) => [desk(of)], says: ['reason'], push: null },
  },
} as const satisfies EventRows<ProposalKind, ShowcaseEvents>
