// Before and after, side by side.

import { View } from '@tarojs/components'
import { useWords } from '../locales'
import { Photo } from './Photo'
import './Photo.css'

interface BeforeAfterProps {
  readonly before: string
  readonly after: string
  /** left out where the pair is part of something that opens */
  readonly onOpen?: (src: string) => void
}

export const BeforeAfter = ({ before, after, onOpen }: BeforeAfterProps) => {
  const words = useWords().photo
  return (
    <View className="pair">
      <View>
        <Photo shape="wide" src={before} label={words.before} onOpen={onOpen && (() => onOpen(before))} />
        <View className="second pair-word">{words.before}</View>
      </View>
      <View>
        <Photo shape="wide" src={after} label={words.after} onOpen={onOpen && (() => onOpen(after))} />
        <View className="second pair-word">{words.after}</View>
      </View>
    </View>
  )
}
