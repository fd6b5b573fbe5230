// What can be said of a thing to tap, the same on every platform.

import type { ReactNode } from 'react'

export interface TapProps {
  readonly onTap: () => void
  readonly className?: string | undefined
  /** spoken name; needed when the content is not words */
  readonly label?: string | undefined
  readonly disabled?: boolean | undefined
  readonly role?: 'button' | 'link' | 'tab' | 'radio' | 'checkbox' | undefined
  /** checked, selected, the present place, or (of a button) opened */
  readonly on?: boolean | undefined
  readonly children?: ReactNode
}
