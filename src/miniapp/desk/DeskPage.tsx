// The frame of every place of the desk, and of the lists in it that come page by page.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Pages } from '../api/use-query'
import { Failure, Loaded, LoadMore, Skeleton } from '../components/Loaded'
import { Page } from '../components/Page'
import { Tap } from '../components/Tap'
import { goSignIn, goTab } from '../frame/navigate'
import { useDeskWords } from '../locales/desk'
import { useActor } from '../store/session'
import { type PlaceId, placesOf, type RegisterId, registersOf, todayPath } from './place'
import './desk.css'

interface DeskPageProps {
  readonly title: string
  readonly at: PlaceId
  /** on the page of one register, behind that place */
  readonly register?: RegisterId | undefined
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** The frame of every place of the desk: its title, the way to the other places, and a closed door for everybody else. */
export const DeskPage = ({ title, at, register, foot, children }: DeskPageProps) => {
  const actor = useActor()
  const open =
    register === undefined
      ? placesOf(actor).some(({ id }) => id === at)
      : registersOf(actor).some(({ id }) => id === register)
  return (
    <Page title={title} tab={todayPath} width="desk" foot={open ? foot : undefined}>
      <DeskNav at={at} inside={register !== undefined} />
      {open ? (
        children
      ) : (
        <Failure code={actor.kind === 'person' ? 'notAllowed' : 'signedOut'} onRetry={goSignIn} onSignIn={goSignIn} />
      )}
    </Page>
  )
}

interface DeskNavProps {
  readonly at: PlaceId
  /** on a page behind that place: its name leads back to it */
  readonly inside?: boolean | undefined
}

/** The places of the desk, at the top of each of them. */
const DeskNav = ({ at, inside = false }: DeskNavProps) => {
  const words = useDeskWords()
  const places = placesOf(useActor())
  if (places.length === 0) return null
  return (
    <View className="desk-nav" ariaRole="navigation" aria-label={words.nav}>
      {places.map(({ id, path }) => (
        <Tap
          key={id}
          role="link"
          className={`desk-nav-place${id === at ? ' desk-nav-on' : ''}`}
          on={id === at}
          onTap={() => {
            if (inside || id !== at) goTab(path)
          }}
        >
          {words.place[id]}
        </Tap>
      ))}
    </View>
  )
}

interface PagedProps<Row> {
  readonly pages: Pages<Row>
  readonly shape: 'card' | 'row'
  /** instead of the rows when there are none */
  readonly none: ReactNode
  readonly children: (rows: readonly Row[]) => ReactNode
}

const count = { card: 4, row: 8 } as const

/** The rows of a list that comes page by page: their shape while they load, what is said without any, and the way to more. */
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
