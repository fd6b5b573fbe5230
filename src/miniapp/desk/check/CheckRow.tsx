// One thing in the queue: its beginning, what it belongs to, why somebody has to look.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { Badge, Card } from '../../components/basic'
import { useFormat } from '../../locales'
import { useCheckWords } from '../../locales/desk-work'
import '../desk.css'

export type Check = Output<'check.list'>['rows'][number]

interface CheckRowProps {
  readonly row: Check
  readonly on: boolean
  readonly onOpen: () => void
}

export const CheckRow = ({ row, on, onOpen }: CheckRowProps) => {
  const words = useCheckWords()
  const format = useFormat()
  return (
    <Card on={on} onTap={onOpen}>
      <View className="desk-item">
        <View className="strong two-lines">{row.text === '' ? words.kind[row.kind] : row.text}</View>
        <View className="second one-line">
          {[format.moment(row.at), words.subject[row.subject.kind], row.subject.title].filter(Boolean).join(' · ')}
        </View>
        <View className="line">
          <Badge tone={row.why === 'risky' ? 'clay' : 'amber'}>{words.kind[row.kind]}</Badge>
          {row.label === null ? null : <View className="second">{words.suspects(row.label)}</View>}
        </View>
      </View>
    </Card>
  )
}
