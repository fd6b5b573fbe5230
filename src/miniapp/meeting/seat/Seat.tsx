// My seat at the table: taking it, on which side I sit, whether I am checked in.

import type { Output } from '@domain/contract'
import { isOver } from '@domain/meeting/meeting'
import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Badge, Button, Card } from '../../components/basic'
import { go, goSignIn } from '../../frame/navigate'
import { useWords } from '../../locales'
import { useMeetingWords } from '../../locales/meeting'
import { useSession } from '../../store/session'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
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
      <Seated
        meeting={meeting}
        attendance={attendance}
        onChange={you.sides.length > 1 ? () => setChanging(true) : undefined}
      />
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
            away={changing || meeting.phase !== 'open' ? undefined : meeting.form === 'remote'}
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

interface SeatedProps {
  readonly meeting: Output<'meeting.get'>['meeting']
  readonly attendance: NonNullable<Output<'meeting.get'>['you']['attendance']>
  /** where another side is open */
  readonly onChange: (() => void) | undefined
}

/** On which side I sit, whether I am there, and my hand. */
const Seated = ({ meeting, attendance, onChange }: SeatedProps) => {
  const words = useMeetingWords().seat
  return (
    <View className="stack-s">
      <View className="line">
        <View className="grow">{words.you(attendance.side)}</View>
        {attendance.present ? <Badge tone="pine">{attendance.away ? words.afarHere : words.here}</Badge> : null}
        {meeting.voting === 'before' && onChange !== undefined ? (
          <Button kind="quiet" small onTap={onChange}>
            {words.change}
          </Button>
        ) : null}
        {attendance.present || meeting.phase !== 'open' ? null : <View className="second">{words.notHere}</View>}
      </View>
      {attendance.present && meeting.phase === 'open' ? <Hand meeting={meeting} attendanceId={attendance.id} /> : null}
    </View>
  )
}

interface HandProps {
  readonly meeting: Pick<Output<'meeting.get'>['meeting'], 'id' | 'hands'>
  readonly attendanceId: string
}

/** I want to speak: a hand that goes up and down, and where in the queue it stands. */
const Hand = ({ meeting, attendanceId }: HandProps) => {
  const words = useMeetingWords().seat
  const { error } = useWords()
  const { busy, send } = useSend('meeting.hand')
  const at = meeting.hands.indexOf(attendanceId)
  /** what was asked for last, until the room tells it */
  const [asked, setAsked] = useState<boolean>()
  const up = asked ?? at >= 0
  const was = useRef(at)
  useEffect(() => {
    // it went down without the person: the host has called
    if (was.current >= 0 && at < 0 && asked !== false) toasted(words.called)
    if (was.current !== at) setAsked(undefined)
    was.current = at
  }, [at, asked, words])
  const raise = async (raised: boolean) => {
    setAsked(raised)
    const sent = await send({ id: meeting.id, raised })
    if (sent.state !== 'refused') return
    setAsked(undefined)
    toasted(error[sent.problem.code])
  }
  return (
    <View className="line">
      <Button kind={up ? 'quiet' : 'secondary'} small busy={busy} onTap={() => raise(!up)}>
        {up ? words.lower : words.raise}
      </Button>
      {up && at >= 0 ? <View className="second grow">{words.queue(at + 1)}</View> : null}
    </View>
  )
}
