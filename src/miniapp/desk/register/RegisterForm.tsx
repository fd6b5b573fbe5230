// The form of an entry of a register that has a record: its name, the fields of the record, and merging.

import { type Entry, type RegisterKind, registers, startsWith } from '@domain/register/register'
import { View } from '@tarojs/components'
import { type CommandInput, newId } from '../../api/call'
import { FormFields } from '../../form/FormFields'
import { saidIn, startOf, type Values } from '../../form/value'
import { useRegisterWords } from '../../locales/desk'
import type { RegisterWords } from '../../locales/register-words'
import { useDraft } from '../../store/draft'
import { isMerging, MergeInto } from './MergeInto'
import { lackingName, NamedEntry } from './NamedEntry'
import { useSave } from './save'

interface RegisterFormProps {
  readonly of: RegisterKind
  /** none: a new one */
  readonly row: Entry | undefined
  /** all of them: one may be merged into another */
  readonly rows: readonly Entry[]
  readonly onDone: () => void
}

/** What stands in the fields to begin with. */
const startIn = (of: RegisterKind, row: Entry | undefined): Values => {
  const fields = Object.entries(registers[of].fields)
  const known: Values = { ...row }
  return Object.fromEntries(fields.map(([name, field]) => [name, known[name] ?? startsWith(field)]))
}

export const RegisterForm = ({ of, row, rows, onDone }: RegisterFormProps) => {
  const words: RegisterWords = useRegisterWords()[of]
  const { fields } = registers[of]
  const name = `${of}:${row?.id ?? 'new'}`
  const [values, change] = useDraft<Values>(name, {
    ...startOf(fields, startIn(of, row), newId),
    id: row?.id ?? newId(),
    name: row?.name ?? '',
    disabled: row?.disabled ?? false,
    version: row?.version ?? 0,
  })
  const draft = values as Values & Omit<Entry, 'mergedInto'>
  const saving = useSave(`${of}.save` as const, name, onDone)
  const save = () => {
    const { id, disabled, version } = draft
    const input = { ...saidIn(fields, draft), id, name: draft.name.trim(), disabled, version }
    return saving.save(input as CommandInput<`${RegisterKind}.save`>, lackingName(draft))
  }
  const options = Object.entries(words.option).map(
    ([field, of]) => [field, Object.entries(of).map(([value, label]) => ({ value, label }))] as const,
  )
  return (
    <View className="stack-m">
      <NamedEntry words={words} draft={draft} onChange={change} saving={saving} onSave={() => void save()}>
        <FormFields
          of={{
            draft: name,
            fields,
            values: draft,
            faults: Object.fromEntries(saving.wrong.map((field) => [field, 'refused'])),
            save: (field, value) => change({ [field]: value }),
          }}
          words={{
            label: (field) => words.label[field] ?? '',
            hint: (field) => words.hint[field],
            option: (field, value) => words.option[field]?.[value] ?? '',
          }}
          about={{ listed: Object.fromEntries(options) }}
        />
      </NamedEntry>
      {row === undefined || !isMerging(of) ? null : <MergeInto of={of} row={row} rows={rows} onDone={onDone} />}
    </View>
  )
}
