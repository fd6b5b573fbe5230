// The form of one unit that can be asked and entrusted.

import type { Output } from '@domain/contract'
import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { newId } from '../../api/call'
import { Check } from '../../components/Checks'
import { TextInput } from '../../components/TextInput'
import { useRegisterWords } from '../../locales/desk'
import { useDraft } from '../../store/draft'
import { MergeInto } from './MergeInto'
import { SaveFoot, useSave } from './save'

interface UnitFormProps {
  /** none: a new one */
  readonly row: Output<'unit.list'>['rows'][number] | undefined
  /** all of them: one may be merged into another */
  readonly rows: Output<'unit.list'>['rows']
  readonly onDone: () => void
}

export const UnitForm = ({ row, rows, onDone }: UnitFormProps) => {
  const words = useRegisterWords()
  const name = `unit:${row?.id ?? 'new'}`
  const [draft, change] = useDraft(name, {
    id: row?.id ?? newId(),
    name: row?.name ?? '',
    disabled: row?.disabled ?? false,
    version: row?.version ?? 0,
  })
  const { busy, problem, wrong, save, look } = useSave('unit.save', name, onDone)
  return (
    <View className="stack-m">
      <TextInput
        label={words.unit.name}
        hint={words.unit.nameHint}
        initial={draft.name}
        max={limit.line}
        error={
          wrong.includes('name')
            ? problem?.fields['/name'] === 'taken'
              ? words.unit.nameTaken
              : words.needed
            : undefined
        }
        onText={(text) => change({ name: text })}
      />
      <Check
        label={words.disabled}
        hint={words.unit.disabledHint}
        on={draft.disabled}
        onChange={(disabled) => change({ disabled })}
      />
      <SaveFoot
        busy={busy}
        problem={problem}
        onLook={look}
        onSave={() => void save({ ...draft, name: draft.name.trim() }, draft.name.trim() === '' ? ['name'] : [])}
      />
      {row === undefined ? null : <MergeInto of="unit" row={row} rows={rows} onDone={onDone} />}
    </View>
  )
}
