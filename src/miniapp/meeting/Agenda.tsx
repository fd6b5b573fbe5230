// The agenda with the item that is being talked about.

import type { MeetingSnapshot } from '@domain/contract/meeting'
import { itemStanding } from '@domain/meeting/meeting'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../components/basic'
import { useMeetingWords } from '../locales/meeting'
import './Agenda.css'

interface AgendaProps {
  readonly meeting: Pick<MeetingSnapshot, 'agenda' | 'item' | 'leftOut' | 'phase'>
  /** what the host can do with an item */
  readonly act?: ((item: string, index: number) => ReactNode) | undefined
}

export const Agenda = ({ meeting, act }: AgendaProps) => {
  const words = useMeetingWords().page
  return (
    <View className="agenda" ariaRole="list">
      {meeting.agenda.map((text, index) => {
        const at = itemStanding(meeting, index)
        return (
          <View key={text} className={`agenda-item agenda-${at}`} ariaRole="listitem">
            <View className="agenda-number" aria-hidden="true">
              {at === 'past' ? <Icon name="check" /> : index + 1}
            </View>
            <View className="grow as-written">{text}</View>
            {at === 'now' ? <View className="stamp">{words.now}</View> : null}
            {at === 'left' ? <View className="second">{words.leftOut}</View> : null}
            {act === undefined ? null : <View className="agenda-act">{act(text, index)}</View>}
          </View>
        )
      })}
    </View>
  )
}
