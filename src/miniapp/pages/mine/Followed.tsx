// Matters that answer a report of mine or that I support.

import { View } from '@tarojs/components'
import { usePages } from '../../api/use-pages'
import { Empty, Failure, Skeleton } from '../../components/Loaded'
import { LoadMore } from '../../components/LoadMore'
import { MatterCard } from '../../components/matter/MatterCard'
import { go, goSignIn, goTab } from '../../frame/navigate'
import { matterListPath } from '../../frame/tabs'
import { useReportWords } from '../../locales/report'

export const Followed = () => {
  const words = useReportWords().mine
  const page = usePages('matter.following', { limit: 20 })
  if (page.state === 'loading') return <Skeleton shape="card" count={3} />
  if (page.state === 'failed' && page.code) {
    return <Failure code={page.code} onRetry={page.reload} onSignIn={goSignIn} />
  }
  if (page.rows.length === 0) {
    return (
      <Empty
        title={words.noneFollowed}
        text={words.noneFollowedText}
        act={words.look}
        onAct={() => goTab(matterListPath)}
      />
    )
  }
  return (
    <View className="stack">
      <View className="columns">
        {page.rows.map((row) => (
          <MatterCard key={row.id} row={row} onOpen={(id) => go('pages/matter/index', { id })} />
        ))}
      </View>
      <LoadMore state={page.more} onMore={page.loadMore} />
    </View>
  )
}
