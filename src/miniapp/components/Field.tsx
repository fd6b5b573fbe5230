// The frame of an input, and the input in which one of a few options is chosen.

import { View } from '@tarojs/components'
import { type ReactNode, useId } from 'react'
import { useWords } from '../locales'
import { Icon } from './basic'
import { InputLabel } from './InputLabel'
import { Option } from './Option'
import './Field.css'

export interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  /** a sentence that says what to do */
  readonly error?: string | undefined
  readonly optional?: boolean | undefined
}

interface FrameProps extends FieldProps {
  /** id of the input; its label, hint and error are found by it */
  readonly id: string
  /** a group of choices is named by its frame, a single input by its label */
  readonly group?: 'group' | 'radiogroup' | undefined
  readonly used?: { readonly length: number; readonly max: number } | undefined
  readonly children: ReactNode
}

/** The counter appears when the room gets scarce; before that it is noise. */
const scarce = ({ length, max }: { readonly length: number; readonly max: number }): boolean => length > max * 0.8

/** The frame of every input: label, hint, the input itself, what is wrong with it, how much room is left. */
export const Field = ({ id, label, hint, error, optional, group, used, children }: FrameProps) => {
  const words = useWords().field
  return (
    <View
      className={`field${error ? ' field-wrong' : ''}`}
      ariaRole={group ?? 'none'}
      aria-label={group ? label : undefined}
      aria-describedby={group && (hint || error) ? `${id}-hint` : undefined}
    >
      <View className="field-label">
        <FieldLabel id={id} group={group !== undefined} label={label} />
        {optional ? <View className="second">{words.optional}</View> : null}
      </View>
      <View id={`${id}-hint`} className="field-hints">
        {hint ? <View className="second">{hint}</View> : null}
        {error ? (
          <View className="field-error">
            <Icon name="warn" />
            <View className="grow">{error}</View>
          </View>
        ) : null}
      </View>
      {children}
      {used && scarce(used) ? (
        <View className={`field-used${used.length > used.max ? ' field-over' : ''}`} aria-live="polite">
          {used.length > used.max ? words.over(used.length - used.max) : words.left(used.max - used.length)}
        </View>
      ) : null}
    </View>
  )
}

const FieldLabel = ({ id, group, label }: { readonly id: string; readonly group: boolean; readonly label: string }) =>
  group ? <View className="strong">{label}</View> : <InputLabel id={id}>{label}</InputLabel>

export interface Choosable<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string | undefined
}

interface ChoiceProps<Value extends string> extends FieldProps {
  readonly options: readonly Choosable<Value>[]
  readonly value: Value | undefined
  readonly onChoose: (value: Value) => void
}

/** One of several: cards with a radio each. */
export const Choice = <Value extends string>({ options, value, onChoose, ...field }: ChoiceProps<Value>) => {
  const id = useId()
  return (
    <Field {...field} id={id} group="radiogroup">
      <View className="options">
        {options.map((option) => (
          <Option
            key={option.value}
            kind="radio"
            name={id}
            label={option.label}
            hint={option.hint}
            on={option.value === value}
            onChoose={() => onChoose(option.value)}
          />
        ))}
      </View>
    </Field>
  )
}
