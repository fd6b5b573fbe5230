// Taking a seat: the side is declared, only those that are open to one, and with the code of the room one is checked in.

import { seatFields } from '@domain/meeting/meeting'
import type { PartyKind } from '@domain/party/kind'
import { View } from '@tarojs/components'
import { Button } from '../../components/basic'
import { ProblemLine } from '../../components/Loaded'
import { inputFrom, wordsFrom } from '../../form/form'
import { PlainFields } from '../../form/PlainFields'
import { useForm } from '../../form/use-form'
import { useWords } from '../../locales'
import { useMeetingWords } from '../../locales/meeting'
import { useSend } from '../../store/use-send'

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
  const { common } = useWords()
  const fields = { ...seatFields, side: { ...seatFields.side, of: sides } }
  const form = useForm(null, fields, { side: side ?? (sides.length === 1 ? sides[0] : undefined), away })
  const { busy, problem, send } = useSend('meeting.join')
  const join = async () => {
    if (!form.check()) return
    const input = inputFrom(fields, form.values)
    const sent = await send({
      id: meetingId,
      side: input.side,
      ...(code === undefined ? {} : { code }),
      ...(away === undefined ? {} : { away: input.away === true }),
    })
    if (sent.state === 'done') onJoined()
  }
  return (
    <View className="stack">
      <PlainFields
        className="stack"
        of={form}
        words={wordsFrom({ ...words.form, option: { side: common.party } })}
        settled={new Set(away === undefined ? ['away'] : [])}
      />
      <ProblemLine problem={problem} />
      <Button wide busy={busy} onTap={join}>
        {act}
      </Button>
    </View>
  )
}
