// What the phone itself asks for, on weapp: size of text and theme.

import Taro from '@tarojs/taro'

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
