// Step 8: the result, the residents' verdict, the follow-up visit.

import { View } from '@tarojs/components'
import { useFormat } from '../../locales/format'
import { useMatterWords } from '../../locales/matter'
import { Fact, Facts } from '../Facts'
import { LongText } from '../LongText'
import { Photos } from '../Photos'
import type { DetailProps } from './detail'
import { Nothing } from './Nothing'
import { picked } from './picked'
import { Verdict } from './Verdict'

export const EvaluationDetail = ({ of, photos }: DetailProps) => {
  const words = useMatterWords()
  const format = useFormat()
  const { result, followUp, settled, secondLook } = of.matter
  if (result === null) return <Nothing />
  return (
    <View className="stack">
      <Facts>
        <Fact name={settled === null ? words.page.result : words.page.settled}>
          <LongText text={settled === null ? result.summary : `${settled.what}\n${settled.byWhom}`} first={400} />
        </Fact>
        {followUp === null ? null : (
          <Fact name={`${words.page.followUp} · ${format.date(followUp.date)}`}>
            <LongText text={followUp.findings} first={400} />
          </Fact>
        )}
        {secondLook?.findings === undefined || secondLook.date === undefined ? null : (
          <Fact name={`${words.page.secondLook} · ${format.date(secondLook.date)}`}>
            <LongText
              text={`${words.page.holds[secondLook.holds ? 'yes' : 'no']}\n${secondLook.findings}`}
              first={400}
            />
            <Photos photos={picked(photos, secondLook.photoIds)} />
          </Fact>
        )}
      </Facts>
      <Verdict totals={of.ratings} />
    </View>
  )
}
