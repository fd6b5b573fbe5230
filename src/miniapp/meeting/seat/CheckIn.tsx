// I am here: the meeting that a code opens, my side, and on to its page.

import { View } from '@tarojs/components'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Loaded, Skeleton, State } from '../../components/Loaded'
import { goInstead } from '../../frame/navigate'
import { useMeetingWords } from '../../locales/meeting'
import { toasted } from '../../store/toast'
import { Head } from '../Head'
import { JoinForm } from './JoinForm'

export const CheckIn = ({ id, code }: { readonly id: string; readonly code: string }) => {
  const words = useMeetingWords()
  const asked = useQuery('meeting.get', { id })
  const enter = () => goInstead('meeting/pages/meeting/index', { id })
  return (
    <Loaded of={asked} skeleton={<Skeleton shape="words" />}>
      {({ meeting, you }) => (
        <View className="stack-m">
          <Head meeting={meeting} />
          {meeting.phase !== 'open' ? (
            <Card tone="amber">
              <View>{meeting.phase === 'before' ? words.join.notOpen : words.page.ended}</View>
            </Card>
          ) : you.attendance?.present ? (
            <State icon="check" title={words.join.done} text={words.seat.you(you.attendance.side)} />
          ) : (
            <JoinForm
              meetingId={id}
              sides={meeting.voting !== 'before' && you.attendance !== null ? [you.attendance.side] : you.sides}
              side={you.attendance?.side}
              code={code}
              away={meeting.form === 'remote'}
              act={words.join.act}
              onJoined={() => {
                toasted(words.join.done)
                enter()
              }}
            />
          )}
          {meeting.phase !== 'open' || you.attendance?.present ? (
            <Button kind="secondary" wide onTap={enter}>
              {words.join.toMeeting}
            </Button>
          ) : null}
        </View>
      )}
    </Loaded>
  )
}
