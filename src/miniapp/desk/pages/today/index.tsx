// 今天要办: what the desk has to do today, most pressing first, reports and matters together; the open one at the right.

import { isMobile, phoneIn } from '@domain/people/phone'
import { holds } from '@domain/people/role'
import { takers } from '@domain/report/access'
import { isDeskAction } from '@domain/report/action'
import { lanes } from '@domain/today/lane'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../../../components/basic'
import { Empty, State } from '../../../components/Loaded'
import { SearchBar } from '../../../components/SearchBar'
import { useWide } from '../../../components/wide'
import { go, goTab } from '../../../frame/navigate'
import { behalfPath } from '../../../frame/tabs'
import { useBehalfWords } from '../../../locales/desk-work'
import { useTodayWords } from '../../../locales/member'
import { DeskMatter } from '../../../matter/work/DeskMatter'
import { useActor } from '../../../store/session'
import { useDownload } from '../../../store/use-download'
import { KeySheet } from '../../../today/KeySheet'
import { addressShows, focusSearch, pressFirst, useKeys } from '../../../today/keys'
import { Lanes } from '../../../today/Lanes'
import { TodayCards } from '../../../today/TodayCards'
import { TodayTable } from '../../../today/TodayTable'
import { type Column, type Part, type Today, type TodayItem, useToday } from '../../../today/use-today'
import { BulkPane } from '../../bulk/BulkPane'
import { BulkTop } from '../../bulk/BulkTop'
import { chosenOf, modesOfLane, useBulk, useSelection } from '../../bulk/use-bulk'
import { DeskPage, Paged } from '../../DeskPage'
import { hasKeys, rowId } from '../../list-keys'
import { checkPath, listPath, reportPath } from '../../place'
import { DeskProposal } from '../../proposal/DeskProposal'
import type { OnMerge } from '../../report/Merge'
import { ReportWork } from '../../report/ReportWork'
import { useLooking, usePane } from '../../use-looking'
import '../../../components/TwoPane.css'

const columns: readonly string[] = ['title', 'state', 'group', 'lead', 'due'] satisfies readonly Column[]
const isColumn = (text: string): text is Column => columns.includes(text)
/** As many as the server tells of: all of it stands there without a press. */
const wholeDay = 200
const isPart = (text: string): text is Part => text === 'all' || lanes.some((lane) => lane === text)

const pathOf = { report: reportPath, matter: 'work/pages/matter/index', proposal: 'paper/pages/paper/index' } as const

export default function TodayPage() {
  const words = useTodayWords()
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

  const selection = useSelection()
  const today = useToday({ part: view.tab, search: view.typed, sort }, wide ? wholeDay : undefined)
  const bulk = useBulk(() => today.reload())
  const actor = useActor()
  const answers = holds(actor, 'coordinator')
  const { paneId, shown, marked, open, ...pane } = usePane({ list, view, look, pages: today, path: reportPath })
  const shows = (next: { readonly part?: Part; readonly typed?: string; readonly sort?: Column | '' }) => {
    const { part: to = view.tab, typed: by = view.typed, sort: in_ = sort } = next
    look({ tab: to, typed: by, open: '', action: '' })
    selection.clear()
    setSort(in_)
    addressShows({ part: to === 'all' ? '' : to, words: by, sort: in_ })
  }
  const tick = (rows: readonly TodayItem[], on: boolean) =>
    on ? selection.add(rows.flatMap(chosenOf)) : selection.deselect(rows.map(({ about }) => about))
  const openRow = (row: TodayItem) => {
    selection.setMode(null)
    if (wide) return open(row.id)
    if (row.kind === 'check') return goTab(checkPath)
    go(pathOf[row.kind], row.kind === 'proposal' ? { kind: row.kind, id: row.about } : { id: row.about })
  }
  useKeys((key) => {
    if (key === '?') setKeys(true)
    else if (key === '/') focusSearch()
    else if (key === '0') shows({ part: 'all' })
    else if (key === 'a') return pressFirst(paneId)
    else if (/^[1-9]$/.test(key)) {
      const lane = today.lanes.filter(({ count }) => count > 0)[Number(key) - 1]
      if (lane === undefined) return false
      shows({ part: lane.id })
    } else return false
    return true
  })

  const inList = (by: string) => go(listPath, { standing: 'all', words: by })
  /** A whole telephone number is nobody's day: it finds the reports of who has it, wherever they stand. */
  const search = (by: string) => (answers && isMobile(phoneIn(by)) ? inList(by) : shows({ typed: by }))
  const { doing } = selection
  const lane = today.whole.flatMap(chosenOf)
  const modes = lane.length > 1 ? modesOfLane[view.tab] : undefined

  const found = (
    <View className="stack">
      <SearchBar
        key={view.typed === '' ? 'empty' : 'typed'}
        label={answers ? words.searchPhone : words.search}
        initial={view.typed}
        onSearch={search}
      />
      <DayBar
        part={view.tab}
        typed={view.typed}
        some={lane.length > 0}
        takesDown={takers.some((role) => holds(actor, role))}
      />
      <Lanes of={today} part={view.tab} onPart={(to) => shows({ part: to })} />
      <BulkTop bulk={bulk} selection={selection} here={modes === undefined ? [] : lane} modes={modes} />
      <DayRows
        today={today}
        typed={view.typed}
        whole={view.tab === 'all' && view.typed === ''}
        onLookElsewhere={() => inList(view.typed)}
      >
        {(rows) =>
          wide ? (
            <TodayTable
              id={list}
              rowId={(id) => rowId(list, id)}
              rows={rows}
              open={marked}
              sort={sort}
              onSort={(to) => shows({ sort: to })}
              onOpen={openRow}
              ticks={bulk.may ? { ids: selection.ids, onTick: tick } : undefined}
            />
          ) : (
            <TodayCards rows={rows} onOpen={openRow} />
          )
        }
      </DayRows>
    </View>
  )
  const row = today.rows.find(({ id }) => id === shown)
  const together = doing === null ? null : <BulkPane mode={doing} selection={selection} bulk={bulk} />

  return (
    <DeskPage title={words.title} at="today">
      {!wide && together !== null ? (
        together
      ) : wide ? (
        <View className="panes today-panes">
          <View className="pane pane-list">{found}</View>
          <View className="pane pane-detail">
            {together === null && row === undefined ? (
              <State title={words.hint} text={hasKeys() ? words.keys.open : undefined} />
            ) : (
              <View id={paneId} className="desk-pane stack">
                {together ?? (
                  <Opened row={row} action={view.action} {...pane} onMerge={(rows) => selection.begin(rows, 'merge')} />
                )}
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

interface DayBarProps {
  readonly part: Part
  readonly typed: string
  /** there is something to be taken along */
  readonly some: boolean
  /** keeps stations, at which reports are taken down */
  readonly takesDown: boolean
}

/** What is done from here: a report taken down, and what is shown as a sheet. */
const DayBar = ({ part, typed, some, takesDown }: DayBarProps) => {
  const words = useTodayWords()
  const behalf = useBehalfWords()
  const file = useDownload('desk.export')
  return (
    <View className="line">
      {takesDown ? (
        <Button kind="secondary" small icon="plus" onTap={() => go(behalfPath)}>
          {behalf.open}
        </Button>
      ) : null}
      {some ? (
        <Button
          kind="secondary"
          small
          icon="download"
          busy={file.busy}
          onTap={() => void file.start({ lane: part, words: typed, as: 'xlsx' }, `${words.title}.xlsx`)}
        >
          {words.export}
        </Button>
      ) : null}
    </View>
  )
}

interface DayRowsProps {
  readonly today: Today
  readonly typed: string
  /** neither a lane nor words narrow it */
  readonly whole: boolean
  readonly onLookElsewhere: () => void
  readonly children: (rows: readonly TodayItem[]) => ReactNode
}

const DayRows = ({ today, typed, whole, onLookElsewhere, children }: DayRowsProps) => {
  const words = useTodayWords()
  const none =
    typed === '' ? (
      <Empty title={words.none} text={words.noneText} />
    ) : (
      <Empty title={words.notFound} text={words.notFoundText} act={words.inList} onAct={onLookElsewhere} />
    )
  return (
    <Paged pages={today} shape="row" none={none}>
      {(rows) => (
        <View className="stack-s">
          {children(rows)}
          {whole && today.more === 'end' && today.count > rows.length ? (
            <View className="stamp">{words.more(rows.length)}</View>
          ) : null}
        </View>
      )}
    </Paged>
  )
}

interface OpenedProps {
  readonly row: TodayItem | undefined
  readonly action: string
  readonly onAction: (action: string) => void
  readonly onBack: () => void
  readonly onDone: () => void
  readonly onMerge: OnMerge
}

const Opened = ({ row, action, onMerge, ...pane }: OpenedProps) => {
  const words = useTodayWords()
  if (row === undefined) return null
  if (row.kind === 'matter') return <DeskMatter key={row.id} id={row.about} action={action} {...pane} />
  if (row.kind === 'proposal') return <DeskProposal key={row.id} id={row.about} action={action} {...pane} />
  if (row.kind === 'check') {
    return (
      <State icon="eye" title={row.title || words.kind.check} text={words.checkText}>
        <Button onTap={() => goTab(checkPath)}>{words.toCheck}</Button>
      </State>
    )
  }
  return (
    <ReportWork
      key={row.id}
      id={row.about}
      action={isDeskAction(action) ? action : undefined}
      onMerge={onMerge}
      {...pane}
    />
  )
}
