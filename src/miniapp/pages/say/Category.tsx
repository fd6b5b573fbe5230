// The categories that the words sound like, to be chosen or not.

import { suggestCategories } from '@domain/report/category'
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Chip } from '../../components/Chip'
import { useSayWords } from '../../locales/say'
import { themes } from '../../locales/words/theme.zh-cn'

interface CategoryProps {
  readonly text: string
  readonly categories: readonly string[]
  /** empty when none is chosen */
  readonly chosen: string
  readonly onChoose: (category: string) => void
}

export const Category = ({ text, categories, chosen, onChoose }: CategoryProps) => {
  const words = useSayWords()
  const suggested = useMemo(() => suggestCategories(text, categories, themes, 3), [text, categories])
  const shown = chosen === '' || suggested.includes(chosen) ? suggested : [chosen, ...suggested]
  if (shown.length === 0) return null
  return (
    <View className="stack-s" ariaRole="group" aria-label={words.category}>
      <View className="second">{words.category}</View>
      <View className="line">
        {shown.map((category) => (
          <Chip key={category} on={category === chosen} onTap={() => onChoose(category === chosen ? '' : category)}>
            {category}
          </Chip>
        ))}
      </View>
    </View>
  )
}
