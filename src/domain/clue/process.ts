// A clue 提案线索: what somebody thinks a proposal should be about. The desk looks at it and puts it into the catalogue without a
// name; a member may take it up, and the person who gave it hears what became of it.

import { localDate } from '../calendar/local-time'
import { refuse } from '../errors'
import { holders, people } from '../notice/audience'
import { holds, personIdOf } from '../people/role'
import { actionOf, type CommandOf } from '../process/action'
import type { EventOf, EventRows } from '../process/event'
import { insideWords, publicWords } from '../process/field'
import { openingOf, type Paper, type PaperContext, type PaperKind, paperProcess } from '../process/paper'
import { isCalling } from '../proposal/setting'

const clueSteps = ['given', 'listed'] as const

/** It stands in the catalogue for a member to take up. */
export const invitesProposal = ({ step, status }: Pick<Paper, 'status'> & { readonly step: string }): boolean =>
  step === 'listed' && status === 'open'

/** What became of a proposal that was written from it. */
export const turns = ['admitted', 'declined', 'converted', 'merged', 'answered'] as const
type Turn = (typeof turns)[number]

export interface Clue extends Paper {
  readonly step: (typeof clueSteps)[number]
  readonly deskId: string | null
  /** null where the report that it comes from was given without a name */
  readonly authorId: string | null
  readonly text: string
  /** what was asked for when it was given; empty when a coordinator offered a report */
  readonly call: string
  readonly refusal: string
  readonly became: readonly { readonly what: Turn; readonly number: string; readonly letter: string }[]
}

/** What the server reads of the report that is offered: who gave it, and which group answers for it. */
export interface ReportReading {
  readonly reporterId: string | null
  readonly groupId: string
}

interface Context extends PaperContext {
  readonly read?: ReportReading
}

interface ClueKind extends PaperKind {
  readonly state: Clue
  readonly standing: Clue
  readonly at: Clue['step']
  readonly condition: 'open'
  readonly capacity: 'giver' | 'desk' | 'clock'
  readonly context: Context
}

interface ClueEvents {
  given: {
    readonly districtId: string
    readonly deskId: string | null
    readonly authorId: string | null
    readonly title: string
    readonly text: string
    readonly call: string
    readonly reportId?: string
  }
  listed: { readonly title: string; readonly text: string }
  refused: { readonly reason: string }
  followed: { readonly what: Turn; readonly number: string; readonly letter: string }
  closed: object
}

const action = actionOf<ClueKind, ClueEvents>()
const words = { title: publicWords.line, text: publicWords.text } as const

export const clueActions = {
  /** in words that name nobody */
  list: action({
    at: ['given'],
    when: ['open'],
    by: ['desk'],
    shown: 'onward',
    fields: words,
    prefill: ({ title, text }) => ({ title, text }),
    decide: (_c, input) => [{ type: 'listed', ...input }],
  }),
  refuse: action({
    at: ['given'],
    when: ['open'],
    by: ['desk'],
    shown: 'work',
    fields: { reason: insideWords.reason },
    decide: (_c, { reason }) => [{ type: 'refused', reason }],
  }),
  close: action({
    at: ['listed'],
    when: ['open'],
    by: ['desk'],
    shown: 'secondary',
    fields: {},
    decide: () => [{ type: 'closed' }],
  }),
  /** sent when a proposal that was written from it is decided on or answered */
  follow: action({
    at: ['given', 'listed'],
    by: ['clock'],
    shown: 'never',
    fields: {
      what: { kind: 'oneOf', of: turns },
      number: { ...publicWords.line, blank: true },
      letter: { ...publicWords.line, blank: true },
    },
    decide: (_c, input) => [{ type: 'followed', ...input }],
  }),
} as const

const toGiver = ({ authorId }: Clue) => (authorId === null ? [] : [people(authorId)])

export const clueEvents = {
  given: {
    evolve: () => ({}),
    // who wrote a report travels nowhere, not even to the desk
    read: {
      without: ['title', 'text', 'call', 'authorId', 'reportId'],
      withoutForAll: ({ reportId }) => (reportId === undefined ? [] : ['authorId', 'reportId']),
    },
    tell: {
      to: ({ deskId, districtId }) => [
        deskId === null ? holders('office', districtId) : holders('coordinator', deskId),
      ],
      says: ['title'],
      push: 'todo',
    },
  },
  listed: {
    evolve: (_c, words) => ({ ...words, step: 'listed' }),
    read: { without: ['title', 'text'] },
    tell: { to: toGiver, says: [], push: null },
  },
  refused: {
    evolve: (_c, { reason }) => ({ status: 'ended', refusal: reason }),
    read: 'inside',
    tell: { to: toGiver, says: ['reason'], push: null },
  },
  followed: {
    evolve: ({ became }, one) => ({ became: [...became, one] }),
    read: 'inside',
    tell: { to: toGiver, says: ['what', 'number', 'letter'], push: 'progress' },
  },
  closed: { evolve: () => ({ status: 'closed' }), read: 'all', tell: null },
} as const satisfies EventRows<ClueKind, ClueEvents>

export const clueProcess = paperProcess<ClueKind, EventOf<ClueEvents>, CommandOf<typeof clueActions>>({
  id: 'clue',
  prefix: 'X',
  actions: clueActions,
  standsAt: ({ step }) => step,
  conditions: { open: ({ status }) => status === 'open' },
  held: ({ districtId, deskId, authorId }, { actor }) =>
    new Set([
      ...(authorId !== null && personIdOf(actor) === authorId ? (['giver'] as const) : []),
      ...(holds(actor, 'office', districtId) || (deskId !== null && holds(actor, 'coordinator', deskId))
        ? (['desk'] as const)
        : []),
      ...(actor.kind === 'clock' ? (['clock'] as const) : []),
    ]),
  closedBecause: () => 'notNow',
  own: { as: [], is: () => false },
  events: clueEvents,
  askings: { given: { still: ({ step, status }) => step === 'given' && status === 'open' } },
  begin: (event, id, at) => {
    if (event.type !== 'given') return undefined
    const { type: _type, reportId: _reportId, ...given } = event
    const course = { status: 'open', step: 'given', openedAt: at, stepFrom: localDate(at), due: null } as const
    return { id, version: 1, ...given, ...course, refusal: '', became: [] }
  },
  due: () => [],
  steps: clueSteps,
  opening: openingOf<ClueEvents, Context>()({
    by: null,
    fields: { ...words, reportId: { kind: 'ref', to: 'report', optional: true, given: true } },
    reads: ({ reportId }) => (reportId === undefined ? undefined : { of: 'report', reportId }),
    decide: ({ title, text, reportId }, { actor, districtId, practice, at, read }) => {
      const { deskId, call } = practice.proposal
      const own = { type: 'given', districtId, deskId, title, text } as const
      if (reportId !== undefined) {
        const may = read !== undefined && holds(actor, 'coordinator', read.groupId)
        return may ? { ...own, authorId: read.reporterId, call: '', reportId } : refuse('notAllowed')
      }
      return call !== null && isCalling(call, localDate(at))
        ? { ...own, authorId: personIdOf(actor), call: call.question }
        : refuse('notNow')
    },
  }),
  publicAt: ['listed'],
  inside: ['giver', 'desk'],
  // who gave it is known to the desk, and named to nobody
  unnamed: ['giver'],
  succession: {
    leaving: null,
    dates: null,
  },
  face: (clue, held) => ({
    ...clue,
    authorId: held.has('desk') && clue.call !== '' ? clue.authorId : null,
    refusal: held.size > 0 ? clue.refusal : '',
  }),
  index: ({ deskId, authorId, text, step, status }) => ({
    groupId: deskId,
    authorId,
    body: text,
    reach: step === 'listed' && status !== 'ended' ? 'public' : 'desk',
  }),
  named: ({ authorId }) => [authorId],
  facts: ['call', 'text', 'refusal', 'authorId'],
  desk: ['coordinator', 'office'],
  figures: { given: ['given'], listed: ['listed'] },
})
