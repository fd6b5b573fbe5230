// Several reports are accepted, each with its own public title and summary.

import { bulkReportActions } from '@domain/desk/bulk'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '../../api/call'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Card'
import { FormFields } from '../../form/FormFields'
import { openly } from '../../form/openly'
import { inputFrom, isFilledIn, startOf, type Values } from '../../form/value'
import { useAnswerWords, useBulkWords } from '../../locales/desk-work'
import { type Chosen, onReports } from './chosen'
import type { BulkOrder } from './use-bulk'
import './bulk.css'

interface BulkAcceptProps {
  readonly rows: readonly Chosen[]
  readonly busy: boolean
  readonly onAsk: (asked: BulkOrder) => void
}

const { title, summary, category, place } = bulkReportActions.accept.fields
const fields = { title, summary, category, place }
const standing = { status: 'submitted', groupId: '', districtId: '', question: null, appeal: null } as const

export const BulkAccept = ({ rows, busy, onAsk }: BulkAcceptProps) => {
  const words = useBulkWords().accept
  const answer = useAnswerWords()
  const ids = rows.slice(0, 20).map(({ id }) => id)
  const compared = useQuery('desk.compare', { ids: ids.join(',') }).data
  const [written, setWritten] = useState<Readonly<Record<string, Values>>>({})
  const opened = (compared?.rows ?? []).map((report) => {
    const known = openly(fields, bulkReportActions.accept.prefill?.({ ...standing, ...report }, undefined) ?? {})
    return { report, id: report.id, values: { ...startOf(fields, known, newId), ...written[report.id] } }
  })
  const whole = opened.every(({ values }) => Object.values(values).every(isFilledIn))
  return (
    <View className="stack-m">
      <Heading level={2}>{words.title}</Heading>
      <View className="second">{words.text}</View>
      {opened.map(({ report, id, values }) => (
        <View key={id} className="bulk-item">
          <View className="said">{report.text}</View>
          <FormFields
            of={{
              ...{ draft: `bulk:accept:${id}`, turn: 0, fields, values, faults: {} },
              save: (name, value) => setWritten((before) => ({ ...before, [id]: { ...before[id], [name]: value } })),
            }}
            words={answer}
            about={{ quote: report.text }}
          />
        </View>
      ))}
      <Button
        busy={busy}
        why={whole ? undefined : words.missing}
        onTap={() =>
          onAsk(
            onReports(opened, (_id, index) => ({
              ...{ action: 'accept', matterId: newId(), photoIds: [] },
              ...inputFrom(fields, opened[index]?.values ?? {}),
            })),
          )
        }
      >
        {words.act(opened.length)}
      </Button>
    </View>
  )
}
