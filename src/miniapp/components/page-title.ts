// The native side of a page's title, on weapp: the name for the task list, and a status bar one can read.

import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

const show = (title: string, dark: boolean) => {
  Taro.setNavigationBarTitle({ title })
  Taro.setNavigationBarColor({
    frontColor: dark ? '#ffffff' : '#000000',
    backgroundColor: dark ? '#14181b' : '#f6f4ee',
  }).catch(() => undefined)
}

export const usePageTitle = (title: string, dark: boolean): void => {
  useEffect(() => show(title, dark), [title, dark])
  useDidShow(() => show(title, dark))
}

/** Height of the phone's status bar, and the room that the platform's own menu takes at the right. */
export const useBarRoom = (): { readonly top: number; readonly right: number; readonly height: number } => {
  const window = Taro.getWindowInfo()
  const menu = Taro.getMenuButtonBoundingClientRect()
  const top = window.statusBarHeight ?? 0
  return { top, right: window.windowWidth - menu.left + 8, height: (menu.top - top) * 2 + menu.height }
}
