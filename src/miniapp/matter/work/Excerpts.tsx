// What people said of a matter, for members before they claim: words and pictures that the coordinator ticked for them.

import type { MatterFull } from '@domain/contract/matter'
import { holds } from '@domain/people/role'
import { View } from '@tarojs/components'
import { shownPhotos } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { Card, Heading } from '../../components/Card'
import { Photos } from '../../components/Photos'
import { useFormat } from '../../locales'
import { useActWords } from '../../locales/act'
import { useActor } from '../../store/actor'

export const Excerpts = ({ full }: { readonly full: MatterFull }) => {
  const words = useActWords().page
  const format = useFormat()
  const actor = useActor()
  const asks = holds(actor, 'member') && (full.matter.leadId === null || full.you.insider)
  const rows = useQuery('matter.said', asks ? { id: full.matter.id } : null).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Card>
      <View className="stack">
        <Heading level={3}>{words.said}</Heading>
        <View className="second">{words.saidBy(full.reports, full.supporters)}</View>
        {rows.map((row) => (
          <View key={`${row.at} ${row.text ?? ''}`} className="stack-s">
            <View className="second">{[format.date(row.at.slice(0, 10)), row.place].filter(Boolean).join(' · ')}</View>
            {row.text === null ? null : <View className="as-written">{row.text}</View>}
            <Photos photos={shownPhotos(row.photos)} />
          </View>
        ))}
      </View>
    </Card>
  )
}
