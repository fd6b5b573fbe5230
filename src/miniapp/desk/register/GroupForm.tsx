// The form of one activity group.

import type { Output } from '@domain/contract'
import { limit } from '@domain/limit'
import { type BodyKind, bodyKinds } from '@domain/people/profile'
import { View } from '@tarojs/components'
import { newId } from '../../api/call'
import { Check } from '../../components/Checks'
import { SelectPick } from '../../components/SelectPick'
import { TextInput } from '../../components/TextInput'
import { useRegisterWords } from '../../locales/desk'
import { useDraft } from '../../store/draft'
import { MergeInto } from './MergeInto'
import { SaveFoot, useSave } from './save'

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
  const { busy, problem, wrong, save, look } = useSave('group.save', name, onDone)
  return (
    <View className="stack-m">
      <TextInput
        label={words.group.name}
        initial={draft.name}
        max={limit.line}
        error={
          wrong.includes('name')
            ? problem?.fields['/name'] === 'taken'
              ? words.group.nameTaken
              : words.needed
            : undefined
        }
        onText={(text) => change({ name: text })}
      />
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
      <Check
        label={words.disabled}
        hint={words.group.disabledHint}
        on={draft.disabled}
        onChange={(disabled) => change({ disabled })}
      />
      <SaveFoot
        busy={busy}
        problem={problem}
        onLook={look}
        onSave={() =>
          void save(
            { ...draft, name: draft.name.trim(), area: draft.area.trim() },
            draft.name.trim() === '' ? ['name'] : [],
          )
        }
      />
      {row === undefined ? null : <MergeInto of="group" row={row} rows={rows} onDone={onDone} />}
    </View>
  )
}
