// One field of an answer's form: the input that its kind asks for.

import type { ReportFull } from '@domain/contract/report'
import { limit } from '@domain/limit'
import { shownPhotos } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { Choice } from '../../components/Choice'
import type { FieldProps } from '../../components/Field'
import { PlacePick } from '../../components/PlacePick'
import { SelectPick } from '../../components/SelectPick'
import { TextArea } from '../../components/TextArea'
import { TextInput } from '../../components/TextInput'
import { useAnswerWords } from '../../locales/desk'
import type { DeskAction, FormField } from './form'
import { PublicText } from './PublicText'
import { Published } from './Published'
import { placeOf } from './value'

interface ReportInputProps {
  readonly action: DeskAction
  readonly field: FormField
  readonly report: ReportFull
  readonly value: unknown
  readonly wrong: 'missing' | 'overlong' | undefined
  readonly onValue: (value: unknown) => void
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const chosen = (value: unknown): string | undefined => text(value) || undefined
const ids = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

export const ReportInput = ({ action, field, report, value, wrong, onValue }: ReportInputProps) => {
  const words = useAnswerWords()
  const frame: FieldProps = {
    label: words.label(action, field.name),
    hint: words.hint(action, field.name),
    optional: field.optional,
    error: wrong === undefined ? undefined : wrong === 'missing' ? words.needed(field.kind) : words.overlong,
  }
  switch (field.kind) {
    case 'newId':
    case 'matter':
      return null
    case 'words': {
      if (field.public) {
        const quote = field.quotes ? report.text : undefined
        return <PublicText {...frame} {...field} value={text(value)} quote={quote} onText={onValue} />
      }
      const Input = field.size === 'line' ? TextInput : TextArea
      return <Input {...frame} initial={text(value)} max={field.max} onText={onValue} />
    }
    case 'oneOf':
      return (
        <Choice
          {...frame}
          options={field.of.map((one) => ({ value: one, label: words.option(one) }))}
          value={chosen(value)}
          onChoose={onValue}
        />
      )
    case 'yesNo':
      return (
        <Choice
          {...frame}
          options={(['yes', 'no'] as const).map((one) => ({ value: one, label: words.option(one) }))}
          value={chosen(value)}
          onChoose={onValue}
        />
      )
    case 'category':
      return <CategoryPick frame={frame} value={chosen(value)} onValue={onValue} />
    case 'group':
      return <GroupPick frame={frame} except={report.groupId} value={chosen(value)} onValue={onValue} />
    case 'place':
      return <PlacePick {...frame} place={placeOf(value)} max={limit.line} onPlace={onValue} />
    case 'published': {
      const photos = [...report.photos, ...report.additions.flatMap((addition) => addition.photos)]
      return <Published {...frame} photos={shownPhotos(photos)} ids={ids(value)} onIds={onValue} />
    }
  }
}

interface PickProps {
  readonly frame: FieldProps
  readonly value: string | undefined
  readonly onValue: (value: string) => void
}

/** A category that was taken off the list since stays with the reports that have it. */
const CategoryPick = ({ frame, value, onValue }: PickProps) => {
  const known = useQuery('district.get', {}).data?.categories ?? []
  const all = value === undefined || known.includes(value) ? known : [...known, value]
  return (
    <SelectPick {...frame} options={all.map((one) => ({ value: one, label: one }))} value={value} onPick={onValue} />
  )
}

const GroupPick = ({ frame, except, value, onValue }: PickProps & { readonly except: string }) => {
  const groups = useQuery('district.get', {}).data?.groups ?? []
  return (
    <SelectPick
      {...frame}
      options={groups.filter(({ id }) => id !== except).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onPick={onValue}
    />
  )
}
