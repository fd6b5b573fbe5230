// The list of the inbox: what waits, found by words, moved through by keys.

import { View } from '@tarojs/components'
import type { Pages } from '../../api/use-pages'
import { Chip } from '../../components/Chip'
import { Empty } from '../../components/Loaded'
import { SearchBar } from '../../components/SearchBar'
import { useDeskWords } from '../../locales/desk'
import { KeyList } from '../KeyList'
import { Paged } from '../Paged'
import { type InboxReport, InboxRow } from './InboxRow'
import { useDaysLeft } from './state'
import '../desk.css'

/** What the desk looks through; appeals only where they are decided. */
export const inboxTabs = ['submitted', 'asked', 'appealed', 'all'] as const
export type InboxTab = (typeof inboxTabs)[number]

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

export const Inbox = ({ listId, pages, tabs, tab, typed, open, withGroup, onTab, onSearch, onOpen }: InboxProps) => {
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
