// Several short texts: one input each, another at the end, each can be taken out.

import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../components/Button'
import { Field, type FieldProps } from '../components/Field'
import { PrivateText } from '../components/PrivateText'
import { useFormWords } from '../locales/form'

interface LinesProps extends FieldProps {
  readonly id: string
  readonly initial: readonly string[]
  readonly max: number
  /** so many at most */
  readonly atMost?: number | undefined
  readonly onLines: (lines: readonly string[]) => void
}

interface Line {
  readonly key: number
  readonly text: string
}

export const Lines = ({ id, initial, max, atMost = limit.entries, onLines, ...field }: LinesProps) => {
  const words = useFormWords().lines
  const [lines, setLines] = useState<readonly Line[]>(() => initial.map((text, key) => ({ key, text })))
  const change = (next: readonly Line[]) => {
    setLines(next)
    onLines(next.map((line) => line.text))
  }
  return (
    <Field {...field} id={id} group="group">
      <View className="stack-s">
        {lines.map(({ key, text }, index) => (
          <View key={key} className="stack-s">
            <PrivateText
              label={words.entry(index + 1)}
              initial={text}
              max={max}
              onText={(written) => change(lines.map((line) => (line.key === key ? { key, text: written } : line)))}
            />
            {lines.length > 1 ? (
              <View className="line">
                <Button kind="quiet" small icon="close" onTap={() => change(lines.filter((line) => line.key !== key))}>
                  {words.remove(index + 1)}
                </Button>
              </View>
            ) : null}
          </View>
        ))}
        {lines.length < atMost ? (
          <View className="line">
            <Button
              kind="quiet"
              small
              icon="plus"
              onTap={() => change([...lines, { key: (lines[lines.length - 1]?.key ?? 0) + 1, text: '' }])}
            >
              {words.add}
            </Button>
          </View>
        ) : null}
      </View>
    </Field>
  )
}
