// The statements of a meeting that is over, with the counts that went into its record.

import type { MatterFull } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { useMeetingWords } from '../../locales/meeting'
import { SideTally } from '../vote/SideTally'
import { Tally } from '../vote/Tally'

type Rows = NonNullable<MatterFull['matter']['meetings'][number]['tally']>

const first = 8

export const TallyRows = ({ rows }: { readonly rows: Rows }) => {
  const words = useMeetingWords().vote
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, first)
  return (
    <View className="stack">
      {shown.map((row) => (
        <View key={row.text} className="stack-s">
          <View className="strong as-written">{row.text}</View>
          <SideTally result={{ sides: row.sides ?? [], others: null }}>
            <Tally count={row} />
          </SideTally>
        </View>
      ))}
      {shown.length < rows.length ? (
        <View className="line">
          <Button kind="quiet" small onTap={() => setAll(true)}>
            {words.more(rows.length)}
          </Button>
        </View>
      ) : null}
    </View>
  )
}
