// Doing something to all that is selected: the form of it, at the right of the list.

import { bulkReportActions } from '@domain/desk/bulk'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '../../api/call'
import { useQuery } from '../../api/use-query'
import { Button, Heading, Row, Rows } from '../../components/basic'
import { useWide } from '../../components/wide'
import { FormFields } from '../../form/FormFields'
import { inputFrom, isFilledIn, startOf, type Values } from '../../form/form'
import { openly } from '../../form/openly'
import { useNarrowed } from '../../form/ProfileFilter'
import { useAnswerWords, useBulkWords } from '../../locales/desk-work'
import { BulkAdmit, BulkAlike, BulkAnswer, BulkJoin } from './BulkAnswer'
import { BulkMerge } from './BulkMerge'
import {
  type BulkMode,
  type BulkOrder,
  type Chosen,
  onMatters,
  onReports,
  type useBulk,
  type useSelection,
} from './use-bulk'
import './bulk.css'

interface BulkPaneProps {
  readonly mode: BulkMode
  readonly selection: ReturnType<typeof useSelection>
  readonly bulk: Pick<ReturnType<typeof useBulk>, 'busy' | 'ask'>
}

/** Beside the list at a desk; on a phone in its place. */
export const BulkPane = ({ mode, selection, bulk }: BulkPaneProps) => {
  const words = useBulkWords()
  const wide = useWide()
  const ask = (asked: BulkOrder) =>
    void bulk.ask(asked).then((sent) => {
      if (sent) selection.clear()
    })
  const form = <Form mode={mode} rows={selection.rows} busy={bulk.busy} onAdd={selection.add} onAsk={ask} />
  if (wide) return form
  return (
    <View className="stack">
      <View className="line">
        <Button kind="quiet" small icon="back" onTap={selection.clear}>
          {words.back}
        </Button>
        <View className="second">{words.chosen(selection.rows.length)}</View>
      </View>
      {form}
    </View>
  )
}

interface FormProps {
  readonly mode: BulkMode
  readonly rows: readonly Chosen[]
  readonly busy: boolean
  readonly onAdd: (rows: readonly Chosen[]) => void
  readonly onAsk: (asked: BulkOrder) => void
}

const Form = ({ mode, rows, busy, onAdd, onAsk }: FormProps) => {
  const words = useBulkWords()
  if (mode === 'merge') return <BulkMerge rows={rows} busy={busy} onAdd={onAdd} onAsk={onAsk} />
  if (mode === 'accept') return <BulkAccept rows={rows} busy={busy} onAsk={onAsk} />
  if (mode === 'answer') return <BulkAnswer rows={rows} busy={busy} onAsk={onAsk} />
  if (mode === 'review' || mode === 'convert') {
    return <BulkAlike key={mode} action={mode} rows={rows} busy={busy} onAsk={onAsk} />
  }
  if (mode === 'admit') return <BulkAdmit rows={rows} busy={busy} onAsk={onAsk} />
  if (mode === 'join') return <BulkJoin rows={rows} busy={busy} onAsk={onAsk} />
  if (mode === 'assign') return <BulkAssign rows={rows} onAsk={onAsk} />
  return (
    <View className="stack-m">
      <Heading level={2}>{words.confirm.title}</Heading>
      {rows.map(({ id, title }) => (
        <View key={id}>{title}</View>
      ))}
      <Button busy={busy} onTap={() => onAsk(onMatters(rows, { action: 'confirm' }))}>
        {words.confirm.act(rows.length)}
      </Button>
    </View>
  )
}

interface BulkAssignProps {
  readonly rows: readonly Chosen[]
  readonly onAsk: (asked: BulkOrder) => void
}

/**
 * Several matters for one member: a tap on a name, with what each has on hand beside it, in the order of the roster.
 */
const BulkAssign = ({ rows, onAsk }: BulkAssignProps) => {
  const words = useBulkWords().assign
  const { rows: members, filter } = useNarrowed(useQuery('person.members', {}).data?.rows ?? [])
  const loads = new Map(useQuery('desk.loads', {}).data?.rows.map(({ id, open }) => [id, open]))
  return (
    <View className="stack-m">
      <Heading level={2}>{words.title}</Heading>
      <View className="second">{words.text}</View>
      {filter}
      <Rows>
        {members.map(({ id, name, groupName, sector }) => (
          <Row
            key={id}
            arrow={false}
            title={name}
            second={[groupName, sector].filter(Boolean).join(' · ')}
            end={words.load(loads.get(id) ?? 0)}
            onTap={() => onAsk(onMatters(rows, { action: 'assign', memberId: id }))}
          />
        ))}
      </Rows>
    </View>
  )
}

interface BulkAcceptProps {
  readonly rows: readonly Chosen[]
  readonly busy: boolean
  readonly onAsk: (asked: BulkOrder) => void
}

const { title, summary, category, place } = bulkReportActions.accept.fields
const fields = { title, summary, category, place }
const standing = { status: 'submitted', groupId: '', districtId: '', question: null, appeal: null } as const

/** Several reports are accepted, each with its own public title and summary. */
const BulkAccept = ({ rows, busy, onAsk }: BulkAcceptProps) => {
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
