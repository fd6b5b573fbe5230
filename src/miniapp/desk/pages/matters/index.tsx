// The matters of the desk: what waits for the coordinator, what is late, all of them; the open one at the right.

import { holds, placesOf } from '@domain/people/role'
import { View } from '@tarojs/components'
import { usePages } from '../../../api/use-pages'
import { Chip } from '../../../components/Chip'
import { Empty } from '../../../components/Empty'
import { Loaded } from '../../../components/Loaded'
import { LoadMore } from '../../../components/LoadMore'
import { SearchBar } from '../../../components/SearchBar'
import { Skeleton } from '../../../components/Skeleton'
import { State } from '../../../components/State'
import { TwoPane } from '../../../components/TwoPane'
import { useWide } from '../../../components/wide'
import { go, goSignIn } from '../../../frame/way'
import { useDeskWords } from '../../../locales/desk'
import { useActor } from '../../../store/actor'
import { useDraft } from '../../../store/draft'
import { useSession } from '../../../store/session'
import { DeskPage } from '../../DeskPage'
import { lookAt, useListKeys } from '../../list-keys'
import { DeskMatter } from '../../matter/DeskMatter'
import { MatterList } from '../../matter/MatterList'
import { useAfterDrawing } from '../../use-after-drawing'

const listId = 'matters'
const openId = 'matters-open'

const waitings = ['all', 'handedIn', 'unclaimed', 'extension', 'overdue', 'closable'] as const
type Waiting = (typeof waitings)[number]

interface Looking {
  readonly waiting: Waiting
  readonly typed: string
  readonly open: string
  readonly action: string
}

export default function MattersPage() {
  const words = useDeskWords()
  const wide = useWide()
  const actor = useActor()
  const person = useSession((session) => session.me?.personId ?? '')
  const office = holds(actor, 'office') || holds(actor, 'chair')
  const [view, look] = useDraft<Looking>(`desk:matters:${person}`, { waiting: 'all', typed: '', open: '', action: '' })
  const pages = usePages('matter.desk', {
    limit: 50,
    ...(view.waiting === 'all' ? {} : { waiting: view.waiting }),
    ...(view.typed === '' ? {} : { words: view.typed }),
  })
  const showOpen = useAfterDrawing(() => lookAt(openId))
  const open = (id: string) => {
    if (!wide) return go('work/pages/matter/index', { id })
    look({ open: id, action: '' })
    showOpen()
  }
  useListKeys({
    listId,
    ids: pages.rows.map(({ id }) => id),
    present: view.open,
    onMove: (id) => look({ open: id, action: '' }),
    onLeave: () => look({ action: '' }),
  })

  const list = (
    <View className="stack">
      <SearchBar label={words.matters.search} initial={view.typed} onSearch={(typed) => look({ typed })} />
      <View className="desk-chips" ariaRole="group" aria-label={words.matters.filter}>
        {waitings.map((waiting) => (
          <Chip key={waiting} on={waiting === view.waiting} onTap={() => look({ waiting })}>
            {words.matters.waiting[waiting]}
          </Chip>
        ))}
      </View>
      <Loaded
        of={{ ...pages, data: pages.state === 'ready' ? pages.rows : undefined }}
        skeleton={<Skeleton shape="row" count={8} />}
        onSignIn={goSignIn}
      >
        {(rows) =>
          rows.length === 0 ? (
            <Empty
              title={view.typed === '' ? words.matters.none[view.waiting] : words.matters.notFound}
              text={view.typed === '' ? undefined : words.matters.notFoundText}
            />
          ) : (
            <View className="stack">
              <MatterList
                listId={listId}
                rows={rows}
                open={wide ? view.open : ''}
                withGroup={office || placesOf(actor, 'coordinator').length > 1}
                onOpen={open}
              />
              <LoadMore state={pages.more} onMore={pages.loadMore} />
            </View>
          )
        }
      </Loaded>
    </View>
  )

  return (
    <DeskPage title={words.matters.title} at="matters">
      <TwoPane
        list={list}
        detail={
          view.open === '' ? null : (
            <View id={openId} className="desk-pane">
              <DeskMatter
                key={view.open}
                id={view.open}
                action={view.action}
                onAction={(action) => {
                  look({ action })
                  showOpen()
                }}
                onBack={() => look({ action: '' })}
                onDone={() => {
                  look({ action: '' })
                  showOpen()
                  pages.reload()
                }}
              />
            </View>
          )
        }
        hint={<State title={words.matters.hint} text={words.inbox.keys} />}
      />
    </DeskPage>
  )
}
