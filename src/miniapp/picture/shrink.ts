// Makes a picture smaller, on weapp.

import { shareKept } from '@domain/picture/share'
import Taro from '@tarojs/taro'
import type { LocalFile } from '../api/local-file'
import { longestSide, type Size } from './size'

/** What is no picture, or none that the platform can shrink, stays as it is. */
export const shrink = async (file: LocalFile, { pixels, quality }: Size): Promise<LocalFile> => {
  if (typeof file !== 'string') return file
  try {
    const { width, height } = await Taro.getImageInfo({ src: file })
    const share = shareKept({ width, height }, { pixels, side: longestSide })
    const smaller = share < 1 ? { compressedWidth: Math.round(width * share) } : {}
    const { tempFilePath } = await Taro.compressImage({ src: file, quality: Math.round(quality * 100), ...smaller })
    return tempFilePath
  } catch {
    return file
  }
}
