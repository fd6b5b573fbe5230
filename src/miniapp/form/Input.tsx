// One field of a form: the input that its kind asks for.

import { addDays, localDate } from '@domain/calendar/local-time'
import { limit } from '@domain/limit'
import type { Field, RefTarget } from '@domain/process/field'
import { View } from '@tarojs/components'
import { useId } from 'react'
import { useQuery } from '../api/use-query'
import { DatePick } from '../components/DatePick'
import { Choice, type Choosable, type FieldProps } from '../components/Field'
import { PlacePick } from '../components/PlacePick'
import { SelectPick } from '../components/SelectPick'
import { TextArea } from '../components/TextArea'
import { TextInput } from '../components/TextInput'
import { useFormWords } from '../locales/form'
import { type About, chosen, listOf, placeOf, textOf, type Values } from './form'
import { MemberPick } from './MemberPick'
import { Photos } from './Photos'
import { type FramedProps, isFixed, PlainInput, useFrame } from './PlainFields'
import { useNarrowed } from './ProfileFilter'
import { Published } from './Published'
import { Rows } from './Rows'
import { DictatedLines, DictatedWords } from './Spoken'

interface InputProps extends FramedProps {
  readonly about: About
  /** name under which pictures are kept */
  readonly draft: string
  readonly value: unknown
  readonly onValue: (value: unknown) => void
}

/** One of a list that a person who opens the form knows. */
const isListed = (field: Field): boolean =>
  (field.kind === 'words' && field.listed === true) || (field.kind === 'ref' && field.to === 'paper')

export const Input = ({ name, field, words, about, draft, value, fault, onValue }: InputProps) => {
  const id = useId()
  const frame = useFrame({ name, field, words, fault })
  const own = about.own?.[name]
  if (own !== undefined) return own({ frame, value, onValue })
  const pick = { frame, value: chosen(value), onValue }
  if (about.target?.field === name) return <Picking {...pick} options={about.target.options} />
  if (isListed(field) || about.listed?.[name] !== undefined)
    return <Listed {...pick} options={about.listed?.[name] ?? []} />
  const today = localDate(new Date().toISOString())
  switch (field.kind) {
    case 'newId':
    case 'target':
      return null
    case 'words':
      return (
        <DictatedWords
          {...{ frame, field, value, onValue, speak: about.speak }}
          quote={field.quotes ? about.quote : undefined}
        />
      )
    case 'lines':
      if (field.within !== undefined) return <ManyInOne {...{ frame, field, value, onValue }} />
      return <DictatedLines {...{ frame, field, value, onValue, id, speak: about.speak }} />
    case 'rows':
      return (
        <Rows
          {...frame}
          id={id}
          fields={field.of}
          max={field.max}
          initial={listOf(value) as readonly Values[]}
          onRows={onValue}
          fixed={isFixed(field)}
          name={words.label}
          ready={about.ready?.[name]}
          heading={(index) => words.row?.(name, index)}
          input={(of, inner, one, onOne) => (
            <Input
              name={of}
              field={inner}
              words={words}
              about={about}
              draft={`${draft}:${of}`}
              value={one}
              fault={undefined}
              onValue={onOne}
            />
          )}
        />
      )
    case 'date':
      return (
        <DatePick
          {...frame}
          value={chosen(value)}
          from={field.from === undefined ? undefined : field.from === 'today' ? today : addDays(today, 1)}
          to={field.to === undefined ? undefined : today}
          onPick={onValue}
        />
      )
    case 'instant':
      return <Moment frame={frame} value={textOf(value)} onValue={onValue} />
    case 'place':
      return <PlacePick {...frame} place={placeOf(value)} max={limit.line} onPlace={onValue} />
    case 'category':
      return <CategoryPick {...pick} />
    case 'brand':
      return <BrandPick {...pick} />
    case 'photos':
      return field.among === 'sent' ? (
        <Published
          {...frame}
          photos={about.sent ?? []}
          ids={listOf(value).map(String)}
          open={field.public}
          onIds={onValue}
        />
      ) : (
        <Photos {...frame} draft={draft} max={field.max ?? limit.photos} onIds={onValue} />
      )
    case 'ref':
      return <RefPick {...pick} to={field.to} except={about.except} />
    default:
      return <PlainInput {...{ frame, field, words, name, value, onValue }} />
  }
}

interface ManyInOneProps {
  readonly frame: FieldProps
  readonly field: Extract<Field, { kind: 'lines' }>
  readonly value: unknown
  readonly onValue: (lines: readonly string[]) => void
}

/** Several words in one input, parted as people part them. */
const ManyInOne = ({ frame, field, value, onValue }: ManyInOneProps) => {
  const lines = listOf(value).map(String)
  return field.within === 'text' ? (
    <TextArea
      {...frame}
      initial={lines.join('\n')}
      tall={field.atLeast !== undefined}
      onText={(text) => onValue(text.split('\n'))}
    />
  ) : (
    <TextInput {...frame} initial={lines.join('、')} onText={(text) => onValue(text.split(/[、,，;；\s]+/u))} />
  )
}

interface PickProps {
  readonly frame: FieldProps
  readonly value: string | undefined
  readonly onValue: (value: string) => void
}

/** What need not be chosen can be given up again. */
const useNone = ({ optional }: FieldProps, value: string | undefined): readonly Choosable<string>[] => {
  const { none } = useFormWords()
  return optional === true && value !== undefined ? [{ value: '', label: none }] : []
}

/** Few options are laid open, many are behind a picker. */
const Picking = ({
  frame,
  options: there,
  value,
  onValue,
}: PickProps & { readonly options: readonly Choosable<string>[] | undefined }) => {
  const none = useNone(frame, value)
  if (there === undefined) return <SelectPick {...frame} options={[]} value={undefined} onPick={onValue} />
  const options = [...none, ...there]
  return there.length > 5 ? (
    <SelectPick {...frame} options={options} value={value} onPick={onValue} />
  ) : (
    <Choice {...frame} options={options} value={value} onChoose={onValue} />
  )
}

const Listed = ({ frame, options, value, onValue }: PickProps & { readonly options: readonly Choosable<string>[] }) => (
  <SelectPick {...frame} options={options} value={value} onPick={onValue} />
)

/** One of what the district has. */
const RefPick = ({
  to,
  except = [],
  ...pick
}: PickProps & { readonly to: RefTarget; readonly except: About['except'] }) => {
  const units = useQuery('unit.list', to === 'unit' ? {} : null).data?.rows
  const groups = useQuery('district.get', to === 'group' ? {} : null).data?.groups
  const none = useNone(pick.frame, pick.value)
  if (to === 'group') {
    const others = (groups ?? [])
      .filter(({ id }) => !except.includes(id))
      .map(({ id, name }) => ({ value: id, label: name }))
    return <SelectPick {...pick.frame} options={[...none, ...others]} value={pick.value} onPick={pick.onValue} />
  }
  if (to === 'member') return <MemberPick {...pick} except={except} />
  if (to === 'person') return <ExpertPick {...pick} />
  const options = units
    ?.filter(({ id, disabled }) => !disabled && !except.includes(id))
    .map((row) => ({ value: row.id, label: row.name }))
  return <Picking {...pick} options={options} />
}

/** Out of the pool of experts, in the order of the roster. */
const ExpertPick = ({ frame, value, onValue }: PickProps) => {
  const there = useQuery('party.experts', {}).data?.rows
  const { rows, filter } = useNarrowed(there ?? [])
  const options = rows.map(({ id, name, fields }) => ({
    value: id,
    label: name,
    ...(fields.length === 0 ? {} : { hint: fields.join('、') }),
  }))
  return (
    <View className="stack-m">
      {filter}
      <Picking frame={frame} options={there === undefined ? undefined : options} value={value} onValue={onValue} />
    </View>
  )
}

/** A category that was taken off the list since stays with what has it. */
const CategoryPick = ({ frame, value, onValue }: PickProps) => {
  const known = useQuery('district.get', {}).data?.categories ?? []
  const all = value === undefined || known.includes(value) ? known : [...known, value]
  return (
    <SelectPick {...frame} options={all.map((one) => ({ value: one, label: one }))} value={value} onPick={onValue} />
  )
}

/** Where the office gives its meetings no names there is nothing to choose. */
const BrandPick = ({ frame, value, onValue }: PickProps) => {
  const known = useQuery('district.get', {}).data?.brands ?? []
  if (known.length === 0) return null
  return (
    <SelectPick {...frame} options={known.map((one) => ({ value: one, label: one }))} value={value} onPick={onValue} />
  )
}

interface MomentProps {
  readonly frame: FieldProps
  /** `YYYY-MM-DDTHH:mm`, either half may still be missing */
  readonly value: string
  readonly onValue: (value: string) => void
}

const Moment = ({ frame, value, onValue }: MomentProps) => {
  const words = useFormWords()
  const [date = '', time = ''] = value.split('T')
  return (
    <View className="stack-s">
      <DatePick
        {...frame}
        value={date || undefined}
        onPick={(picked) => onValue(picked === '' ? '' : `${picked}T${time || '09:00'}`)}
      />
      <DatePick
        label={words.time}
        kind="time"
        value={time || undefined}
        onPick={(picked) => onValue(`${date}T${picked}`)}
      />
    </View>
  )
}
