// What a meeting resolved: what, who, until when; where people stood and who saw it otherwise.

import type { MatterFull } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { useFormat } from '../../locales'
import { useDecisionWords } from '../../locales/meeting'
import { useCarrier } from '../../matter/view/detail'
import { Dissent } from '../decision/Dissent'
import { StanceCounts } from '../decision/StanceCounts'

interface ResolutionsProps {
  readonly full: Pick<MatterFull, 'matter' | 'names'>
  readonly meetingId: string
}

export const Resolutions = ({ full, meetingId }: ResolutionsProps) => {
  const words = useDecisionWords().motion
  const format = useFormat()
  const carrier = useCarrier(full)
  return (
    <View className="stack">
      {full.matter.resolutions
        .filter((resolution) => resolution.meetingId === meetingId)
        .map(({ id, what, due, money, stances, dissent, ...by }) => (
          <Card key={id}>
            <View className="stack-s">
              <View className="strong as-written">{what}</View>
              <View className="second">
                {[
                  by.settledBy === undefined
                    ? words.until(carrier(by), format.date(due))
                    : words.settledThere(carrier(by)),
                  money === undefined ? '' : words.money(format.yuan(money)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </View>
              {stances === undefined ? null : <StanceCounts of={stances} />}
              <Dissent rows={dissent ?? []} />
            </View>
          </Card>
        ))}
    </View>
  )
}
