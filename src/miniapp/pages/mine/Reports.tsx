// What I reported, newest first.

import { View } from '@tarojs/components'
import { usePages } from '../../api/use-pages'
import { Empty, Failure, Skeleton } from '../../components/Loaded'
import { LoadMore } from '../../components/LoadMore'
import { ReportCard } from '../../components/report/ReportCard'
import { go, goSignIn } from '../../frame/navigate'
import { useWords } from '../../locales'
import { useReportWords } from '../../locales/report'

export const Reports = () => {
  const words = useReportWords().mine
  const { resident } = useWords()
  const page = usePages('report.mine', { limit: 20 })
  if (page.state === 'loading') return <Skeleton shape="card" count={3} />
  if (page.state === 'failed' && page.code) {
    return <Failure code={page.code} onRetry={page.reload} onSignIn={goSignIn} />
  }
  if (page.rows.length === 0) {
    return <Empty title={words.none} text={words.noneText} act={resident.say} onAct={() => go('pages/say/index')} />
  }
  return (
    <View className="stack">
      <View className="columns">
        {page.rows.map((row) => (
          <ReportCard key={row.id} row={row} onOpen={(id) => go('pages/report/index', { id })} />
        ))}
      </View>
      <LoadMore state={page.more} onMore={page.loadMore} />
    </View>
  )
}
