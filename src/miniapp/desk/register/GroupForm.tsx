// The form of one activity group.

import type { Output } from '@domain/contract'
import { type BodyKind, bodyKinds } from '@domain/people/profile'
import { View } from '@tarojs/components'
import { newId } from '../../api/call'
import { SelectPick } from '../../components/SelectPick'
import { TextInput } from '../../components/TextInput'
import { useRegisterWords } from '../../locales/desk'
import { useDraft } from '../../store/draft'
import { MergeInto } from './MergeInto'
import { lackingName, NamedEntry } from './NamedEntry'
import { useSave } from './save'

interface GroupFormProps {
  /** none: a new one */
  readonly row: Output<'group.list'>['rows'][number] | undefined
  /** all of them: one may be merged into another */
  readonly rows: Output<'group.list'>['rows']
  readonly onDone: () => void
}

export const GroupForm = ({ row, rows, onDone }: GroupFormProps) => {
  const words = useRegisterWords()
  const name = `group:${row?.id ?? 'new'}`
  const [draft, change] = useDraft(name, {
    id: row?.id ?? newId(),
    name: row?.name ?? '',
    kind: row?.kind ?? ('area' as BodyKind),
    area: row?.area ?? '',
    disabled: row?.disabled ?? false,
    version: row?.version ?? 0,
  })
  const saving = useSave('group.save', name, onDone)
  return (
    <View className="stack-m">
      <NamedEntry
        words={words.group}
        draft={draft}
        onChange={change}
        saving={saving}
        onSave={() =>
          void saving.save({ ...draft, name: draft.name.trim(), area: draft.area.trim() }, lackingName(draft))
        }
      >
        <SelectPick
          label={words.group.kind}
          hint={words.group.kindHint}
          options={bodyKinds.map((kind) => ({ value: kind, label: words.group.kinds[kind] }))}
          value={draft.kind}
          onPick={(kind) => change({ kind })}
        />
        <TextInput
          label={words.group.area}
          hint={words.group.areaHint}
          optional
          initial={draft.area}
          max={200}
          onText={(area) => change({ area })}
        />
      </NamedEntry>
      {row === undefined ? null : <MergeInto of="group" row={row} rows={rows} onDone={onDone} />}
    </View>
  )
}
