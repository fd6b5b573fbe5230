// Step 5: the meetings, what was said and decided, and who saw it otherwise.

import type { MatterFull } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { useFormat, useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'
import { Badge } from '../Badge'
import { Fact } from '../Facts'
import { LongText } from '../LongText'
import { Photos, type ShownPhoto } from '../Photos'
import { type DetailProps, Nothing, picked, useCarrier } from './detail'
import '../Bullets.css'

export const DeliberationDetail = ({ of, photos }: DetailProps) => {
  const words = useMatterWords()
  const format = useFormat()
  const carrier = useCarrier(of)
  const { meetings, resolutions, noAgreement } = of.matter
  if (meetings.length === 0) return <Nothing />
  return (
    <View className="stack">
      {meetings.map((meeting) => (
        <Meeting key={meeting.id} meeting={meeting} photos={photos} />
      ))}
      {resolutions.length > 0 ? (
        <Fact name={words.step.resolutions}>
          <View className="bullets" ariaRole="list">
            {resolutions.map((one) => (
              <View key={one.id} className="bullet" ariaRole="listitem">
                <View>{one.what}</View>
                <View className="second">
                  {[
                    carrier(one),
                    one.settledBy === undefined ? words.page.due(format.date(one.due)) : words.step.settledThere,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </View>
              </View>
            ))}
          </View>
        </Fact>
      ) : null}
      {noAgreement === null ? null : <Fact name={words.step.noAgreement}>{noAgreement}</Fact>}
    </View>
  )
}

interface MeetingProps {
  readonly meeting: MatterFull['matter']['meetings'][number]
  readonly photos: ReadonlyMap<string, ShownPhoto>
}

const Meeting = ({ meeting, photos }: MeetingProps) => {
  const words = useMatterWords().step
  const { common } = useWords()
  const format = useFormat()
  return (
    <View className="stack-s">
      <View className="line">
        <View className="strong">{common.meetingForm[meeting.form]}</View>
        <Badge tone={meeting.status === 'closed' ? 'pine' : 'plain'}>{words.meeting[meeting.status]}</Badge>
      </View>
      <View className="second">{`${format.moment(meeting.startsAt)} · ${meeting.place}`}</View>
      {meeting.attendance === undefined ? null : <View className="second">{words.attendance(meeting.attendance)}</View>}
      {meeting.status === 'scheduled' ? <Fact name={words.agenda}>{meeting.agenda}</Fact> : null}
      {meeting.minutes ? (
        <Fact name={words.minutes}>
          <LongText text={meeting.minutes} first={400} />
        </Fact>
      ) : null}
      {meeting.dissent ? <Fact name={words.dissent}>{meeting.dissent}</Fact> : null}
      <Photos photos={picked(photos, meeting.photoIds)} />
    </View>
  )
}
