// Recording a voice message, on weapp.

import Taro from '@tarojs/taro'
import type { Picture } from '../api/local-file'
import { privacyAgreed } from './privacy-agreed'

/** A voice message on this device. */
export interface Recording extends Picture {
  readonly seconds: number
}

/** One that is being made. */
export interface Running {
  readonly stop: () => void
  readonly cancel: () => void
  /** settles when the person stops or the longest time is over */
  readonly ended: Promise<Recording>
}

/** Two minutes say more than most people write. */
const longest = 120_000

export const canRecord = (): boolean => true

/** Ends by itself after so many milliseconds. Rejects when the microphone is refused. */
export const record = async (maxMs = longest): Promise<Running> => {
  await privacyAgreed()
  return recording(maxMs)
}

const recording = (maxMs: number): Promise<Running> =>
  new Promise((resolve, reject) => {
    const manager = Taro.getRecorderManager()
    let kept = true
    manager.onError(({ errMsg }) => reject(new Error(errMsg)))
    manager.onStart(() =>
      resolve({
        stop: () => manager.stop(),
        cancel: () => {
          kept = false
          manager.stop()
        },
        ended: new Promise((end, drop) => {
          manager.onStop(({ tempFilePath, duration }) => {
            if (kept) end({ file: tempFilePath, src: tempFilePath, seconds: Math.round(duration / 1000) })
            else drop(new Error('cancelled'))
          })
          // a call or another app takes the microphone: what was said until then is kept
          manager.onInterruptionBegin(() => manager.stop())
          manager.onError(({ errMsg }) => drop(new Error(errMsg)))
        }),
      }),
    )
    manager.start({ duration: maxMs, format: 'mp3', sampleRate: 16000, numberOfChannels: 1, encodeBitRate: 48000 })
  })

export const play = ({ src }: Recording): void => {
  const sound = Taro.createInnerAudioContext()
  sound.src = src
  sound.onEnded(() => sound.destroy())
  sound.onError(() => sound.destroy())
  sound.play()
}
