// Adding a statement: one sentence that others can agree or disagree with.

import { limit } from '@domain/limit'
import { oneSentence } from '@domain/text/sentence'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { PrivateText } from '../../components/PrivateText'
import { useShowWrong } from '../../form/use-wrong'
import { useWords } from '../../locales'
import { useMeetingWords } from '../../locales/meeting'
import { useDraft } from '../../store/draft'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

interface StateFormProps {
  readonly meetingId: string
  /** for somebody without a phone, by the organiser */
  readonly attendanceId?: string | undefined
  readonly onStated: () => void
}

const empty = { text: '' }

export const StateForm = ({ meetingId, attendanceId, onStated }: StateFormProps) => {
  const words = useMeetingWords().state
  const { error } = useWords()
  const [draft, save, drop] = useDraft(`statement:${meetingId}:${attendanceId ?? ''}`, empty)
  const [times, setTimes] = useState(0)
  const [wrong, setWrong] = useState(false)
  const { busy, problem, send } = useSend('meeting.state')
  const showWrong = useShowWrong()
  const text = oneSentence(draft.text)

  const state = async () => {
    setWrong(text === '')
    if (text === '') return showWrong()
    const sent = await send({ id: meetingId, text, ...(attendanceId === undefined ? {} : { attendanceId }) })
    if (sent.state !== 'done') return showWrong()
    drop()
    setTimes(times + 1)
    toasted(sent.answer.known ? words.known : sent.answer.waiting ? words.waiting : words.done)
    onStated()
  }

  return (
    <View className="stack-s">
      <PrivateText
        key={times}
        label={words.label}
        hint={words.text}
        placeholder={words.hint}
        initial={draft.text}
        max={limit.statement}
        error={wrong && text === '' ? words.empty : problem ? error[problem.code] : undefined}
        onText={(text) => save({ text })}
      />
      <View className="line">
        <Button kind="secondary" busy={busy} icon="plus" onTap={state}>
          {words.send}
        </Button>
      </View>
    </View>
  )
}
