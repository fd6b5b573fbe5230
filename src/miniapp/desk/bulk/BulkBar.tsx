// What is selected, and what can be done to all of it.

import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { useBulkWords } from '../../locales/desk-work'
import { type BulkMode, bulkModes, type Chosen, kindFor } from './chosen'
import './bulk.css'

interface BulkBarProps {
  readonly rows: readonly Chosen[]
  readonly mode: BulkMode | null
  /** instead of how many are ticked */
  readonly label?: string
  /** nothing but these; otherwise all that can be done to what is ticked */
  readonly modes?: readonly BulkMode[] | undefined
  readonly onMode: (mode: BulkMode) => void
  readonly onClear?: () => void
}

export const BulkBar = ({ rows, mode, label, modes = bulkModes, onMode, onClear }: BulkBarProps) => {
  const words = useBulkWords()
  const offered = modes.filter((one) => rows.every(({ kind }) => kind === kindFor[one]))
  const said = label ?? words.chosen(rows.length)
  if (offered.length === 0 && onClear === undefined) return null
  return (
    <View className="bulk-bar" ariaRole="group" aria-label={said}>
      <View className="strong">{said}</View>
      {offered.map((one) => (
        <Button key={one} small kind={one === mode ? 'primary' : 'secondary'} onTap={() => onMode(one)}>
          {words.mode[one]}
        </Button>
      ))}
      {onClear === undefined ? null : (
        <Button kind="quiet" small onTap={onClear}>
          {words.clear}
        </Button>
      )}
    </View>
  )
}
