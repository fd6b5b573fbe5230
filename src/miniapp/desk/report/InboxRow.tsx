// One report in the inbox: what it is about, where, how long it has waited, whether time presses.

import type { Output } from '@domain/contract'
import { awaitedBy } from '@domain/report/light'
import { View } from '@tarojs/components'
import { Badge, Card } from '../../components/Card'
import { Icon } from '../../components/Icon'
import { Light } from '../../components/Light'
import { useFormat } from '../../locales'
import { useDeskWords } from '../../locales/desk'
import { toneOf } from './state'
import '../desk.css'

export type InboxReport = Output<'report.inbox'>['rows'][number]

interface InboxRowProps {
  readonly row: InboxReport
  readonly daysLeft: number | undefined
  /** named where one desk has several groups */
  readonly withGroup: boolean
  readonly on: boolean
  readonly onOpen: () => void
}

export const InboxRow = ({ row, daysLeft, withGroup, on, onOpen }: InboxRowProps) => {
  const words = useDeskWords()
  const format = useFormat()
  const second = [format.date(row.submittedAt), row.place, row.category, withGroup ? row.groupName : '']
  return (
    <Card on={on} onTap={onOpen}>
      <View className="desk-item">
        <View className="strong two-lines">{row.title}</View>
        {row.excerpt && row.excerpt !== row.title ? <View className="second two-lines">{row.excerpt}</View> : null}
        <View className="second one-line">{second.filter(Boolean).join(' · ')}</View>
        <View className="line">
          {row.light ? (
            <Light light={row.light} daysLeft={daysLeft} until={awaitedBy(row)} />
          ) : (
            <Badge tone={toneOf(row.status)}>{words.status[row.status]}</Badge>
          )}
          {row.light && row.status === 'appealed' ? <Badge tone="clay">{words.status.appealed}</Badge> : null}
          {row.photos > 0 ? (
            <View className="line second">
              <Icon name="photo" />
              {words.inbox.photos(row.photos)}
            </View>
          ) : null}
          {row.supporters > 0 ? <View className="second">{words.report.people(row.supporters)}</View> : null}
        </View>
      </View>
    </Card>
  )
}
