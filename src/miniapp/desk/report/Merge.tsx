// Open reports and matters that read like this one, and merging with one of them.

import type { Input } from '@domain/contract'
import type { ReportFull } from '@domain/contract/report'
import { stepIds } from '@domain/matter/step'
import { pointOf } from '@domain/place/point'
import { reportActions } from '@domain/report/action'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { shownPhotos } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { Button, Card, Heading, LongText, Row, Rows } from '../../components/basic'
import { Choice, type Choosable } from '../../components/Field'
import { Empty, Loaded, Skeleton } from '../../components/Loaded'
import { Photos } from '../../components/Photos'
import { Ring } from '../../components/Ring'
import { SearchBar } from '../../components/SearchBar'
import { FormFields } from '../../form/FormFields'
import { textOf, wordsFrom } from '../../form/form'
import { useForm } from '../../form/use-form'
import { go } from '../../frame/navigate'
import { useFormat, useWords } from '../../locales'
import { useDeskWords } from '../../locales/desk'
import { useAnswerWords } from '../../locales/desk-work'
import { MatterRing, standingOf } from '../../matter/list/MatterRing'
import type { Chosen } from '../bulk/use-bulk'
import { reportPath } from '../place'
import { Refused } from '../Refused'
import { type AnswerFormProps, answerDraft, useAnswer } from './AnswerForm'
import { Original } from './ReportView'
import '../desk.css'

/** What is asked for to find the open matters and reports that read like a report: its words, its place, its category. */
export const askedFor = (
  { title, groupId, place, category }: Pick<ReportFull, 'title' | 'groupId' | 'place' | 'category'>,
  limit: number,
): Input<'report.similar'> => ({
  words: title.slice(0, 200),
  groupId,
  limit,
  ...pointOf(place ?? {}),
  ...(category === null || category === '' ? {} : { category }),
})

/** As many stand there to be read; all that are found can be merged. */
const few = 6

interface SimilarProps {
  readonly report: ReportFull
  /** the reports alike become one with it; where that cannot be done, nothing */
  readonly onMerge?: OnMerge | undefined
}

/** A report and those that read like it, to become one. */
export type OnMerge = (rows: readonly Chosen[]) => void

/** A hint beside the report: while it loads, fails or finds nothing, there is nothing to say. */
export const Similar = ({ report, onMerge }: SimilarProps) => {
  const words = useDeskWords().similar
  const format = useFormat()
  const { data } = useQuery('report.similar', askedFor(report, 20))
  const rows = (data?.rows ?? []).filter(({ id }) => id !== report.id && id !== report.matter?.id)
  if (rows.length === 0) return null
  const { id, number, title, groupId, groupName, due } = report
  const reports = rows
    .filter(({ kind }) => kind === 'report')
    .map(
      (row) => ({ kind: 'report', id: row.id, title: row.title, number: '', groupId, groupName, due: null }) as const,
    )
  return (
    <View className="stack-s">
      <Heading level={3}>{words.title}</Heading>
      {onMerge === undefined || reports.length === 0 ? null : (
        <View className="line">
          <Button
            kind="secondary"
            small
            onTap={() => onMerge([{ kind: 'report', id, number, title, groupId, groupName, due }, ...reports])}
          >
            {words.together(reports.length)}
          </Button>
        </View>
      )}
      <Rows>
        {rows.slice(0, few).map((row) => {
          const step = stepIds.find((id) => id === row.step)
          return (
            <Row
              key={row.id}
              start={step ? <Ring step={step} size="small" /> : undefined}
              title={row.title}
              second={[words[row.kind], row.place, format.date(row.at)].filter(Boolean).join(' · ')}
              onTap={() =>
                row.kind === 'matter' ? go('work/pages/matter/index', { id: row.id }) : go(reportPath, { id: row.id })
              }
            />
          )
        })}
      </Rows>
    </View>
  )
}

const { merge } = reportActions

interface Alike {
  readonly id: string
  readonly title: string
  readonly place: string
  readonly step: string | null
}

/** The matters that are alike, or that were found by words. */
const useCandidates = (report: ReportFull, typed: string) => {
  const words = useWords()
  const alike = useQuery('report.similar', typed === '' ? askedFor(report, 20) : null)
  const found = useQuery('matter.desk', typed === '' ? null : { words: typed, groupId: report.groupId, limit: 20 })
  const stepName = (step: string | null): string => {
    const known = stepIds.find((one) => one === step)
    return known === undefined ? '' : words.step[known].name
  }
  const option = (row: Alike): Choosable<string> => ({
    value: row.id,
    label: row.title,
    hint: [row.place, stepName(row.step)].filter(Boolean).join(' · '),
  })
  const { state, code, reload } = typed === '' ? alike : found
  const rows =
    typed === ''
      ? alike.data?.rows.filter(({ kind }) => kind === 'matter')
      : found.data?.rows.filter(({ status }) => status === 'open' || status === 'paused')
  return { state, code, reload, data: rows?.map(option) }
}

/** Merging side by side: the report at the left, the matters it could belong to at the right. */
export const Merge = ({ report, onDone, onReload }: Omit<AnswerFormProps, 'action'>) => {
  const words = useAnswerWords()
  const form = useForm(answerDraft('merge', report), merge.fields, {})
  const [typed, setTyped] = useState('')
  const candidates = useCandidates(report, typed)
  const { busy, problem, answer } = useAnswer('merge', report, onDone, form.refuse)
  const picked = textOf(form.values.matterId) || undefined
  const submit = () => {
    if (picked !== undefined) void answer({ action: 'merge', matterId: picked })
  }
  return (
    <View className="desk-beside">
      <View className="desk-kept">
        <Original report={report} />
      </View>
      <View className="stack-m">
        <Heading level={2}>{words.merge.into}</Heading>
        <SearchBar label={words.merge.search} onSearch={setTyped} />
        <Loaded of={candidates} skeleton={<Skeleton shape="row" count={3} />}>
          {(options) =>
            options.length === 0 ? (
              <Empty title={words.merge.none} text={words.merge.noneText} />
            ) : (
              <FormFields
                of={form}
                words={wordsFrom({ label: { matterId: typed === '' ? words.merge.alike : words.merge.found } })}
                about={{
                  own: {
                    // laid open however many there are: they are compared
                    matterId: ({ frame, onValue }) => (
                      <Choice {...frame} options={options} value={picked} onChoose={onValue} />
                    ),
                  },
                }}
              />
            )
          }
        </Loaded>
        {picked === undefined ? null : <Candidate id={picked} />}
        {problem ? <Refused problem={problem} onAgain={submit} onReload={onReload} /> : null}
        <View className="second">{words.merge.told[report.anonymity === 'anonymous' ? 'byCode' : 'byNotice']}</View>
        <Button wide busy={busy} why={picked === undefined ? words.merge.pickFirst : undefined} onTap={submit}>
          {words.action.merge}
        </Button>
      </View>
    </View>
  )
}

/** The matter that a report could be merged into, enough of it to compare the two. */
const Candidate = ({ id }: { readonly id: string }) => {
  const words = useWords()
  const desk = useDeskWords()
  const format = useFormat()
  const page = useQuery('matter.get', { id })
  return (
    <Loaded of={page} skeleton={<Skeleton shape="matter" />}>
      {(full) => (
        <Card tone="pine">
          <View className="stack">
            <View className="line">
              <MatterRing size="small" of={standingOf(full)} />
              <View className="grow">
                <Heading level={3}>{full.matter.title}</Heading>
              </View>
            </View>
            <View className="second">
              {[
                full.matter.place.text,
                words.step[full.matter.step].name,
                desk.matters.openedAt(format.date(full.matter.openedAt)),
                desk.matters.reports(full.reports),
              ].join(' · ')}
            </View>
            <LongText text={full.matter.summary} first={600} />
            <Photos photos={shownPhotos(full.photos.filter((photo) => full.matter.photoIds.includes(photo.id)))} />
          </View>
        </Card>
      )}
    </Loaded>
  )
}
