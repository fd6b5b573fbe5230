// The form of one station; one that is there already shows its code and gives its poster.

import type { StationRow } from '@domain/contract/district'
import { organiser } from '@domain/question/first'
import { stationFields } from '@domain/register/field'
import { View } from '@tarojs/components'
import { site } from '../api/base'
import { useQuery } from '../api/use-query'
import { Button } from '../components/Button'
import { Card } from '../components/Card'
import { CodeView } from '../components/CodeView'
import { Icon } from '../components/Icon'
import { wordsFrom } from '../form/about'
import { FormFields } from '../form/FormFields'
import { inputFrom } from '../form/value'
import { useRegisterWords } from '../locales/register'
import { useDownload } from '../store/use-download'
import { SaveFoot, useEntry } from './save'

interface StationFormProps {
  /** none: a new one */
  readonly row: StationRow | undefined
  /** those a station may be given to */
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly onDone: () => void
}

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
