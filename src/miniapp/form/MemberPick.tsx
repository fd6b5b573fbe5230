// A member of the district, narrowed by level, sector and field of knowledge where there are many.

import type { Output } from '@domain/contract'
import { levels } from '@domain/people/profile'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../api/use-query'
import { Choice } from '../components/Choice'
import type { FieldProps } from '../components/Field'
import { SelectPick } from '../components/SelectPick'
import { useFormWords } from '../locales/form'

type Member = Output<'person.members'>['rows'][number]

interface MemberPickProps {
  readonly frame: FieldProps
  readonly value: string | undefined
  readonly onValue: (value: string) => void
}

/** Up to so many are looked through faster than narrowed. */
const few = 12
/** Up to so many are laid open. */
const open = 5

const distinct = (words: readonly string[]): readonly string[] =>
  [...new Set(words)].filter((word) => word !== '').sort()

export const MemberPick = ({ frame, value, onValue }: MemberPickProps) => {
  const words = useFormWords().member
  const all = useQuery('person.members', {}).data?.rows ?? []
  const [level, setLevel] = useState('')
  const [sector, setSector] = useState('')
  const [field, setField] = useState('')
  const fits = (row: Member): boolean =>
    (level === '' || row.levels.some((one) => one === level)) &&
    (sector === '' || row.sector === sector) &&
    (field === '' || row.fields.includes(field))
  const options = all.filter(fits).map((row) => ({
    value: row.id,
    label: row.name,
    hint: [row.groupName, row.sector, ...row.fields].filter(Boolean).join(' · '),
  }))
  const filter = (
    label: string,
    of: readonly (readonly [string, string])[],
    now: string,
    pick: (one: string) => void,
  ) =>
    of.length < 2 ? null : (
      <SelectPick
        label={label}
        options={[{ value: '', label: words.all }, ...of.map(([one, name]) => ({ value: one, label: name }))]}
        value={now}
        onPick={pick}
      />
    )
  const same = (list: readonly string[]) => distinct(list).map((one) => [one, one] as const)
  return (
    <View className="stack-m">
      {all.length > few ? (
        <View className="stack-s">
          {filter(
            words.level,
            levels
              .filter((one) => all.some((row) => row.levels.includes(one)))
              .map((one) => [one, words.levels[one]] as const),
            level,
            setLevel,
          )}
          {filter(words.sector, same(all.map((row) => row.sector)), sector, setSector)}
          {filter(words.field, same(all.flatMap((row) => row.fields)), field, setField)}
        </View>
      ) : null}
      {options.length > open ? (
        <SelectPick {...frame} options={options} value={value} onPick={onValue} />
      ) : (
        <Choice {...frame} options={options} value={value} onChoose={onValue} />
      )}
    </View>
  )
}
