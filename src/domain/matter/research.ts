// Step 3, the research (充分调研): visits, and what was found.

import { localDate } from '../calendar/local-time'
import { refuse } from '../errors'
import { limit } from '../limit'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { publicWords } from '../process/field'
import { isKnown } from '../process/item'
import { followers } from './audience'
import { type MatterKind, working } from './kind'

export interface ResearchEvents {
  visitAdded: {
    visitId: string
    date: string
    households: number
    opinions: readonly string[]
    photoIds: readonly string[]
  }
  findingsWritten: { findings: string }
}

const action = actionOf<MatterKind, ResearchEvents>()

export const researchActions = {
  addVisit: action({
    at: ['research'],
    when: ['open', 'claimed'],
    by: working,
    shown: 'work',
    fields: {
      visitId: { kind: 'newId' },
      date: { kind: 'date', to: 'today' },
      households: { kind: 'count', min: 1, max: 10_000 },
      opinions: { kind: 'lines', max: limit.reason, atLeast: 1, public: true },
      photoIds: { kind: 'photos', public: true },
    },
    decide: (matter, input, { at }) => {
      if (isKnown(matter.visits, input.visitId)) return refuse('requestReused')
      return input.date > localDate(at) ? refuse('invalid') : [{ type: 'visitAdded', ...input }]
    },
  }),
  writeFindings: action({
    at: ['research'],
    when: ['open', 'claimed'],
    by: working,
    shown: 'work',
    fields: { findings: publicWords.long },
    // it begins with what people said at the visits
    prefill: ({ findings, visits }) => ({
      findings: findings || visits.flatMap(({ opinions }) => opinions.map((one) => `· ${one}`)).join('\n'),
    }),
    decide: (_m, input) => [{ type: 'findingsWritten', ...input }],
  }),
} as const

export const researchEvents = {
  visitAdded: {
    evolve: (m, { visitId, ...visit }) => ({ visits: [...m.visits, { id: visitId, ...visit }] }),
    read: 'all',
    tell: { to: () => followers, says: ['date', 'households'], push: null },
    duty: { as: 'visit' },
  },
  findingsWritten: {
    evolve: (_m, { findings }) => ({ findings }),
    read: 'all',
    tell: null,
    duty: { as: 'findings', once: true },
  },
} as const satisfies EventRows<MatterKind, ResearchEvents>
