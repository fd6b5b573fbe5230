// What is looked through most, one tap each with its count; and what the list is narrowed by, each to be taken out again.

import { type By, countedFilters, type FilterId, filterIds } from '@domain/desk/filter'
import { View } from '@tarojs/components'
import { Chip } from '../../components/basic'
import { useFormat, useWords } from '../../locales'
import { useListWords } from '../../locales/desk-work'
import type { Counts } from './FilterSheet'
import { useValue } from './use-value'
import './list.css'

/** Always in sight. */
const quick = [
  ['kind', 'report'],
  ['kind', 'matter'],
  ['light', 'red'],
  ['light', 'yellow'],
] as const satisfies readonly (readonly [FilterId, string])[]

const isQuick = (filter: FilterId, value: string): boolean => quick.some(([id, one]) => id === filter && one === value)

interface FilterChipsProps {
  readonly by: By
  readonly counts: Counts | undefined
  readonly onBy: (by: By) => void
}

export const FilterChips = ({ by, counts, onBy }: FilterChipsProps) => {
  const words = useListWords()
  const { common } = useWords()
  const format = useFormat()
  const nameOf = useValue()
  const rowOf = (filter: FilterId, value: string) =>
    counts?.filters.find((row) => row.filter === filter && row.value === value)
  const without = (filter: FilterId): By => {
    const { [filter]: _out, ...rest } = by
    return rest
  }
  const said = (filter: FilterId, value: string): string =>
    filter === 'since' || filter === 'until' ? format.date(value) : nameOf(filter, value, rowOf(filter, value)?.name)
  const chosen = filterIds.flatMap((filter) => {
    const value = by[filter]
    return value === undefined || filter === 'words' || isQuick(filter, value) ? [] : [{ filter, value }]
  })
  return (
    <View className="list-chips" ariaRole="group" aria-label={words.narrow}>
      {quick.map(([filter, value]) => {
        const on = by[filter] === value
        return (
          <Chip
            key={value}
            on={on}
            onTap={() => onBy(on ? without(filter) : { ...by, [filter]: value })}
          >{`${nameOf(filter, value)} ${rowOf(filter, value)?.count ?? 0}`}</Chip>
        )
      })}
      {chosen.map(({ filter, value }) => (
        <Chip key={filter} on onTap={() => onBy(without(filter))}>
          {countedFilters.includes(filter) || filter === 'standing' || filter === 'station'
            ? said(filter, value)
            : `${words.filter[filter]}${common.colon}${said(filter, value)}`}
        </Chip>
      ))}
    </View>
  )
}
