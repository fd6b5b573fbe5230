// Several reports are accepted, each with its own public title and summary.

import { bulkReportActions } from '@domain/desk/bulk'
import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '../../api/call'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Card'
import { SelectPick } from '../../components/SelectPick'
import { TextArea } from '../../components/TextArea'
import { TextInput } from '../../components/TextInput'
import { useBulkWords } from '../../locales/desk'
import { type Chosen, onReports } from './chosen'
import type { Asked } from './use-bulk'
import './bulk.css'

interface Opening {
  readonly title: string
  readonly summary: string
  readonly category: string
  readonly place: { readonly text: string; readonly lng?: number; readonly lat?: number }
}

interface BulkAcceptProps {
  readonly rows: readonly Chosen[]
  readonly busy: boolean
  readonly onAsk: (asked: Asked) => void
}

const standing = { status: 'submitted', groupId: '', districtId: '', question: null, appeal: null } as const

export const BulkAccept = ({ rows, busy, onAsk }: BulkAcceptProps) => {
  const words = useBulkWords().accept
  const ids = rows.slice(0, 20).map(({ id }) => id)
  const compared = useQuery('desk.compare', { ids: ids.join(',') }).data
  const categories = useQuery('district.get', {}).data?.categories ?? []
  const [written, setWritten] = useState<Readonly<Record<string, Partial<Opening>>>>({})
  const opened = (compared?.rows ?? []).map((report) => {
    const known = bulkReportActions.accept.prefill?.({ ...standing, ...report }, undefined) ?? {}
    const { title = '', category = '', place = { text: '' } } = known
    return { id: report.id, text: report.text, ...{ title, summary: '', category, place, ...written[report.id] } }
  })
  const whole = opened.every((one) =>
    [one.title, one.summary, one.category, one.place.text].every((text) => text.trim() !== ''),
  )
  const write = (id: string, change: Partial<Opening>) =>
    setWritten((before) => ({ ...before, [id]: { ...before[id], ...change } }))
  return (
    <View className="stack-m">
      <Heading level={2}>{words.title}</Heading>
      <View className="second">{words.text}</View>
      {opened.map((one) => (
        <View key={one.id} className="bulk-item">
          <View className="said">{one.text}</View>
          <TextInput
            label={words.titleOf}
            initial={one.title}
            max={limit.line}
            onText={(title) => write(one.id, { title })}
          />
          <TextArea
            label={words.summaryOf}
            initial={one.summary}
            max={limit.text}
            onText={(summary) => write(one.id, { summary })}
          />
          <SelectPick
            label={words.categoryOf}
            options={categories.map((value) => ({ value, label: value }))}
            value={one.category === '' ? undefined : one.category}
            onPick={(category) => write(one.id, { category })}
          />
          <TextInput
            label={words.placeOf}
            initial={one.place.text}
            max={limit.line}
            onText={(text) => write(one.id, { place: { ...one.place, text } })}
          />
        </View>
      ))}
      <Button
        busy={busy}
        why={whole ? undefined : words.missing}
        onTap={() =>
          onAsk(
            onReports(opened, (_id, index) => {
              const { title = '', summary = '', category = '', place = { text: '' } } = opened[index] ?? {}
              return { action: 'accept', matterId: newId(), title, summary, category, place, photoIds: [] }
            }),
          )
        }
      >
        {words.act(opened.length)}
      </Button>
    </View>
  )
}
