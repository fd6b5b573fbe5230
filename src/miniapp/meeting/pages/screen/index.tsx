// The big screen of the room: no sign-in beyond its link; it follows the meeting by itself.

import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import { useQuery } from '../../../api/use-query'
import { Failure, State } from '../../../components/Loaded'
import { usePageTitle } from '../../../components/page-title'
import { RingMark } from '../../../components/RingMark'
import { useMeetingWords } from '../../../locales/meeting'
import { usePolling, useSnapshot } from '../../live/use-live'
import { Board } from '../../screen/Board'
import { Side } from '../../screen/Side'
import '../../screen/Screen.css'

/** Milliseconds; stances do not come over the socket. */
const pace = 5_000

export default function Screen() {
  const words = useMeetingWords().screen
  const { id = '', key = '' } = useRouter().params
  usePageTitle(words.title, false)
  const asked = useQuery('meeting.screen', { id, key })
  // what is resolved is resolved about a matter
  const resolves = asked.data?.meeting.subject.kind === 'matter'
  const motions = useQuery('meeting.motions', resolves ? { meetingId: id } : null)
  const { meeting, open } = useSnapshot(id, { key }, asked.data?.meeting)
  usePolling(open, asked.reload)
  const again = useCallback(() => motions.reload(), [motions.reload])
  useEffect(() => {
    const timer = setInterval(again, pace)
    return () => clearInterval(timer)
  }, [again])
  if (asked.state === 'failed') {
    return (
      <View className="look look-light">
        {asked.code === 'notFound' || asked.code === 'invalid' ? (
          <State icon="lock" tone="amber" title={words.wrongKey} text={words.wrongKeyText} />
        ) : (
          <Failure code={asked.code} onRetry={asked.reload} />
        )}
      </View>
    )
  }
  if (asked.data === undefined || meeting === undefined) {
    return (
      <View className="look look-light state">
        <RingMark size="medium" turning />
      </View>
    )
  }
  return (
    <View className="look look-light screen">
      <Side meeting={meeting} code={asked.data.code} />
      <Board meeting={meeting} motions={motions.data?.rows ?? []} lost={!open && asked.code !== undefined} />
    </View>
  )
}
