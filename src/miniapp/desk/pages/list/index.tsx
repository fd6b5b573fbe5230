// 清单: reports and matters of the desk together, narrowed, sorted, with columns of one's choice; the open one at the right.

import type { Input } from '@domain/contract'
import type { DeskRow } from '@domain/contract/desk'
import type { By, View as Look } from '@domain/desk/filter'
import { isDeskAction } from '@domain/report/action'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { usePages } from '../../../api/use-pages'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Loaded'
import { SearchBar } from '../../../components/SearchBar'
import { useWide } from '../../../components/wide'
import { go } from '../../../frame/navigate'
import { useListWords } from '../../../locales/desk-list'
import { KeySheet } from '../../../today/KeySheet'
import { focusSearch, pressFirst, useKeys } from '../../../today/keys'
import { BulkBar } from '../../bulk/BulkBar'
import { BulkPane } from '../../bulk/BulkPane'
import { BulkStrip } from '../../bulk/BulkStrip'
import type { BulkMode, Chosen } from '../../bulk/chosen'
import { useBulk } from '../../bulk/use-bulk'
import { DeskPage } from '../../DeskPage'
import { ColumnSheet } from '../../list/ColumnSheet'
import { ExportSheet } from '../../list/ExportSheet'
import { FilterChips } from '../../list/FilterChips'
import { type Counts, FilterSheet } from '../../list/FilterSheet'
import { ListCards } from '../../list/ListCards'
import { ListTable } from '../../list/ListTable'
import { useLasting } from '../../list/use-lasting'
import { useView } from '../../list/use-view'
import { ViewSheet } from '../../list/ViewSheet'
import { rowId } from '../../list-keys'
import { DeskMatter } from '../../matter/DeskMatter'
import { Paged } from '../../Paged'
import { reportPath } from '../../place'
import { DeskProposal } from '../../proposal/DeskProposal'
import { ReportWork } from '../../report/ReportWork'
import { useLooking, usePane } from '../../use-looking'
import '../../../components/TwoPane.css'

const pathOf = { report: reportPath, matter: 'work/pages/matter/index', proposal: 'paper/pages/paper/index' } as const

type Open = 'filter' | 'column' | 'view' | 'export' | 'key' | null

/** The domain has looked at each value that an address gave. */
const askedOf = ({ by }: Look): Input<'desk.count'> => by as Input<'desk.count'>

const pairs = (rows: readonly Chosen[]) => rows.map((row) => [row.id, row] as const)

export default function ListPage() {
  const words = useListWords()
  const wide = useWide()
  const { params } = useRouter()
  const { view: look, shows } = useView(params)
  const { list, view, look: lookAt } = useLooking<'all'>('list', 'all')
  const [sheet, setSheet] = useState<Open>(null)
  const [selected, setSelected] = useState<ReadonlyMap<string, Chosen>>(new Map())
  const [mode, setMode] = useState<BulkMode | null>(null)
  const asked = askedOf(look)
  const order = look.sort === '' ? {} : { sort: look.sort, falling: look.falling }
  const pages = useLasting(usePages('desk.list', { ...asked, ...order, limit: wide ? 50 : 20 }))
  const counts = useQuery('desk.count', asked).data
  const { paneId, shown, marked, open, ...pane } = usePane({ list, view, look: lookAt, pages, path: reportPath })

  const bulk = useBulk(() => pages.reload())
  const unselect = () => {
    setSelected(new Map())
    setMode(null)
  }
  const sees = (change: Partial<Look>) => {
    shows({ ...look, ...change })
    unselect()
    lookAt({ open: '', action: '' })
  }
  const narrows = (by: By) => sees({ by })
  const openRow = (row: DeskRow) =>
    wide
      ? open(row.id)
      : go(pathOf[row.kind], row.kind === 'proposal' ? { kind: row.kind, id: row.id } : { id: row.id })
  const select = (ids: readonly string[], on: boolean) =>
    setSelected((before) => {
      const after = new Map(before)
      for (const id of ids) {
        const row = pages.rows.find((one) => one.id === id)
        if (on && row !== undefined) after.set(id, row)
        else after.delete(id)
      }
      return after
    })
  useKeys((key) => {
    if (key === '?') setSheet('key')
    else if (key === '/') focusSearch()
    else if (key === 'f') setSheet('filter')
    else if (key === 'x' && view.open !== '') select([view.open], !selected.has(view.open))
    else if (key === 'a') return pressFirst(paneId)
    else return false
    return true
  })
  const row = pages.rows.find(({ id }) => id === shown)
  const close = () => setSheet(null)
  const chosen = [...selected.values()]
  const doing = chosen.length > 0 ? mode : null

  const found = (
    <View className="stack-s">
      <Bar look={look} counts={counts} onBy={narrows} onSheet={setSheet} />
      {bulk.bulk === undefined ? null : (
        <BulkStrip
          bulk={bulk.bulk}
          onTakeBack={() => void bulk.takeBack(bulk.bulk?.id ?? '')}
          onSeen={() => bulk.see(bulk.bulk?.id ?? '')}
        />
      )}
      {bulk.may && chosen.length > 0 ? <BulkBar rows={chosen} mode={mode} onMode={setMode} onClear={unselect} /> : null}
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
              selected={new Set(selected.keys())}
              onSort={(sort, falling) => sees({ sort, falling })}
              onOpen={openRow}
              onSelect={select}
            />
          ) : (
            <ListCards rows={rows} onOpen={openRow} />
          )
        }
      </Paged>
    </View>
  )

  return (
    <DeskPage title={words.title} at="list">
      {(row === undefined && doing === null) || !wide ? (
        found
      ) : (
        <View className="panes today-panes">
          <View className="pane pane-list">{found}</View>
          <View className="pane pane-detail">
            <View id={paneId} className="desk-pane stack">
              {doing !== null ? (
                <BulkPane
                  mode={doing}
                  rows={chosen}
                  busy={bulk.busy}
                  onAdd={(rows) => setSelected((before) => new Map([...before, ...pairs(rows)]))}
                  onAsk={(all) =>
                    void bulk.ask(all).then((sent) => {
                      if (sent) unselect()
                    })
                  }
                />
              ) : row === undefined ? null : (
                <Opened row={row} action={view.action} {...pane} />
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
}

const Opened = ({ row, action, ...pane }: OpenedProps) =>
  row.kind === 'matter' ? (
    <DeskMatter key={row.id} id={row.id} action={action} {...pane} />
  ) : row.kind === 'proposal' ? (
    <DeskProposal key={row.id} id={row.id} action={action} {...pane} />
  ) : (
    <ReportWork key={row.id} id={row.id} action={isDeskAction(action) ? action : undefined} {...pane} />
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
        label={words.search}
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
