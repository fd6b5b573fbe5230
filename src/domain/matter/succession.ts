// What becomes of a matter when people, units and groups change around it: who is gone works on it no longer, and what a unit
// or a group left when it was merged into another goes on there.

import { refuse } from '../errors'
import { units } from '../notice/audience'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { unitIdsOf } from './actor'
import { answerTo, resolutionsOf } from './answer'
import { coordinators, followers, groupMembers, team } from './audience'
import { claimDue } from './due'
import type { MatterKind } from './kind'
import type { LeadEvents } from './lead'
import type { Matter, Party, Resolution, UnitAnswer } from './matter'
import { begin } from './stage'
import { stepIds } from './step'

/** Why a member works on it no longer: gave the role up or lost it, is suspended, the account is switched off or was deleted. */
export const gone = ['left', 'suspended', 'disabled', 'deleted'] as const
export type Gone = (typeof gone)[number]

export interface SuccessionEvents {
  leadGone: { memberId: string; why: Gone; due: string | null }
  unitSucceeded: { unitId: string; formerId: string }
  groupSucceeded: { groupId: string; formerId: string }
}

const action = actionOf<MatterKind, SuccessionEvents & Pick<LeadEvents, 'left'>>()

/** Once the result is public only ratings are awaited: nobody need claim it, and its dates stand. */
const awaitsLead = (matter: Matter): boolean => matter.result === null

export const successionActions = {
  dropMember: action({
    at: stepIds,
    when: ['running'],
    by: ['clock'],
    shown: 'never',
    fields: { memberId: { kind: 'ref', to: 'member' }, why: { kind: 'oneOf', of: gone } },
    decide: (matter, { memberId, why }, context) => {
      if (matter.leadId === memberId) {
        return [{ type: 'leadGone', memberId, why, due: awaitsLead(matter) ? claimDue(context) : matter.due }]
      }
      return matter.coMemberIds.includes(memberId) ? [{ type: 'left', memberId }] : refuse('notNow')
    },
  }),
  succeedUnit: action({
    at: stepIds,
    when: ['running'],
    by: ['office', 'clock'],
    shown: 'never',
    fields: { unitId: { kind: 'ref', to: 'unit' }, formerId: { kind: 'ref', to: 'unit' } },
    decide: (matter, input) =>
      unitIdsOf(matter).has(input.formerId) ? [{ type: 'unitSucceeded', ...input }] : refuse('notNow'),
  }),
  succeedGroup: action({
    at: stepIds,
    when: ['running'],
    by: ['office', 'clock'],
    shown: 'never',
    fields: { groupId: { kind: 'ref', to: 'group' } },
    decide: (matter, { groupId }) =>
      groupId === matter.groupId ? refuse('notNow') : [{ type: 'groupSucceeded', groupId, formerId: matter.groupId }],
  }),
} as const

interface Succession {
  readonly unitId: string
  readonly formerId: string
}

/** The same things, those of the former unit now of its successor. */
const handedOn = <Thing extends { readonly unitId?: string }>(
  things: readonly Thing[],
  { unitId, formerId }: Succession,
): readonly Thing[] => things.map((one) => (one.unitId === formerId ? { ...one, unitId } : one))

/** Ids of the units that were merged into this one, at once or by way of others. */
export const formerUnitsOf = (events: readonly object[], unitId: string): ReadonlySet<string> => {
  const former = new Set<string>()
  for (const event of [...events].reverse()) {
    if (!('formerId' in event && 'unitId' in event) || typeof event.formerId !== 'string') continue
    if (event.unitId === unitId || former.has(String(event.unitId))) former.add(event.formerId)
  }
  return former
}

/** A unit sits at the table once: where both were asked, it comes if either said so. */
const seatedOnce = (matter: Matter, { unitId, formerId }: Succession): readonly Party[] => {
  const own = matter.parties.find((one) => one.unitId === unitId)
  const former = matter.parties.find((one) => one.unitId === formerId)
  if (own === undefined || former === undefined) return handedOn(matter.parties, { unitId, formerId })
  const { reason: _reason, ...coming } = own
  return matter.parties
    .filter((one) => one.unitId !== formerId)
    .map((one) => (one.unitId === unitId && former.answer === 'accepted' ? { ...coming, answer: 'accepted' } : one))
}

/** What was said to a resolution, as words on that one alone. */
const saidTo = (matter: Matter, resolution: Resolution) => {
  const answer = answerTo(matter, resolution)
  if (answer === undefined) return []
  const { verdict, reason, responsible, due } = answer
  const more = {
    ...(reason === undefined ? {} : { reason }),
    ...(responsible === undefined ? {} : { responsible }),
    ...(due === undefined ? {} : { due }),
  }
  return [{ resolutionId: resolution.id, verdict, ...more }]
}

/**
 * A unit answers under one name. Where both were asked, each resolution keeps what was said to it. An answer to the outcome as
 * a whole stands if both gave the same.
 */
const answeredOnce = (matter: Matter, { unitId, formerId }: Succession): readonly UnitAnswer[] => {
  const own = matter.unitAnswers.find((one) => one.unitId === unitId)
  const former = matter.unitAnswers.find((one) => one.unitId === formerId)
  if (own === undefined || former === undefined) return handedOn(matter.unitAnswers, { unitId, formerId })
  const resolved = [...resolutionsOf(matter, unitId), ...resolutionsOf(matter, formerId)]
  const each = resolved.flatMap((one) => saidTo(matter, one))
  const whole = own.verdict === former.verdict ? own : { unitId }
  const joined = resolved.length === 0 ? whole : { unitId, ...(each.length === 0 ? {} : { each }) }
  return matter.unitAnswers
    .filter((one) => one.unitId !== formerId)
    .map((one) => (one.unitId === unitId ? joined : one))
}

export const successionEvents = {
  leadGone: {
    evolve: (m, { due }, at) =>
      awaitsLead(m) ? { ...begin(at, due), leadId: null, claimScope: 'group', unclaimedSince: at } : { leadId: null },
    read: 'all',
    tell: {
      to: (m) => [...followers, coordinators(m), ...(awaitsLead(m) ? [groupMembers(m)] : []), team(m)],
      says: ['why', 'due'],
      push: 'progress',
    },
  },
  unitSucceeded: {
    evolve: (m, succession) => ({
      parties: seatedOnce(m, succession),
      resolutions: handedOn(m.resolutions, succession),
      unitAnswers: answeredOnce(m, succession),
      tasks: handedOn(m.tasks, succession),
      ...(m.dispatches === undefined ? {} : { dispatches: handedOn(m.dispatches, succession) }),
    }),
    read: 'all',
    tell: { to: (m, { unitId }) => [units([unitId]), team(m), coordinators(m)], says: [], push: null },
  },
  groupSucceeded: {
    evolve: (_m, { groupId }) => ({ groupId }),
    read: 'all',
    tell: { to: (m) => [coordinators(m), team(m)], says: [], push: null },
  },
} as const satisfies EventRows<MatterKind, SuccessionEvents>
