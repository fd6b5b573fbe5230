// A day or a time of day, on weapp: its own wheel.

import { Picker, View } from '@tarojs/components'
import { useId } from 'react'
import { useFormat, useWords } from '../locales'
import { Icon } from './basic'
import { Field, type FieldProps } from './Field'

export interface DatePickProps extends FieldProps {
  /** `YYYY-MM-DD`, or `HH:mm` of a time */
  readonly value: string | undefined
  readonly onPick: (value: string) => void
  readonly kind?: 'date' | 'time' | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export const DatePick = ({ value, onPick, kind = 'date', from, to, ...field }: DatePickProps) => {
  const id = useId()
  const words = useWords().field
  const format = useFormat()
  const shown = value === undefined ? words.choose : kind === 'date' ? format.date(value) : value
  const face = (
    <View
      className={`input input-picked${value === undefined ? ' input-none' : ''}`}
      ariaRole="button"
      aria-label={`${field.label}, ${shown}`}
    >
      <View>{shown}</View>
      <Icon name={kind === 'date' ? 'calendar' : 'clock'} />
    </View>
  )
  return (
    <Field {...field} id={id}>
      {kind === 'date' ? (
        <Picker
          mode="date"
          value={value ?? ''}
          start={from ?? ''}
          end={to ?? ''}
          onChange={({ detail }) => onPick(detail.value)}
        >
          {face}
        </Picker>
      ) : (
        <Picker
          mode="time"
          value={value ?? ''}
          start={from ?? ''}
          end={to ?? ''}
          onChange={({ detail }) => onPick(String(detail.value))}
        >
          {face}
        </Picker>
      )}
    </Field>
  )
}
