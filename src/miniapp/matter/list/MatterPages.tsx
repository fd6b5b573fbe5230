// Matters for a person who works on them, most pressing first: a titled list, page by page, with its own empty and failed states.

import type { MatterRow } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import type { Pages } from '../../api/use-query'
import { Heading, Row, Rows } from '../../components/basic'
import { Empty, Failure, LoadMore, Skeleton } from '../../components/Loaded'
import { goSignIn } from '../../frame/navigate'
import { useWords } from '../../locales'
import { MatterLight, MatterRing } from './MatterRing'

interface MatterPagesProps extends Pick<MatterRowsProps, 'onOpen' | 'second'> {
  readonly title: string
  readonly none: string
  readonly noneText?: string
  readonly pages: Pages<MatterRow>
}

export const MatterPages = ({ title, none, noneText, pages, ...list }: MatterPagesProps) => (
  <View className="stack">
    <Heading level={2}>{title}</Heading>
    {pages.state === 'loading' ? <Skeleton shape="row" count={3} /> : null}
    {pages.state === 'failed' && pages.code ? (
      <Failure code={pages.code} onRetry={pages.reload} onSignIn={goSignIn} />
    ) : null}
    {pages.state === 'ready' && pages.rows.length === 0 ? <Empty title={none} text={noneText} /> : null}
    {pages.rows.length > 0 ? <MatterRows rows={pages.rows} {...list} /> : null}
    {pages.rows.length > 0 && pages.more !== 'end' ? (
      <LoadMore byHand state={pages.more} onMore={pages.loadMore} />
    ) : null}
  </View>
)

interface MatterRowsProps {
  readonly rows: readonly MatterRow[]
  readonly onOpen: (id: string) => void
  /** a second line of the page's own; else the step and the group */
  readonly second?: (row: MatterRow) => string
}

const MatterRows = ({ rows, onOpen, second }: MatterRowsProps) => {
  const words = useWords()
  return (
    <Rows>
      {rows.map((row) => (
        <Row
          key={row.id}
          start={<MatterRing size="medium" of={row} />}
          title={row.title}
          second={
            <View className="stack-s">
              <View>{second ? second(row) : `${words.step[row.step].name} · ${row.groupName}`}</View>
              <MatterLight of={row} />
            </View>
          }
          onTap={() => onOpen(row.id)}
        />
      ))}
    </Rows>
  )
}
