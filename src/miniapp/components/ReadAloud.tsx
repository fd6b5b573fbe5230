// In the large version: the page is read to the person who asks for it, where the platform can speak.

import { View } from '@tarojs/components'
import { useDidHide } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useWords } from '../locales'
import { Button } from './basic'
import { silence, speak, useVoice } from './speak'

/** `of`: id of the element that is read. */
export const ReadAloud = ({ of }: { readonly of: string }) => {
  const words = useWords().aloud
  const voice = useVoice(words.language)
  const [speaking, setSpeaking] = useState(false)
  const stop = () => {
    silence()
    setSpeaking(false)
  }
  useDidHide(stop)
  useEffect(() => silence, [])
  if (!voice) return null
  return (
    <View className="aloud">
      <Button
        wide
        kind="secondary"
        icon={speaking ? 'stop' : 'play'}
        onTap={() => {
          if (speaking) return stop()
          setSpeaking(true)
          speak(of, words.language, () => setSpeaking(false))
        }}
      >
        {speaking ? words.stop : words.start}
      </Button>
    </View>
  )
}
