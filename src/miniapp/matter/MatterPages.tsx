// A titled list of matters, loaded page by page, with its own empty and failed states.

import type { MatterRow } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import type { Pages } from '../api/use-pages'
import { Heading } from '../components/Card'
import { Empty, Failure, Skeleton } from '../components/Loaded'
import { LoadMore } from '../components/LoadMore'
import { goSignIn } from '../frame/navigate'
import { MatterRows } from './MatterRows'

interface MatterPagesProps {
  readonly title: string
  readonly none: string
  readonly noneText?: string
  readonly pages: Pages<MatterRow>
  readonly onOpen: (id: string) => void
  readonly second?: (row: MatterRow) => string
}

export const MatterPages = ({ title, none, noneText, pages, onOpen, second }: MatterPagesProps) => (
  <View className="stack">
    <Heading level={2}>{title}</Heading>
    {pages.state === 'loading' ? <Skeleton shape="row" count={3} /> : null}
    {pages.state === 'failed' && pages.code ? (
      <Failure code={pages.code} onRetry={pages.reload} onSignIn={goSignIn} />
    ) : null}
    {pages.state === 'ready' && pages.rows.length === 0 ? <Empty title={none} text={noneText} /> : null}
    {pages.rows.length > 0 ? (
      <MatterRows rows={pages.rows} onOpen={onOpen} {...(second === undefined ? {} : { second })} />
    ) : null}
    {pages.rows.length > 0 && pages.more !== 'end' ? (
      <LoadMore byHand state={pages.more} onMore={pages.loadMore} />
    ) : null}
  </View>
)
