// The frame of an input, and the inputs in which a few options are laid open.

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
export const Choice = <Value extends string>({ value, ...props }: ChoiceProps<Value>) => (
  <Options {...props} kind="radio" isOn={(option) => option === value} />
)

interface OptionsProps<Value extends string> extends FieldProps {
  readonly kind: 'radio' | 'checkbox'
  readonly options: readonly Choosable<Value>[]
  readonly isOn: (value: Value) => boolean
  readonly onChoose: (value: Value) => void
}

/** A card for each of what there is to choose from. */
export const Options = <Value extends string>({ kind, options, isOn, onChoose, ...field }: OptionsProps<Value>) => {
  const id = useId()
  return (
    <Field {...field} id={id} group={kind === 'radio' ? 'radiogroup' : 'group'}>
      <View className="options">
        {options.map(({ value, label, hint }) => (
          <Option
            key={value}
            kind={kind}
            name={id}
            label={label}
            hint={hint}
            on={isOn(value)}
            onChoose={() => onChoose(value)}
          />
        ))}
      </View>
    </Field>
  )
}
