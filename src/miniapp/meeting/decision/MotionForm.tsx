// The form of a motion: what, which unit, until when, at what cost.

import { resolutionFields } from '@domain/decision/resolution'
import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { ProblemLine } from '../../components/ProblemLine'
import { wordsFrom } from '../../form/about'
import { FormFields } from '../../form/FormFields'
import { useForm } from '../../form/use-form'
import { inputFrom, type Values } from '../../form/value'
import { goBack } from '../../frame/navigate'
import { useDecisionWords } from '../../locales/meeting'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

interface MotionFormProps {
  readonly meetingId: string
  readonly motionId: string
  readonly statementId: string | undefined
  readonly start: Values
}

export const MotionForm = ({ meetingId, motionId, statementId, start }: MotionFormProps) => {
  const words = useDecisionWords().motion.form
  const form = useForm(`motion:${meetingId}:${statementId ?? ''}`, resolutionFields, start)
  const { busy, problem, send } = useSend('meeting.saveMotion')
  const write = async () => {
    if (!form.check()) return
    const input = inputFrom(resolutionFields, form.values)
    const sent = await send({ meetingId, motionId, ...input, ...(statementId === undefined ? {} : { statementId }) })
    if (sent.state === 'refused') form.refuse(sent.problem)
    if (sent.state !== 'done') return
    form.forget()
    toasted(words.saved)
    goBack()
  }
  return (
    <View className="stack">
      <FormFields of={form} words={wordsFrom(words)} about={{}} />
      <ProblemLine problem={problem} />
      <Button wide busy={busy} onTap={write}>
        {words.save}
      </Button>
    </View>
  )
}
