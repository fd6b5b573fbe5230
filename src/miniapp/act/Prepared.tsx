// What a form is filled with before anything is typed: minutes begin with what the meeting left, or as they stand.

import type { MatterFull } from '@domain/contract/matter'
import { targetsOf } from '@domain/matter/action'
import type { ReactNode } from 'react'
import { useQuery } from '../api/use-query'
import { Skeleton } from '../components/Skeleton'
import { askerNow, useActor } from '../store/actor'
import type { FormAction } from './form'
import type { Values } from './value'

interface PreparedProps {
  readonly full: MatterFull
  readonly action: FormAction
  readonly given: Values
  readonly children: (start: Values | undefined) => ReactNode
}

/** The meeting that the form is about: named, or the only one there is. */
const useMeetingId = ({ full, action, given }: Omit<PreparedProps, 'children'>): string | undefined => {
  const actor = useActor()
  if (action !== 'closeMeeting' && action !== 'writeMinutes') return undefined
  if (typeof given.meetingId === 'string') return given.meetingId
  const there = targetsOf(full.matter, action, askerNow(actor, full.you))
  return there?.length === 1 ? there[0] : undefined
}

export const Prepared = ({ full, action, given, children }: PreparedProps) => {
  const meetingId = useMeetingId({ full, action, given })
  const asked = useQuery('meeting.draft', meetingId !== undefined && action === 'closeMeeting' ? { meetingId } : null)
  if (meetingId === undefined) return children(undefined)
  if (action === 'writeMinutes') {
    const meeting = full.matter.meetings.find(({ id }) => id === meetingId)
    return children({ meetingId, minutes: meeting?.minutes ?? '', dissent: meeting?.dissent ?? '' })
  }
  if (asked.state === 'loading') return <Skeleton shape="words" />
  if (asked.data === undefined) return children({ meetingId })
  const { attendance, opinions, minutes, dissent } = asked.data
  const counted = attendance === 0 ? {} : { attendance: String(attendance), opinions: String(opinions) }
  return children({ meetingId, minutes, dissent, ...counted })
}
