// The form of one entry of a register: of a station with its point, of any other, and how it is saved.

import type { StationRow } from '@domain/contract/district'
import type { Fields } from '@domain/process/field'
import { organiser } from '@domain/question/first'
import { entryFields, stationFields } from '@domain/register/field'
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
import type { Problem } from '../api/answer'
import { site } from '../api/base'
import type { CommandInput, CommandName } from '../api/call'
import { useQuery } from '../api/use-query'
import { Button, Card, Icon } from '../components/basic'
import { CodeView } from '../components/CodeView'
import { AskFirst } from '../components/Confirm'
import { Refused } from '../desk/Refused'
import { FormFields } from '../form/FormFields'
import { inputFrom, type Values, wordsFrom } from '../form/form'
import { useForm } from '../form/use-form'
import { useWords } from '../locales'
import { useRegisterWords } from '../locales/register'
import type { RegisterWords } from '../locales/register-words'
import { draftDropped } from '../store/draft'
import { toasted } from '../store/toast'
import { useDownload } from '../store/use-download'
import { useSend, type With } from '../store/use-send'

type SaveName = Extract<CommandName, keyof ReturnType<typeof useRegisterWords>['saved']>

/** Saves one entry of a register; the draft is let go of when the server has it. */
export const useSave = <Name extends SaveName>(name: Name, draft: string, onDone: () => void) => {
  const words = useRegisterWords()
  const { busy, problem, send, dismiss } = useSend(name)
  /** Somebody else has changed it: the entry is shown as it is now. */
  const look = () => {
    draftDropped(draft)
    onDone()
  }
  const save = async (input: CommandInput<Name>, sending: With = {}): Promise<Problem | undefined> => {
    const sent = await send(input, sending)
    if (sent.state === 'refused') return sent.problem
    if (sent.state !== 'done') return undefined
    toasted(words.saved[name])
    look()
    return undefined
  }
  return { busy, problem, save, look, dismiss }
}

/** The form of an entry: nothing is sent while something is wrong in it, and what the server does not take is marked. */
export const useEntry = <Name extends SaveName>(
  name: Name,
  draft: string,
  fields: Fields,
  known: Values,
  onDone: () => void,
) => {
  const form = useForm(draft, fields, known)
  const saving = useSave(name, draft, () => {
    form.forget()
    onDone()
  })
  const save = async (input: CommandInput<Name>, sending: With = {}): Promise<void> => {
    if (!form.check()) return
    const problem = await saving.save(input, sending)
    if (problem !== undefined) form.refuse(problem)
  }
  return { ...saving, form, save }
}

interface SaveFootProps {
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly onSave: () => void
  readonly onLook: () => void
}

/** The end of a form of a register: what went wrong, and the button that saves. */
export const SaveFoot = ({ busy, problem, onSave, onLook }: SaveFootProps) => (
  <View className="stack">
    {problem ? <Refused problem={problem} onAgain={onSave} onReload={onLook} /> : null}
    <Button wide busy={busy} onTap={onSave}>
      {useWords().act.save}
    </Button>
  </View>
)

interface StationFormProps {
  /** none: a new one */
  readonly row: StationRow | undefined
  /** those a station may be given to */
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly onDone: () => void
}

/** The form of one station; one that is there already shows its code and gives its poster. */
export const StationForm = ({ row, groups, onDone }: StationFormProps) => {
  const { label, otherPhoto, ...words } = useRegisterWords().station
  const [only] = groups
  const known = { version: 0, groupId: groups.length === 1 ? only?.id : undefined, ...row }
  const draft = `station:${row?.id ?? 'new'}`
  const { form, busy, problem, save, look } = useEntry('station.save', draft, stationFields, known, onDone)
  const submit = () => {
    const { photoIds, phone = null, ...input } = inputFrom(stationFields, form.values)
    const [photoId = row?.photoId ?? null] = photoIds
    return save({ ...input, phone, photoId }, { files: photoIds })
  }
  return (
    <View className="stack-m">
      {row ? <StationCode row={row} /> : null}
      <FormFields
        of={form}
        words={wordsFrom({ ...words, label: row?.photoId ? { ...label, photoIds: otherPhoto } : label })}
        about={{ listed: { groupId: groups.map(({ id, name }) => ({ value: id, label: name })) } }}
      />
      <SaveFoot busy={busy} problem={problem} onLook={look} onSave={() => void submit()} />
    </View>
  )
}

/** The code to scan, and the poster to print. */
const StationCode = ({ row }: { readonly row: StationRow }) => {
  const words = useRegisterWords().station
  const wechat = useQuery('district.get', organiser).data?.wechat ?? false
  const lacking = useQuery('station.unprintable', { id: row.id }).data?.characters ?? []
  return (
    <View className="stack">
      <CodeView text={`${site()}/s/${row.code}`} label={words.code(row.code)} />
      {lacking.length > 0 ? (
        <Card tone="amber">
          <View className="line">
            <Icon name="warn" />
            <View className="grow">{words.unprintable(lacking)}</View>
          </View>
        </Card>
      ) : null}
      <Fetched of="station.poster" id={row.id} name={words.posterName(row.name)} label={words.poster} />
      {wechat ? (
        <Fetched of="station.code" id={row.id} name={words.miniCodeName(row.name)} label={words.miniCode} />
      ) : null}
    </View>
  )
}

interface FetchedProps {
  readonly of: 'station.poster' | 'station.code'
  readonly id: string
  /** of the file */
  readonly name: string
  readonly label: string
}

const Fetched = ({ of, id, name, label }: FetchedProps) => {
  const file = useDownload(of)
  return (
    <Button wide kind="secondary" icon="download" busy={file.busy} onTap={() => void file.start({ id }, name)}>
      {label}
    </Button>
  )
}

interface RegisterFormProps {
  readonly of: RegisterKind
  /** none: a new one */
  readonly row: Entry | undefined
  /** all of them: one may be merged into another */
  readonly rows: readonly Entry[]
  readonly onDone: () => void
}

/** The form of an entry of a register that has a record, and merging it. */
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
