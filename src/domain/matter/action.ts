// The table of everything that can be done to a matter, step by step, and the rules that every row is judged by.

import type { ErrorCode, Refusal } from '../errors'
import { holds, personIdOf } from '../people/role'
import type { CommandOf, SentCommandOf, SentIdOf } from '../process/action'
import { pictureNames, picturesNamed } from '../process/field'
import * as rules from '../process/rules'
import { accountActions } from './account'
import { type Capacity, capacitiesOf, isOwnParty } from './actor'
import { attentionActions } from './attention'
import { type Condition, conditions, maxReopened } from './condition'
import { courseActions } from './course'
import { deliberationActions } from './deliberation'
import { dispatchActions } from './dispatch'
import { endingActions } from './ending'
import { closingActions, evaluationActions } from './evaluation'
import type { MatterEvent } from './event'
import { expertActions } from './expert'
import { implementationActions } from './implementation'
import type { Asker, Context, MatterKind } from './kind'
import { ladderActions } from './ladder'
import { leadActions } from './lead'
import type { Matter } from './matter'
import { matterOpening, openingActions } from './opening'
import { partyActions } from './parties'
import { pictureActions } from './picture'
import { planActions } from './plan'
import { researchActions } from './research'
import { showcaseActions } from './showcase'
import { submissionActions } from './submission'
import { successionActions } from './succession'
import { topicActions } from './topic'

/** In the order in which screens show them. */
const written = {
  ...leadActions,
  ...topicActions,
  ...planActions,
  ...researchActions,
  ...dispatchActions,
  ...expertActions,
  ...partyActions,
  ...deliberationActions,
  ...submissionActions,
  ...implementationActions,
  ...accountActions,
  ...evaluationActions,
  ...courseActions,
  ...attentionActions,
  ...ladderActions,
  ...endingActions,
  ...closingActions,
  ...showcaseActions,
  ...openingActions,
} as const

const pictureFields = pictureNames([matterOpening, ...Object.values(written).map(({ fields }) => fields)])

/** Ids of all pictures that a command or an event brings along, or that belong to a matter: who may read it may see them. */
export const picturesOf = (of: object): readonly string[] => picturesNamed(pictureFields, of)

export const matterActions = { ...written, ...pictureActions(picturesOf), ...successionActions } as const

export type ActionId = keyof typeof matterActions
export const actionIds = Object.keys(matterActions) as readonly ActionId[]

/** What a person can ask of a matter. */
export type MatterCommand = SentCommandOf<typeof matterActions>
/** What can be asked of a matter by people, by the clock and by other commands. */
export type Command = CommandOf<typeof matterActions>

/** Actions that only the clock or another command starts; no screen offers them. */
export const internalActions: ReadonlySet<ActionId> = new Set(
  actionIds.filter((id) => matterActions[id].shown === 'never'),
)

/** What people do, and screens have a form for. */
export type SentId = SentIdOf<typeof matterActions>
export const isSent = (id: string): id is SentId => id in matterActions && !internalActions.has(id as ActionId)

/** What is offered to somebody who comes to an action after another has done it. */
export const insteadOf: Readonly<Partial<Record<SentId, SentId>>> = { claim: 'join' }

/** What a failed condition is called when it is told; the first that failed is told. */
const refusalOf: Partial<Record<Condition, ErrorCode>> = {
  unclaimed: 'alreadyClaimed',
  claimed: 'notClaimed',
  complete: 'incomplete',
  notOverdueYet: 'tooLateToExtend',
  noExtensionPending: 'extensionPending',
  extensionPending: 'noExtensionAsked',
  contradictionsAnswered: 'contradictionOpen',
}

export const matterRules: rules.Rules<MatterKind, MatterEvent> = {
  actions: matterActions,
  standsAt: ({ step }) => step,
  conditions,
  held: (matter, { actor, concern }) => capacitiesOf(matter, actor, concern),
  closedBecause: (matter, { at, when = [] }, failed) => {
    if (!at.includes(matter.step)) return 'notNow'
    if (when.includes('reopenable') && matter.reopened >= maxReopened) return 'reopenedTwice'
    return (failed && refusalOf[failed]) ?? 'notNow'
  },
  // a unit speaks for itself, a person asked to the table too
  own: {
    as: ['unit', 'invited'],
    is: (candidate, { actor, concern }) =>
      (candidate.unitId !== undefined && holds(actor, 'unit', candidate.unitId)) ||
      isOwnParty({ ...candidate, id: candidate.partyId ?? candidate.id }, personIdOf(actor), concern),
  },
}

/** Is the matter at a point where this can be done at all, by whomever? */
export const isOpenFor = (matter: Matter, id: ActionId): boolean => rules.isOpenFor(matterRules, matter, id)

/** The capacity in which somebody does it: the first that the table names. The log is signed with it. */
export const capacityFor = (held: ReadonlySet<Capacity>, id: ActionId): Capacity | undefined =>
  rules.capacityFor(matterRules, held, id)

/** May somebody of these capacities do it, whenever it is open? */
export const isAllowedTo = (held: ReadonlySet<Capacity>, id: ActionId): boolean =>
  rules.isAllowedTo(matterRules, held, id)

/** Ids of what somebody can do this to at an instant; undefined for an action that is done to nothing in particular. */
export const targetsOf = (matter: Matter, id: ActionId, asker: Asker): readonly string[] | undefined =>
  rules.targetsOf(matterRules, matter, id, asker)

/** Judges a command. Who may never do it is told so; who may, but not now, learns why. */
export const decide = (matter: Matter, command: Command, context: Context): readonly MatterEvent[] | Refusal =>
  rules.decide(matterRules, matter, command, context)

/** What an actor can do to a matter at an instant: the buttons of every screen. */
export const offered = (matter: Matter, asker: Asker): readonly ActionId[] =>
  rules.offered(matterRules, matter, asker) as readonly ActionId[]
