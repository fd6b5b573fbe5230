// What can be said of a panel over the page, the same on every platform.

import type { ReactNode } from 'react'

export interface SheetProps {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  /** the buttons; they stay in sight while the body scrolls */
  readonly footer?: ReactNode
  readonly children?: ReactNode
}
