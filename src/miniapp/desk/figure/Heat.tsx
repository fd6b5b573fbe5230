// Where reports come from, month by month: the more, the darker, and always the number. What few people told is blank.

import type { Input, Output } from '@domain/contract'
import { noCategory } from '@domain/desk/filter'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../api/use-query'
import { Card, Heading } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { Tap } from '../../components/Tap'
import { useTrendWords } from '../../locales/desk-work'
import { cameIn } from './list'
import { within } from './took'
import './figure.css'

const sides = ['stations', 'groups', 'categories'] as const
type Side = (typeof sides)[number]
const filterOf = { stations: 'station', groups: 'group', categories: 'category' } as const

/** So many shades, by the share of the fullest cell. */
const shades = 4

interface HeatProps {
  readonly asked: Input<'figure.heat'>
  readonly mayList: boolean
}

export const Heat = ({ asked, mayList }: HeatProps) => {
  const words = useTrendWords().heat
  const [side, setSide] = useState<Side>('stations')
  const found = useQuery('figure.heat', asked).data
  if (found === undefined) return null
  return (
    <Card>
      <View className="stack">
        <Heading level={3}>{words.title}</Heading>
        <View className="desk-chips" ariaRole="group" aria-label={words.by}>
          {sides.map((one) => (
            <Chip key={one} on={one === side} onTap={() => setSide(one)}>
              {words.side[one]}
            </Chip>
          ))}
        </View>
        {found[side].length === 0 ? (
          <View>{words.none}</View>
        ) : (
          <Grid
            title={words.side[side]}
            months={found.months}
            lines={found[side]}
            onTap={
              mayList
                ? (id, month) => cameIn({ ...asked }, { [filterOf[side]]: id || noCategory, ...within(month, asked) })
                : undefined
            }
          />
        )}
        <View className="second">{words.text}</View>
      </View>
    </Card>
  )
}

interface GridProps {
  readonly title: string
  readonly months: readonly string[]
  readonly lines: Output<'figure.heat'>['stations']
  readonly onTap: ((id: string, month: string) => void) | undefined
}

const Grid = ({ title, months, lines, onTap }: GridProps) => {
  const words = useTrendWords()
  const highest = Math.max(1, ...lines.flatMap(({ cells }) => cells.map((cell) => cell ?? 0)))
  return (
    <View className="heat" ariaRole="table" aria-label={title}>
      <View className="heat-line heat-head" ariaRole="row">
        <View className="heat-name" ariaRole="columnheader">
          {title}
        </View>
        {months.map((month) => (
          <View key={month} className="heat-cell" ariaRole="columnheader">
            {words.heat.month(month)}
          </View>
        ))}
      </View>
      {lines.map(({ id, name, cells }) => (
        <View key={id} className="heat-line" ariaRole="row">
          <View className="heat-name" ariaRole="rowheader">
            {name || words.noCategory}
          </View>
          {months.map((month, at) => {
            const count = cells[at] ?? null
            const shade = count === null ? 0 : Math.max(1, Math.ceil((count / highest) * shades))
            return (
              <View key={month} className={`heat-cell heat-${shade}`} ariaRole="cell">
                {count === null ? (
                  ''
                ) : onTap === undefined ? (
                  String(count)
                ) : (
                  <Tap
                    className="heat-tap"
                    label={words.heat.cell(name, words.month(month), count)}
                    onTap={() => onTap(id, month)}
                  >
                    {String(count)}
                  </Tap>
                )}
              </View>
            )
          })}
        </View>
      ))}
    </View>
  )
}
