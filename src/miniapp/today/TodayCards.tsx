// The day's work as cards, for a phone: what it is, what is to be done about it, until when.

import { awaitedIn } from '@domain/matter/awaited'
import { stepIds, stepNamed } from '@domain/matter/step'
import { View } from '@tarojs/components'
import { Badge } from '../components/Card'
import { Light } from '../components/Light'
import { Ring } from '../components/Ring'
import { RingMark } from '../components/RingMark'
import { Row, Rows } from '../components/Row'
import { useTodayWords } from '../locales/member'
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
      {rows.map((row) => (
        <Row
          key={row.id}
          start={<Mark row={row} />}
          title={row.title}
          second={
            <View className="stack-s">
              <View>{[stateOf(row), row.groupName].filter(Boolean).join(' · ')}</View>
              <View className="line">
                <Badge tone={row.lane === 'late' ? 'clay' : row.lane === 'dueToday' ? 'amber' : 'plain'}>
                  {words.lane[row.lane]}
                </Badge>
                {row.light === null ? null : <Light light={row.light} daysLeft={row.daysLeft} until={untilOf(row)} />}
              </View>
            </View>
          }
          onTap={() => onOpen(row)}
        />
      ))}
    </Rows>
  )
}

export const untilOf = (row: TodayItem) => {
  if (row.kind === 'report') return row.state === 'appealed' ? ('appeal' as const) : ('answer' as const)
  return awaitedIn({ step: stepNamed(row.state), claimed: row.claimed })
}

export const Mark = ({ row }: { readonly row: TodayItem }) => {
  const step = stepIds.find((id) => id === row.state)
  return step === undefined ? (
    <RingMark size="small" present={0} />
  ) : (
    <Ring size="small" step={step} light={row.light ?? undefined} daysLeft={row.daysLeft} until={untilOf(row)} />
  )
}
