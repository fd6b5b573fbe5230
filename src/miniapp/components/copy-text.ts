// Puts words on the clipboard, on weapp.

import Taro from '@tarojs/taro'

export const copyText = (text: string): Promise<boolean> =>
  Taro.setClipboardData({ data: text }).then(
    () => true,
    () => false,
  )
