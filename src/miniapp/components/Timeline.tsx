// What has happened, newest first, each entry one sentence with its day, its author and its documents.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useFormat } from '../locales'
import './Timeline.css'

export interface TimelineEntry {
  readonly id: string
  /** ISO instant */
  readonly at: string
  /** one sentence that a resident understands */
  readonly sentence: string
  readonly who?: string | undefined
  readonly tone?: 'plain' | 'pine' | 'amber' | 'clay' | undefined
  /** what was written, pictures, documents */
  readonly more?: ReactNode
}

export const Timeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }) => {
  const format = useFormat()
  return (
    <View className="timeline" ariaRole="list">
      {entries.map(({ id, at, sentence, who, tone = 'plain', more }) => (
        <View key={id} className={`entry entry-${tone}`} ariaRole="listitem">
          <View className="entry-mark" aria-hidden="true" />
          <View className="entry-words">
            <View className="entry-sentence as-written">{sentence}</View>
            <View className="stamp">{[format.moment(at), who].filter(Boolean).join(' · ')}</View>
            {more ? <View className="entry-more">{more}</View> : null}
          </View>
        </View>
      ))}
    </View>
  )
}
