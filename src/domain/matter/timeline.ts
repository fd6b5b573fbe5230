// The public timeline: which events everybody reads, and what of them nobody outside may know.

import type { AnyEventRow } from '../process/event'
import type { Capacity } from './actor'
import { type MatterEvent, type MatterEventType, matterEvents, type Recorded } from './event'
import type { Matter } from './matter'

/** Whoever acts in these is a resident: their id is shown to nobody, insiders included. */
const residents: ReadonlySet<string> = new Set<Capacity>([
  'reporter',
  'supporter',
  'participant',
  'follower',
  'invited',
  'guest',
])

/** One entry of the timeline as a viewer may read it. */
export interface TimelineEvent {
  readonly version: number
  readonly at: string
  readonly actorRole: string
  /** null for residents and the clock */
  readonly actorId: string | null
  readonly type: MatterEventType
  /** the event's own fields, less what the viewer may not know */
  readonly data: Readonly<Record<string, unknown>>
  readonly internal: boolean
}

const fieldsHidden = (event: MatterEvent, insider: boolean, log: readonly object[]): readonly string[] => {
  const { read } = matterEvents[event.type] as AnyEventRow<Matter>
  if (typeof read === 'string') return []
  const { without, withoutForAll } = read
  const { type: _type, ...data } = event
  const outside = typeof without === 'function' ? without(data as never, log) : without
  return [...(insider ? [] : outside), ...(withoutForAll?.(data as never) ?? [])]
}

/** The whole log of a matter, in its order, as an insider or everybody may read it. */
export const timelineOf = (log: readonly Recorded<MatterEvent>[], insider: boolean): readonly TimelineEvent[] => {
  const events = log.map(({ event }) => event)
  return log.flatMap(({ version, at, actorId, actorRole, event }) => {
    const internal = matterEvents[event.type].read === 'inside'
    if (internal && !insider) return []
    const secret = fieldsHidden(event, insider, events)
    const { type, ...fields } = event
    const data = Object.fromEntries(Object.entries(fields).filter(([field]) => !secret.includes(field)))
    const shownId = residents.has(actorRole) ? null : actorId
    return [{ version, at, actorRole, actorId: shownId, type, data, internal }]
  })
}
