// What a picture takes on which parts are covered.

import type { Part } from '@domain/picture/cover'

export interface PadProps {
  readonly src: string
  readonly width: number
  readonly height: number
  readonly parts: readonly Part[]
  /** which of them keys and buttons are about */
  readonly chosen: number | undefined
  readonly onParts: (parts: readonly Part[]) => void
  readonly onChosen: (index: number | undefined) => void
  /** absent: the parts can only be looked at */
  readonly may: boolean
}
