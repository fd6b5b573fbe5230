// Pictures at full size, on weapp: the platform's own viewer.

import Taro from '@tarojs/taro'

interface Words {
  readonly close: string
  readonly picture: (n: number, of: number) => string
}

/** `at` is the address of the one to begin with. */
export const viewPictures = (urls: readonly string[], at: string, _words: Words): void => {
  Taro.previewImage({ current: at, urls: [...urls] }).catch(() => undefined)
}
