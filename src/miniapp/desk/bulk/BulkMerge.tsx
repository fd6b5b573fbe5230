// Several reports become one: side by side, those that read alike offered together, into a new matter or one that runs.

import { bulkReportActions } from '@domain/desk/bulk'
import { stepIds } from '@domain/matter/step'
import type { ReportCommand } from '@domain/report/action'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '../../api/call'
import { shownPhotos } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { Button, Heading } from '../../components/basic'
import { Choice } from '../../components/Field'
import { Photos } from '../../components/Photos'
import { FormFields } from '../../form/FormFields'
import { commandOf } from '../../form/form'
import { openly } from '../../form/openly'
import { useForm } from '../../form/use-form'
import { useFormat, useWords } from '../../locales'
import { useAnswerWords, useBulkWords } from '../../locales/desk-work'
import { type BulkOrder, type Chosen, onReports } from './use-bulk'
import './bulk.css'

interface BulkMergeProps {
  readonly rows: readonly Chosen[]
  readonly busy: boolean
  readonly onAdd: (rows: readonly Chosen[]) => void
  readonly onAsk: (asked: BulkOrder) => void
}

/** As many as are compared at once. */
const maxCompared = 20

const { accept } = bulkReportActions
const fresh = 'new'

export const BulkMerge = ({ rows, busy, onAdd, onAsk }: BulkMergeProps) => {
  const words = useBulkWords()
  const answer = useAnswerWords()
  const { step: steps } = useWords()
  const format = useFormat()
  const [target, setTarget] = useState(fresh)
  const [first] = rows
  const alike = useQuery(
    'report.similar',
    first === undefined
      ? null
      : { words: first.title.slice(0, 200).padEnd(2, ' '), groupId: first.groupId ?? '', limit: 20 },
  ).data
  const compared = useQuery(
    'desk.compare',
    rows.length === 0
      ? null
      : {
          ids: rows
            .slice(0, maxCompared)
            .map(({ id }) => id)
            .join(','),
        },
  ).data
  const chosen = new Set(rows.map(({ id }) => id))
  const others = (alike?.rows ?? []).filter(({ kind, id }) => kind === 'report' && !chosen.has(id))
  const matters = (alike?.rows ?? []).filter(({ kind }) => kind === 'matter')
  const oldest = compared?.rows[0]
  const stepName = (step: string | null): string => {
    const known = stepIds.find((one) => one === step)
    return known === undefined ? '' : steps[known].name
  }
  return (
    <View className="stack-m">
      <Heading level={2}>{words.merge.title}</Heading>
      {others.length > 0 && first !== undefined ? (
        <View>
          <Button
            kind="secondary"
            icon="plus"
            onTap={() => onAdd(others.map(({ id, title }) => ({ ...first, id, title, number: '', due: null })))}
          >
            {words.merge.alike(others.length)}
          </Button>
        </View>
      ) : (
        <View className="second">{words.merge.noAlike}</View>
      )}
      <View className="bulk-beside" ariaRole="list" aria-label={words.merge.side}>
        {(compared?.rows ?? []).map((row) => (
          <View key={row.id} className="bulk-item" ariaRole="listitem">
            <View className="strong">{row.title}</View>
            <View className="second">
              {[format.date(row.submittedAt.slice(0, 10)), row.place?.text ?? ''].filter(Boolean).join(' · ')}
            </View>
            <View className="said">{row.text}</View>
            <Photos photos={shownPhotos(row.photos)} />
          </View>
        ))}
      </View>
      <Choice
        label={words.merge.into}
        options={[
          { value: fresh, label: words.merge.fresh, hint: words.merge.freshText },
          ...matters.map(({ id, title, place, step }) => ({
            value: id,
            label: title,
            hint: [place, stepName(step)].filter(Boolean).join(' · '),
          })),
        ]}
        value={target}
        onChoose={setTarget}
      />
      {target === fresh ? (
        oldest === undefined ? null : (
          <Fresh
            key={oldest.id}
            report={oldest}
            photos={shownPhotos((compared?.rows ?? []).flatMap((row) => row.photos))}
            label={answer}
            act={words.merge.act(rows.length)}
            why={rows.length < 2 ? words.merge.few : undefined}
            busy={busy}
            onCommand={(command) =>
              onAsk(
                onReports([oldest, ...rows.filter(({ id }) => id !== oldest.id)], (_id, index) =>
                  index === 0 ? command : { action: 'merge', matterId: command.matterId },
                ),
              )
            }
          />
        )
      ) : (
        <Button busy={busy} onTap={() => onAsk(onReports(rows, () => ({ action: 'merge', matterId: target })))}>
          {words.merge.act(rows.length)}
        </Button>
      )}
    </View>
  )
}

type Accepting = Extract<ReportCommand, { action: 'accept' }>

interface FreshProps {
  readonly report: {
    readonly id: string
    readonly title: string
    readonly text: string
    readonly category: string | null
    readonly place: { readonly text: string } | null
  }
  readonly photos: ReturnType<typeof shownPhotos>
  readonly label: ReturnType<typeof useAnswerWords>
  readonly act: string
  readonly why: string | undefined
  readonly busy: boolean
  readonly onCommand: (command: Accepting) => void
}

/** What the public will read of the new matter. */
const Fresh = ({ report, photos, label, act, why, busy, onCommand }: FreshProps) => {
  const standing = { status: 'submitted', groupId: '', districtId: '', question: null, appeal: null } as const
  const known = openly(accept.fields, accept.prefill?.({ ...standing, ...report }, undefined) ?? {})
  const form = useForm(`bulk:merge:${report.id}`, accept.fields, known)
  return (
    <View className="stack-m">
      <FormFields of={form} words={label} about={{ sent: photos, quote: report.text }} />
      <Button
        busy={busy}
        why={why}
        onTap={() => {
          if (!form.check()) return
          // a second matter made of the same draft is another one
          onCommand({ ...commandOf<Accepting>('accept', accept.fields, form.values), matterId: newId() })
          form.forget()
        }}
      >
        {act}
      </Button>
    </View>
  )
}
