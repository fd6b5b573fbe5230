// What somebody is to one matter: the capacities that the action table names.

import { type Actor, holds, personIdOf } from '../people/role'
import type { Matter, Party } from './matter'

export const capacities = [
  'lead',
  'coMember',
  /** a member of the matter's group */
  'groupMember',
  /** a member of any group, once the claim is widened to the district */
  'widenedMember',
  'coordinator',
  'office',
  'chair',
  /** the party's and government's supervision (两办督查) */
  'secretariat',
  /** coordinates a pool of experts, and so says who of them is sent */
  'dispatcher',
  /** keeps a station of the matter's group, or one at which a report of it was taken in */
  'steward',
  /** staff of a unit that is party to the matter or owns a resolution of it */
  'unit',
  /** asked to the table by name: a resident, member or expert; acts on what they carry themselves */
  'invited',
  /** has come by a link, or as one of all reporters and supporters who were asked */
  'guest',
  'reporter',
  'supporter',
  'participant',
  /** wants to hear how it goes on */
  'follower',
  'clock',
] as const

export type Capacity = (typeof capacities)[number]

/** What only the database knows about a person and a matter. */
export interface Concern {
  readonly reporter: boolean
  readonly supporter: boolean
  /** supports it only since its result was published: is told how it goes on, and does not judge the result */
  readonly late?: boolean
  readonly participant: boolean
  readonly follower: boolean
  /** ids of the parties that are this person */
  readonly partyIds?: readonly string[]
  /** an invitation that goes to nobody by name reaches this person */
  readonly guest?: boolean
  /** anyone who leads the matter coordinates its group as well */
  readonly leadCoordinates?: boolean
  /** coordinates a pool of experts of the district */
  readonly dispatcher?: boolean
  /** keeps a station from which the matter came, or one of its group */
  readonly steward?: boolean
}

export const noConcern: Concern = { reporter: false, supporter: false, participant: false, follower: false }

/** Ids of the units that take part in a matter, by invitation or by resolution. */
export const unitIdsOf = (
  matter: Pick<Matter, 'parties' | 'resolutions' | 'unitAnswers' | 'dispatches'>,
): ReadonlySet<string> =>
  new Set([
    ...matter.parties.flatMap((party) => (party.unitId === undefined ? [] : [party.unitId])),
    ...matter.resolutions.flatMap((resolution) => resolution.unitId ?? []),
    ...matter.unitAnswers.map((answer) => answer.unitId),
    ...(matter.dispatches ?? []).flatMap(({ status, unitId }) =>
      unitId === undefined || status === 'proposed' || status === 'kept' ? [] : [unitId],
    ),
  ])

/** Is this party the person, under the present account or one that became part of it? */
export const isOwnParty = (
  party: Pick<Party, 'id' | 'personId'>,
  personId: string | null,
  concern: Pick<Concern, 'partyIds'>,
): boolean =>
  concern.partyIds?.includes(party.id) === true || (party.personId !== undefined && party.personId === personId)

const tests: Record<Capacity, (matter: Matter, actor: Actor, concern: Concern) => boolean> = {
  // anyone who is no longer a member no longer acts as one, even where the matter still names them
  lead: (matter, actor) => holds(actor, 'member') && matter.leadId === personIdOf(actor),
  coMember: (matter, actor) => holds(actor, 'member') && matter.coMemberIds.some((id) => id === personIdOf(actor)),
  groupMember: (matter, actor) => holds(actor, 'member', matter.groupId),
  widenedMember: (matter, actor) => matter.claimScope !== 'group' && holds(actor, 'member'),
  // nobody confirms their own steps: where the lead coordinates the group the office does what a coordinator would
  coordinator: (matter, actor, concern) =>
    holds(actor, 'coordinator', matter.groupId) ||
    (concern.leadCoordinates === true && holds(actor, 'office', matter.districtId)),
  office: (matter, actor) => holds(actor, 'office', matter.districtId),
  chair: (matter, actor) => holds(actor, 'chair', matter.districtId),
  secretariat: (matter, actor) => holds(actor, 'secretariat', matter.districtId),
  dispatcher: (_matter, actor, concern) => actor.kind === 'person' && concern.dispatcher === true,
  steward: (_matter, actor, concern) => holds(actor, 'steward') && concern.steward === true,
  unit: (matter, actor) => [...unitIdsOf(matter)].some((unitId) => holds(actor, 'unit', unitId)),
  invited: (matter, actor, concern) =>
    actor.kind === 'person' &&
    (matter.parties.some((party) => isOwnParty(party, actor.personId, concern)) ||
      matter.experts?.some(({ personId }) => personId === actor.personId) === true),
  guest: (_matter, actor, concern) => actor.kind === 'person' && concern.guest === true,
  reporter: (_matter, actor, concern) => actor.kind === 'person' && concern.reporter,
  supporter: (_matter, actor, concern) => actor.kind === 'person' && concern.supporter,
  participant: (_matter, actor, concern) => actor.kind === 'person' && concern.participant,
  follower: (_matter, actor, concern) => actor.kind === 'person' && concern.follower,
  clock: (_matter, actor) => actor.kind === 'clock',
}

export const capacitiesOf = (matter: Matter, actor: Actor, concern: Concern = noConcern): ReadonlySet<Capacity> =>
  new Set(capacities.filter((capacity) => tests[capacity](matter, actor, concern)))

/** May see internal notes, names of resident parties and the working papers. */
export const isInsider = (held: ReadonlySet<Capacity>): boolean =>
  (['lead', 'coMember', 'coordinator', 'office', 'chair'] as const).some((capacity) => held.has(capacity))
