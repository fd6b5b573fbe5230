// Where I stand on a motion: four choices, and a reason where one does not agree.

import { dissents, type Stance, stances } from '@domain/decision/stance'
import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Choice } from '../../components/Choice'
import { ProblemLine } from '../../components/ProblemLine'
import { TextArea } from '../../components/TextArea'
import { useDecisionWords } from '../../locales/decision'
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
  const [wrong, setWrong] = useState(false)
  const { busy, problem, send } = useSend('meeting.stand', { queue: false })
  const asks = stance !== undefined && dissents(stance)
  const stand = async () => {
    const lacking = asks && reason.trim() === ''
    setWrong(lacking)
    if (lacking || stance === undefined) return
    const sent = await send({ motionId, stance, reason: asks ? reason.trim() : '' })
    if (sent.state === 'done') onStood()
  }
  return (
    <View className="stack">
      <Choice
        label={words.motion.ask}
        options={stances.map((one) => ({ value: one, label: words.stance[one], hint: words.stanceMeans[one] }))}
        value={stance}
        onChoose={setStance}
      />
      {asks ? (
        <TextArea
          label={words.motion.reason}
          hint={words.motion.reasonHint}
          initial={reason}
          max={limit.reason}
          error={wrong ? words.motion.reasonMissing : undefined}
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
