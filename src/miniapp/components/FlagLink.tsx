// The quiet way to tell the office of words or pictures of somebody else.

import { View } from '@tarojs/components'
import { useWords } from '../locales'
import { Tap } from './Tap'
import './FlagLink.css'

export const FlagLink = ({ what, onTap }: { readonly what: string; readonly onTap: () => void }) => {
  const words = useWords().flag
  return (
    <View className="flag-link">
      <Tap className="flag-link-tap" label={words.of(what)} onTap={onTap}>
        {words.act}
      </Tap>
    </View>
  )
}
