// What the host steers with: the phases, ballots, and what stands on the screen of the hall.

import type { Output } from '@domain/contract'
import { ballotFields, ballots, isOnPaper, nextItem } from '@domain/meeting/meeting'
import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { shownPhotos } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { Badge, Button, Card, Heading } from '../../components/basic'
import { Confirm } from '../../components/Confirm'
import { ProblemLine } from '../../components/Loaded'
import { Sheet } from '../../components/Sheet'
import { FormFields } from '../../form/FormFields'
import { inputFrom, wordsFrom } from '../../form/form'
import { useForm } from '../../form/use-form'
import { useMeetingWords } from '../../locales/meeting'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import { goToRecord, matterOf, useAbout } from '../about'
import { useTimeLeft } from '../use-time-left'
import { useControl } from './use-host'

type Meeting = Output<'meeting.get'>['meeting']

interface BallotFormProps {
  readonly meeting: Meeting
  readonly onSaved: () => void
}

/** How people vote, settled by the host before the first of them has. */
export const BallotForm = ({ meeting, onSaved }: BallotFormProps) => {
  const words = useMeetingWords().host
  const offered = useAbout() === 'appraisal' ? ballots.filter((one) => one === 'secret') : ballots
  const fields = { ...ballotFields, ballot: { ...ballotFields.ballot, of: offered } }
  const { ballot, quorum, hidden } = meeting
  const form = useForm(null, fields, { ballot, quorum: quorum === null ? undefined : String(quorum), hidden })
  const { busy, problem, send } = useSend('meeting.set')

  const save = async () => {
    if (!form.check()) return
    const { quorum = null, ...input } = inputFrom(fields, form.values)
    const sent = await send({ id: meeting.id, ...input, quorum })
    if (sent.state === 'refused') form.refuse(sent.problem)
    if (sent.state !== 'done') return
    toasted(words.settingSaved)
    onSaved()
  }

  return (
    <Card>
      <View className="stack">
        <Heading level={3}>{words.setting}</Heading>
        <View className="second">{words.settingText}</View>
        <FormFields className="stack" of={form} words={wordsFrom(words.ballot)} about={{}} />
        <ProblemLine problem={problem} />
        <View className="line">
          <Button kind="secondary" busy={busy} onTap={save}>
            {words.saveSetting}
          </Button>
        </View>
      </View>
    </Card>
  )
}

type Of = Output<'meeting.get'>

interface ScreenSheetProps {
  readonly meeting: Of['meeting']
  readonly desk: NonNullable<Of['desk']>
  readonly onChanged: () => void
  readonly onClose: () => void
}

const minutes = [1, 3, 5, 10] as const

/** What the big screen shows and how long somebody may speak: the host chooses, otherwise it turns by itself. */
const ScreenSheet = ({ meeting, desk, onChanged, onClose }: ScreenSheetProps) => {
  const words = useMeetingWords().host
  const { busy, control } = useControl(meeting.id, onChanged)
  const left = useTimeLeft(meeting.timer)
  const matterId = matterOf(meeting)
  const photos = shownPhotos(useQuery('matter.get', matterId === null ? null : { id: matterId }).data?.photos ?? [])
  const { screen } = meeting
  return (
    <Sheet open title={words.onScreen} onClose={onClose}>
      <View className="stack">
        <View>{screen === null ? words.turns : words.held[screen.of]}</View>
        {desk.controls.includes('clearScreen') ? (
          <View className="line">
            <Button kind="secondary" small busy={busy} icon="refresh" onTap={() => control({ control: 'clearScreen' })}>
              {words.turn}
            </Button>
          </View>
        ) : null}
        <View className="second">{words.onScreenText}</View>
        {photos.length === 0 ? null : (
          <View className="host-pictures">
            {photos.map(({ id, thumb }, index) => (
              <View key={id} className="stack-s">
                <Image className="host-picture" src={thumb} mode="aspectFill" />
                <Button
                  kind="quiet"
                  small
                  busy={busy}
                  label={words.showPicture(index + 1)}
                  onTap={() => control({ control: 'putOnScreen', what: { of: 'picture', id } })}
                >
                  {words.put}
                </Button>
              </View>
            ))}
          </View>
        )}
        {desk.controls.includes('startTimer') ? (
          <View className="stack-s">
            <Heading level={3} end={left === undefined ? undefined : <View className="strong">{left}</View>}>
              {words.timer}
            </Heading>
            <View className="line">
              {minutes.map((count) => (
                <Button
                  key={count}
                  kind="secondary"
                  small
                  busy={busy}
                  onTap={() => control({ control: 'startTimer', minutes: count })}
                >
                  {words.minutes(count)}
                </Button>
              ))}
              {desk.controls.includes('stopTimer') ? (
                <Button kind="quiet" small busy={busy} onTap={() => control({ control: 'stopTimer' })}>
                  {words.stopTimer}
                </Button>
              ) : null}
            </View>
          </View>
        ) : null}
      </View>
    </Sheet>
  )
}

type Desk = NonNullable<Of['desk']>

/** What moves the meeting: begin it, open and close answering, end it. Only what can be done now. */
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
