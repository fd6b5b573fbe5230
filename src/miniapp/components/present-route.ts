// Which page is on top, as it is written in app.config.

import Taro from '@tarojs/taro'

/** Empty while none is. */
export const presentRoute = (): string => {
  const open = Taro.getCurrentPages()
  return (open[open.length - 1]?.route ?? '').replace(/^\//, '')
}
