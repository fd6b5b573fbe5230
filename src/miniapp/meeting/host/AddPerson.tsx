// Somebody without a phone sits down: how to call them, and on which side.

import { limit } from '@domain/limit'
import { type Side, sides } from '@domain/meeting/meeting'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { SelectPick } from '../../components/SelectPick'
import { TextInput } from '../../components/TextInput'
import { useShowWrong } from '../../form/use-wrong'
import { useWords } from '../../locales'
import { useMeetingWords } from '../../locales/meeting'

interface AddPersonProps {
  readonly busy: boolean
  readonly onAdd: (label: string, side: Side) => Promise<void>
}

export const AddPerson = ({ busy, onAdd }: AddPersonProps) => {
  const words = useMeetingWords().host
  const { common } = useWords()
  const [open, setOpen] = useState(false)
  const [label, setLabel] = useState('')
  const [side, setSide] = useState<Side>('resident')
  const [wrong, setWrong] = useState(false)
  const showWrong = useShowWrong()
  const [times, setTimes] = useState(0)
  const add = async () => {
    setWrong(label.trim() === '')
    if (label.trim() === '') return showWrong()
    await onAdd(label.trim(), side)
    setLabel('')
    setTimes(times + 1)
  }
  if (!open) {
    return (
      <View className="line">
        <Button kind="secondary" small icon="plus" onTap={() => setOpen(true)}>
          {words.add}
        </Button>
      </View>
    )
  }
  return (
    <View className="stack-s">
      <TextInput
        key={times}
        label={words.addName}
        hint={words.addNameHint}
        error={wrong && label.trim() === '' ? words.addNameMissing : undefined}
        max={limit.line}
        onText={setLabel}
      />
      <SelectPick
        label={words.addSide}
        options={sides.map((one) => ({ value: one, label: common.party[one] }))}
        value={side}
        onPick={(picked) => setSide(sides.find((one) => one === picked) ?? side)}
      />
      <View className="line">
        <Button kind="secondary" busy={busy} icon="plus" onTap={add}>
          {words.add}
        </Button>
      </View>
    </View>
  )
}
