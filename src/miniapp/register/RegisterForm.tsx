// The form of an entry of a register that has a record, and merging it.

import { entryFields } from '@domain/register/field'
import { type Entry, type RegisterKind, registers, startsWith } from '@domain/register/register'
import { View } from '@tarojs/components'
import type { CommandInput } from '../api/call'
import { wordsFrom } from '../form/about'
import { FormFields } from '../form/FormFields'
import { inputFrom } from '../form/value'
import { useRegisterWords } from '../locales/register'
import type { RegisterWords } from '../locales/register-words'
import { isMerging, MergeInto } from './MergeInto'
import { SaveFoot, useEntry } from './save'

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
