// What the residents think of the result: every rating is in it.

import type { MatterFull } from '@domain/contract/matter'
import { meanScore, scores, solvedAnswers } from '@domain/evaluation/rating'
import { View } from '@tarojs/components'
import { Bars } from '../../components/Bars'
import { Card, Heading } from '../../components/basic'
import { useMatterWords } from '../../locales/matter'

export const Verdict = ({ totals }: { readonly totals: MatterFull['ratings'] }) => {
  const words = useMatterWords()
  const mean = meanScore(totals)
  if (mean === null) return <View className="second">{words.verdict.none}</View>
  return (
    <Card>
      <View className="stack">
        <View className="line">
          <View className="strong">{words.verdict.mean(mean.toFixed(1))}</View>
          <View className="second">{words.verdict.count(totals.count)}</View>
        </View>
        <View className="stack-s">
          <Heading level={3}>{words.verdict.solved}</Heading>
          <Bars
            label={words.verdict.solved}
            items={solvedAnswers.map((answer) => ({
              id: answer,
              label: words.solved[answer],
              value: totals.solved[answer],
              shown: words.verdict.people(totals.solved[answer]),
            }))}
          />
        </View>
        <View className="stack-s">
          <Heading level={3}>{words.verdict.score}</Heading>
          <Bars
            label={words.verdict.score}
            items={[...scores].reverse().map((score) => ({
              id: String(score),
              label: words.verdict.stars(score),
              value: totals.scores[score - 1] ?? 0,
              shown: words.verdict.people(totals.scores[score - 1] ?? 0),
            }))}
          />
        </View>
      </View>
    </Card>
  )
}
