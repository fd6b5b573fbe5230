// 今天要办: what the desk has to do today, most pressing first, reports and matters together; the open one at the right.

import { isDeskAction } from '@domain/report/action'
import { lanes } from '@domain/today/lane'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '../../../components/Button'
import { Empty, State } from '../../../components/Loaded'
import { SearchBar } from '../../../components/SearchBar'
import { useWide } from '../../../components/wide'
import { go, goTab } from '../../../frame/navigate'
import { behalfPath } from '../../../frame/tabs'
import { useBehalfWords } from '../../../locales/desk-behalf'
import { useTodayWords } from '../../../locales/today'
import { KeySheet } from '../../../today/KeySheet'
import { addressShows, focusSearch, useKeys } from '../../../today/keys'
import { Lanes } from '../../../today/Lanes'
import { TodayCards } from '../../../today/TodayCards'
import { TodayTable } from '../../../today/TodayTable'
import { type Column, type Part, type TodayItem, useToday } from '../../../today/use-today'
import { DeskPage } from '../../DeskPage'
import { hasKeys, rowId } from '../../list-keys'
import { DeskMatter } from '../../matter/DeskMatter'
import { Paged } from '../../Paged'
import { checkPath, reportPath } from '../../place'
import { DeskProposal } from '../../proposal/DeskProposal'
import { ReportWork } from '../../report/ReportWork'
import { useLooking, usePane } from '../../use-looking'
import '../../../components/TwoPane.css'

const columns: readonly string[] = ['title', 'state', 'group', 'lead', 'due'] satisfies readonly Column[]
const isColumn = (text: string): text is Column => columns.includes(text)
const isPart = (text: string): text is Part => text === 'all' || lanes.some((lane) => lane === text)

const pathOf = { report: reportPath, matter: 'work/pages/matter/index', proposal: 'paper/pages/paper/index' } as const

export default function TodayPage() {
  const words = useTodayWords()
  const behalf = useBehalfWords()
  const wide = useWide()
  const { params } = useRouter()
  const { list, view, look } = useLooking<Part>('today', 'all')
  const [sort, setSort] = useState<Column | ''>(isColumn(params.sort ?? '') ? (params.sort as Column) : '')
  const [keys, setKeys] = useState(false)

  // an address that was passed on shows what the person who passed it on saw
  const { part = '', words: typed = '' } = params
  useEffect(() => {
    if (isPart(part) || typed !== '') look({ tab: isPart(part) ? part : 'all', typed, open: '', action: '' })
  }, [part, typed, look])

  const today = useToday({ part: view.tab, typed: view.typed, sort })
  const { paneId, shown, marked, open, ...pane } = usePane({ list, view, look, pages: today, path: reportPath })
  const shows = (next: { readonly part?: Part; readonly typed?: string; readonly sort?: Column | '' }) => {
    const { part: to = view.tab, typed: by = view.typed, sort: in_ = sort } = next
    look({ tab: to, typed: by, open: '', action: '' })
    setSort(in_)
    addressShows({ part: to === 'all' ? '' : to, words: by, sort: in_ })
  }
  const openRow = (row: TodayItem) => {
    if (wide) return open(row.id)
    if (row.kind === 'check') return goTab(checkPath)
    go(pathOf[row.kind], row.kind === 'proposal' ? { kind: row.kind, id: row.about } : { id: row.about })
  }
  useKeys((key) => {
    if (key === '?') setKeys(true)
    else if (key === '/') focusSearch()
    else if (key === '0') shows({ part: 'all' })
    else if (/^[1-9]$/.test(key)) {
      const lane = today.lanes.filter(({ count }) => count > 0)[Number(key) - 1]
      if (lane === undefined) return false
      shows({ part: lane.id })
    } else return false
    return true
  })

  const found = (
    <View className="stack">
      <SearchBar
        key={view.typed === '' ? 'empty' : 'typed'}
        label={words.search}
        initial={view.typed}
        onSearch={(by) => shows({ typed: by })}
      />
      <View>
        <Button kind="secondary" small icon="plus" onTap={() => go(behalfPath)}>
          {behalf.open}
        </Button>
      </View>
      <Lanes of={today} part={view.tab} onPart={(to) => shows({ part: to })} />
      <Paged
        pages={today}
        shape="row"
        none={
          <Empty
            title={view.typed === '' ? words.none : words.notFound}
            text={view.typed === '' ? words.noneText : words.notFoundText}
          />
        }
      >
        {(rows) => (
          <View className="stack-s">
            {wide ? (
              <TodayTable
                id={list}
                rowId={(id) => rowId(list, id)}
                rows={rows}
                open={marked}
                sort={sort}
                onSort={(to) => shows({ sort: to })}
                onOpen={openRow}
              />
            ) : (
              <TodayCards rows={rows} onOpen={openRow} />
            )}
            {today.more === 'end' && today.count > rows.length && view.tab === 'all' && view.typed === '' ? (
              <View className="stamp">{words.more(rows.length)}</View>
            ) : null}
          </View>
        )}
      </Paged>
    </View>
  )
  const row = today.rows.find(({ id }) => id === shown)

  return (
    <DeskPage title={words.title} at="today">
      {wide ? (
        <View className="panes today-panes">
          <View className="pane pane-list">{found}</View>
          <View className="pane pane-detail">
            {row === undefined ? (
              <State title={words.hint} text={hasKeys() ? words.keys.open : undefined} />
            ) : (
              <View id={paneId} className="desk-pane stack">
                <Opened row={row} action={view.action} {...pane} />
              </View>
            )}
          </View>
        </View>
      ) : (
        found
      )}
      <KeySheet open={keys} words={words.keys} onClose={() => setKeys(false)} />
    </DeskPage>
  )
}

interface OpenedProps {
  readonly row: TodayItem
  readonly action: string
  readonly onAction: (action: string) => void
  readonly onBack: () => void
  readonly onDone: () => void
}

const Opened = ({ row, action, ...pane }: OpenedProps) => {
  const words = useTodayWords()
  if (row.kind === 'matter') return <DeskMatter key={row.id} id={row.about} action={action} {...pane} />
  if (row.kind === 'proposal') return <DeskProposal key={row.id} id={row.about} action={action} {...pane} />
  if (row.kind === 'check') {
    return (
      <State icon="eye" title={row.title || words.kind.check} text={words.checkText}>
        <Button onTap={() => goTab(checkPath)}>{words.toCheck}</Button>
      </State>
    )
  }
  return <ReportWork key={row.id} id={row.about} action={isDeskAction(action) ? action : undefined} {...pane} />
}
