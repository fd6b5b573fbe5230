// One picture on which parts are covered, and what can be done to each part without drawing.

import type { Input, Output } from '@domain/contract'
import { grown, middle, moved, type Part, type Spot } from '@domain/picture/cover'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { shownUrl } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Loaded, Skeleton } from '../../components/Loaded'
import { ProblemLine } from '../../components/ProblemLine'
import { goSignIn } from '../../frame/navigate'
import { useCoverWords } from '../../locales/cover'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import { Pad } from './Pad'

interface CoverPictureProps {
  readonly of: Input<'file.cover'>['of']
  readonly subjectId: string
  readonly photoId: string
  readonly onSaved: () => void
}

export const CoverPicture = ({ onSaved, ...where }: CoverPictureProps) => {
  const page = useQuery('file.covering', where)
  return (
    <Loaded of={page} skeleton={<Skeleton shape="words" />} onSignIn={goSignIn}>
      {(covering) => (
        <Covering
          key={covering.shown.url}
          covering={covering}
          where={where}
          onSaved={() => {
            page.reload()
            onSaved()
          }}
        />
      )}
    </Loaded>
  )
}

interface CoveringProps {
  readonly covering: Output<'file.covering'>
  readonly where: Omit<CoverPictureProps, 'onSaved'>
  readonly onSaved: () => void
}

const Covering = ({ covering, where, onSaved }: CoveringProps) => {
  const words = useCoverWords()
  const { original, shown, width, height, may } = covering
  const [parts, setParts] = useState<readonly Part[]>(covering.parts)
  const [chosen, setChosen] = useState<number>()
  const { busy, problem, send } = useSend('file.cover')
  const isSame = JSON.stringify(parts) === JSON.stringify(covering.parts)

  const save = async () => {
    const sent = await send({ ...where, parts })
    if (sent.state !== 'done') return
    toasted(words.done)
    onSaved()
  }
  return (
    <View className="stack">
      <View>{may ? words.how : words.onlyLook}</View>
      <Pad
        src={shownUrl(original ?? shown.url)}
        width={width}
        height={height}
        parts={parts}
        chosen={chosen}
        may={may}
        onParts={setParts}
        onChosen={setChosen}
      />
      {may ? (
        <View className="stack">
          <View className="line">
            <Button
              kind="secondary"
              icon="plus"
              small
              onTap={() => {
                setParts([...parts, middle])
                setChosen(parts.length)
              }}
            >
              {words.add}
            </Button>
          </View>
          <Keys
            part={chosen}
            onChange={(change) => setParts(parts.map((part, index) => (index === chosen ? change(part) : part)))}
            onDrop={() => {
              setParts(parts.filter((_part, index) => index !== chosen))
              setChosen(undefined)
            }}
          />
          <View className="second">{original === null ? words.gone : words.who}</View>
          {problem === undefined ? null : <ProblemLine problem={problem} />}
          <Button wide busy={busy} why={isSame ? words.same : undefined} onTap={() => void save()}>
            {words.save(parts.length)}
          </Button>
        </View>
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
