// The device's own storage. WeChat answers '' for a missing key, which the rest of the app knows as null.

import Taro from '@tarojs/taro'
import { create } from 'zustand'

export const stored = (key: string): string | null => {
  const value: unknown = Taro.getStorageSync(key)
  return typeof value === 'string' && value !== '' ? value : null
}

/** Whether the last thing that was to be kept found no room. */
export const useRoom = create<{ readonly full: boolean }>()(() => ({ full: false }))

const noted = (full: boolean): boolean => {
  if (useRoom.getState().full !== full) useRoom.setState({ full })
  return !full
}

/** False when there is no room: 1 MB a key and 10 MB in all on weapp. */
export const store = (key: string, text: string): boolean => {
  try {
    Taro.setStorageSync(key, text)
    return noted(false)
  } catch {
    return noted(true)
  }
}

export const unstore = (key: string): void => {
  Taro.removeStorageSync(key)
  noted(false)
}

export const storedKeys = (prefix: string): readonly string[] =>
  Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(prefix))

/** For zustand's persist. */
export const deviceStorage = {
  getItem: stored,
  setItem: (key: string, text: string): void => {
    store(key, text)
  },
  removeItem: unstore,
}
