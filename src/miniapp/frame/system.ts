// The phone around the pages, on weapp: what it asks for in size of text and theme.

import Taro from '@tarojs/taro'
import type { Look } from '../components/look'

/** 1 is the phone's usual size. */
export const systemScale = (): number => {
  // Newer than the types.
  const factor: unknown = Reflect.get(Taro.getAppBaseInfo(), 'fontSizeScaleFactor')
  return typeof factor === 'number' && factor > 0 ? factor : 1
}

export const systemIsDark = (): boolean => Taro.getAppBaseInfo().theme === 'dark'

/** Returns how to stop listening. */
export const onSystemTheme = (onChange: () => void): (() => void) => {
  Taro.onThemeChange(onChange)
  return () => Taro.offThemeChange(onChange)
}

/** Nothing outside the pages could have the look. */
export const applyLook = (_look: Look): void => undefined
