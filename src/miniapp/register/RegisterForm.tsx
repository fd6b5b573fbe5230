// The form of an entry of a register that has a record, and merging it.

import { entryFields } from '@domain/register/field'
import {
  type Entry,
  type MergingKind,
  mergeFields,
  type RegisterKind,
  registers,
  startsWith,
} from '@domain/register/register'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CommandInput } from '../api/call'
import { AskFirst } from '../components/AskFirst'
import { Button } from '../components/Button'
import { Refused } from '../desk/Refused'
import { wordsFrom } from '../form/about'
import { FormFields } from '../form/FormFields'
import { useForm } from '../form/use-form'
import { inputFrom } from '../form/value'
import { useRegisterWords } from '../locales/register'
import type { RegisterWords } from '../locales/register-words'
import { SaveFoot, useEntry, useSave } from './save'

interface RegisterFormProps {
  readonly of: RegisterKind
  /** none: a new one */
  readonly row: Entry | undefined
  /** all of them: one may be merged into another */
  readonly rows: readonly Entry[]
  readonly onDone: () => void
}

export const RegisterForm = ({ of, row, rows, onDone }: RegisterFormProps) => {
  const words: RegisterWords = useRegisterWords()[of]
  const own = registers[of].fields
  const fields = entryFields(own)
  const begun = Object.fromEntries(Object.entries(own).map(([name, field]) => [name, startsWith(field)]))
  const known = { ...begun, version: 0, ...row }
  const { form, busy, problem, save, look } = useEntry(
    `${of}.save` as const,
    `${of}:${row?.id ?? 'new'}`,
    fields,
    known,
    onDone,
  )
  const options = Object.entries(words.option).map(
    ([field, of]) => [field, Object.entries(of).map(([value, label]) => ({ value, label }))] as const,
  )
  return (
    <View className="stack-m">
      <FormFields of={form} words={wordsFrom(words)} about={{ listed: Object.fromEntries(options) }} />
      <SaveFoot
        busy={busy}
        problem={problem}
        onLook={look}
        onSave={() => void save(inputFrom(fields, form.values) as CommandInput<`${RegisterKind}.save`>)}
      />
      {row === undefined || !isMerging(of) ? null : <MergeInto of={of} row={row} rows={rows} onDone={onDone} />}
    </View>
  )
}

// Merging one entry of a register into another of its kind: which one, what will happen, and a question first.
/** Registers of which one entry can be merged into another. */
const isMerging = (of: RegisterKind): of is MergingKind => registers[of].merges

interface MergeIntoProps {
  readonly of: MergingKind
  readonly row: Entry
  readonly rows: readonly Entry[]
  readonly onDone: () => void
}

const MergeInto = ({ of, row, rows, onDone }: MergeIntoProps) => {
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
