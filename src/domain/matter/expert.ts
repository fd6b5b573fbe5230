// Experts: asked for by who works on the matter, offered out of the pool by its coordinator or the office, and what they advised
// when they went. Who declines is not told to everybody; another is offered.

import { addWorkingDays } from '../calendar/calendar'
import { localDate } from '../calendar/local-time'
import { refuse } from '../errors'
import { bodies, concerned, people } from '../notice/audience'
import { actionOf, type Candidate } from '../process/action'
import type { EventRows } from '../process/event'
import { insideWords, publicWords } from '../process/field'
import { change, isKnown } from '../process/item'
import type { Concern } from './actor'
import { coordinators, followers, office, team } from './audience'
import type { MatterKind } from './kind'
import type { ExpertAsking, Matter } from './matter'
import { stepIds } from './step'

export interface ExpertEvents {
  expertAsked: { askingId: string; field: string; what: string }
  expertOffered: { askingId: string; personId: string; due: string }
  expertAnswered: { askingId: string; accepted: boolean; reason?: string }
  expertAdvised: { askingId: string; personId: string; date: string; advice: string }
}

const action = actionOf<MatterKind, ExpertEvents>()

/** Askings of one matter. */
const maxAskings = 20

const askings =
  (...statuses: readonly ExpertAsking['status'][]) =>
  ({ experts = [] }: Pick<Matter, 'experts'>): readonly Candidate[] =>
    experts
      .filter(({ status }) => statuses.includes(status))
      .map(({ id, personId }) => ({ id, ...(personId === undefined ? {} : { personId }) }))

const askingId = { kind: 'target' } as const

export const expertActions = {
  askExpert: action({
    at: ['plan', 'research', 'parties', 'deliberation', 'implementation'],
    when: ['open', 'claimed'],
    by: ['lead', 'coMember', 'coordinator', 'steward'],
    shown: 'secondary',
    fields: { askingId: { kind: 'newId' }, field: insideWords.line, what: insideWords.reason },
    decide: (matter, input) => {
      const { experts = [] } = matter
      if (isKnown(experts, input.askingId)) return refuse('requestReused')
      return experts.length >= maxAskings ? refuse('tooMany') : [{ type: 'expertAsked', ...input }]
    },
  }),
  offerExpert: action({
    at: stepIds,
    when: ['open'],
    by: ['office', 'dispatcher'],
    shown: 'onward',
    fields: { askingId, personId: { kind: 'ref', to: 'person' } },
    target: { field: 'askingId', among: askings('asked'), refused: 'alreadyAnswered' },
    decide: (_m, input, { personIds, calendar, terms, at }) =>
      personIds.has(input.personId)
        ? [{ type: 'expertOffered', ...input, due: addWorkingDays(calendar, at, terms.answer) }]
        : refuse('unknownPerson'),
  }),
  answerOffer: action({
    at: stepIds,
    when: ['open'],
    // an expert rarely signs in: who offered enters what was said on the phone
    by: ['invited', 'office', 'dispatcher'],
    shown: 'onward',
    fields: { askingId, accepted: { kind: 'yesNo' }, reason: { ...insideWords.reason, optional: true } },
    target: { field: 'askingId', among: askings('offered'), refused: 'alreadyAnswered' },
    decide: (_m, { reason, ...input }) => [
      { type: 'expertAnswered', ...input, ...(reason === undefined || reason === '' ? {} : { reason }) },
    ],
  }),
  recordAdvice: action({
    at: stepIds,
    when: ['open'],
    by: ['invited', 'lead', 'coMember', 'coordinator'],
    shown: 'work',
    fields: { askingId, date: { kind: 'date', to: 'today' }, advice: publicWords.text },
    target: { field: 'askingId', among: askings('accepted'), refused: 'alreadyAnswered' },
    decide: (matter, input, { at }) => {
      const { personId } = matter.experts?.find(({ id }) => id === input.askingId) ?? {}
      if (personId === undefined || input.date > localDate(at)) return refuse('invalid')
      return [{ type: 'expertAdvised', personId, ...input }]
    },
  }),
} as const

const asking = (matter: Matter, id: string, to: Partial<ExpertAsking>): Partial<Matter> => ({
  experts: change<ExpertAsking>(matter.experts ?? [], (one) => one.id === id, to),
})

/** Those who say which of the experts is sent. */
const pools = bodies('pool', 'coordinator')
/** A steward has no other part in the matter: without this nobody would tell them whether somebody comes. */
const asker = concerned('asker')

const offeredTo = ({ experts = [] }: Matter, id: string) =>
  people(experts.find((one) => one.id === id)?.personId ?? null)

export const expertEvents = {
  expertAsked: {
    evolve: (m, { askingId: id, ...words }) => ({ experts: [...(m.experts ?? []), { id, ...words, status: 'asked' }] }),
    read: 'inside',
    tell: { to: (m) => [office(m), pools], says: ['field', 'what'], push: 'todo' },
  },
  expertOffered: {
    evolve: (m, { askingId: id, personId, due }) => asking(m, id, { status: 'offered', personId, due }),
    read: 'inside',
    tell: { to: (m, e) => [offeredTo(m, e.askingId)], says: ['due'], push: 'todo' },
  },
  expertAnswered: {
    // who declined is free again: somebody else is offered
    evolve: (m, { askingId: id, accepted }) =>
      accepted
        ? asking(m, id, { status: 'accepted' })
        : {
            experts: (m.experts ?? []).map(({ personId, due, ...one }) =>
              one.id === id
                ? { ...one, status: 'asked' as const }
                : { ...one, ...(personId === undefined ? {} : { personId }), ...(due === undefined ? {} : { due }) },
            ),
          },
    read: 'inside',
    tell: { to: (m) => [team(m), coordinators(m), office(m), pools, asker], says: ['accepted', 'reason'], push: null },
  },
  expertAdvised: {
    evolve: (m, { askingId: id, date, advice }) => asking(m, id, { status: 'went', date, advice }),
    read: 'all',
    tell: { to: (m) => [...followers, team(m), coordinators(m), asker], says: ['date'], push: null },
  },
} as const satisfies EventRows<MatterKind, ExpertEvents>

/**
 * As everybody may read it: who went, and what they advised; and anyone who looks finds what is asked of them. Who dispatches,
 * and the steward who may have asked, read what is asked for and who was offered.
 */
export const publicExperts = <Of extends Pick<Matter, 'experts'>>(
  of: Of,
  viewerId: string | null,
  { dispatcher, steward }: Pick<Concern, 'dispatcher' | 'steward'>,
): Of =>
  of.experts === undefined || dispatcher === true || steward === true
    ? of
    : {
        ...of,
        experts: of.experts.filter(
          ({ status, personId }) => status === 'went' || (personId !== undefined && personId === viewerId),
        ),
      }
