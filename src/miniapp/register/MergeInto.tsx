// Merging one entry of a register into another of its kind: which one, what will happen, and a question first.

import { type Entry, type MergingKind, mergeFields, type RegisterKind, registers } from '@domain/register/register'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { AskFirst } from '../components/AskFirst'
import { Button } from '../components/Button'
import { Refused } from '../desk/Refused'
import { wordsFrom } from '../form/about'
import { FormFields } from '../form/FormFields'
import { useForm } from '../form/use-form'
import { useRegisterWords } from '../locales/register'
import { useSave } from './save'

/** Registers of which one entry can be merged into another. */
export const isMerging = (of: RegisterKind): of is MergingKind => registers[of].merges

interface MergeIntoProps {
  readonly of: MergingKind
  readonly row: Entry
  readonly rows: readonly Entry[]
  readonly onDone: () => void
}

export const MergeInto = ({ of, row, rows, onDone }: MergeIntoProps) => {
  const words = useRegisterWords()
  const [open, setOpen] = useState(false)
  const form = useForm(null, mergeFields, {})
  const { busy, problem, save, look } = useSave(`${of}.merge`, `${of}:${row.id}`, onDone)
  const others = rows.filter((one) => one.id !== row.id && !one.disabled)
  const into = others.find(({ id }) => id === form.values.into)
  if (others.length === 0) return null
  if (!open) {
    return (
      <View>
        <Button kind="quiet" small onTap={() => setOpen(true)}>
          {words.merge.open}
        </Button>
      </View>
    )
  }
  const merge = () => (into === undefined ? undefined : save({ id: row.id, into: into.id, version: row.version }))
  return (
    <View className="stack">
      <FormFields
        of={form}
        words={wordsFrom({ label: { into: words.merge.into }, hint: { into: words[of].mergeText } })}
        about={{ listed: { into: others.map(({ id, name }) => ({ value: id, label: name })) } }}
      />
      {problem ? <Refused problem={problem} onAgain={() => void merge()} onReload={look} /> : null}
      {into === undefined ? null : (
        <AskFirst
          wide
          kind="danger"
          danger
          busy={busy}
          title={words.merge.title(row.name, into.name)}
          text={words[of].mergeText}
          act={words.merge.act}
          onConfirm={merge}
        >
          {words.merge.act}
        </AskFirst>
      )}
    </View>
  )
}
