// How wide and high a picture on this device is, as it is looked at, on weapp.

import Taro from '@tarojs/taro'

export interface Measured {
  readonly width: number
  readonly height: number
}

/** Rejects when it cannot be drawn. */
export const measured = async (src: string): Promise<Measured> => {
  const { width, height, orientation } = await Taro.getImageInfo({ src })
  // WeChat tells the sides as they were taken, and which way up they are shown
  return /left|right/.test(orientation ?? '') ? { width: height, height: width } : { width, height }
}
