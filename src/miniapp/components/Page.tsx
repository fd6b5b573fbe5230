// The frame of every page: skip link, title bar, offline banner, the page itself, its foot, the tabs, spoken messages.

import { View } from '@tarojs/components'
import Taro, { usePageScroll, usePullDownRefresh, useReady } from '@tarojs/taro'
import { type ReactNode, useId, useRef } from 'react'
import { Banner } from './Banner'
import { useFrame } from './frame'
import { useLook } from './look'
import { usePageTitle } from './page-title'
import { presentRoute } from './present-route'
import { ReadAloud } from './ReadAloud'
import { SkipLink } from './SkipLink'
import { TabBar } from './TabBar'
import { TitleBar } from './TitleBar'
import { useWide } from './wide'
import './Page.css'
import './Toast.css'

interface PageProps {
  readonly title: string
  /** path of the tab this page is; tab pages show the tabs and no way back */
  readonly tab?: string | undefined
  /** at the right of the title */
  readonly actions?: ReactNode
  /** what can be done, always in sight at the bottom */
  readonly foot?: ReactNode
  /** words keep a readable width; a desk takes the whole window from 1024 px */
  readonly width?: 'words' | 'desk' | undefined
  /** the title is drawn by the page itself */
  readonly hiddenTitle?: boolean | undefined
  /** at the left of the bar, in place of a title */
  readonly start?: ReactNode
  readonly children: ReactNode
}

/** A place of the app comes up where it was left. */
const usePlaceLeft = (isPlace: boolean): void => {
  const { scrollLeft, onScroll } = useFrame()
  // the page on top is the one that is being drawn for the first time
  const route = useRef(isPlace ? presentRoute() : '').current
  usePageScroll(({ scrollTop }) => {
    if (isPlace) onScroll(route, scrollTop)
  })
  useReady(() => {
    const top = isPlace ? scrollLeft(route) : 0
    if (top > 0) Taro.pageScrollTo({ scrollTop: top, duration: 0 }).catch(() => undefined)
  })
}

/** Milliseconds that the mark of refreshing is seen: the answers come in their own time, and what is shown stays. */
const refreshing = 800

/** Whatever the page asks the server for is asked again by those who asked; here the mark is taken away. */
const usePulled = (): void =>
  usePullDownRefresh(() => {
    setTimeout(() => {
      Promise.resolve(Taro.stopPullDownRefresh()).catch(() => undefined)
    }, refreshing)
  })

export const Page = ({
  title,
  tab,
  actions,
  foot,
  width = 'words',
  hiddenTitle = false,
  start,
  children,
}: PageProps) => {
  const look = useLook()
  const frame = useFrame()
  const id = useId()
  const wide = useWide()
  usePageTitle(title, look.dark)
  usePlaceLeft(tab !== undefined)
  usePulled()
  // from 1024 px the places stand beside every page: there is room, and nobody has to go back to reach one
  const tabs = frame.tabs.length > 1 && (tab !== undefined || wide) && !frame.single
  return (
    <View className={`${look.className} page page-${width}${tabs ? ' page-with-tabs' : ''}`} style={look.style}>
      <SkipLink to={id} />
      {tabs ? <TabBar tabs={frame.tabs} present={tab} onTab={frame.onTab} /> : null}
      <View className="page-column">
        <TitleBar
          title={title}
          back={tab === undefined && !frame.single}
          hiddenTitle={hiddenTitle}
          start={start}
          actions={actions}
        />
        <Banner network={frame.network} full={frame.full} waiting={frame.waiting} onWaiting={frame.onWaiting} />
        <View className="page-main" ariaRole="main" id={id}>
          <View className="page-content">
            {look.elder ? <ReadAloud of={id} /> : null}
            {children}
          </View>
        </View>
        {foot ? (
          <View className="page-foot">
            <View className="page-foot-inside">{foot}</View>
          </View>
        ) : null}
      </View>
      <Toast text={frame.toast} />
      {frame.question}
    </View>
  )
}

/** One sentence that something was done; seen for a moment and spoken. */
const Toast = ({ text }: { readonly text: string }) => (
  <View className="toast-place" ariaRole="status" aria-live="polite">
    {text ? <View className="toast">{text}</View> : null}
  </View>
)
