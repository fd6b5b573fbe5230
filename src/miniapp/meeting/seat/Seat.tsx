// My seat at the table: taking it, on which side I sit, whether I am checked in.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Badge, Card } from '../../components/Card'
import { go, goSignIn } from '../../frame/navigate'
import { useMeetingWords } from '../../locales/meeting'
import { useSession } from '../../store/session'
import { isOver } from '../over'
import { JoinForm } from './JoinForm'

interface SeatProps {
  readonly of: Output<'meeting.get'>
  readonly onChanged: () => void
}

export const Seat = ({ of: { meeting, you }, onChanged }: SeatProps) => {
  const words = useMeetingWords().seat
  const signedIn = useSession((session) => session.token !== null)
  const [changing, setChanging] = useState(false)
  const { attendance } = you
  if (isOver(meeting)) return null
  const changed = () => {
    setChanging(false)
    onChanged()
  }
  if (attendance !== null && !changing) {
    return (
      <View className="line">
        <View className="grow">{words.you(attendance.side)}</View>
        {attendance.present ? <Badge tone="pine">{words.here}</Badge> : null}
        {meeting.voting === 'before' && you.sides.length > 1 ? (
          <Button kind="quiet" small onTap={() => setChanging(true)}>
            {words.change}
          </Button>
        ) : null}
        {attendance.present || meeting.phase !== 'open' ? null : <View className="second">{words.notHere}</View>}
      </View>
    )
  }
  if (!signedIn) {
    return (
      <Button wide onTap={goSignIn}>
        {words.signIn}
      </Button>
    )
  }
  if (you.mayJoin || changing) {
    return (
      <Card>
        <View className="stack">
          {changing ? null : <View>{words.joinText}</View>}
          <JoinForm
            meetingId={meeting.id}
            sides={you.sides}
            side={attendance?.side}
            act={changing ? words.save : words.join}
            onJoined={changed}
          />
        </View>
      </Card>
    )
  }
  return (
    <Card>
      <View className="stack-s">
        <View>{words.onlyHere}</View>
        <View className="line">
          <Button kind="secondary" small onTap={() => go('meeting/pages/join/index')}>
            {words.type}
          </Button>
        </View>
      </View>
    </Card>
  )
}
