// The rows of a list that comes page by page: their shape while they load, what is said without any, and the way to more.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Pages } from '../api/use-pages'
import { Loaded, Skeleton } from '../components/Loaded'
import { LoadMore } from '../components/LoadMore'
import { goSignIn } from '../frame/navigate'

interface PagedProps<Row> {
  readonly pages: Pages<Row>
  readonly shape: 'card' | 'row'
  /** instead of the rows when there are none */
  readonly none: ReactNode
  readonly children: (rows: readonly Row[]) => ReactNode
}

const count = { card: 4, row: 8 } as const

export const Paged = <Row,>({ pages, shape, none, children }: PagedProps<Row>) => (
  <Loaded
    of={{ ...pages, data: pages.state === 'ready' ? pages.rows : undefined }}
    skeleton={<Skeleton shape={shape} count={count[shape]} />}
    onSignIn={goSignIn}
  >
    {(rows) =>
      rows.length === 0 ? (
        none
      ) : (
        <View className="stack">
          {children(rows)}
          <LoadMore state={pages.more} onMore={pages.loadMore} />
        </View>
      )
    }
  </Loaded>
)
