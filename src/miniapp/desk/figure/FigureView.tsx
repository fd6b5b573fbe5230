// The figures of a group and a period: in a sentence, side by side, and as bars.

import type { Output } from '@domain/contract'
import { stepIds } from '@domain/matter/step'
import { View } from '@tarojs/components'
import { Bars } from '../../components/Bars'
import { Card, Heading } from '../../components/Card'
import { Stat, Stats } from '../../components/Stat'
import { useFormat, useWords } from '../../locales'
import { useDeskWords } from '../../locales/desk'
import '../desk.css'

type Figures = Output<'figure.get'>

const counted = [
  'meetings',
  'participants',
  'households',
  'opinions',
  'plans',
  'findings',
  'resolutions',
  'solved',
] as const satisfies readonly (keyof Figures)[]

const answers = ['accepted', 'merged', 'settled', 'redirected', 'declined', 'withdrawn'] as const

export const FigureView = ({ figures, who }: { readonly figures: Figures; readonly who: string }) => {
  const words = useDeskWords().figure
  const { step } = useWords()
  const format = useFormat()
  const running = stepIds.reduce((sum, id) => sum + (figures.steps[id] ?? 0), 0)
  return (
    <View className="stack-l">
      <Card tone="pine">
        <View className="stack-s">
          <View>{words.done(who, figures.meetings, figures.participants, figures.households)}</View>
          <View>{words.came(figures.reports.in, figures.reports.open)}</View>
          <View>
            {figures.ratings === 0
              ? words.noRatings(figures.solved)
              : words.result(figures.solved, figures.ratings, format.percent(figures.satisfaction))}
          </View>
        </View>
      </Card>
      <View className="stack">
        <Heading level={2}>{words.work}</Heading>
        <Stats>
          {counted.map((id) => (
            <Stat key={id} label={words.name[id]} value={format.number(figures[id])} unit={words.unit[id]} />
          ))}
          <Stat label={words.onTime} value={format.percent(figures.onTime)} note={words.onTimeNote} />
          <Stat
            label={words.satisfaction}
            value={format.percent(figures.satisfaction)}
            note={words.satisfactionNote(figures.ratings)}
          />
        </Stats>
      </View>
      <View className="desk-beside">
        <View className="stack">
          <Heading level={2}>{words.reports}</Heading>
          <Card>
            <Bars
              label={words.reports}
              items={(['in', ...answers, 'open'] as const).map((id) => ({
                id,
                label: words.report[id],
                value: figures.reports[id],
              }))}
            />
          </Card>
        </View>
        <View className="stack">
          <Heading level={2}>{words.now(running)}</Heading>
          <Card>
            <View className="stack">
              <Bars
                label={words.steps}
                items={stepIds.map((id) => ({ id, label: step[id].name, value: figures.steps[id] ?? 0 }))}
              />
              <View className="second">{words.pressing(figures.unclaimed, figures.overdue)}</View>
            </View>
          </Card>
        </View>
      </View>
    </View>
  )
}
