// The parts of a picture that are covered: drawn on it, and what can be done to each of them without drawing.

import { grown, middle, moved, type Part, type Spot } from '@domain/picture/cover'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/basic'
import { useCoverWords } from '../../locales/cover'
import { Pad, type PadProps } from './Pad'

export const Parts = ({ parts, onParts, ...picture }: Omit<PadProps, 'chosen' | 'onChosen'>) => {
  const words = useCoverWords()
  const [chosen, setChosen] = useState<number>()
  return (
    <View className="stack">
      <Pad {...picture} parts={parts} chosen={chosen} onParts={onParts} onChosen={setChosen} />
      {picture.may ? (
        <>
          <View className="line">
            <Button
              kind="secondary"
              icon="plus"
              small
              onTap={() => {
                onParts([...parts, middle])
                setChosen(parts.length)
              }}
            >
              {words.add}
            </Button>
          </View>
          <Keys
            part={chosen}
            onChange={(change) => onParts(parts.map((part, index) => (index === chosen ? change(part) : part)))}
            onDrop={() => {
              onParts(parts.filter((_part, index) => index !== chosen))
              setChosen(undefined)
            }}
          />
        </>
      ) : null}
    </View>
  )
}

interface KeysProps {
  /** which part; undefined: none is chosen */
  readonly part: number | undefined
  readonly onChange: (change: (part: Part) => Part) => void
  readonly onDrop: () => void
}

const step = 20
const direction = {
  left: { x: -step, y: 0 },
  right: { x: step, y: 0 },
  up: { x: 0, y: -step },
  down: { x: 0, y: step },
} as const satisfies Record<string, Spot>

const Keys = ({ part, onChange, onDrop }: KeysProps) => {
  const words = useCoverWords()
  if (part === undefined) return null
  const keys = [
    [words.left, (one: Part) => moved(one, direction.left)],
    [words.right, (one: Part) => moved(one, direction.right)],
    [words.up, (one: Part) => moved(one, direction.up)],
    [words.down, (one: Part) => moved(one, direction.down)],
    [words.narrower, (one: Part) => grown(one, direction.left)],
    [words.wider, (one: Part) => grown(one, direction.right)],
    [words.lower, (one: Part) => grown(one, direction.up)],
    [words.higher, (one: Part) => grown(one, direction.down)],
  ] as const
  return (
    <View className="stack-s" ariaRole="group" aria-label={words.keys(part + 1)}>
      <View className="strong">{words.keys(part + 1)}</View>
      <View className="pad-keys">
        {keys.map(([name, change]) => (
          <Button key={name} kind="quiet" small onTap={() => onChange(change)}>
            {name}
          </Button>
        ))}
      </View>
      <View className="line">
        <Button kind="quiet" icon="trash" small onTap={onDrop}>
          {words.drop}
        </Button>
      </View>
    </View>
  )
}
