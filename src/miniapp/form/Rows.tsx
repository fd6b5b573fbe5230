// Rows of the same fields, such as who does which part of a plan, or the answer to each suggestion.

import { limit } from '@domain/limit'
import { type Fields, type Field as FormField, isRequired } from '@domain/process/field'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '../components/basic'
import { Field, type FieldProps } from '../components/Field'
import { SelectPick } from '../components/SelectPick'
import { TextInput } from '../components/TextInput'
import { useFormWords } from '../locales/form'
import { isFilledIn, type ReadyRow, textOf, type Values } from './form'

interface RowsProps extends FieldProps {
  readonly id: string
  readonly fields: Fields
  readonly max: number
  readonly initial: readonly Values[]
  readonly onRows: (rows: readonly Values[]) => void
  /** those that are there stay, and no other comes */
  readonly fixed?: boolean
  /** what a short text is called */
  readonly name: (field: string) => string
  /** put in by one choice */
  readonly ready?: readonly ReadyRow[] | undefined
  /** what stands over one of them */
  readonly heading?: (index: number) => string | undefined
  /** the input of a field that is no short text */
  readonly input: (name: string, field: FormField, value: unknown, onValue: (value: unknown) => void) => ReactNode
}

interface Row {
  readonly key: number
  readonly values: Values
}

const isShort = (field: FormField): boolean => field.kind === 'words' && field.max <= limit.line

const isNeeded = (field: FormField | undefined): boolean => field !== undefined && isRequired(field)

export const Rows = ({
  id,
  fields,
  max,
  initial,
  onRows,
  fixed = false,
  name: nameOf,
  ready = [],
  heading,
  input,
  ...frame
}: RowsProps) => {
  const words = useFormWords().rows
  const [rows, setRows] = useState<readonly Row[]>(() => initial.map((values, key) => ({ key, values })))
  const change = (next: readonly Row[]) => {
    setRows(next)
    const trimmed = next.map(({ values }) =>
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
      ),
    )
    // a row that lacks one of its texts is not yet sent
    const needed = Object.keys(fields).filter((name) => isNeeded(fields[name]))
    onRows(fixed ? trimmed : trimmed.filter((row) => needed.every((name) => isFilledIn(row[name]))))
  }
  const add = (values: Values) => change([...rows, { key: (rows[rows.length - 1]?.key ?? 0) + 1, values }])
  const write = (key: number, to: Values) =>
    change(rows.map((row) => (row.key === key ? { key, values: { ...row.values, ...to } } : row)))
  return (
    <Field {...frame} id={id} group="group">
      <View className="stack">
        {rows.map(({ key, values }, index) => (
          <View key={key} className="stack-s">
            {heading?.(index) ? <View className="strong">{heading(index)}</View> : null}
            {Object.entries(fields)
              .filter(([, field]) => field.given !== true)
              .map(([name, field]) => (
                <View key={name}>
                  {isShort(field) ? (
                    <TextInput
                      label={words.label(name) ?? nameOf(name)}
                      initial={textOf(values[name])}
                      max={field.kind === 'words' ? field.max : undefined}
                      onText={(text) => write(key, { [name]: text })}
                    />
                  ) : (
                    input(name, field, values[name], (value) => write(key, { [name]: value }))
                  )}
                </View>
              ))}
            {fixed ? null : (
              <View className="line">
                <Button kind="quiet" small icon="close" onTap={() => change(rows.filter((row) => row.key !== key))}>
                  {words.remove(index + 1)}
                </Button>
              </View>
            )}
          </View>
        ))}
        {rows.length < max && ready.length > 0 ? (
          <SelectPick
            label={words.ready}
            options={ready.map(({ label }, index) => ({ value: String(index), label }))}
            value={undefined}
            onPick={(index) => add(ready[Number(index)]?.values ?? {})}
          />
        ) : null}
        {rows.length < max && !fixed ? (
          <View className="line">
            <Button kind="quiet" small icon="plus" onTap={() => add({})}>
              {words.add(rows.length)}
            </Button>
          </View>
        ) : null}
      </View>
    </Field>
  )
}
