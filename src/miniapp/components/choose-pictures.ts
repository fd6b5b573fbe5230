// Take or choose pictures, on weapp, made smaller before they are sent.

import Taro from '@tarojs/taro'
import type { Picture } from '../api/local-file'
import { shrink } from '../picture/shrink'
import { whole } from '../picture/size'
import { privacyAgreed } from './privacy-agreed'
import { isCancelled } from './refusal'

const smaller = async (path: string): Promise<Picture> => {
  const file = await shrink(path, whole)
  return { file, src: String(file) }
}

/** At most `count` pictures; none when the person goes back. Rejects when it is not allowed. */
export const choosePictures = async (count: number): Promise<readonly Picture[]> => {
  await privacyAgreed()
  const options = { count: Math.min(count, 9), mediaType: ['image' as const], sizeType: ['compressed' as const] }
  const chosen = await Taro.chooseMedia(options).catch((error: unknown) => {
    if (isCancelled(error)) return { tempFiles: [] }
    throw error
  })
  return Promise.all(chosen.tempFiles.map(({ tempFilePath }) => smaller(tempFilePath)))
}
