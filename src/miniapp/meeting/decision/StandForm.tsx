// Where I stand on a motion: four choices, and a reason where one does not agree.

import { dissents, type Stance, stances } from '@domain/decision/stance'
import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Choice } from '../../components/Choice'
import { ProblemLine } from '../../components/ProblemLine'
import { TextArea } from '../../components/TextArea'
import { useWrong } from '../../form/use-wrong'
import { useFormWords } from '../../locales/form'
import { useDecisionWords } from '../../locales/meeting'
import { useSend } from '../../store/use-send'

interface StandFormProps {
  readonly motionId: string
  readonly mine: { readonly stance: Stance; readonly reason: string } | null
  readonly onStood: () => void
}

export const StandForm = ({ motionId, mine, onStood }: StandFormProps) => {
  const words = useDecisionWords()
  const [stance, setStance] = useState<Stance | undefined>(mine?.stance)
  const [reason, setReason] = useState(mine?.reason ?? '')
  const form = useFormWords()
  const { wrong, mark, refuse, mended } = useWrong(['stance', 'reason'])
  const { busy, problem, send } = useSend('meeting.stand')
  const asks = stance !== undefined && dissents(stance)
  const stand = async () => {
    const lacksReason = asks && reason.trim() === ''
    const overlong = asks && reason.trim().length > limit.reason
    const isWrong = mark({
      ...(stance === undefined ? { stance: 'missing' } : {}),
      ...(lacksReason ? { reason: 'missing' } : overlong ? { reason: 'overlong' } : {}),
    })
    if (isWrong || stance === undefined) return
    const sent = await send({ motionId, stance, reason: asks ? reason.trim() : '' })
    if (sent.state === 'refused') refuse(sent.problem)
    if (sent.state === 'done') onStood()
  }
  return (
    <View className="stack">
      <Choice
        label={words.motion.ask}
        options={stances.map((one) => ({ value: one, label: words.stance[one], hint: words.stanceMeans[one] }))}
        value={stance}
        error={wrong.stance ? words.motion.stanceMissing : undefined}
        onChoose={(chosen) => {
          mended('stance')
          setStance(chosen)
        }}
      />
      {asks ? (
        <TextArea
          label={words.motion.reason}
          hint={words.motion.reasonHint}
          initial={reason}
          max={limit.reason}
          error={wrong.reason === 'overlong' ? form.overlong : wrong.reason ? words.motion.reasonMissing : undefined}
          onText={setReason}
        />
      ) : null}
      <ProblemLine problem={problem} />
      <Button wide busy={busy} onTap={stand}>
        {words.motion.stand}
      </Button>
    </View>
  )
}
