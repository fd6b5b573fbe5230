// The phone's storage within WeChat's limits: 1 MB a key and 10 MB in all; a missing key answers ''.

import { Refused } from './answer'

const prefix = 'weapp:'
const megabyte = 1024 * 1024

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

export const storageCalls = (storage: Storage) => {
  const keys = (): string[] =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
  const used = (): number => keys().reduce((sum, key) => sum + bytesOf(storage.getItem(prefix + key) ?? ''), 0)

  const get = (key: string): unknown => {
    const text = storage.getItem(prefix + key)
    return text === null ? '' : JSON.parse(text)
  }
  const set = (key: string, value: unknown): void => {
    const text = JSON.stringify(value)
    const before = storage.getItem(prefix + key)
    if (bytesOf(text) > megabyte || used() - bytesOf(before ?? '') + bytesOf(text) > 10 * megabyte) {
      throw new Refused('exceed max storage size')
    }
    storage.setItem(prefix + key, text)
  }
  const remove = (key: string): void => storage.removeItem(prefix + key)
  const info = () => ({ keys: keys(), currentSize: Math.ceil(used() / 1024), limitSize: 10 * 1024 })

  return {
    getStorageSync: get,
    setStorageSync: set,
    removeStorageSync: remove,
    getStorageInfoSync: info,
  }
}
