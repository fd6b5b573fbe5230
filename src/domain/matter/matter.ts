// The state of a matter, and its parts by their names: the types of what the contract's `MatterState` describes, and what nobody is told of.

import type { MatterState } from '../contract/matter-state'

export interface Matter extends Omit<MatterState, 'pause'> {
  readonly pause:
    | (NonNullable<MatterState['pause']> & {
        /** the day to look again has come and was told */
        readonly reminded?: boolean
      })
    | null
  /** what its owner was told of the day before it is due, with that date */
  readonly nudged?: readonly { readonly of: string; readonly due: string }[]
  /** local date on which somebody last asked for it to go on; absent when nobody has */
  readonly urgedOn?: string
}

type Item<List> = List extends readonly (infer One)[] ? One : never

export type Origin = NonNullable<Matter['origin']>
export type ClaimScope = Matter['claimScope']
export type Topic = Matter['topic']
export type Plan = Matter['plan']
export type Visit = Item<Matter['visits']>
export type Party = Item<Matter['parties']>
export type PartyVia = NonNullable<Party['via']>
export type Meeting = Item<Matter['meetings']>
export type Objection = Item<NonNullable<Meeting['objections']>>
export type Resolution = Item<Matter['resolutions']>
export type UnitAnswer = Item<Matter['unitAnswers']>
/** What a unit says to one resolution of its own, or to the outcome as a whole. */
export type Answer = Omit<Item<NonNullable<UnitAnswer['each']>>, 'resolutionId'>
export type Task = Item<Matter['tasks']>
export type Milestone = Item<NonNullable<Task['milestones']>>
export type Contribution = Item<NonNullable<Matter['contributions']>>
export type Effect = Item<NonNullable<Matter['effects']>>
export type Upkeep = NonNullable<Matter['upkeep']>
export type ExpertAsking = Item<NonNullable<Matter['experts']>>
export type Showcase = NonNullable<Matter['showcase']>
export type Pressing = Item<NonNullable<Matter['pressings']>>

export const isFinal = (matter: Pick<Matter, 'status'>): boolean =>
  matter.status === 'closed' || matter.status === 'ended' || matter.status === 'redirected'
