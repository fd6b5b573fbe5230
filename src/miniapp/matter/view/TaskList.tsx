// What the steps of a matter show in detail: who was invited, what is being carried out and how far it is, what the units answered.

import type { MatterFull } from '@domain/contract/matter'
import { answerTo, resolutionsOf } from '@domain/matter/answer'
import type { Answer, Resolution } from '@domain/matter/matter'
import { countProjects } from '@domain/matter/project'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Badge, Button, Card, Icon, Row, Rows } from '../../components/basic'
import { PhotoPair } from '../../components/PhotoPair'
import { Photos, type ShownPhoto } from '../../components/Photos'
import { Progress } from '../../components/Progress'
import { useFormat, useWords } from '../../locales'
import { useEventWords } from '../../locales/event'
import { useMatterWords } from '../../locales/matter'

export interface DetailProps {
  readonly of: MatterFull
  readonly photos: ReadonlyMap<string, ShownPhoto>
}

/** A step in which nothing has been written yet. */
export const Nothing = () => <View className="second">{useMatterWords().step.nothing}</View>

/** The pictures of these ids, as far as the answer shows them. */
export const picked = (
  photos: ReadonlyMap<string, ShownPhoto>,
  ids: readonly string[] | undefined,
): readonly ShownPhoto[] => (ids ?? []).flatMap((id) => photos.get(id) ?? [])

type Carried = Pick<Resolution, 'unitId' | 'partyId' | 'settledBy'>

/** By what name people know the one who carries a resolution: a unit, another party, or those who did it at the table. */
export const useCarrier = ({ matter, names }: Pick<MatterFull, 'matter' | 'names'>): ((of: Carried) => string) => {
  const words = useEventWords()
  return ({ unitId, partyId, settledBy }) => {
    if (settledBy !== undefined) return settledBy
    if (unitId !== undefined) return names[unitId] ?? ''
    const party = matter.parties.find((one) => one.id === partyId)
    return party === undefined ? '' : party.name || words.aParty(party.kind)
  }
}

const answerTones = { invited: 'plain', accepted: 'pine', declined: 'amber' } as const

/** Step 4: who was invited to the table and what each answered. */
export const PartiesDetail = ({ of }: DetailProps) => {
  const words = useMatterWords().step
  const { common } = useWords()
  const { parties } = of.matter
  if (parties.length === 0) return <Nothing />
  return (
    <Rows>
      {parties.map((party) => (
        <Row
          key={party.id}
          title={party.name || common.party[party.kind]}
          second={[party.name ? common.party[party.kind] : '', party.reason].filter(Boolean).join(' · ')}
          end={<Badge tone={answerTones[party.answer]}>{words.party[party.answer]}</Badge>}
        />
      ))}
    </Rows>
  )
}

/** Up to so many are laid open, more are folded by who carries them out. */
const laidOpen = 6

type Task = MatterFull['matter']['tasks'][number]

const taskTones = { underWay: 'plain', finished: 'amber', done: 'pine', givenUp: 'clay' } as const

interface TaskListProps extends DetailProps {
  /** to the page of one task */
  readonly onOpen?: ((taskId: string) => void) | undefined
}

/** Step 7: what is being carried out, by whom, how far it is, what it costs, before and after. */
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
          <Badge tone={taskTones[task.status]}>{words.task[task.status]}</Badge>
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

const verdictTones = { adopted: 'pine', partly: 'amber', declined: 'clay' } as const

/** What each unit answered to the outcome that it was sent: to every resolution of its own, or to the whole. */
export const UnitAnswers = ({ of }: { readonly of: Pick<MatterFull, 'matter' | 'names'> }) => {
  const { common } = useWords()
  return (
    <Rows>
      {of.matter.unitAnswers.flatMap(({ unitId, reminded, verdict, ...promise }) => {
        const unit = of.names[unitId] ?? common.role.unit
        const own = resolutionsOf(of.matter, unitId)
        if (own.length === 0) {
          const answer = verdict === undefined ? undefined : { verdict, ...promise }
          return [<UnitAnswer key={unitId} title={unit} answer={answer} reminded={reminded} />]
        }
        return own.map((resolution) => (
          <UnitAnswer
            key={resolution.id}
            title={resolution.what}
            unit={unit}
            answer={answerTo(of.matter, resolution)}
            reminded={reminded}
          />
        ))
      })}
    </Rows>
  )
}

interface UnitAnswerProps {
  readonly title: string
  readonly unit?: string
  readonly answer: Answer | undefined
  readonly reminded: number | undefined
}

const UnitAnswer = ({ title, unit, answer, reminded }: UnitAnswerProps) => {
  const words = useMatterWords().page
  const { common } = useWords()
  const format = useFormat()
  const second = [
    unit,
    answer?.reason,
    answer?.responsible ? words.responsible(answer.responsible) : undefined,
    answer?.due ? words.answerBy(format.date(answer.due)) : undefined,
    answer === undefined && reminded ? words.reminded(reminded) : undefined,
  ].flatMap((part) => part || [])
  return (
    <Row
      title={title}
      second={second.length === 0 ? undefined : second.map((part) => <View key={part}>{part}</View>)}
      end={
        answer === undefined ? (
          <Badge>{words.waitingAnswer}</Badge>
        ) : (
          <Badge tone={verdictTones[answer.verdict]}>{common.verdict[answer.verdict]}</Badge>
        )
      }
    />
  )
}
