// Step 4, the table (确定主体): who is invited and who answers. What residents are called and why one stays away never
// enters the log, which is for ever: the server keeps it where it can be erased.

import { refuse } from '../errors'
import { concerned, parties, units } from '../notice/audience'
import { mayComeAs, openKinds } from '../party/invitation'
import { type PartyKind, partyKinds } from '../party/kind'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { publicWords } from '../process/field'
import { change, isKnown } from '../process/item'
import { isBlank } from '../text/trim'
import { team } from './audience'
import { type MatterKind, me, working } from './kind'
import type { Party, PartyVia } from './matter'
import type { StepId } from './step'

export interface PartyEvents {
  partyInvited: {
    partyId: string
    kind: PartyKind
    name: string
    unitId?: string
    personId?: string
    via?: PartyVia
  }
  concernedInvited: object
  partyAnswered: { partyId: string; accepted: boolean; reason?: string }
}

const action = actionOf<MatterKind, PartyEvents>()

/** Until the meetings are over one can still come to the table. */
const seating = ['parties', 'deliberation'] as const satisfies readonly StepId[]

/** These sit at the table in a public capacity, under their names. */
const isPublicly = (kind: PartyKind): boolean => kind === 'member' || kind === 'expert'

export const partyActions = {
  inviteParty: action({
    at: seating,
    when: ['open', 'claimed'],
    by: working,
    shown: 'work',
    fields: {
      partyId: { kind: 'newId' },
      kind: { kind: 'oneOf', of: partyKinds },
      unitId: { kind: 'ref', to: 'unit', optional: true },
      name: publicWords.line,
      personId: { kind: 'ref', to: 'person', optional: true, given: true },
    },
    decide: (matter, input, { unitIds, personIds }) => {
      if (isKnown(matter.parties, input.partyId)) return refuse('requestReused')
      if (input.unitId === undefined ? input.kind === 'unit' : !unitIds.has(input.unitId)) return refuse('unknownUnit')
      if (input.personId !== undefined && !personIds.has(input.personId)) return refuse('unknownPerson')
      if (input.kind !== 'resident') return [{ type: 'partyInvited', ...input }]
      return [{ type: 'partyInvited', partyId: input.partyId, kind: input.kind, name: '' }]
    },
  }),
  inviteConcerned: action({
    at: seating,
    when: ['open', 'claimed', 'concernedNotInvited'],
    by: working,
    shown: 'work',
    fields: {},
    decide: () => [{ type: 'concernedInvited' }],
  }),
  answerParty: action({
    at: seating,
    when: ['open', 'claimed'],
    by: ['unit', 'invited', 'lead', 'coMember', 'coordinator'],
    shown: 'work',
    fields: {
      partyId: { kind: 'target' },
      accepted: { kind: 'yesNo' },
      reason: { ...publicWords.reason, optional: true },
    },
    target: { field: 'partyId', among: (m) => m.parties, refused: 'unknownParty' },
    decide: (matter, { reason, ...answer }) => {
      if (!answer.accepted && isBlank(reason)) return refuse('incomplete')
      const party = matter.parties.find((one) => one.id === answer.partyId)
      const kept = reason === undefined || party?.kind === 'resident' || party?.via !== undefined
      return [{ type: 'partyAnswered', ...answer, ...(kept ? {} : { reason }) }]
    },
  }),
  takeSeat: action({
    at: seating,
    when: ['open'],
    by: ['guest'],
    shown: 'never',
    fields: {
      partyId: { kind: 'newId' },
      kind: { kind: 'oneOf', of: openKinds },
      via: { kind: 'oneOf', of: ['link', 'concerned'] },
      accepted: { kind: 'yesNo' },
      reason: { ...publicWords.reason, optional: true },
    },
    decide: (matter, { partyId, kind, via, accepted, reason }, context) => {
      if (isKnown(matter.parties, partyId)) return refuse('requestReused')
      if (!mayComeAs(context.actor, kind)) return refuse('notAllowed')
      if (!accepted && isBlank(reason)) return refuse('incomplete')
      const who = isPublicly(kind) ? { personId: me(context) } : {}
      return [
        { type: 'partyInvited', partyId, kind, name: '', via, ...who },
        { type: 'partyAnswered', partyId, accepted },
      ]
    },
  }),
} as const

/** Was this party invited as a resident? */
const isResident = (log: readonly object[], partyId: string): boolean =>
  log.some((one) => 'kind' in one && 'partyId' in one && one.kind === 'resident' && one.partyId === partyId)

export const partyEvents = {
  partyInvited: {
    evolve: (m, { partyId, ...party }) => ({ parties: [...m.parties, { id: partyId, answer: 'invited', ...party }] }),
    read: {
      without: ({ kind }) => (kind === 'resident' ? ['personId', 'name'] : ['personId']),
      // no matter who the resident at the table is, even those who work on the matter need not know by which account
      withoutForAll: ({ kind }) => (kind === 'resident' ? ['personId'] : []),
    },
    tell: {
      to: (_m, { unitId, partyId }) => [unitId === undefined ? parties([partyId]) : units([unitId])],
      says: ['kind'],
      push: 'todo',
    },
    // anyone who came by a link has invited nobody
    duty: { as: 'invitation', unless: 'via' },
  },
  concernedInvited: {
    evolve: (_m, _e, at) => ({ concernedInvitedAt: at }),
    read: 'all',
    tell: { to: () => [concerned('reporter'), concerned('supporter')], says: [], push: 'todo' },
  },
  partyAnswered: {
    evolve: (m, { partyId, accepted, reason }) => ({
      parties: change<Party>(m.parties, (one) => one.id === partyId, {
        answer: accepted ? 'accepted' : 'declined',
        ...(reason === undefined ? {} : { reason }),
      }),
    }),
    // why a resident does not come is theirs
    read: { without: ({ partyId }, log) => (isResident(log, partyId) ? ['reason'] : []) },
    tell: { to: (m) => [team(m)], says: ['accepted'], push: null },
  },
} as const satisfies EventRows<MatterKind, PartyEvents>
