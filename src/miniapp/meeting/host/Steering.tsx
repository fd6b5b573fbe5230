// What moves the meeting: begin it, open and close answering, end it. Only what can be done now.

import type { Output } from '@domain/contract'
import { isOnPaper, nextItem } from '@domain/meeting/meeting'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Badge, Card } from '../../components/Card'
import { Confirm } from '../../components/Confirm'
import { useMeetingWords } from '../../locales/meeting'
import { goToRecord } from '../about'
import { useTimeLeft } from '../use-time-left'
import { ScreenSheet } from './ScreenSheet'
import { useControl } from './use-host'

type Of = Output<'meeting.get'>
type Desk = NonNullable<Of['desk']>

const moves = ['open', 'openVoting', 'closeVoting', 'end'] as const
type Move = (typeof moves)[number]
export const isMove = (control: string): control is Move => moves.some((move) => move === control)

/** What cannot be taken back, or is seen by the whole room, is asked once more. */
const confirmed = ['open', 'closeVoting', 'end'] as const satisfies readonly Move[]
type Confirmed = (typeof confirmed)[number]
const needsConfirmation = (move: Move): move is Confirmed => confirmed.some((one) => one === move)

interface SteeringProps {
  readonly meeting: Of['meeting']
  readonly desk: Desk
  readonly onChanged: () => void
}

/** Where the meeting stands. */
export const Standing = ({ meeting }: Pick<SteeringProps, 'meeting'>) => {
  const words = useMeetingWords()
  const left = useTimeLeft(meeting.timer)
  const waitsForQuorum =
    meeting.voting === 'before' && meeting.phase === 'open' && !meeting.quorate && meeting.quorum !== null
  if (isOnPaper(meeting)) return null
  return (
    <Card>
      <View className="stack">
        <View className="line">
          <Badge tone={meeting.phase === 'open' ? 'amber' : 'plain'}>{words.page.phase[meeting.phase]}</Badge>
          <Badge tone={meeting.voting === 'open' ? 'pine' : 'plain'}>{words.screen.voting[meeting.voting]}</Badge>
          <View className="second grow">{words.host.where(meeting.present - meeting.afar, meeting.afar)}</View>
        </View>
        <View className="second">{words.host.voted(meeting.voted, meeting.present)}</View>
        {left === undefined ? null : <View className="strong">{words.host.timeLeft(left)}</View>}
        {waitsForQuorum ? <View>{words.host.noQuorum(meeting.present, meeting.quorum ?? 0)}</View> : null}
        {meeting.phase === 'ended' ? (
          meeting.status === 'scheduled' ? (
            <View className="stack-s">
              <View>{words.host.recordText}</View>
              <Button wide icon="edit" onTap={() => goToRecord(meeting)}>
                {words.host.record}
              </Button>
            </View>
          ) : (
            <View>{words.page.ended}</View>
          )
        ) : null}
      </View>
    </Card>
  )
}

/** What moves it on, for the foot of the page: however long the lists are, it is in view. */
export const Moves = ({ meeting, desk, onChanged }: SteeringProps) => {
  const words = useMeetingWords()
  const [asking, setAsking] = useState<Confirmed>()
  const [choosing, setChoosing] = useState(false)
  const next = desk.controls.includes('goTo') ? nextItem(meeting, meeting.agenda.length) : undefined
  const { busy, control } = useControl(meeting.id, onChanged)
  const offered = moves.filter((move) => desk.controls.includes(move))
  const [main] = offered
  const tap = (move: Move) => (needsConfirmation(move) ? setAsking(move) : void control({ control: move }))
  return (
    <>
      <View className="moves">
        {next === undefined ? null : (
          <View className="moves-one">
            <Button
              wide
              kind="secondary"
              busy={busy}
              label={words.host.nextLabel(meeting.agenda[next] ?? '')}
              onTap={() => control({ control: 'goTo', item: next })}
            >
              {words.host.next}
            </Button>
          </View>
        )}
        <View className="moves-one">
          <Button wide kind="secondary" onTap={() => setChoosing(true)}>
            {words.host.onScreen}
          </Button>
        </View>
        {offered.map((move) => (
          <View key={move} className={move === main ? 'moves-one moves-main' : 'moves-one'}>
            <Button
              wide
              kind={move === 'end' ? 'quiet' : move === main ? 'primary' : 'secondary'}
              busy={busy}
              onTap={() => tap(move)}
            >
              {words.host.control[move]}
            </Button>
          </View>
        ))}
      </View>
      {choosing ? (
        <ScreenSheet meeting={meeting} desk={desk} onChanged={onChanged} onClose={() => setChoosing(false)} />
      ) : null}
      {asking === undefined ? null : (
        <Confirm
          open
          title={words.host.sure[asking].title}
          text={words.host.sure[asking].text}
          act={words.host.control[asking]}
          danger={asking === 'end'}
          busy={busy}
          onConfirm={() => {
            setAsking(undefined)
            void control({ control: asking })
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  )
}
