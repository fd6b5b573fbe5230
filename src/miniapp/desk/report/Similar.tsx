// Open reports and matters that read like this one: before it is answered, one looks whether it is known already.

import type { ReportFull } from '@domain/contract/report'
import { stepIds } from '@domain/matter/step'
import { View } from '@tarojs/components'
import { useQuery } from '../../api/use-query'
import { Heading } from '../../components/Card'
import { Ring } from '../../components/Ring'
import { Row, Rows } from '../../components/Row'
import { go } from '../../frame/navigate'
import { useFormat } from '../../locales'
import { useDeskWords } from '../../locales/desk'
import { reportPath } from '../place'
import { askedFor } from './alike'

/** A hint beside the report: while it loads, fails or finds nothing, there is nothing to say. */
export const Similar = ({ report }: { readonly report: ReportFull }) => {
  const words = useDeskWords().similar
  const format = useFormat()
  const { data } = useQuery('report.similar', askedFor(report, 6))
  const rows = (data?.rows ?? []).filter(({ id }) => id !== report.id && id !== report.matter?.id)
  if (rows.length === 0) return null
  return (
    <View className="stack-s">
      <Heading level={3}>{words.title}</Heading>
      <Rows>
        {rows.map((row) => {
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
