// Plays a voice message from its address, on weapp.

import Taro from '@tarojs/taro'

export const playSound = (src: string): void => {
  const sound = Taro.createInnerAudioContext()
  sound.src = src
  sound.onEnded(() => sound.destroy())
  sound.play()
}
