// The months of the figures: bars with their numbers, which are chart and table in one; a tap leads to the list behind them.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useQuery } from '../../api/use-query'
import { Bars } from '../../components/Bars'
import { Button } from '../../components/Button'
import { Card, Heading } from '../../components/Card'
import { go } from '../../frame/navigate'
import { useTrendWords } from '../../locales/desk-trend'

type Month = Output<'figure.trend'>['reports'][number]

interface TrendProps {
  readonly span: { readonly from: string; readonly to: string }
  readonly groupId: string | undefined
  /** the list behind the numbers belongs to the desk whose it is */
  readonly mayList: boolean
}

export const Trend = ({ span, groupId, mayList }: TrendProps) => {
  const words = useTrendWords()
  const group = groupId === undefined ? {} : { groupId }
  const found = useQuery('figure.trend', { ...span, ...group }).data
  if (found === undefined || found.reports.length + found.matters.length === 0) return null
  const took = (months: readonly Month[]) =>
    months.map(({ month, median, ninetieth }) => ({
      id: month,
      label: words.month(month),
      value: median ?? 0,
      shown: median === null || ninetieth === null ? words.nobody : words.sentence(String(median), String(ninetieth)),
    }))
  const list = () =>
    go('desk/pages/list/index', {
      ...{ standing: 'all', kind: 'report', since: span.from, until: span.to },
      group: groupId,
    })
  return (
    <Card>
      <View className="stack-m">
        <Heading level={3}>{words.came}</Heading>
        <Bars
          label={words.came}
          items={found.reports.map(({ month, came }) => ({ id: month, label: words.month(month), value: came }))}
        />
        {mayList ? (
          <View>
            <Button kind="quiet" small onTap={list}>
              {words.list}
            </Button>
          </View>
        ) : null}
        <Heading level={3}>{words.answer}</Heading>
        <Bars label={words.answer} items={took(found.reports)} />
        {found.matters.length === 0 ? null : (
          <View className="stack-m">
            <Heading level={3}>{words.result}</Heading>
            <Bars label={words.result} items={took(found.matters)} />
          </View>
        )}
      </View>
    </Card>
  )
}
