// Where I stand on a motion: four choices, and a reason where one does not agree.

import { dissents, type Stance, stanceFields } from '@domain/decision/stance'
import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { ProblemLine } from '../../components/ProblemLine'
import { wordsFrom } from '../../form/about'
import { FormFields } from '../../form/FormFields'
import { useForm } from '../../form/use-form'
import { inputFrom } from '../../form/value'
import { useDecisionWords } from '../../locales/meeting'
import { useSend } from '../../store/use-send'

interface StandFormProps {
  readonly motionId: string
  readonly mine: { readonly stance: Stance; readonly reason: string } | null
  readonly onStood: () => void
}

export const StandForm = ({ motionId, mine, onStood }: StandFormProps) => {
  const words = useDecisionWords()
  const { stand, label, hint } = words.motion
  const form = useForm(`stance:${motionId}`, stanceFields, { ...mine })
  const { busy, problem, send } = useSend('meeting.stand')
  const submit = async () => {
    if (!form.check()) return
    const { stance, reason } = inputFrom(stanceFields, form.values)
    const sent = await send({ motionId, stance, reason: dissents(stance) ? reason : '' })
    if (sent.state === 'refused') form.refuse(sent.problem)
    if (sent.state !== 'done') return
    form.forget()
    onStood()
  }
  return (
    <View className="stack">
      <FormFields
        of={form}
        words={wordsFrom({ label, hint, option: { stance: words.stance }, optionHint: { stance: words.stanceMeans } })}
        about={{}}
      />
      <ProblemLine problem={problem} />
      <Button wide busy={busy} onTap={submit}>
        {stand}
      </Button>
    </View>
  )
}
