// How a matter begins: what the coordinator writes when accepting a report, and which reports it answers.

import { refuse } from '../errors'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { without } from '../process/item'
import { trimmed } from '../text/trim'
import { groupMembers, team } from './audience'
import { claimDue, type Reckoning } from './due'
import type { MatterKind } from './kind'
import type { Place } from './matter'
import { stepIds } from './step'

export interface Opening {
  readonly districtId: string
  readonly groupId: string
  readonly reportId: string
  readonly title: string
  readonly summary: string
  readonly category: string
  readonly place: Place
  readonly photoIds: readonly string[]
}

export interface OpeningEvents {
  opened: Opening & { due: string }
  reportMerged: { reportId: string }
  reportLeft: { reportId: string }
}

/** Takes only the fields named here, whatever else the caller's object holds: what is in an event stays for ever. */
export const opening = (of: Opening, reckoning: Reckoning) =>
  ({
    type: 'opened',
    districtId: of.districtId,
    groupId: of.groupId,
    title: of.title.trim(),
    summary: of.summary.trim(),
    category: of.category.trim(),
    place: trimmed(of.place),
    photoIds: of.photoIds,
    reportId: of.reportId,
    due: claimDue(reckoning),
  }) as const

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
