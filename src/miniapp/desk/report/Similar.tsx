// Open reports and matters that read like this one: before it is answered, one looks whether it is known already.

import type { Input } from '@domain/contract'
import type { ReportFull } from '@domain/contract/report'
import { stepIds } from '@domain/matter/step'
import { pointOf } from '@domain/place/point'
import { View } from '@tarojs/components'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Card'
import { Ring } from '../../components/Ring'
import { Row, Rows } from '../../components/Row'
import { go } from '../../frame/navigate'
import { useFormat } from '../../locales'
import { useDeskWords } from '../../locales/desk'
import type { Chosen } from '../bulk/chosen'
import { reportPath } from '../place'

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
