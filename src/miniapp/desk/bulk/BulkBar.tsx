// What is selected, and what can be done to all of it.

import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { useBulkWords } from '../../locales/desk-bulk'
import { type BulkMode, bulkModes, type Chosen, kindFor } from './chosen'
import './bulk.css'

interface BulkBarProps {
  readonly rows: readonly Chosen[]
  readonly mode: BulkMode | null
  readonly onMode: (mode: BulkMode) => void
  readonly onClear: () => void
}

export const BulkBar = ({ rows, mode, onMode, onClear }: BulkBarProps) => {
  const words = useBulkWords()
  const offered = bulkModes.filter((one) => rows.every(({ kind }) => kind === kindFor[one]))
  return (
    <View className="bulk-bar" ariaRole="group" aria-label={words.chosen(rows.length)}>
      <View className="strong">{words.chosen(rows.length)}</View>
      {offered.map((one) => (
        <Button key={one} small kind={one === mode ? 'primary' : 'secondary'} onTap={() => onMode(one)}>
          {words.mode[one]}
        </Button>
      ))}
      <Button kind="quiet" small onTap={onClear}>
        {words.clear}
      </Button>
    </View>
  )
}
