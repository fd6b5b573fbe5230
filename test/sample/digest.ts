// A process for tests that only the clock begins, with figures that the server read. Two steps, kept as
// a paper.

import { localDate } from '@domain/calendar/local-time'
import { refuse } from '@domain/errors'
import type { Figures } from '@domain/figure/figure'
import { holds } from '@domain/people/role'
import { actionOf, type CommandOf } from '@domain/process/action'
import type { EventOf, EventRows } from '@domain/process/event'
import { publicWords } from '@domain/process/field'
import { openingOf, type Paper, type PaperContext, type PaperKind, paperProcess } from '@domain/process/paper'

interface Digest extends Paper {
  readonly step: 'draft' | 'out'
  readonly meetings: number
  readonly text: string
}

interface DigestContext extends PaperContext {
  readonly read?: Figures
}

interface DigestKind extends PaperKind {
  readonly state: Digest
  readonly standing: Digest
  readonly at: Digest['step']
  readonly condition: never
  readonly capacity: 'office' | 'clock'
  readonly context: DigestContext
}

interface DigestEvents {
  drafted: { districtId: string; title: string; meetings: number }
  published: { text: string; meetings: number }
}

const action = actionOf<DigestKind, DigestEvents>()

const digestActions = {
  publish: action({
    at: ['draft'],
    by: ['office'],
    shown: 'onward',
    fields: { text: publicWords.text },
    decide: (_d, { text }, { read }) => [{ type: 'published', text, meetings: read?.meetings ?? -1 }],
  }),
} as const

const digestEvents = {
  drafted: { evolve: () => ({}), read: 'all', tell: null },
  published: {
    evolve: (_d, input) => ({ ...input, step: 'out', status: 'closed' }),
    read: 'all',
    tell: null,
  },
} as const satisfies EventRows<DigestKind, DigestEvents>

const yearOf = (at: string): string => localDate(at).slice(0, 4)
const wholeYear = (year: string) => ({ of: 'figures', from: `${year}-01-01`, to: `${year}-12-31` }) as const

export const digestProcess = paperProcess<DigestKind, EventOf<DigestEvents>, CommandOf<typeof digestActions>>({
  id: 'digest',
  prefix: 'D',
  actions: digestActions,
  standsAt: ({ step }) => step,
  conditions: {},
  held: ({ districtId }, { actor }) => new Set(holds(actor, 'office', districtId) ? (['office'] as const) : []),
  closedBecause: () => 'notNow',
  own: { as: [], is: () => false },
  events: digestEvents,
  askings: {},
  begin: (event, id, at) => {
    if (event.type !== 'drafted') return undefined
    const { type: _type, ...drafted } = event
    const course = { status: 'open', step: 'draft', openedAt: at, stepFrom: localDate(at), due: null } as const
    return { id, version: 1, ...drafted, ...course, text: '' }
  },
  due: () => [],
  steps: ['draft', 'out'],
  begins: ({ at }) => [{ name: yearOf(at), fields: { title: `${yearOf(at)}` } }],
  reads: { publish: ({ openedAt }) => wholeYear(yearOf(openedAt)) },
  opening: openingOf<DigestEvents, DigestContext>()({
    by: [],
    fields: { title: publicWords.line },
    reads: (_input, { at }) => wholeYear(yearOf(at)),
    decide: ({ title }, { districtId, read }) =>
      read === undefined ? refuse('notNow') : { type: 'drafted', districtId, title, meetings: read.meetings },
  }),
  publicAt: ['out'],
  inside: ['office'],
  unnamed: [],
  succession: { leaving: null, dates: null },
  face: (digest) => digest,
  index: ({ text }) => ({ body: text }),
  named: () => [],
  facts: ['text'],
  desk: ['office'],
  figures: {},
})
