// The queue of what somebody has to look at before others see it; from 1024 px the open one beside the list.

import { holds } from '@domain/people/role'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePages } from '../../../api/use-pages'
import { Button } from '../../../components/Button'
import { Chip } from '../../../components/Chip'
import { Empty, State } from '../../../components/Loaded'
import { TwoPane } from '../../../components/TwoPane'
import { useWide } from '../../../components/wide'
import { useAfterDrawing } from '../../../form/use-later'
import { useCheckWords } from '../../../locales/desk-work'
import { useActor } from '../../../store/actor'
import { useLeft } from '../../../store/left'
import { CheckRow } from '../../check/CheckRow'
import { CheckWork } from '../../check/CheckWork'
import { DeskPage } from '../../DeskPage'
import { FlagQueue } from '../../flag/FlagQueue'
import { KeyList } from '../../KeyList'
import { hasKeys, lookAt, useListKeys } from '../../list-keys'
import { Paged } from '../../Paged'

const listId = 'check'
const openId = 'check-open'

export default function CheckPage() {
  const words = useCheckWords()
  const wide = useWide()
  const office = holds(useActor(), 'office')
  const pages = usePages('check.list', { limit: 30 })
  const [open, setOpen] = useState('')
  const [queue, setQueue] = useLeft<'check' | 'flag'>('desk check', () => 'check')
  const showOpen = useAfterDrawing(() => lookAt(openId))
  const ids = pages.rows.map(({ id }) => id)
  const row = pages.rows.find(({ id }) => id === open)
  useListKeys({ listId, ids, present: open, onMove: setOpen, onLeave: () => setOpen('') })

  /** On to the next one, so that a queue is worked through without going back and forth. */
  const decided = () => {
    const at = ids.indexOf(open)
    setOpen(ids[at + 1] ?? ids[at - 1] ?? '')
    showOpen()
    pages.reload()
  }
  const work =
    row === undefined ? null : (
      <View id={openId} className="desk-pane desk-form stack">
        <CheckWork key={row.id} row={row} office={office} onDecided={decided} />
      </View>
    )
  const list = (
    <View className="stack">
      <View className="second">{words.text}</View>
      <Paged pages={pages} shape="card" none={<Empty title={words.none} text={words.noneText} />}>
        {(rows) => (
          <KeyList id={listId} rows={rows}>
            {(one) => (
              <CheckRow
                row={one}
                on={one.id === open}
                onOpen={() => {
                  setOpen(one.id)
                  showOpen()
                }}
              />
            )}
          </KeyList>
        )}
      </Paged>
    </View>
  )
  return (
    <DeskPage title={words.title} at="check">
      <View className="line">
        {(['check', 'flag'] as const).map((one) => (
          <Chip key={one} on={one === queue} onTap={() => setQueue(one)}>
            {words.queue[one]}
          </Chip>
        ))}
      </View>
      {queue === 'flag' ? (
        <FlagQueue office={office} />
      ) : !wide && work !== null ? (
        <View className="stack">
          <View className="line">
            <Button kind="quiet" small icon="back" onTap={() => setOpen('')}>
              {words.back}
            </Button>
          </View>
          {work}
        </View>
      ) : (
        <TwoPane
          list={list}
          detail={work}
          hint={<State title={words.hint} text={hasKeys() ? words.keys : undefined} />}
        />
      )}
    </DeskPage>
  )
}
