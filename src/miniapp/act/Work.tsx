// Who does which part of a plan: pairs of a person or unit and a task.

import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../components/Button'
import { Field, type FieldProps } from '../components/Field'
import { TextInput } from '../components/TextInput'
import { useActWords } from '../locales/act'

export interface Part {
  readonly who: string
  readonly what: string
}

interface WorkProps extends FieldProps {
  readonly id: string
  readonly initial: readonly Part[]
  readonly onWork: (parts: readonly Part[]) => void
}

export const Work = ({ id, initial, onWork, ...field }: WorkProps) => {
  const words = useActWords().work
  const [rows, setRows] = useState(() => initial.map((part, key) => ({ key, ...part })))
  const change = (next: typeof rows) => {
    setRows(next)
    // a row without both halves is not yet a part of the plan
    onWork(
      next.map(({ who, what }) => ({ who: who.trim(), what: what.trim() })).filter((part) => part.who && part.what),
    )
  }
  const write = (key: number, to: Partial<Part>) =>
    change(rows.map((row) => (row.key === key ? { ...row, ...to } : row)))
  return (
    <Field {...field} id={id} group="group">
      <View className="stack">
        {rows.map(({ key, who, what }, index) => (
          <View key={key} className="stack-s">
            <TextInput label={words.who} initial={who} max={limit.line} onText={(text) => write(key, { who: text })} />
            <TextInput
              label={words.what}
              initial={what}
              max={limit.reason}
              onText={(text) => write(key, { what: text })}
            />
            <View className="line">
              <Button kind="quiet" small icon="close" onTap={() => change(rows.filter((row) => row.key !== key))}>
                {words.remove(index + 1)}
              </Button>
            </View>
          </View>
        ))}
        {rows.length < limit.entries ? (
          <View className="line">
            <Button
              kind="quiet"
              small
              icon="plus"
              onTap={() => change([...rows, { key: (rows[rows.length - 1]?.key ?? 0) + 1, who: '', what: '' }])}
            >
              {words.add}
            </Button>
          </View>
        ) : null}
      </View>
    </Field>
  )
}
