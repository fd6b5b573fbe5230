// One task: how far it is step by step, what it costs, before and after, what residents hold against it.

import type { MatterFull } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { shownPhoto } from '../../../api/shown-photo'
import { useQuery } from '../../../api/use-query'
import { Heading } from '../../../components/Card'
import { Empty, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { goSignIn } from '../../../frame/navigate'
import { shareable, useShare } from '../../../frame/share'
import { useDecisionWords } from '../../../locales/meeting'
import { TaskList } from '../../../matter/view/TaskList'
import { ActButton } from '../../ActButton'
import { Contradictions } from '../../task/Contradictions'
import { Milestones } from '../../task/Milestones'
import { Posts } from '../../task/Posts'

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
