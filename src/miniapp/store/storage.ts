// The device's own storage. WeChat answers '' for a missing key, which the rest of the app knows as null.

import Taro from '@tarojs/taro'

export const stored = (key: string): string | null => {
  const value: unknown = Taro.getStorageSync(key)
  return typeof value === 'string' && value !== '' ? value : null
}

/** False when there is no room: 1 MB a key and 10 MB in all on weapp. */
export const store = (key: string, text: string): boolean => {
  try {
    Taro.setStorageSync(key, text)
    return true
  } catch {
    return false
  }
}

export const unstore = (key: string): void => Taro.removeStorageSync(key)

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
