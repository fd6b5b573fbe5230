// What can be said of an input for words, the same on every platform.

import type { FieldProps } from './Field'

interface TextProps extends FieldProps {
  /** what stands in it at first; the input keeps its own text afterwards, and a new `key` starts it again */
  readonly initial?: string | undefined
  /** called with every change, so that a draft is saved at once */
  readonly onText: (text: string) => void
  /** characters; beyond it nothing is cut off, the counter says how many too many */
  readonly max?: number | undefined
  readonly placeholder?: string | undefined
}

export interface LineProps extends TextProps {
  readonly keyboard?: 'text' | 'phone' | 'number' | 'code' | undefined
  /** what the browser may fill in */
  readonly fill?: 'name' | 'tel' | 'one-time-code' | undefined
}

export interface LongProps extends TextProps {
  readonly tall?: boolean | undefined
}
