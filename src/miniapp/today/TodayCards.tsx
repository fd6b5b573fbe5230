// The day's work as cards, for a phone: what it is, what is to be done about it, until when.

import { View } from '@tarojs/components'
import { Badge, Row, Rows } from '../components/basic'
import { useTodayWords } from '../locales/member'
import { Mark, MarkLight } from './Mark'
import { useStanding } from './use-standing'
import type { TodayItem } from './use-today'
import './today.css'

interface TodayCardsProps {
  readonly rows: readonly TodayItem[]
  readonly onOpen: (row: TodayItem) => void
}

export const TodayCards = ({ rows, onOpen }: TodayCardsProps) => {
  const words = useTodayWords()
  const stateOf = useStanding()
  return (
    <Rows>
      {rows.map((row) => {
        const standing = stateOf(row)
        const lane = words.lane[row.lane]
        const lit = row.light !== null && (row.lane === 'late' || row.lane === 'dueToday')
        return (
          <Row
            key={row.id}
            start={<Mark row={row} />}
            title={row.title}
            second={
              <View className="stack-s">
                <View>{[standing, row.groupName].filter(Boolean).join(' · ')}</View>
                <View className="line">
                  {lit || standing.endsWith(lane) ? null : (
                    <Badge tone={row.lane === 'late' ? 'clay' : row.lane === 'dueToday' ? 'amber' : 'plain'}>
                      {lane}
                    </Badge>
                  )}
                  <MarkLight row={row} />
                </View>
              </View>
            }
            onTap={() => onOpen(row)}
          />
        )
      })}
    </Rows>
  )
}
