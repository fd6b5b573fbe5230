// The public timeline: which events everybody reads, and what of them nobody outside may know.

import type { Recorded } from '../process/event'
import { type TimelineEvent as Entry, timelineBy } from '../process/timeline'
import type { Capacity } from './actor'
import { type MatterEvent, type MatterEventType, matterEvents } from './event'

/** Who acts in these is a resident: their id is shown to nobody, insiders included. */
const residents: ReadonlySet<string> = new Set<Capacity>([
  'reporter',
  'supporter',
  'participant',
  'follower',
  'invited',
  'guest',
])

export type TimelineEvent = Entry<MatterEventType>

/** The whole log of a matter, in its order, as an insider or everybody may read it. */
export const timelineOf = (log: readonly Recorded<MatterEvent>[], insider: boolean): readonly TimelineEvent[] =>
  timelineBy(matterEvents, log, insider, residents)
