// By what the list is narrowed: each filter with its values and how many rows choosing one would leave.

import type { Output } from '@domain/contract'
import { anyView, type By, countedFilters, type FilterId, standings } from '@domain/desk/filter'
import { View } from '@tarojs/components'
import { Button } from '../../components/basic'
import { DatePick } from '../../components/DatePick'
import { SelectPick } from '../../components/SelectPick'
import { Sheet } from '../../components/Sheet'
import { useListWords } from '../../locales/desk-work'
import { useValue } from './use-value'
import './list.css'

export type Counts = Output<'desk.count'>

interface FilterSheetProps {
  readonly open: boolean
  readonly by: By
  readonly counts: Counts | undefined
  readonly onBy: (by: By) => void
  readonly onClose: () => void
}

export const FilterSheet = ({ open, by, counts, onBy, onClose }: FilterSheetProps) => {
  const words = useListWords()
  const nameOf = useValue()
  const put = (filter: FilterId, value: string) => {
    const { [filter]: _before, ...rest } = by
    onBy(value === '' ? rest : { ...rest, [filter]: value })
  }
  const optionsOf = (filter: FilterId) => {
    const rows = (counts?.filters ?? []).filter((row) => row.filter === filter)
    const chosen = by[filter]
    const known = chosen === undefined || rows.some(({ value }) => value === chosen)
    return [
      { value: '', label: words.any },
      ...rows.map(({ value, name, count }) => ({ value, label: words.counted(nameOf(filter, value, name), count) })),
      ...(known ? [] : [{ value: chosen, label: words.counted(nameOf(filter, chosen), 0) }]),
    ]
  }
  return (
    <Sheet
      open={open}
      title={words.narrow}
      onClose={onClose}
      footer={
        <View className="line">
          <Button onTap={onClose}>{words.see(counts?.count ?? 0)}</Button>
          <Button kind="quiet" onTap={() => onBy(anyView.by)}>
            {words.clear}
          </Button>
        </View>
      }
    >
      <View className="list-filters">
        <SelectPick
          label={words.filter.standing}
          options={standings.map((value) => ({ value, label: words.standing[value] }))}
          value={standings.find((one) => one === by.standing) ?? 'open'}
          onPick={(value) => put('standing', value === 'open' ? '' : value)}
        />
        {countedFilters.map((filter) => (
          <SelectPick
            key={filter}
            label={words.filter[filter]}
            options={optionsOf(filter)}
            value={by[filter] ?? ''}
            onPick={(value) => put(filter, value)}
          />
        ))}
        <DatePick label={words.filter.since} value={by.since} onPick={(value) => put('since', value)} />
        <DatePick label={words.filter.until} value={by.until} onPick={(value) => put('until', value)} />
      </View>
    </Sheet>
  )
}
