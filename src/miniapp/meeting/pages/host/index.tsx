// Leading a meeting: the code of the room, what moves it, who is there, what is on the table.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '../../../components/Button'
import { Card, Heading } from '../../../components/Card'
import { Empty, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { go, goBack, goSignIn } from '../../../frame/navigate'
import { useWords } from '../../../locales'
import { useDecisionWords } from '../../../locales/decision'
import { useMeetingWords } from '../../../locales/meeting'
import { Agenda } from '../../Agenda'
import { AboutProvider } from '../../about'
import { Motions } from '../../decision/Motions'
import { Head } from '../../Head'
import { Attendance } from '../../host/Attendance'
import { BallotForm } from '../../host/BallotForm'
import { CheckInCode } from '../../host/CheckInCode'
import { Hands } from '../../host/Hands'
import { StatementDesk } from '../../host/StatementDesk'
import { isMove, Moves, Standing } from '../../host/Steering'
import { useControl } from '../../host/use-host'
import { LiveLine } from '../../live/LiveLine'
import { useLive } from '../../live/use-live'
import '../../host/Host.css'

/** What there is to move, if there is anything. */
const ledIn = (of: Output<'meeting.get'> | undefined) => {
  const desk = of?.desk
  return of !== undefined && desk?.controls.some(isMove) ? { meeting: of.meeting, desk } : undefined
}

export default function Host() {
  const words = useMeetingWords().host
  const { act } = useWords()
  const { id = '' } = useRouter().params
  const { of, liveness } = useLive(id)
  const led = ledIn(of.data)
  return (
    <Page
      title={words.title}
      width="desk"
      foot={led ? <Moves {...led} onChanged={of.reload} /> : undefined}
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
                <Head meeting={meeting} />
                {meeting.phase === 'ended' ? null : <LiveLine liveness={liveness} />}
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

const Board = ({ meeting, desk, onChanged }: BoardProps) => {
  const words = useMeetingWords().host
  const { motion } = useDecisionWords()
  const { busy, control } = useControl(meeting.id, onChanged)
  return (
    <View className="host">
      <View className="host-column">
        <Standing meeting={meeting} />
        <Hands meeting={meeting} onChanged={onChanged} />
        {meeting.phase === 'ended' ? null : <CheckInCode id={meeting.id} code={desk.code} screenKey={desk.screenKey} />}
        {desk.maySet && meeting.statements.every(({ seen }) => seen === 0) ? (
          <BallotForm meeting={meeting} onSaved={onChanged} />
        ) : null}
      </View>
      <View className="host-column">
        <Card>
          <View className="stack">
            <Heading level={3}>{words.agenda}</Heading>
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
        <Attendance meeting={meeting} onChanged={onChanged} />
      </View>
      <View className="host-column">
        {meeting.subject.kind === 'appraisal' ? null : (
          <StatementDesk meeting={meeting} desk={desk} onChanged={onChanged} />
        )}
        {meeting.subject.kind === 'matter' ? (
          <View className="stack">
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
          </View>
        ) : null}
      </View>
    </View>
  )
}
