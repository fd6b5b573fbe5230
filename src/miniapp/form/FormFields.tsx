// The fields of an action as inputs, one below the other.

import type { Field } from '@domain/process/field'
import { View } from '@tarojs/components'
import type { ShownPhoto } from '../api/shown-photo'
import type { Choosable } from '../components/Choice'
import { Input } from './Input'
import { type Filling, formId } from './use-form'

export interface FieldWords {
  readonly label: (name: string) => string
  readonly hint: (name: string) => string | undefined
  readonly option: (name: string, value: string) => string
}

/** What the inputs need to know of what the form is about. */
export interface About {
  /** what the action can be done to, and the field that names it */
  readonly target?: { readonly field: string; readonly options: readonly Choosable<string>[] } | undefined
  /** pictures that came in with what is answered */
  readonly sent?: readonly ShownPhoto[] | undefined
  /** words that can be a beginning */
  readonly quote?: string | undefined
  /** not to be chosen: where it lies already */
  readonly except?: string | undefined
}

interface FormFieldsProps {
  readonly of: Filling
  readonly words: FieldWords
  readonly about: About
  /** fields that are settled by what the form was opened for */
  readonly settled?: ReadonlySet<string>
}

const isSeen = (field: Field): boolean => field.kind !== 'newId' && field.given !== true

export const FormFields = ({ of, words, about, settled }: FormFieldsProps) => (
  <View className="stack-m" id={formId}>
    {Object.entries(of.fields)
      .filter(([name, field]) => isSeen(field) && settled?.has(name) !== true)
      .map(([name, field]) => (
        <Input
          key={name}
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
