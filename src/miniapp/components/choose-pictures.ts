// Take or choose pictures, on weapp, made smaller before they are sent.

import Taro from '@tarojs/taro'
import type { Picture } from '../api/local-file'

/** Longest side in pixels of what is sent: enough to read a sign on it, small enough for a weak network. */
const longest = 2048

const smaller = async (file: Taro.chooseMedia.ChooseMedia): Promise<Picture> => {
  const wide = file.width >= file.height
  const side = Math.max(file.width, file.height)
  const size = side <= longest ? {} : wide ? { compressedWidth: longest } : { compressedHeight: longest }
  return Taro.compressImage({ src: file.tempFilePath, quality: 80, ...size }).then(
    ({ tempFilePath }) => ({ file: tempFilePath, src: tempFilePath }),
    () => ({ file: file.tempFilePath, src: file.tempFilePath }),
  )
}

/** At most `count` pictures; none when the person goes back. */
export const choosePictures = async (count: number): Promise<readonly Picture[]> => {
  const chosen = await Taro.chooseMedia({
    count: Math.min(count, 9),
    mediaType: ['image'],
    sizeType: ['compressed'],
  }).catch(() => ({ tempFiles: [] as Taro.chooseMedia.ChooseMedia[] }))
  return Promise.all(chosen.tempFiles.map(smaller))
}
