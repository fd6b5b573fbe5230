// One report in a list of mine: its ring once it is a matter, its status, what it is about.

import type { Output } from '@domain/contract'
import { stepIds } from '@domain/matter/step'
import { awaitedBy } from '@domain/report/light'
import { isAwaiting } from '@domain/report/report'
import { View } from '@tarojs/components'
import { useFormat, useWords } from '../../locales'
import { useReportWords } from '../../locales/report'
import { Badge, Card } from '../basic'
import { Light, Ring } from '../Ring'
import { RingMark } from '../RingMark'
import '../../matter/list/MatterCard.css'

export type ReportRow = Output<'report.mine'>['rows'][number]

interface ReportCardProps {
  readonly row: ReportRow
  readonly onOpen: (id: string) => void
}

export const ReportCard = ({ row, onOpen }: ReportCardProps) => {
  const words = useReportWords()
  const { common, step: steps } = useWords()
  const format = useFormat()
  const step = row.matter === null ? undefined : stepIds.find((id) => id === row.matter?.step)
  const status = row.matter?.status ?? 'open'
  const moving = status === 'open'
  return (
    <Card onTap={() => onOpen(row.id)}>
      <View className="matter-card">
        {step ? <Ring size="medium" step={step} status={row.matter?.status} /> : <RingMark size="medium" present={0} />}
        <View className="grow">
          <View className="matter-card-title two-lines">{row.title}</View>
          <View className="second one-line">
            {[format.date(row.submittedAt), row.place].filter(Boolean).join(' · ')}
          </View>
          <View className="matter-card-line second">
            <Badge
              tone={
                row.status === 'asked' || row.status === 'appealed'
                  ? 'amber'
                  : row.status === 'declined'
                    ? 'clay'
                    : 'pine'
              }
            >
              {step ? (moving ? steps[step].name : common.status[status]) : words.status[row.status]}
            </Badge>
            {step && moving ? <View>{steps[step].plain}</View> : null}
            {isAwaiting(row.status) && row.light !== null && row.light !== 'green' ? (
              <Light light={row.light} until={awaitedBy(row)} />
            ) : null}
            {row.supporters > 0 ? <View>{words.page.people(row.supporters)}</View> : null}
          </View>
        </View>
      </View>
    </Card>
  )
}
