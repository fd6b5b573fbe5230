// Makes a picture smaller, on weapp.

import Taro from '@tarojs/taro'
import type { LocalFile } from '../api/local-file'
import type { Size } from './size'

/** What is no picture, or none that the platform can shrink, stays as it is. */
export const shrink = async (file: LocalFile, { longest, quality }: Size): Promise<LocalFile> => {
  if (typeof file !== 'string') return file
  try {
    const { width, height } = await Taro.getImageInfo({ src: file })
    const sides = width >= height ? { compressedWidth: longest } : { compressedHeight: longest }
    const smaller = Math.max(width, height) > longest ? sides : {}
    const { tempFilePath } = await Taro.compressImage({ src: file, quality: Math.round(quality * 100), ...smaller })
    return tempFilePath
  } catch {
    return file
  }
}
