// The edge of the big screen: the code to check in with, and how many have.

import type { MeetingSnapshot } from '@domain/contract/meeting'
import { View } from '@tarojs/components'
import { site } from '../../api/site'
import { CodeView } from '../../components/CodeView'
import { useMeetingWords } from '../../locales/meeting'

interface SideProps {
  readonly meeting: MeetingSnapshot
  readonly code: string
}

export const Side = ({ meeting, code }: SideProps) => {
  const words = useMeetingWords().screen
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
      <View className="screen-present">
        <View>{words.present}</View>
        <View className="screen-number">{meeting.present}</View>
      </View>
    </View>
  )
}
