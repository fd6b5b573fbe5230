// What is talked about, when, where, and how far the meeting is.

import type { MeetingSnapshot } from '@domain/contract/meeting'
import { View } from '@tarojs/components'
import { Badge, Heading } from '../components/Card'
import { useFormat, useWords } from '../locales'
import { useMeetingWords } from '../locales/meeting'
import { isOver } from './over'

const tones = { before: 'plain', open: 'amber', ended: 'pine' } as const

export const Head = ({ meeting }: { readonly meeting: MeetingSnapshot }) => {
  const words = useMeetingWords().page
  const { common } = useWords()
  const format = useFormat()
  const phase = isOver(meeting) ? 'ended' : meeting.phase
  return (
    <View className="stack-s">
      <Heading level={2}>{meeting.title}</Heading>
      <View className="line">
        <Badge tone={tones[phase]}>{words.phase[phase]}</Badge>
        <View className="second grow">
          {`${common.meetingForm[meeting.form]} · ${format.moment(meeting.startsAt)} · ${meeting.place}`}
        </View>
      </View>
      {meeting.attending > 0 ? (
        <View className="second">{words.present(meeting.present, meeting.attending)}</View>
      ) : null}
    </View>
  )
}
