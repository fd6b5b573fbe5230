// Before and after, side by side; each opens large, with the other one next to it.

import { View } from '@tarojs/components'
import { useWords } from '../locales'
import { Photo } from './Photo'
import type { ShownPhoto } from './Photos'
import { viewPictures } from './view-pictures'
import './Photo.css'

interface BeforeAfterProps {
  readonly before: string
  readonly after: string
  /** left out where the pair is part of something that opens */
  readonly onOpen?: (src: string) => void
}

/** Before and after, side by side. */
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

interface PhotoPairProps {
  readonly before: ShownPhoto
  readonly after: ShownPhoto
}

/** A picture of before and one of after beside each other; each opens large, with the other one next to it. */
export const PhotoPair = ({ before, after }: PhotoPairProps) => {
  const words = useWords()
  const open = (thumb: string) =>
    viewPictures([before.url, after.url], thumb === before.thumb ? before.url : after.url, {
      close: words.act.close,
      picture: words.photo.nth,
    })
  return <BeforeAfter before={before.thumb} after={after.thumb} onOpen={open} />
}
