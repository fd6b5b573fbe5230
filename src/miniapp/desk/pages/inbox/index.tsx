// The inbox of the desk: reports that wait for an answer, most urgent first; from 1024 px the open one beside them.

import type { Output } from '@domain/contract'
import { isDeskAction } from '@domain/report/action'
import { awaitedBy } from '@domain/report/light'
import { View } from '@tarojs/components'
import { type Pages, usePages } from '../../../api/use-query'
import { Badge, Button, Card, Chip, Heading, Icon } from '../../../components/basic'
import { Empty, State } from '../../../components/Loaded'
import { Light } from '../../../components/Ring'
import { SearchBar } from '../../../components/SearchBar'
import { TwoPane } from '../../../components/TwoPane'
import { useFormat } from '../../../locales'
import { useDeskWords } from '../../../locales/desk'
import { useAnswerWords } from '../../../locales/desk-work'
import { DeskPage, Paged } from '../../DeskPage'
import { KeyList } from '../../KeyList'
import { hasKeys } from '../../list-keys'
import { reportPath } from '../../place'
import { ReportWork } from '../../report/ReportWork'
import { toneOf, useDaysLeft } from '../../report/state'
import { useLooking, usePane } from '../../use-looking'
import '../../desk.css'

export default function InboxPage() {
  const words = useDeskWords()
  const answer = useAnswerWords()
  const { list, view, look, office, withGroup } = useLooking<InboxTab>('inbox', 'submitted')
  const pages = usePages('report.inbox', {
    limit: 30,
    ...(view.tab === 'all' ? {} : { status: view.tab }),
    ...(view.typed === '' ? {} : { words: view.typed }),
  })
  const { paneId, shown, marked, open, ...pane } = usePane({ list, view, look, pages, path: reportPath })
  const action = isDeskAction(view.action) ? view.action : undefined

  return (
    <DeskPage title={words.inbox.title} at="inbox">
      <TwoPane
        list={
          <Inbox
            listId={list}
            pages={pages}
            tabs={inboxTabs.filter((tab) => tab !== 'appealed' || office)}
            tab={view.tab}
            typed={view.typed}
            open={marked}
            withGroup={withGroup}
            onTab={(tab) => look({ tab, open: '', action: '' })}
            onSearch={(typed) => look({ typed, open: '', action: '' })}
            onOpen={open}
          />
        }
        detail={
          shown === '' ? null : (
            <View id={paneId} className="desk-pane stack">
              {action === undefined ? null : (
                <Heading
                  level={2}
                  end={
                    <Button kind="quiet" small icon="back" onTap={pane.onBack}>
                      {answer.back}
                    </Button>
                  }
                >
                  {answer.action[action]}
                </Heading>
              )}
              <ReportWork key={shown} id={shown} action={action} {...pane} />
            </View>
          )
        }
        hint={<State title={words.inbox.hint} text={hasKeys() ? words.inbox.keys : undefined} />}
      />
    </DeskPage>
  )
}

/** What the desk looks through; appeals only where they are decided. */
const inboxTabs = ['submitted', 'asked', 'appealed', 'all'] as const
type InboxTab = (typeof inboxTabs)[number]

interface InboxProps {
  readonly listId: string
  readonly pages: Pages<InboxReport>
  readonly tabs: readonly InboxTab[]
  readonly tab: InboxTab
  readonly typed: string
  readonly open: string
  readonly withGroup: boolean
  readonly onTab: (tab: InboxTab) => void
  readonly onSearch: (words: string) => void
  readonly onOpen: (id: string) => void
}

/** The list of the inbox: what waits, found by words, moved through by keys. */
const Inbox = ({ listId, pages, tabs, tab, typed, open, withGroup, onTab, onSearch, onOpen }: InboxProps) => {
  const words = useDeskWords()
  const daysLeft = useDaysLeft()
  return (
    <View className="stack">
      <SearchBar label={words.inbox.search} initial={typed} onSearch={onSearch} />
      <View className="desk-chips" ariaRole="group" aria-label={words.inbox.filter}>
        {tabs.map((one) => (
          <Chip key={one} on={one === tab} onTap={() => onTab(one)}>
            {words.inbox.tab[one]}
          </Chip>
        ))}
      </View>
      <Paged
        pages={pages}
        shape="card"
        none={
          <Empty
            title={typed === '' ? words.inbox.none[tab] : words.inbox.notFound}
            text={typed === '' ? words.inbox.noneText : words.inbox.notFoundText}
          />
        }
      >
        {(rows) => (
          <KeyList id={listId} rows={rows}>
            {(row) => (
              <InboxRow
                row={row}
                daysLeft={daysLeft(row.due)}
                withGroup={withGroup}
                on={row.id === open}
                onOpen={() => onOpen(row.id)}
              />
            )}
          </KeyList>
        )}
      </Paged>
    </View>
  )
}

type InboxReport = Output<'report.inbox'>['rows'][number]

interface InboxRowProps {
  readonly row: InboxReport
  readonly daysLeft: number | undefined
  /** named where one desk has several groups */
  readonly withGroup: boolean
  readonly on: boolean
  readonly onOpen: () => void
}

/** One report in the inbox: what it is about, where, how long it has waited, whether time presses. */
const InboxRow = ({ row, daysLeft, withGroup, on, onOpen }: InboxRowProps) => {
  const words = useDeskWords()
  const format = useFormat()
  const second = [format.date(row.submittedAt), row.place, row.category, withGroup ? row.groupName : '']
  return (
    <Card on={on} onTap={onOpen}>
      <View className="desk-item">
        <View className="strong two-lines">{row.title}</View>
        {row.excerpt && row.excerpt !== row.title ? <View className="second two-lines">{row.excerpt}</View> : null}
        <View className="second one-line">{second.filter(Boolean).join(' · ')}</View>
        <View className="line">
          {row.light ? (
            <Light light={row.light} daysLeft={daysLeft} until={awaitedBy(row)} />
          ) : (
            <Badge tone={toneOf(row.status)}>{words.status[row.status]}</Badge>
          )}
          {row.light && row.status === 'appealed' ? <Badge tone="clay">{words.status.appealed}</Badge> : null}
          {row.photos > 0 ? (
            <View className="line second">
              <Icon name="photo" />
              {words.inbox.photos(row.photos)}
            </View>
          ) : null}
          {row.supporters > 0 ? <View className="second">{words.report.people(row.supporters)}</View> : null}
        </View>
      </View>
    </Card>
  )
}
