// Step 7: what is being carried out, by whom, how far it is, what it costs, before and after.

import type { MatterFull } from '@domain/contract/matter'
import { countProjects } from '@domain/matter/project'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/Button'
import { Badge, Card } from '../../components/Card'
import { Icon } from '../../components/Icon'
import { PhotoPair } from '../../components/PhotoPair'
import { Photos, type ShownPhoto } from '../../components/Photos'
import { Progress } from '../../components/Progress'
import { Row, Rows } from '../../components/Row'
import { useFormat } from '../../locales'
import { useMatterWords } from '../../locales/matter'
import { type DetailProps, Nothing, picked, useCarrier } from './detail'

/** Up to so many are laid open, more are folded by who carries them out. */
const laidOpen = 6

type Task = MatterFull['matter']['tasks'][number]

const tones = { underWay: 'plain', finished: 'amber', done: 'pine', givenUp: 'clay' } as const

interface TaskListProps extends DetailProps {
  /** to the page of one task */
  readonly onOpen?: ((taskId: string) => void) | undefined
}

export const TaskList = ({ of, photos, onOpen }: TaskListProps) => {
  const carrier = useCarrier(of)
  const { tasks } = of.matter
  if (tasks.length === 0) return <Nothing />
  const cards = (own: readonly Task[]) =>
    own.map((task) => <TaskCard key={task.id} task={task} carrier={carrier(task)} photos={photos} onOpen={onOpen} />)
  const carriers = [...new Set(tasks.map(carrier))]
  return (
    <View className="stack">
      {tasks.length > laidOpen && carriers.length > 1
        ? carriers.map((name) => (
            <Folded key={name} name={name} tasks={tasks.filter((task) => carrier(task) === name)}>
              {cards}
            </Folded>
          ))
        : cards(tasks)}
    </View>
  )
}

interface FoldedProps {
  readonly name: string
  readonly tasks: readonly Task[]
  readonly children: (tasks: readonly Task[]) => ReactNode
}

/** What one of many carries out, counted up; each of them when it is opened. */
const Folded = ({ name, tasks, children }: FoldedProps) => {
  const words = useMatterWords().page
  const [open, setOpen] = useState(false)
  return (
    <>
      <Rows>
        <Row
          title={name}
          second={words.projects(countProjects(tasks))}
          end={<Icon name={open ? 'minus' : 'plus'} />}
          arrow={false}
          label={[name, words.projects(countProjects(tasks))].filter(Boolean).join(' · ')}
          onTap={() => setOpen(!open)}
        />
      </Rows>
      {open ? children(tasks) : null}
    </>
  )
}

interface TaskCardProps {
  readonly task: Task
  readonly carrier: string
  readonly photos: ReadonlyMap<string, ShownPhoto>
  readonly onOpen: ((taskId: string) => void) | undefined
}

const TaskCard = ({ task, carrier, photos, onOpen }: TaskCardProps) => {
  const words = useMatterWords()
  const format = useFormat()
  const money = [
    task.planned === undefined ? undefined : words.page.planned(format.yuan(task.planned)),
    task.spent === undefined ? undefined : words.page.spent(format.yuan(task.spent)),
  ].filter((part) => part !== undefined)
  return (
    <Card>
      <View className="stack-s">
        <View className="strong as-written">{task.what}</View>
        <View className="line">
          <Badge tone={tones[task.status]}>{words.task[task.status]}</Badge>
          <View className="second">{[carrier, words.page.due(format.date(task.due))].filter(Boolean).join(' · ')}</View>
        </View>
        {task.status === 'givenUp' ? null : <Progress label={words.page.progress(task.what)} percent={task.progress} />}
        {money.length > 0 ? <View className="second">{money.join(' · ')}</View> : null}
        {task.status === 'givenUp' && task.reason ? <View className="as-written">{task.reason}</View> : null}
        <Pictures before={picked(photos, task.beforeIds)} after={picked(photos, task.afterIds)} />
        {onOpen === undefined ? null : (
          <View className="line">
            <Button kind="quiet" small label={words.page.taskOf(task.what)} onTap={() => onOpen(task.id)}>
              {words.page.task}
            </Button>
          </View>
        )}
      </View>
    </Card>
  )
}

interface PicturesProps {
  readonly before: readonly ShownPhoto[]
  readonly after: readonly ShownPhoto[]
}

/** One pair side by side; whatever else there is stands below it. */
const Pictures = ({ before, after }: PicturesProps) => {
  const [first, ...others] = before
  const last = after[after.length - 1]
  if (first === undefined || last === undefined) return <Photos photos={[...before, ...after]} />
  return (
    <View className="stack-s">
      <PhotoPair before={first} after={last} />
      <Photos photos={[...others, ...after.slice(0, -1)]} />
    </View>
  )
}
