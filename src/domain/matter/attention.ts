// What calls for attention at any step: urging, supervising (督办), and notes of those who work on it.

import { localDate } from '../calendar/local-time'
import { refuse } from '../errors'
import { holders } from '../notice/audience'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { insideWords, publicWords } from '../process/field'
import { coordinators, lead, office, team } from './audience'
import type { MatterKind } from './kind'
import { type Supervised, supervisedOn, toldOfRung } from './ladder'
import { stepIds } from './step'

export interface AttentionEvents {
  urged: object
  supervised: Supervised
  supervisionAnswered: { text: string }
  noted: { text: string }
}

const action = actionOf<MatterKind, AttentionEvents>()

export const attentionActions = {
  urge: action({
    at: stepIds,
    when: ['running'],
    by: ['reporter', 'supporter', 'participant', 'follower'],
    shown: 'elsewhere',
    fields: {},
    // one a day is heard as well as a hundred, and does not push aside those who work on it
    decide: (matter, _i, { at }) => (matter.urgedOn === localDate(at) ? refuse('tooMany') : [{ type: 'urged' }]),
  }),
  supervise: action({
    at: stepIds,
    when: ['running'],
    by: ['office', 'chair'],
    shown: 'secondary',
    fields: { text: publicWords.text },
    decide: (_m, input) => [{ type: 'supervised', ...input }],
  }),
  answerSupervision: action({
    at: stepIds,
    when: ['running', 'supervised'],
    by: ['lead', 'coordinator'],
    shown: 'onward',
    fields: { text: publicWords.text },
    decide: (_m, input) => [{ type: 'supervisionAnswered', ...input }],
  }),
  note: action({
    at: stepIds,
    when: ['running'],
    by: ['lead', 'coMember', 'coordinator', 'office'],
    shown: 'secondary',
    fields: { text: insideWords.text },
    decide: (_m, input) => [{ type: 'noted', ...input }],
  }),
} as const

export const attentionEvents = {
  urged: {
    evolve: (_m, _e, at) => ({ urgedOn: localDate(at) }),
    read: 'all',
    tell: { to: (m) => [lead(m), coordinators(m)], says: [], push: 'todo' },
  },
  supervised: {
    // on the ladder it is of one thing that is late, and answered by the person who owes that
    evolve: (m, e, at) => (e.rung === undefined ? { supervision: { text: e.text, at } } : supervisedOn(m, e)),
    read: 'all',
    tell: {
      to: (m, { rung, of }) =>
        rung === undefined || of === undefined ? [team(m), coordinators(m)] : toldOfRung(m, of, rung),
      says: ['text'],
      push: 'todo',
    },
  },
  supervisionAnswered: {
    evolve: () => ({ supervision: null }),
    read: 'all',
    tell: { to: (m) => [office(m), holders('chair', m.districtId)], says: ['text'], push: null },
  },
  noted: {
    evolve: () => ({}),
    read: 'inside',
    tell: { to: (m) => [team(m), coordinators(m)], says: [], push: null },
  },
} as const satisfies EventRows<MatterKind, AttentionEvents>
