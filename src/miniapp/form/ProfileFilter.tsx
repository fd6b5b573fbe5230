// Narrows people by what the roster says of them: level, sector, committee, field of knowledge. What all of them share, or nobody
// has, is not asked.

import { type Level, levels } from '@domain/people/profile'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { SelectPick } from '../components/SelectPick'
import { useFormWords } from '../locales/form'

export interface ByProfile {
  readonly level: Level | ''
  readonly sector: string
  readonly committee: string
  readonly field: string
}

export const anybody: ByProfile = { level: '', sector: '', committee: '', field: '' }

export interface Described {
  readonly levels: readonly Level[]
  readonly sector: string
  readonly committee: string
  readonly fields: readonly string[]
}

export const fits = (by: ByProfile, row: Described): boolean =>
  (by.level === '' || row.levels.includes(by.level)) &&
  (by.sector === '' || row.sector === by.sector) &&
  (by.committee === '' || row.committee === by.committee) &&
  (by.field === '' || row.fields.includes(by.field))

const distinct = (words: readonly string[]): readonly (readonly [string, string])[] =>
  [...new Set(words)]
    .filter((word) => word !== '')
    .sort()
    .map((word) => [word, word] as const)

interface ProfileFilterProps {
  readonly of: readonly Described[]
  readonly by: ByProfile
  readonly onBy: (by: ByProfile) => void
}

export const ProfileFilter = ({ of, by, onBy }: ProfileFilterProps) => {
  const words = useFormWords().member
  const filter = <Value extends string>(
    label: string,
    choices: readonly (readonly [Value, string])[],
    now: Value | '',
    pick: (one: Value | '') => void,
  ) =>
    choices.length < 2 ? null : (
      <SelectPick<Value | ''>
        label={label}
        options={[{ value: '', label: words.all }, ...choices.map(([one, name]) => ({ value: one, label: name }))]}
        value={now}
        onPick={pick}
      />
    )
  const there = levels.filter((one) => of.some((row) => row.levels.includes(one)))
  return (
    <View className="stack-s">
      {filter(
        words.level,
        there.map((one) => [one, words.levels[one]] as const),
        by.level,
        (level) => onBy({ ...by, level }),
      )}
      {filter(words.sector, distinct(of.map((row) => row.sector)), by.sector, (sector) => onBy({ ...by, sector }))}
      {filter(words.committee, distinct(of.map((row) => row.committee)), by.committee, (committee) =>
        onBy({ ...by, committee }),
      )}
      {filter(words.field, distinct(of.flatMap((row) => row.fields)), by.field, (field) => onBy({ ...by, field }))}
    </View>
  )
}

/** Up to so many are looked through faster than narrowed. */
const few = 12

/** Those that are left of a list, and what narrows it: nothing where there are few. */
export const useNarrowed = <Row extends Described>(
  all: readonly Row[],
): { readonly rows: readonly Row[]; readonly filter: ReactNode } => {
  const [by, setBy] = useState(anybody)
  return {
    rows: all.filter((row) => fits(by, row)),
    filter: all.length > few ? <ProfileFilter of={all} by={by} onBy={setBy} /> : null,
  }
}
