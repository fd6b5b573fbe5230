// The point where something is, on weapp: the person chooses and confirms it on the platform's map (GCJ-02).

import Taro from '@tarojs/taro'
import { privacyAgreed } from './privacy-agreed'

interface Located {
  /** what the map calls it; empty when it says nothing */
  readonly text: string
  readonly lng: number
  readonly lat: number
}

/** Rejects when the person goes back or refuses. */
export const locate = async (): Promise<Located> => {
  await privacyAgreed()
  const { name, address, longitude, latitude } = await Taro.chooseLocation({})
  return { text: name || address, lng: Number(longitude), lat: Number(latitude) }
}
