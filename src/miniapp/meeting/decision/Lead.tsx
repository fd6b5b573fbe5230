// What those who lead can do with a motion: change it, resolve it, drop it.

import type { MotionRow } from '@domain/contract/decision'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '../../api/call'
import { AskFirst } from '../../components/AskFirst'
import { Button } from '../../components/Button'
import { go } from '../../frame/navigate'
import { useWords } from '../../locales'
import { useDecisionWords } from '../../locales/meeting'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

interface LeadProps {
  readonly matterId: string
  readonly row: MotionRow
  readonly closed: boolean
  readonly onChanged: () => void
}

export const Lead = ({ matterId, row, closed, onChanged }: LeadProps) => {
  const words = useDecisionWords().motion
  const { error } = useWords()
  const adopting = useSend('matter.act', { atOnce: true })
  const dropping = useSend('meeting.dropMotion')
  const stood = Object.values(row.stances).some((count) => count > 0)
  const [resolutionId] = useState(newId)

  const adopt = async () => {
    const { id: motionId, meetingId, what, unitId, due, money } = row
    const sent = await adopting.send({
      id: matterId,
      command: {
        action: 'addResolution',
        resolutionId,
        meetingId,
        what,
        unitId,
        due,
        motionId,
        ...(money === null ? {} : { money }),
      },
    })
    if (sent.state === 'refused') return toasted(error[sent.problem.code])
    toasted(words.adopted)
    onChanged()
  }
  const drop = async () => {
    const sent = await dropping.send({ motionId: row.id })
    if (sent.state === 'refused') return toasted(error[sent.problem.code])
    onChanged()
  }
  const hindered = row.unanswered > 0 ? words.unanswered(row.unanswered) : closed ? undefined : words.notClosed

  return (
    <View className="stack-s">
      <AskFirst
        wide
        why={hindered}
        title={words.adoptTitle}
        text={words.adoptText}
        act={words.adopt}
        busy={adopting.busy}
        onConfirm={adopt}
      >
        {words.adopt}
      </AskFirst>
      <View className="line">
        {stood ? null : (
          <Button
            kind="quiet"
            small
            icon="edit"
            onTap={() => go('meeting/pages/motion/index', { id: row.meetingId, motionId: row.id })}
          >
            {words.edit}
          </Button>
        )}
        <AskFirst
          kind="quiet"
          small
          danger
          title={words.dropTitle}
          text={words.dropText}
          act={words.drop}
          busy={dropping.busy}
          onConfirm={drop}
        >
          {words.drop}
        </AskFirst>
      </View>
    </View>
  )
}
