// The matters of the desk: what waits for the coordinator, what is late, all of them; the open one at the right.

import { holds, placesOf } from '@domain/people/role'
import { View } from '@tarojs/components'
import { usePages } from '../../../api/use-query'
import { Button, Chip } from '../../../components/basic'
import { Empty, State } from '../../../components/Loaded'
import { SearchBar } from '../../../components/SearchBar'
import { TwoPane } from '../../../components/TwoPane'
import { go } from '../../../frame/navigate'
import { useDeskWords } from '../../../locales/desk'
import { DeskRows } from '../../../matter/list/DeskRows'
import { DeskMatter } from '../../../matter/work/DeskMatter'
import { useActor } from '../../../store/session'
import { DeskPage, Paged } from '../../DeskPage'
import { hasKeys } from '../../list-keys'
import { openPath } from '../../place'
import { useLooking, usePane } from '../../use-looking'

const waitings = ['all', 'handedIn', 'unclaimed', 'extension', 'overdue', 'closable'] as const
type Waiting = (typeof waitings)[number]

export default function MattersPage() {
  const words = useDeskWords()
  const actor = useActor()
  const acts = holds(actor, 'coordinator') || holds(actor, 'office')
  const groups = placesOf(actor, 'coordinator')
  // what waits for somebody's word is nobody else's list
  const offered = waitings.filter((waiting) => waiting !== 'handedIn' || acts)
  const onlyGroup = groups.length === 1 ? groups[0] : undefined
  const { list, view, look, withGroup } = useLooking<Waiting>('matters', 'all')
  const pages = usePages('matter.desk', {
    limit: 20,
    ...(view.tab === 'all' ? {} : { waiting: view.tab }),
    ...(view.typed === '' ? {} : { words: view.typed }),
  })
  const { paneId, shown, marked, open, ...pane } = usePane({ list, view, look, pages, path: 'work/pages/matter/index' })

  const found = (
    <View className="stack">
      <View className="line">
        {acts ? (
          <Button kind="secondary" icon="plus" onTap={() => go(openPath)}>
            {words.matters.open}
          </Button>
        ) : null}
        <Button kind="quiet" icon="place" onTap={() => go('map/pages/map/index', { groupId: onlyGroup })}>
          {words.matters.map}
        </Button>
      </View>
      <SearchBar
        label={words.matters.search}
        initial={view.typed}
        onSearch={(typed) => look({ typed, open: '', action: '' })}
      />
      <View className="desk-chips" ariaRole="group" aria-label={words.matters.filter}>
        {offered.map((waiting) => (
          <Chip key={waiting} on={waiting === view.tab} onTap={() => look({ tab: waiting, open: '', action: '' })}>
            {words.matters.waiting[waiting]}
          </Chip>
        ))}
      </View>
      <Paged
        pages={pages}
        shape="row"
        none={
          <Empty
            title={view.typed === '' ? words.matters.none[view.tab] : words.matters.notFound}
            text={view.typed === '' ? undefined : words.matters.notFoundText}
          />
        }
      >
        {(rows) => <DeskRows listId={list} rows={rows} open={marked} withGroup={withGroup} onOpen={open} />}
      </Paged>
    </View>
  )

  return (
    <DeskPage title={words.matters.title} at="matters">
      <TwoPane
        list={found}
        detail={
          shown === '' ? null : (
            <View id={paneId} className="desk-pane">
              <DeskMatter key={shown} id={shown} action={view.action} {...pane} />
            </View>
          )
        }
        hint={<State title={words.matters.hint} text={hasKeys() ? words.inbox.keys : undefined} />}
      />
    </DeskPage>
  )
}
