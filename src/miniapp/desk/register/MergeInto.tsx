// Merging one entry of a register into another of its kind: which one, what will happen, and a question first.

import { type Entry, type MergingKind, type RegisterKind, registers } from '@domain/register/register'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { AskFirst } from '../../components/AskFirst'
import { Button } from '../../components/Button'
import { SelectPick } from '../../components/SelectPick'
import { useRegisterWords } from '../../locales/desk'
import { Refused } from '../Refused'
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
  const [into, setInto] = useState<Entry>()
  const { busy, problem, save, look } = useSave(`${of}.merge`, `${of}:${row.id}`, onDone)
  const others = rows.filter((one) => one.id !== row.id && !one.disabled)
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
      <SelectPick
        label={words.merge.into}
        hint={words[of].mergeText}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={into?.id}
        onPick={(id) => setInto(others.find((one) => one.id === id))}
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
