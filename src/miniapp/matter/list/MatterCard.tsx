// One matter in a list: its ring, what it is about, where, who leads it, whether time presses.

import type { MatterRow } from '@domain/contract/matter'
import { toldDistance } from '@domain/place/point'
import { View } from '@tarojs/components'
import { Badge, Card } from '../../components/basic'
import { LoadMore } from '../../components/Loaded'
import { useWords } from '../../locales'
import { MatterLight, MatterRing } from './MatterRing'
import './MatterCard.css'

interface MatterCardProps {
  readonly row: MatterRow
  readonly onOpen: (id: string) => void
  /** the one that is open at the right of a desk */
  readonly on?: boolean | undefined
}

export const MatterCard = ({ row, onOpen, on }: MatterCardProps) => {
  const { common, resident, step } = useWords()
  const words = resident.card
  const moving = row.status === 'open'
  const far = row.metres === undefined ? undefined : toldDistance(row.metres)
  const away = far && ('metres' in far ? words.metres(far.metres) : words.kilometres(far.kilometres))
  return (
    <Card on={on} onTap={() => onOpen(row.id)}>
      <View className="matter-card">
        <MatterRing size="medium" of={row} />
        <View className="grow">
          <View className="matter-card-title two-lines">{row.title}</View>
          <View className="second one-line">{[away, row.place, row.groupName].filter(Boolean).join(' · ')}</View>
          <View className="matter-card-line second">
            {moving ? (
              <View className="strong">{resident.card.step(step[row.step].name, step[row.step].plain)}</View>
            ) : (
              <Badge tone={row.status === 'closed' ? 'pine' : 'plain'}>{common.status[row.status]}</Badge>
            )}
            <MatterLight of={row} />
            {row.claimed ? null : <View>{words.unclaimed}</View>}
            {row.leadName ? <View>{words.lead(row.leadName)}</View> : null}
            {row.supporters > 0 ? <View>{words.people(row.supporters)}</View> : null}
          </View>
        </View>
      </View>
    </Card>
  )
}

interface MatterCardsProps {
  readonly page: {
    readonly rows: readonly MatterRow[]
    readonly more: 'more' | 'loading' | 'failed' | 'end'
    readonly loadMore: () => void
  }
  readonly onOpen: (id: string) => void
}

/** A list of them, page by page. */
export const MatterCards = ({ page, onOpen }: MatterCardsProps) => (
  <View className="stack">
    <View className="columns">
      {page.rows.map((row) => (
        <MatterCard key={row.id} row={row} onOpen={onOpen} />
      ))}
    </View>
    <LoadMore state={page.more} onMore={page.loadMore} />
  </View>
)
