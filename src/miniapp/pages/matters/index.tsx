// All matters of the district: searched, filtered, the latest news first. Works without signing in.

import type { Input } from '@domain/contract'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { usePages } from '../../api/use-pages'
import { Button } from '../../components/Button'
import { Empty, Failure, Skeleton } from '../../components/Loaded'
import { LoadMore } from '../../components/LoadMore'
import { MatterCard } from '../../components/matter/MatterCard'
import { Page } from '../../components/Page'
import { SearchBar } from '../../components/SearchBar'
import { go } from '../../frame/navigate'
import { shareable, useShare } from '../../frame/share'
import { matterListPath } from '../../frame/tabs'
import { useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'
import { useLeft } from '../../store/left'
import { FilterSheet } from './FilterSheet'
import { countOf, type Filter, filterIn } from './filter'

function Matters() {
  const { common } = useWords()
  const words = useMatterWords().list
  const { params } = useRouter()
  const asked = filterIn(params)
  const [filter, setFilter] = useLeft<Filter>(`matters ${JSON.stringify(asked)}`, () => asked)
  const [search, setSearch] = useLeft('matters search', () => '')
  const [asking, setAsking] = useState(false)
  const input: Input<'matter.list'> = { limit: 20, ...filter, ...(search === '' ? {} : { words: search.slice(0, 40) }) }
  const page = usePages('matter.list', input)
  const count = countOf(filter)
  const narrowed = count > 0 || search !== ''
  useShare({ title: common.matters, path: 'pages/matters/index' })

  return (
    <Page title={common.matters} tab={matterListPath} width="desk">
      <View className="stack-s">
        <SearchBar label={words.search} initial={search} onSearch={setSearch} />
        <View className="line">
          <Button kind="secondary" small icon="more" onTap={() => setAsking(true)}>
            {count === 0 ? words.filter : words.filtered(count)}
          </Button>
          {count === 0 ? (
            <View className="second">{words.newest}</View>
          ) : (
            <Button kind="quiet" small onTap={() => setFilter({})}>
              {words.clear}
            </Button>
          )}
        </View>
      </View>
      {page.state === 'failed' && page.code ? <Failure code={page.code} onRetry={page.reload} /> : null}
      {page.state === 'loading' ? <Skeleton shape="card" count={6} /> : null}
      {page.state === 'ready' && page.rows.length === 0 ? (
        narrowed ? (
          <Empty title={words.notFound} text={words.notFoundText} />
        ) : (
          <Empty title={words.none} text={words.noneText} />
        )
      ) : null}
      {page.rows.length > 0 ? (
        <View className="stack">
          <View className="columns">
            {page.rows.map((row) => (
              <MatterCard key={row.id} row={row} onOpen={(id) => go('pages/matter/index', { id })} />
            ))}
          </View>
          <LoadMore state={page.more} onMore={page.loadMore} />
        </View>
      ) : null}
      <FilterSheet
        open={asking}
        filter={filter}
        onClose={() => setAsking(false)}
        onChosen={(chosen) => {
          setFilter(chosen)
          setAsking(false)
        }}
      />
    </Page>
  )
}

export default shareable(Matters)
