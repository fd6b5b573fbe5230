// Step 6: the outcome as it was sent, and the answers of the units.

import { View } from '@tarojs/components'
import { useMatterWords } from '../../locales/matter'
import { Fact } from '../Facts'
import { LongText } from '../LongText'
import type { DetailProps } from './detail'
import { Nothing } from './Nothing'
import { UnitAnswers } from './UnitAnswers'

export const SubmissionDetail = ({ of }: DetailProps) => {
  const words = useMatterWords().step
  if (of.matter.outcome === null) return <Nothing />
  return (
    <View className="stack">
      <Fact name={words.outcome}>
        <LongText text={of.matter.outcome.text} first={400} />
      </Fact>
      <UnitAnswers of={of} />
    </View>
  )
}
