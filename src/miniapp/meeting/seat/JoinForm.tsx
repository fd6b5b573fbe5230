// Taking a seat: the side is declared, and with the code of the room one is checked in.

import type { PartyKind } from '@domain/party/kind'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Check } from '../../components/Checks'
import { ProblemLine } from '../../components/ProblemLine'
import { useShowWrong } from '../../form/use-wrong'
import { useMeetingWords } from '../../locales/meeting'
import { useSend } from '../../store/use-send'
import { SideChoice } from './SideChoice'

interface JoinFormProps {
  readonly meetingId: string
  readonly sides: readonly PartyKind[]
  /** the side declared before */
  readonly side?: PartyKind | undefined
  readonly code?: string | undefined
  /** undefined: not to be asked */
  readonly away?: boolean | undefined
  readonly act: string
  readonly onJoined: () => void
}

export const JoinForm = ({ meetingId, sides, side, code, away, act, onJoined }: JoinFormProps) => {
  const words = useMeetingWords().seat
  const only = sides.length === 1 ? sides[0] : undefined
  const [chosen, setChosen] = useState(side ?? only)
  const [wrong, setWrong] = useState(false)
  const { busy, problem, send } = useSend('meeting.join')
  const [afar, setAfar] = useState(away ?? false)
  const showWrong = useShowWrong()
  const join = async () => {
    setWrong(chosen === undefined)
    if (chosen === undefined) return showWrong()
    const sent = await send({
      id: meetingId,
      side: chosen,
      ...(code === undefined ? {} : { code }),
      ...(away === undefined ? {} : { away: afar }),
    })
    if (sent.state === 'done') onJoined()
  }
  return (
    <View className="stack">
      <SideChoice sides={sides} value={chosen} wrong={wrong} onChoose={setChosen} />
      {away === undefined ? null : <Check label={words.afar} hint={words.afarHint} on={afar} onChange={setAfar} />}
      <ProblemLine problem={problem} />
      <Button wide busy={busy} onTap={join}>
        {act}
      </Button>
    </View>
  )
}
