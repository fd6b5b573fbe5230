// How people vote here, told before they do: open or secret, from how many present on, when results are shown.

import type { MeetingSnapshot } from '@domain/contract/meeting'
import { View } from '@tarojs/components'
import { Card, Heading } from '../components/Card'
import { Icon } from '../components/Icon'
import { useMeetingWords } from '../locales/meeting'

export const BallotTerms = ({ meeting }: { readonly meeting: MeetingSnapshot }) => {
  const words = useMeetingWords().ballot
  return (
    <Card tone="pine">
      <View className="stack-s">
        <Heading level={3}>{words.title}</Heading>
        <View className="line">
          <Icon name={meeting.ballot === 'secret' ? 'lock' : 'eye'} />
          <View className="grow">{words[meeting.ballot]}</View>
        </View>
        {meeting.quorum === null ? null : (
          <View className="line">
            <Icon name="people" />
            <View className="grow">{words.quorum(meeting.quorum)}</View>
          </View>
        )}
        <View className="line">
          <Icon name="chart" />
          <View className="grow">
            {words.results[meeting.ballot === 'secret' || meeting.hidden ? 'afterVoting' : 'now']}
          </View>
        </View>
        <View className="second">{`${words.change}${words.small}`}</View>
      </View>
    </Card>
  )
}
