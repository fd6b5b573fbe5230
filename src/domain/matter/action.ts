// The table of everything that can be done to a matter: at which steps, under which conditions, and by whom.

import type { Capacity } from './actor'
import { type Condition, conditions } from './condition'
import type { Matter } from './matter'
import { type StepId, stepIds } from './step'

export interface Action {
  readonly at: readonly StepId[]
  readonly when: readonly Condition[]
  readonly by: readonly Capacity[]
  /** capacities that rule it out again: who already leads does not join */
  readonly not?: readonly Capacity[]
}

const every = stepIds
const settleable = ['topic', 'plan', 'research', 'parties'] as const satisfies readonly StepId[]
/** until the meetings are over one can still come to the table */
const seating = ['parties', 'deliberation'] as const satisfies readonly StepId[]
/** there is something done, or said to be done */
const resulting = ['implementation', 'evaluation'] as const satisfies readonly StepId[]
const working = ['lead', 'coMember'] as const satisfies readonly Capacity[]
const desk = ['coordinator', 'office'] as const satisfies readonly Capacity[]

export const actions = {
  claim: { at: every, when: ['open', 'unclaimed'], by: ['groupMember', 'widenedMember', 'coMember'] },
  assign: { at: every, when: ['open', 'unclaimed'], by: desk },
  join: { at: every, when: ['open', 'claimed'], by: ['groupMember', 'widenedMember'], not: working },
  leave: { at: every, when: ['running'], by: ['coMember'] },
  release: { at: every, when: ['open', 'claimed', 'resultNotPublished'], by: ['lead'] },
  // the coordinator as well: a lead may have fallen ill or be a member no longer
  handOver: { at: every, when: ['running', 'claimed'], by: ['lead', 'coordinator'] },

  writeTopic: { at: ['topic'], when: ['open', 'claimed', 'notHandedIn'], by: working },
  writePlan: { at: ['plan'], when: ['open', 'claimed', 'notHandedIn'], by: working },
  addVisit: { at: ['research'], when: ['open', 'claimed'], by: working },
  writeFindings: { at: ['research'], when: ['open', 'claimed'], by: working },
  inviteParty: { at: seating, when: ['open', 'claimed'], by: working },
  inviteConcerned: { at: seating, when: ['open', 'claimed', 'concernedNotInvited'], by: working },
  answerParty: {
    at: seating,
    when: ['open', 'claimed'],
    by: ['unit', 'invited', 'lead', 'coMember', 'coordinator'],
  },
  scheduleMeeting: { at: ['deliberation'], when: ['open', 'claimed'], by: working },
  cancelMeeting: { at: ['deliberation'], when: ['open', 'claimed'], by: working },
  closeMeeting: { at: ['deliberation'], when: ['open', 'claimed'], by: working },
  writeMinutes: { at: ['deliberation'], when: ['open', 'claimed'], by: working },
  objectMinutes: { at: ['deliberation'], when: ['open'], by: ['participant'] },
  answerObjection: { at: ['deliberation'], when: ['open', 'claimed'], by: working },
  fixMinutes: { at: ['deliberation'], when: ['open'], by: ['lead', 'clock'] },
  addResolution: { at: ['deliberation'], when: ['open', 'claimed', 'met'], by: working },
  recordNoAgreement: { at: ['deliberation'], when: ['open', 'claimed', 'met'], by: working },
  sendOutcome: { at: ['submission'], when: ['open', 'claimed', 'outcomeNotSent'], by: working },
  answerOutcome: { at: ['submission'], when: ['open', 'outcomeSent'], by: ['unit', 'coordinator'] },
  reportTask: { at: ['implementation'], when: ['open'], by: ['unit', 'lead', 'coMember'] },
  planMilestone: { at: ['implementation'], when: ['open'], by: ['unit', 'lead', 'coMember'] },
  reachMilestone: { at: ['implementation'], when: ['open'], by: ['unit', 'lead', 'coMember'] },
  contradictTask: { at: resulting, when: ['open'], by: ['reporter', 'supporter', 'participant'] },
  answerContradiction: { at: resulting, when: ['open', 'contradicted'], by: ['unit', 'lead', 'coordinator'] },
  // not by the lead, who confirms it
  finishTask: { at: ['implementation'], when: ['open'], by: ['unit', 'coordinator'] },
  confirmTask: { at: ['implementation'], when: ['open', 'claimed'], by: ['lead'] },
  returnTask: { at: ['implementation'], when: ['open', 'claimed'], by: ['lead'] },
  giveUpTask: { at: ['implementation'], when: ['open'], by: ['lead', 'coordinator'] },
  publishResult: { at: ['evaluation'], when: ['open', 'resultNotPublished'], by: ['lead', 'coMember', 'coordinator'] },
  followUp: { at: ['evaluation'], when: ['open', 'resultPublished'], by: ['lead', 'coMember', 'coordinator'] },

  handIn: { at: ['topic', 'plan'], when: ['open', 'claimed', 'notHandedIn', 'complete'], by: ['lead'] },
  confirm: { at: ['topic', 'plan'], when: ['open', 'handedIn', 'complete'], by: ['coordinator'] },
  advance: {
    at: ['research', 'parties', 'deliberation', 'implementation'],
    when: ['open', 'claimed', 'complete'],
    by: ['lead'],
  },
  confirmAnswers: { at: ['submission'], when: ['open', 'complete'], by: ['coordinator'] },
  // once the result is published people rate it: the matter then ends by closing or reopening only
  sendBack: { at: every, when: ['open', 'claimed', 'resultNotPublished', 'sendable'], by: ['coordinator'] },
  pause: { at: every, when: ['open', 'claimed', 'resultNotPublished'], by: ['lead', 'coordinator'] },
  resume: { at: every, when: ['paused'], by: ['lead', 'coordinator'] },
  askExtension: {
    at: every,
    when: ['open', 'claimed', 'resultNotPublished', 'notOverdueYet', 'noExtensionPending'],
    by: ['lead'],
  },
  decideExtension: { at: every, when: ['open', 'extensionPending'], by: ['coordinator'] },
  urge: { at: every, when: ['running'], by: ['reporter', 'supporter', 'participant', 'follower'] },
  supervise: { at: every, when: ['running'], by: ['office', 'chair'] },
  answerSupervision: { at: every, when: ['running', 'supervised'], by: ['lead', 'coordinator'] },
  note: { at: every, when: ['running'], by: ['lead', 'coMember', 'coordinator', 'office'] },
  settle: { at: settleable, when: ['open'], by: ['lead', 'coordinator'] },
  redirect: { at: every, when: ['running', 'resultNotPublished'], by: ['coordinator'] },
  recordRedirectOutcome: { at: every, when: ['redirected'], by: ['coordinator'] },
  end: { at: every, when: ['running', 'resultNotPublished'], by: ['coordinator'] },
  close: { at: ['evaluation'], when: ['open', 'resultPublished', 'contradictionsAnswered'], by: ['coordinator'] },
  secondLook: { at: ['evaluation'], when: ['closed', 'secondLookDue'], by: ['lead', 'coMember', 'coordinator'] },
  reopen: { at: ['evaluation'], when: ['reopenable'], by: ['coordinator'] },

  mergeReport: { at: every, when: ['running'], by: ['coordinator'] },
  removeReport: { at: every, when: [], by: ['reporter'] },
  widenClaim: { at: every, when: ['open', 'unclaimed'], by: ['clock'] },
  warnDue: { at: every, when: ['open'], by: ['clock'] },
  remindPause: { at: every, when: ['paused', 'pauseNotReminded'], by: ['clock'] },
  takeSeat: { at: seating, when: ['open'], by: ['guest'] },
  remindUnits: { at: ['submission'], when: ['open', 'outcomeSent'], by: ['clock'] },
  remindSecondLook: { at: ['evaluation'], when: ['closed', 'secondLookPending'], by: ['clock'] },
} as const satisfies Record<string, Action>

export type ActionId = keyof typeof actions

export const actionIds = Object.keys(actions) as readonly ActionId[]

/** Actions that only the system or another command starts; no screen offers them. */
export const internalActions: ReadonlySet<ActionId> = new Set([
  'mergeReport',
  'removeReport',
  'widenClaim',
  'warnDue',
  'remindPause',
  'takeSeat',
  'remindUnits',
  'remindSecondLook',
])

/** A row of the table, with the general type. */
export const row = (id: ActionId): Action => actions[id]

/** Is the matter at a point where this can be done at all, by whomever? */
export const isOpenFor = (matter: Matter, id: ActionId): boolean =>
  row(id).at.includes(matter.step) && row(id).when.every((condition) => conditions[condition](matter))

/** The capacity in which somebody does it: the first that the table names. The log is signed with it. */
export const capacityFor = (held: ReadonlySet<Capacity>, id: ActionId): Capacity | undefined =>
  row(id).by.find((capacity) => held.has(capacity))

/** May somebody of these capacities do it, whenever it is open? */
export const isAllowedTo = (held: ReadonlySet<Capacity>, id: ActionId): boolean =>
  capacityFor(held, id) !== undefined && !row(id).not?.some((capacity) => held.has(capacity))
