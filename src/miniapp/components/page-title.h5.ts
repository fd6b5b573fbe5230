// The title of the browser's window, on h5.

import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

/** False until the first page is there, which the browser announces by itself. */
let moved = false

/** A page that has come up takes the focus that the one before it lost, so that a screen reader begins with it. */
const takeFocus = () => {
  const mains = document.querySelectorAll<HTMLElement>('.taro_page:not(.taro_page_shade) .page-main')
  const main = mains[mains.length - 1]
  if (moved && main && document.activeElement === document.body) {
    main.setAttribute('tabindex', '-1')
    main.focus({ preventScroll: true })
  }
  moved = true
}

const show = (title: string) => {
  document.title = title
}

export const usePageTitle = (title: string, _dark: boolean): void => {
  useEffect(() => show(title), [title])
  useDidShow(() => {
    show(title)
    takeFocus()
  })
}

const room = { top: 0, height: 52 }

/** A browser has a bar of its own, and no menu over the page. */
export const useBarRoom = () => room
