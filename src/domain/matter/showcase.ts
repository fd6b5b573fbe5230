// Good work that others can learn from (优秀作业): a coordinator names a matter whose result still holds, the office publishes it and
// takes it down. Every verdict stands beside it; there is no prize and no order but the newest first.

import { refuse } from '../errors'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { insideWords, publicWords } from '../process/field'
import { isBlank } from '../text/trim'
import { coordinators, everybody, office, team } from './audience'
import { type Consent, consents } from './choice'
import { type MatterKind, notOwn } from './kind'
import type { Matter } from './matter'

export interface ShowcaseEvents {
  showcaseNamed: { done: string; consent: Consent; reply?: string }
  showcasePublished: object
  showcaseTakenDown: { reason: string }
}

const action = actionOf<MatterKind, ShowcaseEvents>()

export const showcaseActions = {
  nameShowcase: action({
    at: ['evaluation'],
    when: ['showable', 'contradictionsAnswered'],
    by: ['coordinator'],
    not: notOwn,
    shown: 'secondary',
    fields: {
      done: publicWords.text,
      reply: { ...publicWords.reason, optional: true },
      consent: { kind: 'oneOf', of: consents },
    },
    prefill: ({ result }) => (result === null ? {} : { done: result.summary }),
    decide: (matter, { reply, ...said }, { ratings: { tally } }) => {
      // what somebody says is not solved has an answer, given when it was closed or now
      if (tally.solved.no > 0 && isBlank(matter.closing?.reason) && isBlank(reply)) {
        return refuse('unsolvedUnanswered')
      }
      return [{ type: 'showcaseNamed', ...said, ...(reply === undefined || isBlank(reply) ? {} : { reply }) }]
    },
  }),
  publishShowcase: action({
    at: ['evaluation'],
    when: ['closed', 'showcaseNamed', 'contradictionsAnswered'],
    by: ['office'],
    shown: 'onward',
    fields: {},
    decide: () => [{ type: 'showcasePublished' }],
  }),
  takeDownShowcase: action({
    at: ['evaluation'],
    when: ['showcased'],
    by: ['office'],
    shown: 'secondary',
    fields: { reason: insideWords.reason },
    decide: (_m, input) => [{ type: 'showcaseTakenDown', ...input }],
  }),
} as const

export const showcaseEvents = {
  showcaseNamed: {
    evolve: (_m, words) => ({ showcase: { status: 'named', ...words } }),
    // it is everybody's to read once it is published
    read: 'inside',
    tell: { to: (m) => [office(m)], says: [], push: null },
  },
  showcasePublished: {
    evolve: ({ showcase = null }, _e, at) => ({
      showcase: showcase === null ? null : { ...showcase, status: 'published', publishedAt: at },
    }),
    read: 'all',
    tell: { to: (m) => [...everybody, team(m), coordinators(m)], says: [], push: null },
  },
  showcaseTakenDown: {
    evolve: () => ({ showcase: null }),
    read: 'inside',
    tell: { to: (m) => [team(m), coordinators(m)], says: ['reason'], push: null },
  },
} as const satisfies EventRows<MatterKind, ShowcaseEvents>

/** As everybody may read it: only what was published. */
export const publicShowcase = (matter: Matter): Matter =>
  matter.showcase?.status === 'named' ? { ...matter, showcase: null } : matter
