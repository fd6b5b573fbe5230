// I want to speak: a hand that goes up and down, and where in the queue it stands.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button'
import { useWords } from '../../locales'
import { useMeetingWords } from '../../locales/meeting'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

interface HandProps {
  readonly meeting: Pick<Output<'meeting.get'>['meeting'], 'id' | 'hands'>
  readonly attendanceId: string
}

export const Hand = ({ meeting, attendanceId }: HandProps) => {
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
