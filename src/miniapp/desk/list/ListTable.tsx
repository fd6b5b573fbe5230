// The desk's list as a dense table: chosen columns, sorted by any, lines that are selected and opened.

import type { DeskRow } from '@domain/contract/desk'
import { type ColumnId, columnOf, columnsShown } from '@domain/desk/column'
import type { View as Look } from '@domain/desk/filter'
import { View } from '@tarojs/components'
import { Icon } from '../../components/basic'
import { LineTick, type Ticks } from '../../components/LineTick'
import { Tap } from '../../components/Tap'
import { useFormat, useWords } from '../../locales'
import { useListWords } from '../../locales/desk-work'
import { Mark } from '../../today/Mark'
import { useStateName } from './use-value'
import './list.css'

/** In a grid of lines: what is short has its room, the rest gives way; beside an open one only those that tell most. */
const width: Readonly<Record<ColumnId, string>> = {
  number: '104px',
  title: 'minmax(180px, 1fr)',
  state: 'minmax(92px, 140px)',
  group: 'minmax(80px, 172px)',
  lead: 'minmax(76px, 108px)',
  category: 'minmax(64px, 92px)',
  unit: 'minmax(76px, 140px)',
  opened: '84px',
  due: 'max(150px, calc(var(--fs) * 144px))',
  supporters: '64px',
  reports: '64px',
}
const beside: readonly ColumnId[] = ['title', 'state', 'due']

interface ListTableProps {
  readonly id: string
  readonly rowId: (id: string) => string
  readonly rows: readonly DeskRow[]
  readonly look: Look
  /** id of the open one; empty when none is */
  readonly open: string
  /** there is little room: something is open at the right */
  readonly narrow: boolean
  readonly onSort: (sort: ColumnId | '', falling: boolean) => void
  readonly onOpen: (row: DeskRow) => void
  /** for those who can do something with what is ticked */
  readonly ticks?: Ticks<DeskRow> | undefined
}

export const ListTable = ({ narrow, look, rows, ticks, onSort, ...props }: ListTableProps) => {
  const words = useListWords()
  const { sort, falling } = look
  const chosen = columnsShown(look.columns)
  const shown = narrow ? chosen.filter((id) => beside.includes(id)) : chosen
  const grid = { gridTemplateColumns: shown.map((id) => width[id]).join(' ') }
  const all = rows.length > 0 && rows.every(({ id }) => ticks?.ids.has(id))
  /** smallest first, largest first, then the most pressing again; amounts begin with the largest */
  const next = (id: ColumnId) => {
    const first = columnOf(id).amount === true
    if (sort !== id) onSort(id, first)
    else if (falling === first) onSort(id, !first)
    else onSort('', false)
  }
  return (
    <View
      id={props.id}
      className={`list-table${ticks === undefined ? ' list-unticked' : ''}`}
      ariaRole="group"
      aria-label={words.table}
    >
      <View className="list-line list-head">
        {ticks === undefined ? null : (
          <LineTick on={all} label={words.selectAll} onTap={() => ticks.onTick(rows, !all)} />
        )}
        <View className="list-cells" style={grid}>
          {shown.map((id) => (
            <Tap
              key={id}
              className={`list-sort${sort === id ? ' list-sorted' : ''}${falling ? ' list-falling' : ''}${columnOf(id).amount ? ' list-amount' : ''}`}
              label={`${words.sortBy(words.column[id])}${sort === id ? ` ${falling ? words.falling : words.rising}` : ''}`}
              onTap={() => next(id)}
            >
              {words.column[id]}
              {sort === id ? <Icon name="down" /> : null}
            </Tap>
          ))}
        </View>
      </View>
      {rows.map((row) => (
        <View
          key={row.id}
          id={props.rowId(row.id)}
          className={`list-line list-row${row.id === props.open ? ' list-open' : ''}${ticks?.ids.has(row.id) ? ' list-chosen' : ''}`}
        >
          <Tap className="list-cells" on={row.id === props.open} onTap={() => props.onOpen(row)}>
            <View className="list-cells-inside" style={grid}>
              {shown.map((id) => (
                <View key={id} className={`list-cell list-is-${id}${columnOf(id).amount ? ' list-amount' : ''}`}>
                  <Cell row={row} id={id} />
                </View>
              ))}
            </View>
          </Tap>
          {ticks === undefined ? null : (
            <LineTick
              on={ticks.ids.has(row.id)}
              label={words.select(row.title)}
              onTap={() => ticks.onTick([row], !ticks.ids.has(row.id))}
            />
          )}
        </View>
      ))}
    </View>
  )
}

const Cell = ({ row, id }: { readonly row: DeskRow; readonly id: ColumnId }) => {
  const words = useListWords()
  const { light } = useWords()
  const format = useFormat()
  const stateName = useStateName()
  if (id === 'title') {
    return (
      <View className="list-title">
        <Mark row={row} />
        <View className="one-line">{row.title}</View>
      </View>
    )
  }
  if (id === 'due') {
    if (row.due === null) return <View className="list-none">{words.noDue}</View>
    return (
      <View className={`list-due list-light-${row.light ?? 'none'}`}>
        <View>{format.date(row.due)}</View>
        {row.light === null || row.daysLeft === null ? null : (
          <View className="list-left" ariaRole="img" aria-label={light.state[row.light]}>
            {light.short(row.daysLeft)}
          </View>
        )}
      </View>
    )
  }
  const text: Readonly<Record<Exclude<ColumnId, 'title' | 'due'>, string>> = {
    number: row.number,
    state: stateName(row.state, row.kind),
    group: row.groupName,
    lead: row.kind === 'report' ? '' : (row.leadName ?? (row.kind === 'matter' ? words.noLead : '')),
    category: words.area[row.category ?? ''] ?? row.category ?? '',
    unit: row.unitNames.join('、'),
    opened: format.date(row.openedOn),
    supporters: row.kind === 'proposal' ? '' : String(row.supporters),
    reports: row.kind === 'matter' ? String(row.reports) : '',
  }
  return <View className="one-line">{text[id]}</View>
}
