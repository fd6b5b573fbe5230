// One thing that is so or not, without a question above it.

import { useId } from 'react'
import { Option } from './Option'

interface CheckProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

export const Check = ({ label, hint, on, onChange }: CheckProps) => (
  <Option kind="checkbox" name={useId()} label={label} hint={hint} on={on} onChoose={() => onChange(!on)} />
)
