// Who wants to speak, in the order in which the hands went up.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useQuery } from '../../api/use-query'
import { Button, Card, Heading, Row, Rows } from '../../components/basic'
import { useWords } from '../../locales'
import { useMeetingWords } from '../../locales/meeting'
import { useControl, useWhenChanged } from './use-host'

interface HandsProps {
  readonly meeting: Output<'meeting.get'>['meeting']
  readonly onChanged: () => void
}

export const Hands = ({ meeting, onChanged }: HandsProps) => {
  const words = useMeetingWords().host
  const { common } = useWords()
  const { busy, control } = useControl(meeting.id, onChanged)
  const { hands } = meeting
  const asked = useQuery('meeting.attendance', hands.length === 0 ? null : { id: meeting.id })
  useWhenChanged(hands.join(' '), asked.reload)
  if (hands.length === 0) return null
  const seatOf = (id: string) => asked.data?.rows.find((row) => row.id === id)
  return (
    <Card tone="amber">
      <View className="stack-s">
        <Heading level={3} end={<View className="second">{hands.length}</View>}>
          {words.hands}
        </Heading>
        <Rows>
          {hands.map((id, index) => {
            const seat = seatOf(id)
            const name = seat === undefined ? words.handNumber(index + 1) : seat.name || words.noName(seat.side)
            return (
              <Row
                key={id}
                title={name}
                second={
                  seat === undefined
                    ? ''
                    : [common.party[seat.side], seat.away ? words.away : ''].filter(Boolean).join(' · ')
                }
                end={
                  <Button
                    kind="secondary"
                    small
                    busy={busy}
                    label={words.callLabel(name)}
                    onTap={() => control({ control: 'callHand', attendanceId: id })}
                  >
                    {words.call}
                  </Button>
                }
              />
            )
          })}
        </Rows>
      </View>
    </Card>
  )
}
