// Answering for somebody without a phone, as they say it: statement by statement, marked as entered by the host.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Sheet } from '../../components/Sheet'
import { useWords } from '../../locales'
import { useMeetingWords } from '../../locales/meeting'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import { StateForm } from '../statement/StateForm'
import { type Choice, voteOf } from '../vote/count'
import { VoteButtons } from '../vote/VoteButtons'

export interface Proxied {
  readonly attendanceId: string
  readonly name: string
}

interface ProxySheetProps {
  readonly meeting: Output<'meeting.get'>['meeting']
  readonly who: Proxied
  readonly onClose: () => void
  readonly onStated: () => void
}

export const ProxySheet = ({ meeting, who, onClose, onStated }: ProxySheetProps) => {
  const words = useMeetingWords()
  const { error } = useWords()
  const [given, setGiven] = useState<Readonly<Record<string, Choice>>>({})
  const { busy, send } = useSend('meeting.proxyVote', { queue: false })
  const choose = async (statementId: string, choice: Choice) => {
    const sent = await send({
      id: meeting.id,
      attendanceId: who.attendanceId,
      statementId,
      value: voteOf[choice],
    })
    if (sent.state === 'refused') return toasted(error[sent.problem.code])
    setGiven({ ...given, [statementId]: choice })
    toasted(words.host.proxyDone)
  }
  return (
    <Sheet open title={words.host.proxyFor(who.name)} onClose={onClose}>
      <View className="stack-m">
        <View className="second">{words.host.proxyText}</View>
        {meeting.voting === 'open' ? (
          meeting.statements.map(({ id, text }) => (
            <View key={id} className="stack-s">
              <View className="strong as-written">{text}</View>
              <VoteButtons
                label={words.vote.label(text)}
                chosen={given[id]}
                disabled={busy}
                onChoose={(choice) => choose(id, choice)}
              />
            </View>
          ))
        ) : (
          <View>{words.host.proxyNotYet}</View>
        )}
        <View className="stack-s">
          <View className="strong">{words.host.proxyState(who.name)}</View>
          <StateForm meetingId={meeting.id} attendanceId={who.attendanceId} onStated={onStated} />
        </View>
      </View>
    </Sheet>
  )
}
