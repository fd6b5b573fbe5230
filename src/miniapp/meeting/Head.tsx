// What is talked about, when, where, and how far the meeting is.

import type { MeetingSnapshot } from '@domain/contract/meeting'
import { isOver } from '@domain/meeting/meeting'
import { View } from '@tarojs/components'
import { Badge, Heading } from '../components/basic'
import { useFormat, useWords } from '../locales'
import { useMeetingWords } from '../locales/meeting'

const tones = { before: 'plain', open: 'amber', ended: 'pine' } as const

interface HeadProps {
  readonly meeting: MeetingSnapshot
  /** for who leads it on a phone: they know when and where */
  readonly brief?: boolean
}

export const Head = ({ meeting, brief = false }: HeadProps) => {
  const words = useMeetingWords().page
  const { common } = useWords()
  const format = useFormat()
  const phase = isOver(meeting) ? 'ended' : meeting.phase
  const present = meeting.attending > 0 ? words.present(meeting.present, meeting.attending) : null
  const called = `${common.meetingForm[meeting.form]} · ${format.moment(meeting.startsAt)} · ${meeting.place}`
  return (
    <View className="stack-s">
      <Heading level={2}>{meeting.title}</Heading>
      <View className="line">
        <Badge tone={tones[phase]}>{words.phase[phase]}</Badge>
        <View className="second grow">{brief ? present : called}</View>
      </View>
      {present === null || brief ? null : <View className="second">{present}</View>}
    </View>
  )
}
