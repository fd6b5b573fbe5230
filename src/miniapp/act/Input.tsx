// One field of an action's form: the input that its kind asks for.

import { addDays, localDate } from '@domain/calendar/calendar'
import type { MatterFull } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { useId } from 'react'
import { Choice } from '../components/Choice'
import { DatePick } from '../components/DatePick'
import type { FieldProps } from '../components/Field'
import { PrivateText } from '../components/PrivateText'
import { SelectPick } from '../components/SelectPick'
import { TextInput } from '../components/TextInput'
import { useActWords } from '../locales/act'
import { useActor } from '../store/actor'
import type { FormAction, FormField, Pick } from './form'
import { Lines } from './Lines'
import { Photos } from './Photos'
import { useOptions } from './pick'
import { type Part, Work } from './Work'

interface InputProps {
  readonly action: FormAction
  readonly field: FormField
  readonly full: MatterFull
  /** name of the form's draft; pictures are kept under it */
  readonly draft: string
  readonly value: unknown
  readonly wrong: boolean
  readonly onValue: (value: unknown) => void
}

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [''])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const chosen = (value: unknown): string | undefined => text(value) || undefined

export const Input = ({ action, field, full, draft, value, wrong, onValue }: InputProps) => {
  const words = useActWords()
  const id = useId()
  const frame: FieldProps = {
    label: words.label(action, field.name),
    hint: words.hint(action, field.name),
    optional: field.optional,
    error: wrong ? words.needed(field.kind) : undefined,
  }
  const today = localDate(new Date().toISOString())
  switch (field.kind) {
    case 'newId':
      return null
    case 'words':
      return (
        <PrivateText
          {...frame}
          size={field.size === 'line' ? 'line' : 'text'}
          initial={text(value)}
          max={field.max}
          tall={field.size === 'long'}
          onText={onValue}
        />
      )
    case 'count':
      return (
        <TextInput {...frame} initial={value === undefined ? '' : String(value)} keyboard="number" onText={onValue} />
      )
    case 'lines':
      return <Lines {...frame} id={id} initial={strings(value)} max={field.max} onLines={onValue} />
    case 'work':
      return <Work {...frame} id={id} initial={(value as readonly Part[] | undefined) ?? []} onWork={onValue} />
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
    case 'moment':
      return <Moment frame={frame} value={text(value)} onValue={onValue} />
    case 'photos':
      return <Photos {...frame} draft={`${draft}:${field.name}`} onIds={onValue} />
    case 'yesNo':
      return (
        <Choice
          {...frame}
          options={[
            { value: 'yes', label: words.option(action, field.name, 'yes') },
            { value: 'no', label: words.option(action, field.name, 'no') },
          ]}
          value={chosen(value)}
          onChoose={onValue}
        />
      )
    case 'oneOf':
      return (
        <Choice
          {...frame}
          options={field.of.map((one) => ({ value: one, label: words.option(action, field.name, one) }))}
          value={chosen(value)}
          onChoose={onValue}
        />
      )
    case 'pick':
      return <Picking frame={frame} of={field.of} full={full} value={chosen(value)} onValue={onValue} />
  }
}

interface PickingProps {
  readonly frame: FieldProps
  readonly of: Pick
  readonly full: MatterFull
  readonly value: string | undefined
  readonly onValue: (value: string) => void
}

/** Few options are laid open, many are behind a picker. */
const Picking = ({ frame, of, full, value, onValue }: PickingProps) => {
  const options = useOptions(of, full, useActor())
  if (options === undefined) return <SelectPick {...frame} options={[]} value={undefined} onPick={onValue} />
  return options.length > 5 ? (
    <SelectPick {...frame} options={options} value={value} onPick={onValue} />
  ) : (
    <Choice {...frame} options={options} value={value} onChoose={onValue} />
  )
}

interface MomentProps {
  readonly frame: FieldProps
  /** `YYYY-MM-DDTHH:mm`, either half may still be missing */
  readonly value: string
  readonly onValue: (value: string) => void
}

const Moment = ({ frame, value, onValue }: MomentProps) => {
  const words = useActWords()
  const [date = '', time = ''] = value.split('T')
  return (
    <View className="stack-s">
      <DatePick {...frame} value={date || undefined} onPick={(picked) => onValue(`${picked}T${time || '09:00'}`)} />
      <DatePick
        label={words.time}
        kind="time"
        value={time || undefined}
        onPick={(picked) => onValue(`${date}T${picked}`)}
      />
    </View>
  )
}
