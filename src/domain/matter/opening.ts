// How a matter begins: what the coordinator writes when accepting a report.

import { trimmed } from '../text/trim'
import { claimDue, type Reckoning } from './due'
import type { MatterEvent } from './event'
import type { Place } from './matter'

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

/** Takes only the fields named here, whatever else the caller's object holds: what is in an event stays for ever. */
export const opening = (of: Opening, reckoning: Reckoning): Extract<MatterEvent, { type: 'opened' }> => ({
  type: 'opened',
  districtId: of.districtId,
  groupId: of.groupId,
  reportId: of.reportId,
  title: of.title.trim(),
  summary: of.summary.trim(),
  category: of.category.trim(),
  place: trimmed(of.place),
  photoIds: of.photoIds,
  due: claimDue(reckoning),
})
