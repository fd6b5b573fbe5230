// Rows of the same short texts, such as who does which part of a plan.

import type { Fields } from '@domain/process/field'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../components/Button'
import { Field, type FieldProps } from '../components/Field'
import { TextInput } from '../components/TextInput'
import { useFormWords } from '../locales/form'
import { textOf, type Values } from './value'

interface RowsProps extends FieldProps {
  readonly id: string
  readonly fields: Fields
  readonly max: number
  readonly initial: readonly Values[]
  readonly onRows: (rows: readonly Values[]) => void
}

interface Row {
  readonly key: number
  readonly values: Values
}

export const Rows = ({ id, fields, max, initial, onRows, ...frame }: RowsProps) => {
  const words = useFormWords().rows
  const [rows, setRows] = useState<readonly Row[]>(() => initial.map((values, key) => ({ key, values })))
  const names = Object.keys(fields)
  const change = (next: readonly Row[]) => {
    setRows(next)
    const trimmed = next.map(({ values }) =>
      Object.fromEntries(names.map((name) => [name, textOf(values[name]).trim()])),
    )
    // a row that lacks one of its texts is not yet sent
    onRows(trimmed.filter((row) => names.every((name) => row[name])))
  }
  const write = (key: number, to: Values) =>
    change(rows.map((row) => (row.key === key ? { key, values: { ...row.values, ...to } } : row)))
  return (
    <Field {...frame} id={id} group="group">
      <View className="stack">
        {rows.map(({ key, values }, index) => (
          <View key={key} className="stack-s">
            {Object.entries(fields).map(([name, field]) => (
              <TextInput
                key={name}
                label={words.label(name)}
                initial={textOf(values[name])}
                max={field.kind === 'words' ? field.max : undefined}
                onText={(text) => write(key, { [name]: text })}
              />
            ))}
            <View className="line">
              <Button kind="quiet" small icon="close" onTap={() => change(rows.filter((row) => row.key !== key))}>
                {words.remove(index + 1)}
              </Button>
            </View>
          </View>
        ))}
        {rows.length < max ? (
          <View className="line">
            <Button
              kind="quiet"
              small
              icon="plus"
              onTap={() => change([...rows, { key: (rows[rows.length - 1]?.key ?? 0) + 1, values: {} }])}
            >
              {words.add}
            </Button>
          </View>
        ) : null}
      </View>
    </Field>
  )
}
