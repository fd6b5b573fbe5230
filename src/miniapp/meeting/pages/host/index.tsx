// Leading a meeting: the code of the room, what moves it, who is there, what is on the table.

import type { Output } from '@domain/contract'
import { isOnPaper, isOver } from '@domain/meeting/meeting'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button, Card, Heading } from '../../../components/basic'
import { Empty, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { useWide } from '../../../components/wide'
import { go, goBack, goSignIn } from '../../../frame/navigate'
import { useWords } from '../../../locales'
import { useDecisionWords, useMeetingWords } from '../../../locales/meeting'
import { Agenda } from '../../Agenda'
import { AboutProvider } from '../../about'
import { Motions } from '../../decision/Motions'
import { Head } from '../../Head'
import { Attendance } from '../../host/Attendance'
import { CheckInCode } from '../../host/CheckInCode'
import { Hands } from '../../host/Hands'
import { StatementDesk } from '../../host/StatementDesk'
import { BallotForm, isMove, Moves, Standing } from '../../host/Steering'
import { useControl } from '../../host/use-host'
import { LiveLine } from '../../live/LiveLine'
import { useLive } from '../../live/use-live'
import { Segments } from '../../Segments'
import '../../host/Host.css'

/** What there is to move, if there is anything. */
const hostingIn = (of: Output<'meeting.get'> | undefined) => {
  const desk = of?.desk
  return of !== undefined && desk?.controls.some(isMove) ? { meeting: of.meeting, desk } : undefined
}

export default function Host() {
  const words = useMeetingWords().host
  const { act } = useWords()
  const wide = useWide()
  const { id = '' } = useRouter().params
  const { of, liveness } = useLive(id)
  const hosting = hostingIn(of.data)
  return (
    <Page
      title={words.title}
      width="desk"
      foot={hosting ? <Moves {...hosting} onChanged={of.reload} /> : undefined}
      actions={
        <Button kind="quiet" small onTap={() => go('meeting/pages/meeting/index', { id })}>
          {words.toVoters}
        </Button>
      }
    >
      <Loaded of={of} skeleton={<Skeleton shape="matter" />} onSignIn={goSignIn}>
        {({ meeting, desk }) =>
          desk === null ? (
            <Empty title={words.notYours} act={act.back} onAct={goBack} />
          ) : (
            <AboutProvider value={meeting.subject.kind}>
              <View className="stack">
                <Head meeting={meeting} brief={!wide} />
                {isOver(meeting) ? null : <LiveLine liveness={liveness} />}
                <Board meeting={meeting} desk={desk} onChanged={of.reload} />
              </View>
            </AboutProvider>
          )
        }
      </Loaded>
    </Page>
  )
}

interface BoardProps {
  readonly meeting: Output<'meeting.get'>['meeting']
  readonly desk: NonNullable<Output<'meeting.get'>['desk']>
  readonly onChanged: () => void
}

const parts = ['now', 'agenda', 'people', 'statements', 'motions'] as const
type Part = (typeof parts)[number]

/** What there is of it: one on paper has no present, an appraisal no statements, and nothing but a matter resolutions. */
const partsOf = (meeting: BoardProps['meeting']): readonly Part[] => {
  const { kind } = meeting.subject
  const without: Partial<Record<Part, boolean>> = {
    now: isOnPaper(meeting),
    statements: kind === 'appraisal',
    motions: kind !== 'matter',
  }
  return parts.filter((part) => without[part] !== true)
}

/** Three columns at a desk; on a phone a part at a time, so that a full room pushes nothing out of reach. */
const Board = (props: BoardProps) => {
  const words = useMeetingWords().host
  const wide = useWide()
  const [chosen, setPart] = useState<Part>()
  const { meeting, desk } = props
  const shown = partsOf(meeting)
  const part = chosen ?? shown[0] ?? 'agenda'
  const has = (one: Part) => shown.includes(one)
  if (wide) {
    const decided = has('motions') ? <Decided {...props} /> : null
    // when the meeting is over there is nothing to lead any more, only to decide
    const over = isOver(meeting)
    return (
      <View className="host">
        {has('now') ? (
          <View className="host-column">
            <Now {...props} />
            {over ? decided : null}
          </View>
        ) : null}
        <View className="host-column">
          <Items {...props} />
          <Attendance meeting={meeting} onChanged={props.onChanged} />
        </View>
        <View className="host-column">
          {has('statements') ? <StatementDesk {...props} /> : null}
          {over && has('now') ? null : decided}
        </View>
      </View>
    )
  }
  const count: Readonly<Record<Part, number>> = {
    now: meeting.hands.length,
    agenda: 0,
    people: meeting.present,
    statements: meeting.statements.length + desk.unseen.length,
    motions: 0,
  }
  return (
    <View className="host-column">
      <Segments
        label={words.parts}
        items={shown.map((id) => ({ id, label: words.part[id](count[id]) }))}
        present={part}
        onChoose={setPart}
      />
      {part === 'now' ? <Now {...props} /> : null}
      {part === 'agenda' ? <Items {...props} /> : null}
      {part === 'people' ? <Attendance meeting={meeting} onChanged={props.onChanged} /> : null}
      {part === 'statements' ? <StatementDesk {...props} /> : null}
      {part === 'motions' ? <Decided {...props} /> : null}
    </View>
  )
}

/** Where it stands, who wants to speak, and the way in. */
const Now = ({ meeting, desk, onChanged }: BoardProps) => (
  <>
    <Standing meeting={meeting} />
    <Hands meeting={meeting} onChanged={onChanged} />
    {isOver(meeting) ? null : <CheckInCode id={meeting.id} code={desk.code} screenKey={desk.screenKey} />}
    {desk.maySet && meeting.statements.every(({ seen }) => seen === 0) ? (
      <BallotForm meeting={meeting} onSaved={onChanged} />
    ) : null}
  </>
)

const Items = ({ meeting, desk, onChanged }: BoardProps) => {
  const words = useMeetingWords().host
  const wide = useWide()
  const { busy, control } = useControl(meeting.id, onChanged)
  return (
    <Card>
      <View className="stack">
        {wide ? <Heading level={3}>{words.agenda}</Heading> : null}
        <Agenda
          meeting={meeting}
          act={(item, index) =>
            desk.controls.includes('goTo') ? (
              <View className="line">
                {index === meeting.item ? null : (
                  <Button
                    kind="quiet"
                    small
                    busy={busy}
                    label={words.goTo(item)}
                    icon="pointer"
                    onTap={() => control({ control: 'goTo', item: index })}
                  >
                    {words.now}
                  </Button>
                )}
                {index < meeting.item || meeting.leftOut.includes(index) ? null : (
                  <Button
                    kind="quiet"
                    small
                    busy={busy}
                    label={words.leaveOutLabel(item)}
                    onTap={() => control({ control: 'leaveOut', item: index })}
                  >
                    {words.leaveOut}
                  </Button>
                )}
              </View>
            ) : null
          }
        />
      </View>
    </Card>
  )
}

const Decided = ({ meeting, desk, onChanged }: BoardProps) => {
  const { motion } = useDecisionWords()
  const { control } = useControl(meeting.id, onChanged)
  return (
    <>
      <Heading level={3}>{motion.title}</Heading>
      <Motions
        meeting={meeting}
        onChanged={onChanged}
        onScreen={
          desk.controls.includes('putOnScreen')
            ? (id) => control({ control: 'putOnScreen', what: { of: 'motion', id } })
            : undefined
        }
      />
    </>
  )
}
