// What the roster says of a member besides the roles held: level, sector, committee, party, and what they know.

import { type Fields, insideWords } from '../process/field'

/** How somebody wants to be called; empty: no longer. */
export const calledFields = { name: { ...insideWords.line, blank: true } } as const satisfies Fields

/** A member may sit on several conferences at once; the county's is the usual one. */
export const levels = ['nation', 'province', 'city', 'county'] as const
export type Level = (typeof levels)[number]

export const standings = ['inOffice', 'suspended', 'left'] as const
export type Standing = (typeof standings)[number]

export interface Profile {
  readonly levels: readonly Level[]
  /** 界别; empty where the roster does not say */
  readonly sector: string
  /** 专委会 */
  readonly committee: string
  /** 党派团体 */
  readonly affiliations: readonly string[]
  /** 专长 */
  readonly fields: readonly string[]
  /** which term of the conference, as the roster calls it */
  readonly assembly: string
  readonly standing: Standing
  /** while suspended: the roles that come back with the office */
  readonly held?: readonly { readonly role: string; readonly placeId: string }[]
}

export const noProfile: Profile = {
  levels: [],
  sector: '',
  committee: '',
  affiliations: [],
  fields: [],
  assembly: '',
  standing: 'inOffice',
}

/** What is kept, read leniently: what it lacks is empty. */
/** What the office writes of it; standing and the roles of a suspended member change by a step of their own. */
export type ProfileWords = Omit<Profile, 'standing' | 'held'>

export const profileOf = (kept: Partial<Profile>): Profile => ({ ...noProfile, ...kept })

/** What kind of body a group is. Only the first two hold matters; the others are where people belong. */
export const bodyKinds = [
  'area',
  'committee',
  'sector',
  'affiliation',
  'reading',
  'oversight',
  'pool',
  'alumni',
] as const
export type BodyKind = (typeof bodyKinds)[number]

export const holdsMatters = (kind: BodyKind): boolean => kind === 'area' || kind === 'committee'
