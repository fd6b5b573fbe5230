// Step 3: who was visited, what was heard, what was found.

import { View } from '@tarojs/components'
import { useFormat } from '../../locales/format'
import { useMatterWords } from '../../locales/matter'
import { Bullets } from '../Bullets'
import { Fact } from '../Facts'
import { LongText } from '../LongText'
import { Photos } from '../Photos'
import type { DetailProps } from './detail'
import { Nothing } from './Nothing'
import { picked } from './picked'

export const ResearchDetail = ({ of, photos }: DetailProps) => {
  const words = useMatterWords().step
  const format = useFormat()
  const { visits, findings } = of.matter
  if (visits.length === 0 && findings === '') return <Nothing />
  return (
    <View className="stack">
      {visits.map((visit) => (
        <View key={visit.id} className="stack-s">
          <View className="strong">{words.visit(format.weekday(visit.date), visit.households)}</View>
          <Bullets items={visit.opinions} />
          <Photos photos={picked(photos, visit.photoIds)} />
        </View>
      ))}
      {findings === '' ? null : (
        <Fact name={words.findings}>
          <LongText text={findings} first={400} />
        </Fact>
      )}
    </View>
  )
}
