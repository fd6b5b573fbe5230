// The fields of an action as inputs, one below the other.

import type { Field } from '@domain/process/field'
import { View } from '@tarojs/components'
import { type About, type FieldWords, isAsked } from './form'
import { Input } from './Input'
import type { Filling } from './use-form'

interface FormFieldsProps {
  readonly of: Filling
  readonly words: FieldWords
  readonly about: About
  /** fields that are settled by what the form was opened for */
  readonly settled?: ReadonlySet<string> | undefined
  readonly className?: string
}

const isSeen = (field: Field): boolean => field.kind !== 'newId' && field.given !== true

export const FormFields = ({ of, words, about, settled, className = 'stack-m' }: FormFieldsProps) => (
  <View className={className}>
    {Object.entries(of.fields)
      .filter(([name, field]) => isSeen(field) && isAsked(field, of.values) && settled?.has(name) !== true)
      .map(([name, field]) => (
        <Input
          key={`${of.turn}:${name}`}
          name={name}
          field={field}
          words={words}
          about={about}
          draft={`${of.draft}:${name}`}
          value={of.values[name]}
          fault={of.faults[name]}
          onValue={(value) => of.save(name, value)}
        />
      ))}
  </View>
)
