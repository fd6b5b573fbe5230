// Answering in words somebody who cannot live with a motion.

import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/TextArea'
import { useWords } from '../../locales'
import { useDecisionWords } from '../../locales/decision'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

interface AnswerBlockProps {
  readonly motionId: string
  readonly dissentId: string
  readonly onAnswered: () => void
}

export const AnswerBlock = ({ motionId, dissentId, onAnswered }: AnswerBlockProps) => {
  const words = useDecisionWords().motion
  const { error } = useWords()
  const [answer, setAnswer] = useState('')
  const { busy, problem, send } = useSend('meeting.answerBlock', { queue: false })
  const reply = async () => {
    if (answer.trim() === '') return
    const sent = await send({ motionId, dissentId, answer: answer.trim() })
    if (sent.state !== 'done') return
    toasted(words.answered)
    onAnswered()
  }
  return (
    <View className="stack-s">
      <TextArea
        label={words.answerLabel}
        max={limit.reason}
        error={problem ? error[problem.code] : undefined}
        onText={setAnswer}
      />
      <View className="line">
        <Button kind="secondary" small busy={busy} onTap={reply}>
          {words.answerAct}
        </Button>
      </View>
    </View>
  )
}
