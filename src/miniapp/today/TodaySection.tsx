// The day's work on a page of its own: its parts, the rows of one of them, a tap opens the matter.

import { View } from '@tarojs/components'
import { useState } from 'react'
import { Row, Rows } from '../components/basic'
import { Empty, Failure, LoadMore, Skeleton } from '../components/Loaded'
import { SearchBar } from '../components/SearchBar'
import { go, goSignIn } from '../frame/navigate'
import { useTodayWords } from '../locales/member'
import { Lanes } from './Lanes'
import { TodayCards } from './TodayCards'
import { type Part, type TodayItem, useToday } from './use-today'

interface TodaySectionProps {
  readonly none: string
  readonly noneText: string
}

const open = ({ kind, about }: TodayItem): void =>
  kind === 'proposal'
    ? go('paper/pages/paper/index', { kind, id: about })
    : go('work/pages/matter/index', { id: about })

/** More than a look takes in. */
const few = 5

export const TodaySection = ({ none, noneText }: TodaySectionProps) => {
  const words = useTodayWords()
  const [part, setPart] = useState<Part>('all')
  const [search, setSearch] = useState('')
  const today = useToday({ part, search, sort: '' })
  const narrows = today.state === 'ready' && (search !== '' || today.count > few)
  return (
    <View className="stack">
      <Lanes of={today} part={part} onPart={setPart} />
      {narrows ? <SearchBar label={words.search} onSearch={setSearch} /> : null}
      {today.state === 'loading' ? <Skeleton shape="row" count={4} /> : null}
      {today.state === 'failed' && today.code ? (
        <Failure code={today.code} onRetry={today.reload} onSignIn={goSignIn} />
      ) : null}
      {today.state === 'ready' && today.rows.length === 0 ? (
        search === '' ? (
          <Empty title={none} text={noneText} />
        ) : (
          <Empty title={words.notFound} />
        )
      ) : null}
      {today.rows.length > 0 ? <TodayCards rows={today.rows} onOpen={open} /> : null}
      {today.rows.length > 0 ? <LoadMore state={today.more} onMore={today.loadMore} /> : null}
      {today.more === 'end' && today.count > today.rows.length && part === 'all' && today.rows.length > 0 ? (
        <View className="stamp">{words.more(today.rows.length)}</View>
      ) : null}
      <Rows>
        <Row
          title={words.proposals}
          second={words.proposalsText}
          onTap={() => go('paper/pages/list/index', { kind: 'proposal' })}
        />
      </Rows>
    </View>
  )
}
