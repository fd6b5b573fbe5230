// Somebody without a phone sits down: how to call them, and on which side.

import { labelFields, type Side, sides } from '@domain/meeting/meeting'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/basic'
import { FormFields } from '../../form/FormFields'
import { inputFrom, wordsFrom } from '../../form/form'
import { useForm } from '../../form/use-form'
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
  const form = useForm(null, labelFields, { side: 'resident' })
  const add = async () => {
    if (!form.check()) return
    const { label, side } = inputFrom(labelFields, form.values)
    await onAdd(label, side)
    form.again()
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
      <FormFields
        className="stack-s"
        of={form}
        words={wordsFrom(words.adding)}
        about={{ listed: { side: sides.map((one) => ({ value: one, label: common.party[one] })) } }}
      />
      <View className="line">
        <Button kind="secondary" busy={busy} icon="plus" onTap={add}>
          {words.add}
        </Button>
      </View>
    </View>
  )
}
