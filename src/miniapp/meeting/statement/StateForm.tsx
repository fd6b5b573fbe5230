// Adding a statement: one sentence that others can agree or disagree with.

import { statementFields } from '@domain/meeting/meeting'
import { oneSentence } from '@domain/text/sentence'
import { View } from '@tarojs/components'
import { Button } from '../../components/basic'
import { ProblemLine } from '../../components/Loaded'
import { FormFields } from '../../form/FormFields'
import { inputFrom, wordsFrom } from '../../form/form'
import { useForm } from '../../form/use-form'
import { useMeetingWords } from '../../locales/meeting'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

interface StateFormProps {
  readonly meetingId: string
  /** for somebody without a phone, by the organiser */
  readonly attendanceId?: string | undefined
  readonly onStated: () => void
}

export const StateForm = ({ meetingId, attendanceId, onStated }: StateFormProps) => {
  const words = useMeetingWords().state
  const form = useForm(`statement:${meetingId}:${attendanceId ?? ''}`, statementFields, {})
  const { busy, problem, send, dismiss } = useSend('meeting.state')

  const state = async () => {
    if (!form.check()) return
    const text = oneSentence(inputFrom(statementFields, form.values).text)
    const sent = await send({ id: meetingId, text, ...(attendanceId === undefined ? {} : { attendanceId }) })
    if (sent.state === 'refused' && form.refuse(sent.problem)) dismiss()
    if (sent.state !== 'done') return
    form.again()
    toasted(sent.answer.known ? words.known : sent.answer.waiting ? words.waiting : words.done)
    onStated()
  }

  return (
    <View className="stack-s">
      <FormFields of={form} words={wordsFrom(words.form)} about={{}} />
      <ProblemLine problem={problem} />
      <View className="line">
        <Button kind="secondary" busy={busy} icon="plus" onTap={state}>
          {words.send}
        </Button>
      </View>
    </View>
  )
}
