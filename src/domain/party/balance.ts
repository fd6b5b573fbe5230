// Who sits at the table and who is missing from it, worked out of the matter alone: a view for those who invite.

import type { Matter, Party } from '../matter/matter'
import { type PartyKind, partyKinds } from './kind'

/** One side of the table: how many have said that they come, and how many have not answered. */
export interface Seats {
  readonly kind: PartyKind
  readonly accepted: number
  readonly invited: number
}

/**
 * What makes the table lopsided: those who live with the problem do not come; nobody who has to carry it out does; a
 * unit that has something to carry out already was not asked; units outnumber residents.
 */
export const gaps = ['affected', 'responsible', 'owner', 'outnumbered'] as const
export type Gap = (typeof gaps)[number]

export interface Balance {
  /** every kind once, in a fixed order, so that the drawing stays the same */
  readonly seats: readonly Seats[]
  readonly missing: readonly Gap[]
}

type Table = Pick<Matter, 'parties'> & Partial<Pick<Matter, 'leadId' | 'resolutions' | 'tasks'>>

const count = (parties: readonly Party[], kind: PartyKind, answer: Party['answer']): number =>
  parties.filter((party) => party.kind === kind && party.answer === answer).length

/** Who lives with the problem: residents, and those who have their shops there. */
const isAffected = ({ kind }: Party): boolean => kind === 'resident' || kind === 'enterprise'

/** The lead sits there as a member, asked or not. */
const leads = ({ leadId = null, parties }: Table): number =>
  leadId === null || parties.some((party) => party.personId === leadId && party.answer === 'accepted') ? 0 : 1

const hasAbsentOwner = ({ parties, resolutions = [], tasks = [] }: Table): boolean => {
  const coming = new Set(parties.filter((party) => party.answer !== 'declined').map((party) => party.unitId))
  return [...resolutions, ...tasks].some((one) => one.unitId !== undefined && !coming.has(one.unitId))
}

export const balanceOf = (table: Table): Balance => {
  const accepted = table.parties.filter((party) => party.answer === 'accepted')
  const affected = accepted.filter(isAffected).length
  const units = accepted.filter((party) => party.kind === 'unit').length
  const found: Readonly<Record<Gap, boolean>> = {
    affected: affected === 0,
    responsible: units === 0,
    owner: hasAbsentOwner(table),
    // said only once there is somebody to be outnumbered
    outnumbered: affected > 0 && units > affected,
  }
  return {
    seats: partyKinds.map((kind) => ({
      kind,
      accepted: count(table.parties, kind, 'accepted') + (kind === 'member' ? leads(table) : 0),
      invited: count(table.parties, kind, 'invited'),
    })),
    missing: gaps.filter((gap) => found[gap]),
  }
}
