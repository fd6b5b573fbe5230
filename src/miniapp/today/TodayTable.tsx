// The day's work as a table, for a desk: one line each, sorted by any of its columns.

import { awaitedOf } from '@domain/desk/awaited'
import { View } from '@tarojs/components'
import { Icon } from '../components/basic'
import { LineTick, NoTick, type Ticks } from '../components/LineTick'
import { Tap } from '../components/Tap'
import { useFormat, useWords } from '../locales'
import { useTodayWords } from '../locales/member'
import { Mark } from './Mark'
import { useStanding } from './use-standing'
import type { Column, TodayItem } from './use-today'
import './today.css'

const columns = ['title', 'state', 'group', 'lead', 'due'] as const satisfies readonly Column[]

interface TodayTableProps {
  readonly id: string
  readonly rowId: (id: string) => string
  readonly rows: readonly TodayItem[]
  readonly open: string
  readonly sort: Column | ''
  readonly onSort: (column: Column | '') => void
  readonly onOpen: (row: TodayItem) => void
  /** what is ticked, by what the rows are about; without it nothing can be */
  readonly ticks?: Ticks<TodayItem> | undefined
}

const isTicked = ({ kind }: TodayItem): boolean => kind !== 'check'

export const TodayTable = ({ id, rowId, rows, open, sort, onSort, onOpen, ticks }: TodayTableProps) => {
  const words = useTodayWords()
  const some = rows.filter(isTicked)
  const all = some.length > 0 && some.every(({ about }) => ticks?.ids.has(about))
  // of one group alone its name would stand in every line, and take the room of the title
  const groups = new Set(rows.map(({ groupName }) => groupName)).size
  return (
    <View
      id={id}
      className={`today-table today-with-${groups > 1 ? 'group' : 'lead'}`}
      ariaRole="group"
      aria-label={words.table}
    >
      <View className="today-with-tick">
        <View className="today-line today-head">
          {columns.map((column) => (
            <Tap
              key={column}
              className={`today-cell today-${column} today-sort${sort === column ? ' today-sorted' : ''}`}
              label={words.sortBy(words.column[column])}
              on={sort === column}
              onTap={() => onSort(sort === column ? '' : column)}
            >
              {words.column[column]}
              {sort === column ? <Icon name="down" /> : null}
            </Tap>
          ))}
        </View>
        {ticks === undefined ? null : (
          <LineTick on={all} label={words.tickAll} onTap={() => ticks.onTick(some, !all)} />
        )}
      </View>
      {rows.map((row) => (
        <View key={row.id} id={rowId(row.id)} className="today-with-tick">
          <Line row={row} on={row.id === open} onOpen={() => onOpen(row)} />
          {ticks === undefined ? null : isTicked(row) ? (
            <LineTick
              on={ticks.ids.has(row.about)}
              label={words.tick(row.title)}
              onTap={() => ticks.onTick([row], !ticks.ids.has(row.about))}
            />
          ) : (
            <NoTick />
          )}
        </View>
      ))}
    </View>
  )
}

interface LineProps {
  readonly row: TodayItem
  readonly on: boolean
  readonly onOpen: () => void
}

const Line = ({ row, on, onOpen }: LineProps) => {
  const words = useTodayWords()
  const { light } = useWords()
  const format = useFormat()
  const standing = useStanding()(row)
  const lead = row.kind === 'matter' ? (row.leadName ?? words.noLead) : ''
  const due = row.due === null ? '' : format.date(row.due)
  const left = row.daysLeft === null || row.due === null ? '' : light.left(row.daysLeft, awaitedOf(row))
  return (
    <Tap
      className={`today-line today-row today-is-${row.light ?? 'none'}${on ? ' today-open' : ''}`}
      on={on}
      onTap={onOpen}
    >
      <View className="today-cell today-title">
        <Mark row={row} />
        <View className="one-line">{row.title}</View>
      </View>
      <View className="today-cell today-state one-line">{standing}</View>
      <View className="today-cell today-group one-line">{row.groupName}</View>
      <View className="today-cell today-lead one-line">{lead}</View>
      <View className="today-cell today-due">
        <View>{due || words.noDue}</View>
        {left === '' || row.daysLeft === null ? null : (
          <View className="today-left" ariaRole="img" aria-label={left}>
            {light.short(row.daysLeft)}
          </View>
        )}
      </View>
    </Tap>
  )
}
