// Above a list of the desk: what waits and can still be taken back, what is ticked, and what can be done to all that is listed.

import type { Bulk } from '@domain/contract/desk'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../components/basic'
import { useWords } from '../../locales'
import { useBulkWords } from '../../locales/desk-work'
import { type BulkMode, bulkModes, type Chosen, kindFor, type useBulk, type useSelection } from './use-bulk'
import './bulk.css'

interface BulkTopProps {
  readonly bulk: ReturnType<typeof useBulk>
  readonly selection: ReturnType<typeof useSelection>
  /** all that is listed, where something is usually done to all of it */
  readonly here: readonly Chosen[]
  readonly modes?: readonly BulkMode[] | undefined
}

export const BulkTop = ({ bulk, selection, here, modes }: BulkTopProps) => {
  const words = useBulkWords()
  const { rows, doing, setMode, clear, begin } = selection
  return (
    <>
      {bulk.bulk === undefined ? null : (
        <BulkStrip
          bulk={bulk.bulk}
          onTakeBack={() => void bulk.takeBack(bulk.bulk?.id ?? '')}
          onSeen={() => bulk.see(bulk.bulk?.id ?? '')}
        />
      )}
      {!bulk.may ? null : rows.length > 0 ? (
        <BulkBar rows={rows} mode={doing} onMode={setMode} onClear={clear} />
      ) : here.length > 1 ? (
        <BulkBar
          label={words.here(here.length)}
          rows={here}
          mode={null}
          modes={modes}
          onMode={(to) => begin(here, to)}
        />
      ) : null}
    </>
  )
}

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

/** What is selected, and what can be done to all of it. */
const BulkBar = ({ rows, mode, label, modes = bulkModes, onMode, onClear }: BulkBarProps) => {
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

interface BulkStripProps {
  readonly bulk: Bulk
  readonly onTakeBack: () => void
  readonly onSeen: () => void
}

const secondsTo = (instant: string): number => Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / 1000))

/** What was asked for together and how it goes: how long it waits, taking it back, and what was not done and why. */
const BulkStrip = ({ bulk, onTakeBack, onSeen }: BulkStripProps) => {
  const words = useBulkWords()
  const { error, common } = useWords()
  const [left, setLeft] = useState(() => secondsTo(bulk.runAt))
  const waits = bulk.state === 'waiting'
  useEffect(() => {
    if (!waits) return
    const timer = setInterval(() => setLeft(secondsTo(bulk.runAt)), 1000)
    return () => clearInterval(timer)
  }, [waits, bulk.runAt])
  const refused = bulk.items.flatMap((item) => (item.refused === null ? [] : [{ ...item, refused: item.refused }]))
  const count = bulk.items.length
  if (bulk.state === 'takenBack') return null
  return (
    <View className={`bulk-strip${refused.length > 0 ? ' bulk-partly' : ''}`} ariaRole="status">
      <View className="grow stack-s">
        <View className="strong">
          {waits
            ? words.waits(count, left)
            : bulk.state === 'running'
              ? words.running(count)
              : refused.length === 0
                ? words.done(count)
                : words.partly(count - refused.length, refused.length)}
        </View>
        {waits ? <View className="second">{words.waitsAnyhow}</View> : null}
        {refused.map(({ id, title, number, refused: code }) => (
          <View key={id} className="second">{`${title || number}${common.colon}${error[code]}`}</View>
        ))}
      </View>
      {waits ? (
        <Button kind="secondary" small onTap={onTakeBack}>
          {words.takeBack}
        </Button>
      ) : bulk.state === 'done' ? (
        <Button kind="quiet" small onTap={onSeen}>
          {words.gotIt}
        </Button>
      ) : null}
    </View>
  )
}
