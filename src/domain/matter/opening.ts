// How a matter begins: with what the coordinator writes when accepting a report, with an origin that is no report, or taken
// over while under way; and which reports it answers.

import { localDate } from '../calendar/local-time'
import { type ErrorCode, refuse } from '../errors'
import { type BodyKind, holdsMatters } from '../people/profile'
import { type Actor, holds } from '../people/role'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import type { Place } from '../process/field'
import { type Fields, type Input, publicWords } from '../process/field'
import { without } from '../process/item'
import { trimmed } from '../text/trim'
import { coordinators, groupMembers, team } from './audience'
import { claimDue, type Reckoning } from './due'
import type { MatterKind } from './kind'
import type { Origin } from './matter'
import { originFields, originOf } from './origin'
import { type StepId, stepIds } from './step'

/** What everybody reads of a new matter. */
interface Face {
  readonly districtId: string
  readonly groupId: string
  readonly title: string
  readonly summary: string
  readonly category: string
  readonly place: Place
  readonly photoIds: readonly string[]
}

export interface Opening extends Face {
  readonly reportId: string
}

/** A resolution as the spreadsheet of matters under way tells of it. */
export interface ImportedResolution {
  readonly id: string
  readonly what: string
  readonly unitId: string
  readonly due: string
  /** 0-100; at 100 it is done */
  readonly progress: number
}

export interface Importing extends Omit<Face, 'photoIds'> {
  readonly origin?: Origin
  readonly step: StepId
  readonly leadId?: string
  readonly resolutions: readonly ImportedResolution[]
  /** local date on which it began, as the spreadsheet says */
  readonly since?: string
  /** local date by which the present step, or the claim, is due */
  readonly due: string
}

export interface OpeningEvents {
  opened: Opening & { due: string }
  /** no report began it */
  openedFrom: Face & { origin: Origin; due: string }
  /** it was under way before it came in here */
  imported: Importing
  reportMerged: { reportId: string }
  reportLeft: { reportId: string }
}

/** Takes only the fields named here, whatever else the caller's object holds: what is in an event stays for ever. */
const faceOf = (of: Face): Face => ({
  districtId: of.districtId,
  groupId: of.groupId,
  title: of.title.trim(),
  summary: of.summary.trim(),
  category: of.category.trim(),
  place: trimmed(of.place),
  photoIds: of.photoIds,
})

export const opening = (of: Opening, reckoning: Reckoning) =>
  ({ type: 'opened', ...faceOf(of), reportId: of.reportId, due: claimDue(reckoning) }) as const

/** What is asked of who opens a matter without a report. */
export const matterOpening = {
  matterId: { kind: 'newId' },
  groupId: { kind: 'ref', to: 'group' },
  ...originFields,
  title: publicWords.line,
  summary: publicWords.text,
  category: { kind: 'category', public: true },
  place: { kind: 'place', public: true },
  photoIds: { kind: 'photos', public: true },
} as const satisfies Fields

/** Where it would lie. */
interface OpeningPlace {
  readonly districtId: string
  readonly kind: BodyKind
  readonly disabled: boolean
}

/** Why this person cannot open a matter there; null when nothing stands against it. */
export const openingRefusal = (
  actor: Actor,
  groupId: string,
  at: OpeningPlace,
): Extract<ErrorCode, 'notAllowed' | 'notFound'> | null => {
  if (!holds(actor, 'coordinator', groupId) && !holds(actor, 'office', at.districtId)) return 'notAllowed'
  return at.disabled || !holdsMatters(at.kind) ? 'notFound' : null
}

/** The first event of a matter that no report began. */
export const openingFrom = (districtId: string, said: Input<typeof matterOpening>, reckoning: Reckoning) => {
  if (said.on !== undefined && said.on > localDate(reckoning.at)) return refuse('invalid')
  const face = faceOf({ ...said, districtId })
  return { type: 'openedFrom', ...face, origin: originOf(said), due: claimDue(reckoning) } as const
}

const action = actionOf<MatterKind, OpeningEvents>()

export const openingActions = {
  mergeReport: action({
    at: stepIds,
    when: ['running'],
    by: ['coordinator'],
    shown: 'never',
    fields: { reportId: { kind: 'ref', to: 'report' } },
    decide: (matter, { reportId }) =>
      matter.reportIds.includes(reportId) ? refuse('reportMerged') : [{ type: 'reportMerged', reportId }],
  }),
  removeReport: action({
    at: stepIds,
    by: ['reporter'],
    shown: 'never',
    fields: { reportId: { kind: 'ref', to: 'report' } },
    decide: (matter, { reportId }) =>
      matter.reportIds.includes(reportId) ? [{ type: 'reportLeft', reportId }] : refuse('notFound'),
  }),
} as const

export const openingEvents = {
  opened: {
    evolve: () => ({}),
    // which report it was leads to who reported
    read: { without: ['reportId'] },
    // the reporter hears of it from the report; a matter settled on the spot waits for no one
    tell: { to: (m) => (m.settled === null ? [groupMembers(m)] : []), says: ['due'], push: 'todo' },
  },
  openedFrom: {
    evolve: () => ({}),
    read: 'all',
    // the office may have opened it in a group that has coordinators of its own
    tell: { to: (m) => [groupMembers(m), coordinators(m)], says: ['due'], push: 'todo' },
  },
  imported: {
    evolve: () => ({}),
    read: 'all',
    // it was somebody's before: nobody is asked for anything by its coming in, and it counts as nobody's work
    tell: { to: (m) => [team(m)], says: ['due'], push: null },
  },
  reportMerged: {
    evolve: (m, { reportId }) => ({ reportIds: [...m.reportIds, reportId] }),
    read: { without: ['reportId'] },
    tell: { to: (m) => [team(m)], says: [], push: null },
  },
  reportLeft: {
    evolve: (m, { reportId }) => ({ reportIds: without(m.reportIds, reportId) }),
    // that somebody took back what was theirs is nobody's business
    read: 'inside',
    tell: null,
  },
} as const satisfies EventRows<MatterKind, OpeningEvents>
