// The form of one station; one that is there already shows its code and gives its poster.

import type { StationRow } from '@domain/contract/district'
import { limit } from '@domain/limit'
import { contactIn } from '@domain/people/phone'
import { organiser } from '@domain/question/first'
import { View } from '@tarojs/components'
import { site } from '../../api/base'
import { newId } from '../../api/call'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { CodeView } from '../../components/CodeView'
import { Icon } from '../../components/Icon'
import { type PickedPlace, PlacePick } from '../../components/PlacePick'
import { SelectPick } from '../../components/SelectPick'
import { TextInput } from '../../components/TextInput'
import { Photos } from '../../form/Photos'
import { useRegisterWords } from '../../locales/desk'
import { draftDropped, useDraft } from '../../store/draft'
import { useDownload } from '../../store/use-download'
import { lackingName, NamedEntry } from './NamedEntry'
import { useSave } from './save'

interface StationFormProps {
  /** none: a new one */
  readonly row: StationRow | undefined
  /** those a station may be given to */
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly onDone: () => void
}

const phonePattern = /^[0-9-]{3,20}$/

export const StationForm = ({ row, groups, onDone }: StationFormProps) => {
  const words = useRegisterWords()
  const name = `station:${row?.id ?? 'new'}`
  const [draft, change] = useDraft<{
    id: string
    groupId: string
    name: string
    place: PickedPlace
    phone: string
    photoIds: readonly string[]
    disabled: boolean
    version: number
  }>(name, {
    id: row?.id ?? newId(),
    groupId: row?.groupId ?? (groups.length === 1 ? (groups[0]?.id ?? '') : ''),
    name: row?.name ?? '',
    place: row?.place ?? { text: '' },
    phone: row?.phone ?? '',
    photoIds: [],
    disabled: row?.disabled ?? false,
    version: row?.version ?? 0,
  })
  const saving = useSave('station.save', name, () => {
    draftDropped(`photos:${name}`)
    onDone()
  })
  const phone = contactIn(draft.phone)
  const lacking = [
    draft.groupId === '' ? 'groupId' : '',
    ...lackingName(draft),
    draft.place.text.trim() === '' ? 'place' : '',
    phone !== '' && !phonePattern.test(phone) ? 'phone' : '',
  ].filter(Boolean)
  const [photoId = row?.photoId ?? null] = draft.photoIds
  const needed = (field: string) => (saving.wrong.includes(field) ? words.needed : undefined)

  return (
    <View className="stack-m">
      {row ? <StationCode row={row} /> : null}
      <NamedEntry
        words={words.station}
        draft={draft}
        onChange={change}
        saving={saving}
        onSave={() =>
          void saving.save(
            {
              id: draft.id,
              groupId: draft.groupId,
              name: draft.name.trim(),
              place: { ...draft.place, text: draft.place.text.trim() },
              phone: phone === '' ? null : phone,
              photoId,
              disabled: draft.disabled,
              version: draft.version,
            },
            lacking,
            { files: draft.photoIds },
          )
        }
      >
        <SelectPick
          label={words.station.group}
          options={groups.map(({ id, name: label }) => ({ value: id, label }))}
          value={draft.groupId === '' ? undefined : draft.groupId}
          error={needed('groupId')}
          onPick={(groupId) => change({ groupId })}
        />
        <PlacePick
          label={words.station.place}
          place={draft.place}
          max={limit.line}
          error={needed('place')}
          onPlace={(place) => change({ place })}
        />
        <TextInput
          label={words.station.phone}
          keyboard="phone"
          optional
          initial={draft.phone}
          error={saving.wrong.includes('phone') ? words.station.phoneWrong : undefined}
          onText={(text) => change({ phone: text })}
        />
        <Photos
          label={row?.photoId ? words.station.otherPhoto : words.station.photo}
          optional
          draft={name}
          max={1}
          onIds={(photoIds) => change({ photoIds })}
        />
      </NamedEntry>
    </View>
  )
}

/** The code to scan, and the poster to print. */
const StationCode = ({ row }: { readonly row: StationRow }) => {
  const words = useRegisterWords().station
  const poster = useDownload('station.poster')
  const miniCode = useDownload('station.code')
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
      <Button
        wide
        kind="secondary"
        icon="download"
        busy={poster.busy}
        onTap={() => void poster.start({ id: row.id }, words.posterName(row.name))}
      >
        {words.poster}
      </Button>
      {wechat ? (
        <Button
          wide
          kind="secondary"
          icon="download"
          busy={miniCode.busy}
          onTap={() => void miniCode.start({ id: row.id }, words.miniCodeName(row.name))}
        >
          {words.miniCode}
        </Button>
      ) : null}
    </View>
  )
}
