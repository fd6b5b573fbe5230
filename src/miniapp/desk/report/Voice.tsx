// The reporter's voice message: played and stopped.

import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { shownUrl } from '../../api/shown-photo'
import { Button } from '../../components/Button'
import { useDeskWords } from '../../locales/desk'

export const Voice = ({ path }: { readonly path: string }) => {
  const words = useDeskWords().report
  const [playing, setPlaying] = useState(false)
  const sound = useRef<Taro.InnerAudioContext>(undefined)
  useEffect(() => () => sound.current?.destroy(), [])

  const play = () => {
    sound.current ??= Taro.createInnerAudioContext()
    sound.current.src = shownUrl(path)
    sound.current.onEnded(() => setPlaying(false))
    sound.current.onError(() => setPlaying(false))
    sound.current.play()
    setPlaying(true)
  }
  const stop = () => {
    sound.current?.stop()
    setPlaying(false)
  }
  return (
    <Button kind="secondary" small icon={playing ? 'stop' : 'play'} onTap={playing ? stop : play}>
      {playing ? words.stop : words.listen}
    </Button>
  )
}
