// Any of several: a list of checkboxes.

import { useId } from 'react'
import { type Choosable, type FieldProps, Options } from './Field'
import { Option } from './Option'

interface ChecksProps<Value extends string> extends FieldProps {
  readonly options: readonly Choosable<Value>[]
  readonly values: readonly Value[]
  readonly onChange: (values: readonly Value[]) => void
}

export const Checks = <Value extends string>({ values, onChange, ...props }: ChecksProps<Value>) => (
  <Options
    {...props}
    kind="checkbox"
    isOn={(option) => values.includes(option)}
    onChoose={(option) =>
      onChange(values.includes(option) ? values.filter((other) => other !== option) : [...values, option])
    }
  />
)

interface CheckProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** One thing that is so or not, without a question above it. */
export const Check = ({ label, hint, on, onChange }: CheckProps) => (
  <Option kind="checkbox" name={useId()} label={label} hint={hint} on={on} onChoose={() => onChange(!on)} />
)
