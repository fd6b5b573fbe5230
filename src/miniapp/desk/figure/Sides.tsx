// The figures of a period from every side: as a whole, by month, by category, by group; as bars or as a table; as a file.

import type { Input, Output } from '@domain/contract'
import { noCategory } from '@domain/desk/filter'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../api/use-query'
import { Button, Card, Chip, Heading } from '../../components/basic'
import { Stat, Stats } from '../../components/Stat'
import { Tap } from '../../components/Tap'
import { useTrendWords } from '../../locales/desk-work'
import { useDownload } from '../../store/use-download'
import { cameIn } from './list'
import { type Look, TookView } from './TookView'
import { type Listed, monthsOf, within } from './took'
import './figure.css'

interface SidesProps {
  readonly asked: Input<'figure.split'>
  readonly who: string
  /** the lists behind the numbers belong to the desk whose they are */
  readonly mayList: boolean
}

const looks = ['chart', 'table'] as const
const files = ['xlsx', 'png'] as const

export const Sides = ({ asked, who, mayList }: SidesProps) => {
  const words = useTrendWords()
  const [look, setLook] = useState<Look>('chart')
  const months = useQuery('figure.trend', asked).data
  const sides = useQuery('figure.split', asked).data
  const file = useDownload('figure.export')
  if (months === undefined || sides === undefined) return null
  const group = asked.groupId
  const listed = (more: Parameters<typeof cameIn>[1]) =>
    mayList ? (kind: Listed) => cameIn({ ...asked }, { ...more, kind }) : undefined
  const all = listed({})
  const kindOf = { reports: 'report', matters: 'matter' } as const
  const allOf = (name: keyof typeof kindOf) => (all === undefined ? undefined : () => all(kindOf[name]))
  const days = (value: number | null): string => (value === null ? '—' : String(value))
  const unitOf = (value: number | null): string | undefined => (value === null ? undefined : words.days(value))
  return (
    <View className="stack-l">
      <View className="stack">
        <Heading level={2}>{words.title}</Heading>
        <Stats>
          {(['reports', 'matters'] as const).flatMap((name) => [
            <Stat
              key={`half ${name}`}
              label={words.half[name]}
              value={days(sides.whole[name].median)}
              unit={unitOf(sides.whole[name].median)}
              note={words.of(sides.whole[name].done)}
              onTap={allOf(name)}
            />,
            <Stat
              key={`most ${name}`}
              label={words.most[name]}
              value={days(sides.whole[name].ninetieth)}
              unit={unitOf(sides.whole[name].ninetieth)}
              onTap={allOf(name)}
            />,
          ])}
        </Stats>
      </View>
      <View className="desk-chips" ariaRole="group" aria-label={words.look}>
        {looks.map((one) => (
          <Chip key={one} on={one === look} onTap={() => setLook(one)}>
            {words.looks[one]}
          </Chip>
        ))}
      </View>
      <TookView
        title={words.by.month}
        look={look}
        lines={monthsOf(months).map((line) => ({
          ...line,
          name: words.month(line.id),
          onTap: listed(within(line.id, asked)),
        }))}
      />
      <TookView
        title={words.by.category}
        look={look}
        lines={sides.categories.map((line) => ({
          ...line,
          name: line.name || words.noCategory,
          onTap: listed({ category: line.id || noCategory }),
        }))}
      />
      {group === undefined ? (
        <TookView
          title={words.by.group}
          look={look}
          lines={sides.groups.map((line) => ({ ...line, onTap: listed({ group: line.id }) }))}
        />
      ) : null}
      <Heat asked={asked} mayList={mayList} />
      <View className="line">
        {files.map((as) => (
          <Button
            key={as}
            kind="secondary"
            icon="download"
            busy={file.busy}
            onTap={() => void file.start({ ...asked, as }, words.fileName(who, asked.from, asked.to, as))}
          >
            {words.file[as]}
          </Button>
        ))}
      </View>
    </View>
  )
}

const sides = ['stations', 'groups', 'categories'] as const
type Side = (typeof sides)[number]
const filterOf = { stations: 'station', groups: 'group', categories: 'category' } as const

/** So many shades, by the share of the fullest cell. */
const shades = 4

interface HeatProps {
  readonly asked: Input<'figure.heat'>
  readonly mayList: boolean
}

/**
 * Where reports come from, month by month: the more, the darker, and always the number. What few people told is blank.
 */
const Heat = ({ asked, mayList }: HeatProps) => {
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
