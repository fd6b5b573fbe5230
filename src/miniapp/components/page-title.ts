// The native side of a page's title, on weapp: the name for the task list, and a status bar one can read.

import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { isSinglePage } from './single-page'

const show = (title: string, dark: boolean) => {
  Taro.setNavigationBarTitle({ title }).catch(() => undefined)
  Taro.setNavigationBarColor({
    frontColor: dark ? '#ffffff' : '#000000',
    backgroundColor: dark ? '#14181b' : '#f6f4ee',
  }).catch(() => undefined)
}

export const usePageTitle = (title: string, dark: boolean): void => {
  useEffect(() => show(title, dark), [title, dark])
  useDidShow(() => show(title, dark))
}

/** Of the menu on a phone of the usual kind; pixels. */
const bar = { height: 48, right: 103 }

/** A window on a computer has a frame of its own: no status bar lies over the page, whatever WeChat says of one. */
const isComputer = (): boolean => ['windows', 'mac', 'ohos_pc'].includes(Taro.getDeviceInfo().platform)

/** Where WeChat does not say where its menu is, or says it lies in the status bar, there is room for it all the same. */
const menuRoom = (top: number, width: number): { readonly right: number; readonly height: number } => {
  const menu = Taro.getMenuButtonBoundingClientRect()
  if (!menu || menu.height === 0 || menu.left === 0 || menu.top < top) return bar
  return { right: width - menu.left + 8, height: (menu.top - top) * 2 + menu.height }
}

interface BarRoom {
  readonly top: number
  /** where a menu of the platform lies over the page */
  readonly right?: number
  readonly height: number
}

/** Height of the phone's status bar, and the room that the platform's own menu takes at the right. */
export const useBarRoom = (): BarRoom => {
  const window = Taro.getWindowInfo()
  // one page from the timeline begins below WeChat's own bar
  if (isSinglePage()) return { top: 0, right: 16, height: bar.height }
  const top = isComputer() ? 0 : (window.statusBarHeight ?? 0)
  return { top, ...menuRoom(top, window.windowWidth) }
}
