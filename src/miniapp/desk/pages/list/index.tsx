// 清单: reports and matters of the desk together, narrowed, sorted, with columns of one's choice; the open one at the right.

import type { Input } from '@domain/contract'
import type { DeskRow } from '@domain/contract/desk'
import { type By, isNarrowed, type View as Look } from '@domain/desk/filter'
import { holds } from '@domain/people/role'
import { isDeskAction } from '@domain/report/action'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { usePages, useQuery } from '../../../api/use-query'
import { Button } from '../../../components/basic'
import { Empty } from '../../../components/Loaded'
import { SearchBar } from '../../../components/SearchBar'
import { useWide } from '../../../components/wide'
import { go } from '../../../frame/navigate'
import { useListWords } from '../../../locales/desk-work'
import { DeskMatter } from '../../../matter/work/DeskMatter'
import { useActor } from '../../../store/session'
import { KeySheet } from '../../../today/KeySheet'
import { focusSearch, pressFirst, useKeys } from '../../../today/keys'
import { BulkPane } from '../../bulk/BulkPane'
import { BulkTop } from '../../bulk/BulkTop'
import { useBulk, useSelection } from '../../bulk/use-bulk'
import { DeskPage, Paged } from '../../DeskPage'
import { ColumnSheet } from '../../list/ColumnSheet'
import { ExportSheet } from '../../list/ExportSheet'
import { FilterChips } from '../../list/FilterChips'
import { type Counts, FilterSheet } from '../../list/FilterSheet'
import { ListCards } from '../../list/ListCards'
import { ListTable } from '../../list/ListTable'
import { useLasting, useView } from '../../list/use-view'
import { ViewSheet } from '../../list/ViewSheet'
import { rowId } from '../../list-keys'
import { reportPath } from '../../place'
import { DeskProposal } from '../../proposal/DeskProposal'
import type { OnMerge } from '../../report/Merge'
import { ReportWork } from '../../report/ReportWork'
import { useLooking, usePane } from '../../use-looking'
import '../../../components/TwoPane.css'

const pathOf = { report: reportPath, matter: 'work/pages/matter/index', proposal: 'paper/pages/paper/index' } as const

type Open = 'filter' | 'column' | 'view' | 'export' | 'key' | null

/** The domain has looked at each value that an address gave. */
const askedOf = ({ by }: Look): Input<'desk.count'> => by as Input<'desk.count'>

export default function ListPage() {
  const words = useListWords()
  const wide = useWide()
  const { params } = useRouter()
  const { view: look, shows } = useView(params)
  const { list, view, look: lookAt } = useLooking<'all'>('list', 'all')
  const [sheet, setSheet] = useState<Open>(null)
  const selection = useSelection()
  const asked = askedOf(look)
  const order = look.sort === '' ? {} : { sort: look.sort, falling: look.falling }
  const pages = useLasting(usePages('desk.list', { ...asked, ...order, limit: wide ? 50 : 20 }))
  const counts = useQuery('desk.count', asked).data
  const { paneId, shown, marked, open, ...pane } = usePane({ list, view, look: lookAt, pages, path: reportPath })

  const bulk = useBulk(() => pages.reload())
  const sees = (change: Partial<Look>) => {
    shows({ ...look, ...change })
    selection.clear()
    lookAt({ open: '', action: '' })
  }
  const narrows = (by: By) => sees({ by })
  const openRow = (row: DeskRow) => {
    selection.setMode(null)
    if (wide) return open(row.id)
    go(pathOf[row.kind], row.kind === 'proposal' ? { kind: row.kind, id: row.id } : { id: row.id })
  }
  const isOpen = ({ id }: DeskRow) => id === view.open
  const tick = (some: readonly DeskRow[], on: boolean) =>
    on ? selection.add(some) : selection.deselect(some.map(({ id }) => id))
  useKeys((key) => {
    if (key === '?') setSheet('key')
    else if (key === '/') focusSearch()
    else if (key === 'f') setSheet('filter')
    else if (key === 'x' && view.open !== '' && bulk.may) tick(pages.rows.filter(isOpen), !selection.ids.has(view.open))
    else if (key === 'a') return pressFirst(paneId)
    else return false
    return true
  })
  const row = pages.rows.find(({ id }) => id === shown)
  const close = () => setSheet(null)
  const { doing } = selection

  const found = (
    <View className="stack-s">
      <Bar look={look} counts={counts} onBy={narrows} onSheet={setSheet} />
      <BulkTop bulk={bulk} selection={selection} here={isNarrowed(look) ? pages.rows : []} />
      <Paged pages={pages} shape="row" none={<Empty title={words.none} text={words.noneText} />}>
        {(rows) =>
          wide ? (
            <ListTable
              id={list}
              rowId={(id) => rowId(list, id)}
              rows={rows}
              look={look}
              open={marked}
              narrow={row !== undefined || doing !== null}
              onSort={(sort, falling) => sees({ sort, falling })}
              onOpen={openRow}
              ticks={bulk.may ? { ids: selection.ids, onTick: tick } : undefined}
            />
          ) : (
            <ListCards rows={rows} onOpen={openRow} />
          )
        }
      </Paged>
    </View>
  )

  const together = doing === null ? null : <BulkPane mode={doing} selection={selection} bulk={bulk} />

  return (
    <DeskPage title={words.title} at="list">
      {!wide && doing !== null ? (
        together
      ) : (row === undefined && doing === null) || !wide ? (
        found
      ) : (
        <View className="panes today-panes">
          <View className="pane pane-list">{found}</View>
          <View className="pane pane-detail">
            <View id={paneId} className="desk-pane stack">
              {doing !== null ? (
                together
              ) : row === undefined ? null : (
                <Opened row={row} action={view.action} {...pane} onMerge={(rows) => selection.begin(rows, 'merge')} />
              )}
            </View>
          </View>
        </View>
      )}
      <FilterSheet open={sheet === 'filter'} by={look.by} counts={counts} onBy={narrows} onClose={close} />
      <ColumnSheet
        open={sheet === 'column'}
        columns={look.columns}
        onColumns={(columns) => shows({ ...look, columns })}
        onClose={close}
      />
      <ViewSheet open={sheet === 'view'} look={look} onLook={sees} onClose={close} />
      <ExportSheet
        open={sheet === 'export'}
        asked={{ ...asked, ...order }}
        count={counts?.count ?? 0}
        onClose={close}
      />
      <KeySheet open={sheet === 'key'} words={words.keys} onClose={close} />
    </DeskPage>
  )
}

interface OpenedProps {
  readonly row: DeskRow
  readonly action: string
  readonly onAction: (action: string) => void
  readonly onBack: () => void
  readonly onDone: () => void
  readonly onMerge: OnMerge
}

const Opened = ({ row, action, onMerge, ...pane }: OpenedProps) =>
  row.kind === 'matter' ? (
    <DeskMatter key={row.id} id={row.id} action={action} {...pane} />
  ) : row.kind === 'proposal' ? (
    <DeskProposal key={row.id} id={row.id} action={action} {...pane} />
  ) : (
    <ReportWork
      key={row.id}
      id={row.id}
      action={isDeskAction(action) ? action : undefined}
      onMerge={onMerge}
      {...pane}
    />
  )

interface BarProps {
  readonly look: Look
  readonly counts: Counts | undefined
  readonly onBy: (by: By) => void
  readonly onSheet: (sheet: Open) => void
}

const Bar = ({ look, counts, onBy, onSheet }: BarProps) => {
  const words = useListWords()
  const wide = useWide()
  const answers = holds(useActor(), 'coordinator')
  const sheets = [
    ['filter', words.narrow],
    ...(wide ? ([['column', words.columns]] as const) : []),
    ['view', words.views],
    ['export', words.export],
  ] as const
  return (
    <View className="list-bar">
      <SearchBar
        key={look.by.words === undefined ? 'empty' : 'typed'}
        label={answers ? words.searchPhone : words.search}
        initial={look.by.words ?? ''}
        onSearch={(typed) => {
          const { words: _before, ...rest } = look.by
          onBy(typed === '' ? rest : { ...rest, words: typed })
        }}
      />
      {sheets.map(([sheet, name]) => (
        <Button key={sheet} kind="secondary" small onTap={() => onSheet(sheet)}>
          {name}
        </Button>
      ))}
      <FilterChips by={look.by} counts={counts} onBy={onBy} />
    </View>
  )
}
