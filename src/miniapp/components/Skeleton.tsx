// The shape of what is coming, in its size, so that nothing jumps when it comes.

import { View } from '@tarojs/components'
import { useWords } from '../locales'
import './Skeleton.css'

interface SkeletonProps {
  readonly shape: 'card' | 'row' | 'words' | 'matter'
  readonly count?: number | undefined
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

const lines = { card: 3, row: 2, words: 4, matter: 5 } as const

export const Skeleton = ({ shape, count = 1 }: SkeletonProps) => (
  <View className="stack" ariaRole="status" aria-label={useWords().state.loading}>
    {upTo(count).map((card) => (
      <View key={card} className={`skeleton skeleton-${shape}`} aria-hidden="true">
        {shape === 'words' ? null : <View className="skeleton-ring" />}
        <View className="skeleton-lines">
          {upTo(lines[shape]).map((line) => (
            <View key={line} className="skeleton-line" />
          ))}
        </View>
      </View>
    ))}
  </View>
)
