// The edge of the big screen: the code to check in with, and how many have.

import type { MeetingSnapshot } from '@domain/contract/meeting'
import { View } from '@tarojs/components'
import { site } from '../../api/base'
import { CodeView } from '../../components/CodeView'
import { useMeetingWords } from '../../locales/meeting'
import { useTimeLeft } from '../use-time-left'

interface SideProps {
  readonly meeting: MeetingSnapshot
  readonly code: string
}

export const Side = ({ meeting, code }: SideProps) => {
  const words = useMeetingWords().screen
  const left = useTimeLeft(meeting.timer)
  const over = meeting.phase === 'ended'
  return (
    <View className="screen-side" ariaRole="complementary" aria-label={words.title}>
      {over ? (
        <View className="screen-scan">{words.ended}</View>
      ) : (
        <View className="screen-scan" ariaRole="heading" aria-level={2}>
          {words.scan}
        </View>
      )}
      {over ? null : (
        <View className="screen-paper">
          <CodeView text={`${site()}/m/${code}`} label={words.scan} />
        </View>
      )}
      {over ? null : (
        <View>
          <View>{words.code}</View>
          <View className="screen-code">{code}</View>
          <View className="screen-site">{words.orOpen(site().replace(/^https?:\/\//, ''))}</View>
        </View>
      )}
      {left === undefined ? null : (
        <View>
          <View>{words.time}</View>
          <View className="screen-number" ariaRole="timer">
            {left}
          </View>
        </View>
      )}
      <View className="screen-present">
        <View>{words.present}</View>
        <View className="screen-number">{meeting.present - meeting.afar}</View>
        {meeting.afar === 0 ? null : <View>{words.afar(meeting.afar)}</View>}
      </View>
    </View>
  )
}
