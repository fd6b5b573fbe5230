// What was asked for together and how it goes: how long it waits, taking it back, and what was not done and why.

import type { Bulk } from '@domain/contract/desk'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../components/Button'
import { useWords } from '../../locales'
import { useBulkWords } from '../../locales/desk-work'
import './bulk.css'

interface BulkStripProps {
  readonly bulk: Bulk
  readonly onTakeBack: () => void
  readonly onSeen: () => void
}

const secondsTo = (instant: string): number => Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / 1000))

export const BulkStrip = ({ bulk, onTakeBack, onSeen }: BulkStripProps) => {
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
