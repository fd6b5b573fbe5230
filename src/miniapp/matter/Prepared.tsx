// What the minutes of a meeting begin with: what it left behind where people sat together.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useQuery } from '../api/use-query'
import { Skeleton } from '../components/Loaded'
import type { Values } from '../form/value'

interface PreparedProps {
  /** the meeting to be closed; undefined for every other form */
  readonly meetingId: string | undefined
  readonly children: (start: Values) => ReactNode
}

export const Prepared = ({ meetingId, children }: PreparedProps) => {
  const asked = useQuery('meeting.draft', meetingId === undefined ? null : { meetingId })
  if (meetingId === undefined) return <View>{children({})}</View>
  if (asked.state === 'loading') return <Skeleton shape="words" />
  if (asked.data === undefined) return <View>{children({})}</View>
  const { attendance, opinions, minutes, dissent } = asked.data
  const counted = attendance === 0 ? {} : { attendance: String(attendance), opinions: String(opinions) }
  return <View>{children({ minutes, dissent, ...counted })}</View>
}
