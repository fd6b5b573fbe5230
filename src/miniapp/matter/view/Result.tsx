// A matter that was closed begins with what came of it: the result in words, before and after, what people think of it.

import type { MatterFull } from '@domain/contract/matter'
import { meanScore } from '@domain/evaluation/rating'
import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { LongText } from '../../components/LongText'
import { PhotoPair } from '../../components/PhotoPair'
import { Photos, type ShownPhoto } from '../../components/Photos'
import { useMatterWords } from '../../locales/matter'
import { picked } from './detail'

interface ResultProps {
  readonly of: MatterFull
  readonly photos: ReadonlyMap<string, ShownPhoto>
}

export const Result = ({ of, photos }: ResultProps) => {
  const words = useMatterWords()
  const { result, settled, tasks, closing } = of.matter
  const text = settled === null ? (result?.summary ?? '') : `${settled.what}\n${settled.byWhom}`
  const mean = meanScore(of.ratings)
  const { yes } = of.ratings.solved
  return (
    <View className="stack">
      <Card tone="pine">
        <View className="stack-s">
          <View className="second">{settled === null ? words.page.result : words.page.settled}</View>
          <LongText text={text} first={220} />
          {mean === null ? null : (
            <View className="strong">{words.verdict.short(of.ratings.count, yes, mean.toFixed(1))}</View>
          )}
          {closing?.reason ? <LongText text={closing.reason} /> : null}
        </View>
      </Card>
      <Pictures
        before={picked(photos, [...of.matter.photoIds, ...tasks.flatMap((task) => task.beforeIds)])}
        after={picked(
          photos,
          tasks.flatMap((task) => task.afterIds),
        )}
      />
    </View>
  )
}

interface PicturesProps {
  readonly before: readonly ShownPhoto[]
  readonly after: readonly ShownPhoto[]
}

/** The first before and the last after beside each other; without a pair, the last after alone. */
const Pictures = ({ before, after }: PicturesProps) => {
  const [first] = before
  const last = after[after.length - 1]
  if (last === undefined) return null
  return first === undefined ? <Photos photos={[last]} /> : <PhotoPair before={first} after={last} />
}
