// The title of the browser's window, on h5.

import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

const show = (title: string) => {
  document.title = title
}

export const usePageTitle = (title: string, _dark: boolean): void => {
  useEffect(() => show(title), [title])
  useDidShow(() => show(title))
}

const room = { top: 0, right: 8, height: 52 }

/** A browser has a bar of its own. */
export const useBarRoom = () => room
