// The table of a matter in public, and what whoever reads it can do about the matter.

import { localDate } from '@domain/calendar/local-time'
import type { MatterFull } from '@domain/contract/matter'
import { ratingRefusal } from '@domain/evaluation/judge'
import { isFinal } from '@domain/matter/matter'
import { isCalled, isSeating } from '@domain/party/invitation'
import { View } from '@tarojs/components'
import { Badge, Button, Card, Heading, Row, Rows } from '../../components/basic'
import { AskFirst } from '../../components/Confirm'
import { ProblemLine } from '../../components/Loaded'
import { go, goSignIn } from '../../frame/navigate'
import { workPath } from '../../frame/tabs'
import { useFormat, useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'
import { useSession } from '../../store/session'
import { toasted } from '../../store/toast'
import { useTracking } from '../../store/tracking'
import { useSend } from '../../store/use-send'

/** The table of a matter in public: its meetings, each with its own page, and who comes to them. */
export const Table = ({ of: { matter, you } }: { readonly of: Pick<MatterFull, 'matter' | 'you'> }) => {
  const words = useMatterWords()
  const { common } = useWords()
  const format = useFormat()
  const { id: matterId, meetings, parties } = matter
  const called = isSeating(matter) && isCalled(matter, you) && you.partyIds.length === 0
  if (meetings.length + parties.length === 0 && !called) return null
  return (
    <View className="stack">
      <Heading level={2}>{words.page.table}</Heading>
      {called ? (
        <Card tone="pine">
          <View className="stack-s">
            <View>{words.page.called}</View>
            <Button wide onTap={() => go('meeting/pages/invite/index', { matterId })}>
              {words.page.answer}
            </Button>
          </View>
        </Card>
      ) : null}
      <Rows>
        {meetings.map(({ id, form, brand, startsAt, place, status }) => (
          <Row
            key={id}
            title={brand ?? common.meetingForm[form]}
            second={`${format.moment(startsAt)} · ${place}`}
            end={<Badge tone={status === 'closed' ? 'pine' : 'plain'}>{words.step.meeting[status]}</Badge>}
            onTap={() =>
              status === 'closed'
                ? go('meeting/pages/minutes/index', { id: matterId, meetingId: id })
                : go('meeting/pages/meeting/index', { id })
            }
          />
        ))}
        {parties.length > 0 ? (
          <Row title={words.page.parties} onTap={() => go('meeting/pages/party/index', { id: matterId })} />
        ) : null}
      </Rows>
    </View>
  )
}

interface WhatYouCanProps {
  readonly of: MatterFull
  readonly onChanged: () => void
}

/** What this person can do to the matter now, and only that. */
export const WhatYouCan = ({ of, onChanged }: WhatYouCanProps) => {
  const words = useMatterWords().act
  const { error } = useWords()
  const act = useSend('matter.act', { atOnce: true })
  const byCode = useTracking((tracking) => tracking.matterId === of.matter.id)
  const { matter, you } = of
  // told by the server: the table of all actions would weigh on everybody's first page
  const can = you.offered
  const concern = byCode ? { ...you, reporter: true } : you
  const mayRate = ratingRefusal(matter, concern, you.rated, localDate(new Date().toISOString())) === null
  const working = can.filter((id) => id !== 'urge').length > 0

  const urge = async () => {
    const sent = await act.send({ id: matter.id, command: { action: 'urge' } })
    toasted(sent.state === 'refused' ? error[sent.problem.code] : words.urged)
    onChanged()
  }

  const maySupport = !isFinal(matter) && !you.reporter
  // anyone who reported, supports or sits at the table is told anyway
  const mayFollow = you.follower || !(isFinal(matter) || you.reporter || you.supporter || you.participant)
  const mayUrge = can.includes('urge')
  if (!mayRate && !working && !you.rated && !maySupport && !mayFollow && !mayUrge) return null
  return (
    <View className="stack-s">
      {mayRate ? (
        <Button wide icon="star" onTap={() => go('account/pages/rate/index', { id: matter.id })}>
          {words.rate}
        </Button>
      ) : null}
      {working ? <Work id={matter.id} /> : null}
      {you.rated ? (
        <View>
          <Badge tone="pine" icon="check">
            {words.rated}
          </Badge>
        </View>
      ) : null}
      <View className="line">
        {maySupport ? (
          <Toggle
            name="matter.support"
            of={matter}
            on={you.supporter}
            primary={!(mayRate || working || you.supporter)}
            onChanged={onChanged}
          />
        ) : null}
        {mayFollow ? <Toggle name="matter.follow" of={matter} on={you.follower} onChanged={onChanged} /> : null}
        {mayUrge ? (
          <AskFirst
            kind="secondary"
            icon="bell"
            title={words.urgeTitle}
            text={words.urgeText}
            act={words.urge}
            busy={act.busy}
            onConfirm={urge}
          >
            {words.urge}
          </AskFirst>
        ) : null}
      </View>
      <ProblemLine problem={act.problem} />
    </View>
  )
}

/** The pages that work on a matter belong to the roles; this one only leads there. */
const Work = ({ id }: { readonly id: string }) => {
  const words = useMatterWords().act
  const path = useSession((session) => workPath(session.me, 'matter'))
  return path === undefined ? null : (
    <Button wide icon="edit" onTap={() => go(path, { id })}>
      {words.work}
    </Button>
  )
}

/** What each is called while it is off, while it is on, to somebody who hears it, and when it was just said. */
const kinds = {
  'matter.support': { icon: 'support', off: 'support', on: 'supported', undo: 'unsupport', now: 'supportedNow' },
  'matter.follow': { icon: 'eye', off: 'follow', on: 'followed', undo: 'unfollow', now: 'followedNow' },
} as const

interface ToggleProps {
  readonly name: keyof typeof kinds
  readonly of: MatterFull['matter']
  readonly on: boolean
  readonly primary?: boolean
  readonly onChanged: () => void
}

/** "I have met this too" and "tell me how it goes on": said with one tap, taken back with the next. */
const Toggle = ({ name, of, on, primary = false, onChanged }: ToggleProps) => {
  const words = useMatterWords().act
  const { error, common } = useWords()
  const signedIn = useSession((session) => session.token !== null)
  const { busy, send } = useSend(name)
  const kind = kinds[name]

  const toggle = async () => {
    if (!signedIn) {
      goSignIn()
      return
    }
    const sent = await send({ id: of.id, on: !on }, { about: of.title })
    if (sent.state === 'refused') {
      toasted(error[sent.problem.code])
      return
    }
    // anyone who comes once the result is there hears how it goes on; that they do not judge it is said at once
    const now = name === 'matter.support' && of.result !== null ? words.supportedLate : words[kind.now]
    toasted(sent.state === 'queued' ? common.queued : on ? words.undone : now)
    onChanged()
  }

  return (
    <Button
      kind={primary ? 'primary' : 'secondary'}
      icon={on ? 'check' : kind.icon}
      busy={busy}
      label={words[on ? kind.undo : kind.off]}
      onTap={toggle}
    >
      {words[on ? kind.on : kind.off]}
    </Button>
  )
}
