// What can be said of the pickers, the same on every platform.

import type { Choosable } from './Choice'
import type { FieldProps } from './Field'

export interface DatePickProps extends FieldProps {
  /** `YYYY-MM-DD`, or `HH:mm` of a time */
  readonly value: string | undefined
  readonly onPick: (value: string) => void
  readonly kind?: 'date' | 'time' | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface SelectPickProps<Value extends string> extends FieldProps {
  readonly options: readonly Choosable<Value>[]
  readonly value: Value | undefined
  readonly onPick: (value: Value) => void
}
