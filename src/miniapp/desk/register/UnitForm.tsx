// The form of one unit that can be asked and entrusted.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { newId } from '../../api/call'
import { useRegisterWords } from '../../locales/desk'
import { useDraft } from '../../store/draft'
import { MergeInto } from './MergeInto'
import { lackingName, NamedEntry } from './NamedEntry'
import { useSave } from './save'

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
  const saving = useSave('unit.save', name, onDone)
  return (
    <View className="stack-m">
      <NamedEntry
        words={words.unit}
        draft={draft}
        onChange={change}
        saving={saving}
        onSave={() => void saving.save({ ...draft, name: draft.name.trim() }, lackingName(draft))}
      />
      {row === undefined ? null : <MergeInto of="unit" row={row} rows={rows} onDone={onDone} />}
    </View>
  )
}
