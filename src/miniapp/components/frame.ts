// What surrounds every page: tabs, network, waiting sends, the message of the moment. The app provides it, Page shows it.

import type { Gcj02 } from '@domain/place/point'
import { createContext, type ReactNode, useContext } from 'react'
import type { IconName } from './basic'

export interface Tab {
  /** the page's path, without a leading slash */
  readonly path: string
  readonly icon: IconName
  readonly word: string
  /** unread or to do; 0 shows nothing */
  readonly count: number
}

export interface Frame {
  readonly tabs: readonly Tab[]
  readonly onTab: (path: string) => void
  readonly network: 'good' | 'weak' | 'offline'
  /** the device has no room left for what is written */
  readonly full: boolean
  /** sends that wait for the network */
  readonly waiting: number
  /** opens the list of what waits */
  readonly onWaiting: () => void
  readonly toast: string
  /** over the page: what the platform has to ask */
  readonly question: ReactNode
  readonly onBack: () => void
  /** this page alone is shown: no way leads from it */
  readonly single: boolean
  /** the page was opened directly: back leads home */
  readonly isRoot: () => boolean
  /** how far down a place was when it was left, by its route; pixels */
  readonly scrollLeft: (route: string) => number
  readonly onScroll: (route: string, top: number) => void
  /** opens a map on which a point is checked and moved; left out where the platform's own has done it */
  readonly onCheckPlace?: ((at: Gcj02, onMoved: (to: Gcj02) => void) => void) | undefined
}

const nothing = () => undefined

export const FrameContext = createContext<Frame>({
  tabs: [],
  onTab: nothing,
  network: 'good',
  full: false,
  waiting: 0,
  onWaiting: nothing,
  toast: '',
  question: null,
  onBack: nothing,
  single: false,
  isRoot: () => false,
  scrollLeft: () => 0,
  onScroll: nothing,
})

export const useFrame = (): Frame => useContext(FrameContext)
