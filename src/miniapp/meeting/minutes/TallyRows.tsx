// The statements of a meeting that is over, with the counts that went into its record.

import type { MatterFull } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { FirstOf } from '../../components/FirstOf'
import { useMeetingWords } from '../../locales/meeting'
import { SideTally } from '../vote/SideTally'
import { Tally } from '../vote/Tally'

type Rows = NonNullable<MatterFull['matter']['meetings'][number]['tally']>

const first = 8

export const TallyRows = ({ rows }: { readonly rows: Rows }) => {
  const words = useMeetingWords().vote
  return (
    <View className="stack">
      <FirstOf rows={rows} first={first} step={15} all={words.more} at="line">
        {(shown) =>
          shown.map((row) => (
            <View key={row.text} className="stack-s">
              <View className="strong as-written">{row.text}</View>
              <SideTally result={{ sides: row.sides ?? [], others: null }}>
                <Tally count={row} />
              </SideTally>
            </View>
          ))
        }
      </FirstOf>
    </View>
  )
}
