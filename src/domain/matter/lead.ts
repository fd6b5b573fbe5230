// Who leads a matter and who helps: claiming, assigning, joining, and giving it back.

import { refuse } from '../errors'
import { holders } from '../notice/audience'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { publicWords } from '../process/field'
import { without } from '../process/item'
import { coordinators, followers, groupMembers, lead, team } from './audience'
import { claimDue, dueOfClaim, widenedDue } from './due'
import { desk, type MatterKind, me, working } from './kind'
import type { ClaimScope, Matter } from './matter'
import { begin } from './stage'
import { stepIds } from './step'
import { wideningDue } from './sweep'

export interface LeadEvents {
  claimed: { memberId: string; due: string }
  assigned: { memberId: string; due: string }
  joined: { memberId: string }
  left: { memberId: string }
  released: { reason: string; due: string }
  handedOver: { memberId: string; reason: string }
  claimWidened: { scope: ClaimScope; due: string }
}

const action = actionOf<MatterKind, LeadEvents>()

export const leadActions = {
  // of two members who claim at once the second finds `alreadyClaimed`: the state it is judged by names a lead already
  claim: action({
    at: stepIds,
    when: ['open', 'unclaimed'],
    by: ['groupMember', 'widenedMember', 'coMember'],
    shown: 'onward',
    atOnce: true,
    fields: {},
    decide: (matter, _i, context) => [{ type: 'claimed', memberId: me(context), due: dueOfClaim(matter, context) }],
  }),
  assign: action({
    at: stepIds,
    when: ['open', 'unclaimed'],
    by: desk,
    shown: 'work',
    atOnce: true,
    fields: { memberId: { kind: 'ref', to: 'member' } },
    decide: (matter, { memberId }, context) =>
      context.memberIds.has(memberId)
        ? [{ type: 'assigned', memberId, due: dueOfClaim(matter, context) }]
        : refuse('notAMember'),
  }),
  join: action({
    at: stepIds,
    when: ['open', 'claimed'],
    by: ['groupMember', 'widenedMember'],
    not: { being: working, refused: 'alreadyJoined' },
    shown: 'work',
    atOnce: true,
    fields: {},
    decide: (_m, _i, context) => [{ type: 'joined', memberId: me(context) }],
  }),
  leave: action({
    at: stepIds,
    when: ['running'],
    by: ['coMember'],
    shown: 'secondary',
    atOnce: true,
    fields: {},
    decide: (_m, _i, context) => [{ type: 'left', memberId: me(context) }],
  }),
  release: action({
    at: stepIds,
    when: ['open', 'claimed', 'resultNotPublished'],
    by: ['lead'],
    shown: 'secondary',
    fields: { reason: publicWords.reason },
    decide: (_m, input, context) => [{ type: 'released', ...input, due: claimDue(context) }],
  }),
  handOver: action({
    at: stepIds,
    when: ['running', 'claimed'],
    // the coordinator as well: a lead may have fallen ill or be a member no longer
    by: ['lead', 'coordinator'],
    shown: 'secondary',
    fields: { memberId: { kind: 'ref', to: 'member' }, reason: publicWords.reason },
    except: ({ leadId }) => [leadId],
    decide: (matter, input, { memberIds }) => {
      if (!memberIds.has(input.memberId)) return refuse('notAMember')
      return input.memberId === matter.leadId ? refuse('alreadyJoined') : [{ type: 'handedOver', ...input }]
    },
  }),
  widenClaim: action({
    at: stepIds,
    when: ['open', 'unclaimed'],
    by: ['clock'],
    shown: 'never',
    fields: { scope: { kind: 'oneOf', of: ['district', 'assign'] } },
    decide: (matter, { scope }, context) => {
      if (wideningDue(matter, context.calendar, context.terms, context.at) !== scope) return refuse('notNow')
      return [{ type: 'claimWidened', scope, due: widenedDue(matter, scope, context) }]
    },
  }),
} as const

const taken = (matter: Matter, memberId: string, at: string, due: string): Partial<Matter> => ({
  ...begin(at, due),
  leadId: memberId,
  coMemberIds: without(matter.coMemberIds, memberId),
  unclaimedSince: null,
})

const leading = { as: 'lead', of: 'memberId' } as const
const tellTeam = {
  to: (m: Matter) => [...followers, coordinators(m), team(m)],
  says: ['due'],
  push: 'progress',
} as const

export const leadEvents = {
  claimed: { evolve: (m, e, at) => taken(m, e.memberId, at, e.due), read: 'all', tell: tellTeam, duty: leading },
  assigned: { evolve: (m, e, at) => taken(m, e.memberId, at, e.due), read: 'all', tell: tellTeam, duty: leading },
  joined: {
    evolve: (m, { memberId }) => ({ coMemberIds: [...m.coMemberIds, memberId] }),
    read: 'all',
    tell: { to: (m) => [lead(m)], says: [], push: null },
    duty: { as: 'join', of: 'memberId' },
  },
  left: {
    evolve: (m, { memberId }) => ({ coMemberIds: without(m.coMemberIds, memberId) }),
    read: 'all',
    tell: { to: (m) => [lead(m)], says: [], push: null },
  },
  released: {
    evolve: (_m, { due }, at) => ({ ...begin(at, due), leadId: null, claimScope: 'group', unclaimedSince: at }),
    read: 'all',
    tell: {
      to: (m) => [...followers, coordinators(m), groupMembers(m), team(m)],
      says: ['reason', 'due'],
      push: 'progress',
    },
  },
  handedOver: {
    evolve: (m, { memberId }) => ({ leadId: memberId, coMemberIds: without(m.coMemberIds, memberId) }),
    read: 'all',
    tell: {
      to: (m, _e, before) => [...followers, coordinators(m), team(m), lead(before)],
      says: ['reason'],
      push: 'progress',
    },
    duty: leading,
  },
  claimWidened: {
    evolve: (_m, { scope, due }) => ({ claimScope: scope, due, warned: 'none' }),
    read: 'all',
    tell: {
      to: (m, { scope }) => [coordinators(m), ...(scope === 'district' ? [holders('member', null)] : [])],
      says: ['scope', 'due'],
      push: 'todo',
    },
  },
} as const satisfies EventRows<MatterKind, LeadEvents>
