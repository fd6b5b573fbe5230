// The agenda with the item that is being talked about.

import type { MeetingSnapshot } from '@domain/contract/meeting'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../components/Icon'
import { useMeetingWords } from '../locales/meeting'
import './Agenda.css'

interface AgendaProps {
  readonly meeting: Pick<MeetingSnapshot, 'agenda' | 'item' | 'phase'>
  /** what the host can do with an item */
  readonly act?: ((item: string, index: number) => ReactNode) | undefined
}

export const Agenda = ({ meeting: { agenda, item, phase }, act }: AgendaProps) => {
  const words = useMeetingWords().page
  const standing = (index: number): 'now' | 'past' | 'later' => {
    if (phase === 'before') return 'later'
    // an item that was never come to is not done, even when the meeting is over
    if (phase === 'ended') return index <= item ? 'past' : 'later'
    return index < item ? 'past' : index === item ? 'now' : 'later'
  }
  return (
    <View className="agenda" ariaRole="list">
      {agenda.map((text, index) => {
        const at = standing(index)
        return (
          <View key={text} className={`agenda-item agenda-${at}`} ariaRole="listitem">
            <View className="agenda-number" aria-hidden="true">
              {at === 'past' ? <Icon name="check" /> : index + 1}
            </View>
            <View className="grow as-written">{text}</View>
            {at === 'now' ? <View className="stamp">{words.now}</View> : null}
            {act?.(text, index)}
          </View>
        )
      })}
    </View>
  )
}
