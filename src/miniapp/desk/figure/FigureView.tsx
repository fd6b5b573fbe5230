// The figures of a group and a period: in a sentence, side by side, and as bars.

import type { Input, Output } from '@domain/contract'
import { noLead } from '@domain/desk/filter'
import {
  answeredFigures,
  countedFigures,
  type MatterFigure,
  matterFigures,
  type ReportFigure,
} from '@domain/figure/source'
import { stepIds } from '@domain/matter/step'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../api/use-query'
import { Bars } from '../../components/Bars'
import { Button, Card, Heading, Row, Rows } from '../../components/basic'
import { Empty, Loaded, Skeleton } from '../../components/Loaded'
import { Sheet } from '../../components/Sheet'
import { Stat, Stats } from '../../components/Stat'
import { go, goSignIn } from '../../frame/navigate'
import { useFormat, useWords } from '../../locales'
import { useDeskWords } from '../../locales/desk'
import { useTrendWords } from '../../locales/desk-work'
import { reportPath } from '../place'
import { runningMatters, waitingReports } from './list'
import '../desk.css'

type Figures = Output<'figure.get'>

interface FigureViewProps {
  readonly figures: Figures
  readonly who: string
  readonly asked: Input<'figure.get'>
  /** the lists of reports, and those of the desk, belong to the desk whose they are */
  readonly mayList: boolean
}

interface Opened {
  readonly figure: Source
  readonly name: string
}

export const FigureView = ({ figures, who, asked, mayList }: FigureViewProps) => {
  const words = useDeskWords().figure
  const lists = useTrendWords()
  const [opened, setOpened] = useState<Opened | null>(null)
  const opens = (figure: Source, name: string, count: number) =>
    count === 0 ? undefined : () => setOpened({ figure, name })
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
          {countedFigures.map((id) => (
            <Stat
              key={id}
              label={words.name[id]}
              value={format.number(figures[id])}
              unit={words.unit[id](figures[id])}
              onTap={opens(id, words.name[id], figures[id])}
            />
          ))}
          <Stat
            label={words.onTime}
            value={format.percent(figures.onTime)}
            note={words.onTimeNote}
            onTap={opens('ended', words.onTime, figures.onTime === null ? 0 : 1)}
          />
          <Stat
            label={words.satisfaction}
            value={format.percent(figures.satisfaction)}
            note={words.satisfactionNote(figures.ratings)}
            onTap={opens('ratings', words.satisfaction, figures.ratings)}
          />
        </Stats>
      </View>
      <View className="desk-beside">
        <View className="stack">
          <Heading level={2}>{words.reports}</Heading>
          <Card>
            <Bars
              label={words.reports}
              items={(['in', ...answeredFigures, 'open'] as const).map((id) => ({
                id,
                label: words.report[id],
                value: figures.reports[id],
                onTap: !mayList
                  ? undefined
                  : id === 'open'
                    ? () => waitingReports(asked.groupId)
                    : opens(id, words.report[id], figures.reports[id]),
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
                items={stepIds.map((id) => ({
                  id,
                  label: step[id].name,
                  value: figures.steps[id] ?? 0,
                  onTap:
                    (figures.steps[id] ?? 0) === 0 ? undefined : () => runningMatters(asked.groupId, {}, mayList, id),
                }))}
              />
              <View className="second">{words.pressing(figures.unclaimed, figures.overdue)}</View>
              {mayList ? (
                <View className="line">
                  <Button kind="quiet" small onTap={() => runningMatters(asked.groupId, { lead: noLead }, mayList)}>
                    {lists.unclaimed}
                  </Button>
                  <Button kind="quiet" small onTap={() => runningMatters(asked.groupId, { light: 'red' }, mayList)}>
                    {lists.overdue}
                  </Button>
                </View>
              ) : null}
            </View>
          </Card>
        </View>
      </View>
      <SourceSheet
        figure={opened?.figure ?? null}
        title={lists.source(opened?.name ?? '')}
        asked={asked}
        onClose={() => setOpened(null)}
      />
    </View>
  )
}

type Source = MatterFigure | ReportFigure

interface SourceSheetProps {
  /** null: closed */
  readonly figure: Source | null
  readonly title: string
  readonly asked: Omit<Input<'figure.matters'>, 'figure'>
  readonly onClose: () => void
}

const isMatters = (figure: Source): figure is MatterFigure => matterFigures.some((one) => one === figure)

/** The list behind a number: the matters or reports that it was counted from, each with its part. */
const SourceSheet = ({ figure, title, asked, onClose }: SourceSheetProps) => {
  const words = useTrendWords()
  const format = useFormat()
  const ofMatters = figure !== null && isMatters(figure)
  const matters = useQuery('figure.matters', figure !== null && isMatters(figure) ? { ...asked, figure } : null)
  const reports = useQuery('figure.reports', figure !== null && !isMatters(figure) ? { ...asked, figure } : null)
  const open = (id: string) => {
    onClose()
    void (ofMatters ? go('pages/matter/index', { id }) : go(reportPath, { id }))
  }
  return (
    <Sheet open={figure !== null} title={title} onClose={onClose}>
      <Loaded of={ofMatters ? matters : reports} skeleton={<Skeleton shape="row" count={4} />} onSignIn={goSignIn}>
        {({ rows, more }) =>
          rows.length === 0 ? (
            <Empty title={words.noLines} />
          ) : (
            <View className="stack">
              <Rows>
                {rows.map(({ id, number, title: of, date, amount }) => (
                  <Row
                    key={id}
                    title={of}
                    second={`${number} · ${format.date(date)}`}
                    end={ofMatters ? String(amount) : undefined}
                    onTap={() => open(id)}
                  />
                ))}
              </Rows>
              {more ? <View className="second">{words.more(rows.length)}</View> : null}
            </View>
          )
        }
      </Loaded>
    </Sheet>
  )
}
