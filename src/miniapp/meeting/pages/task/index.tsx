// One task: how far it is step by step, what it costs, before and after, what residents hold against it.

import { localDate } from '@domain/calendar/local-time'
import type { MatterFull } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { shownPhoto } from '../../../api/shown-photo'
import { useQuery } from '../../../api/use-query'
import { Badge, Card, Heading, Icon, Row, Rows } from '../../../components/basic'
import { FlagLink } from '../../../components/FlagLink'
import { Empty, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { Photos, type ShownPhoto } from '../../../components/Photos'
import { flagEntry, flagRemark } from '../../../frame/flag'
import { goSignIn } from '../../../frame/navigate'
import { shareable, useShare } from '../../../frame/share'
import { useFormat, useWords } from '../../../locales'
import { useDecisionWords } from '../../../locales/meeting'
import { MatterTimeline } from '../../../matter/view/MatterTimeline'
import { picked, TaskList } from '../../../matter/view/TaskList'
import { ActButton } from '../../ActButton'

function TaskPage() {
  const words = useDecisionWords().task
  const { id = '', taskId = '' } = useRouter().params
  const matter = useQuery('matter.get', id === '' ? null : { id })
  useShare({
    title: matter.data?.matter.title ?? words.title,
    path: 'meeting/pages/task/index',
    params: { id, taskId },
  })
  return (
    <Page title={words.title}>
      <Loaded of={matter} skeleton={<Skeleton shape="matter" />} onSignIn={goSignIn}>
        {(full) => {
          const task = full.matter.tasks.find((one) => one.id === taskId)
          return task === undefined ? <Empty title={words.notFound} /> : <Shown full={full} task={task} />
        }}
      </Loaded>
    </Page>
  )
}

interface ShownProps {
  readonly full: MatterFull
  readonly task: MatterFull['matter']['tasks'][number]
}

const acts = ['planMilestone', 'reportTask', 'finishTask', 'confirmTask', 'returnTask'] as const

const Shown = ({ full, task }: ShownProps) => {
  const photos = useMemo(() => new Map(full.photos.map((photo) => [photo.id, shownPhoto(photo)])), [full.photos])
  const about = { taskId: task.id }
  const only = { ...full, matter: { ...full.matter, tasks: [task] } }
  return (
    <View className="stack-l">
      <View className="stack-s">
        <Heading level={2}>{full.matter.title}</Heading>
        <TaskList of={only} photos={photos} />
      </View>
      <Milestones full={full} task={task} />
      <Contradictions full={full} task={task} photos={photos} />
      <View className="stack-s">
        <ActButton full={full} action="contradictTask" about={about} wide kind="secondary" icon="flag" />
        {acts.map((action) => (
          <ActButton key={action} full={full} action={action} about={about} wide kind="secondary" />
        ))}
      </View>
      <Posts full={full} taskId={task.id} photos={photos} />
    </View>
  )
}

export default shareable(TaskPage)

interface ContradictionsProps {
  readonly full: MatterFull
  readonly task: MatterFull['matter']['tasks'][number]
  readonly photos: ReadonlyMap<string, ShownPhoto>
}

/** Residents say that it is not done: their words and pictures, and what became of it. */
const Contradictions = ({ full, task, photos }: ContradictionsProps) => {
  const words = useDecisionWords().task
  const { common } = useWords()
  const format = useFormat()
  const { contradictions = [] } = task
  if (contradictions.length === 0) return null
  const texts = new Map(full.remarks.map((remark) => [remark.id, remark.text]))
  return (
    <View className="stack-s">
      <Heading level={2}>{words.contradictions}</Heading>
      {contradictions.map(({ id, at, photoIds, answer, upheld }) => (
        <Card key={id} tone={answer === undefined ? 'amber' : 'plain'}>
          <View className="stack-s">
            <View className="line">
              <View className="stamp grow">{format.moment(at)}</View>
              <Badge tone={answer === undefined ? 'amber' : upheld ? 'clay' : 'pine'}>
                {answer === undefined ? words.waiting : upheld ? words.upheld : words.notUpheld}
              </Badge>
            </View>
            <View className="as-written">{texts.get(id) ?? ''}</View>
            <Photos photos={picked(photos, photoIds)} />
            <FlagLink what={texts.get(id) ?? ''} onTap={() => flagRemark(id)} />
            {answer === undefined ? (
              <View className="line">
                <ActButton
                  full={full}
                  action="answerContradiction"
                  about={{ contradictionId: id }}
                  kind="secondary"
                  small
                />
              </View>
            ) : (
              <View className="second as-written">{`${words.answer}${common.colon}${answer}`}</View>
            )}
          </View>
        </Card>
      ))}
    </View>
  )
}

interface MilestonesProps {
  readonly full: MatterFull
  readonly task: MatterFull['matter']['tasks'][number]
}

/** A task step by step: what is planned until when, and what has been reached. */
const Milestones = ({ full, task }: MilestonesProps) => {
  const words = useDecisionWords().task
  const format = useFormat()
  const { milestones = [] } = task
  if (milestones.length === 0) return null
  const today = localDate(new Date().toISOString())
  return (
    <View className="stack-s">
      <Heading level={2}>{words.milestones}</Heading>
      <Rows>
        {milestones.map(({ id, what, due, reached }) => (
          <Row
            key={id}
            start={<Icon name={reached === undefined ? 'clock' : 'check'} />}
            title={what}
            second={reached === undefined ? words.planned(format.date(due)) : words.reached(format.date(reached))}
            end={
              reached !== undefined ? undefined : (
                <View className="stack-s">
                  {due < today ? <Badge tone="clay">{words.late}</Badge> : null}
                  <ActButton full={full} action="reachMilestone" about={{ milestoneId: id }} kind="quiet" small />
                </View>
              )
            }
          />
        ))}
      </Rows>
    </View>
  )
}

interface PostsProps {
  readonly full: MatterFull
  readonly taskId: string
  readonly photos: ReadonlyMap<string, ShownPhoto>
}

const isAbout = (data: unknown, taskId: string): boolean =>
  typeof data === 'object' && data !== null && 'taskId' in data && data.taskId === taskId

/** What has been told of one task, newest first. */
const Posts = ({ full, taskId, photos }: PostsProps) => {
  const words = useDecisionWords().task
  const timeline = full.timeline.filter(({ data }) => isAbout(data, taskId))
  return timeline.length === 0 ? null : (
    <View className="stack-s">
      <Heading level={2}>{words.posts}</Heading>
      <MatterTimeline of={{ ...full, timeline }} photos={photos} onFlag={flagEntry(full.matter.id)} />
    </View>
  )
}
