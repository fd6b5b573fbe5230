// A meeting on the phone: before it, during it and after it; what is shown follows the room.

import type { Output } from '@domain/contract'
import type { MeetingSnapshot } from '@domain/contract/meeting'
import { isOver } from '@domain/meeting/meeting'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button, Card, Heading, Icon } from '../../../components/basic'
import { Loaded, Skeleton, State } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { go, goSignIn } from '../../../frame/navigate'
import { shareable, useShare } from '../../../frame/share'
import { useMeetingWords } from '../../../locales/meeting'
import { Agenda } from '../../Agenda'
import { AboutProvider, goToAbout } from '../../about'
import { Motions } from '../../decision/Motions'
import { Head } from '../../Head'
import { LiveLine } from '../../live/LiveLine'
import { type Liveness, useLive } from '../../live/use-live'
import { Segments } from '../../Segments'
import { useSaveDate } from '../../save-date'
import { Seat } from '../../seat/Seat'
import { Statements } from '../../statement/Statements'
import { type Answers, useAnswers } from '../../vote/use-answers'
import { VoteFlow } from '../../vote/VoteFlow'

function Meeting() {
  const words = useMeetingWords().page
  const { id = '' } = useRouter().params
  const { of, liveness } = useLive(id)
  useShare({ title: of.data?.meeting.title ?? words.title, path: 'meeting/pages/meeting/index', params: { id } })
  const hosting = of.data !== undefined && of.data.desk !== null
  return (
    <Page
      title={words.title}
      actions={
        hosting ? (
          <Button kind="quiet" small onTap={() => go('meeting/pages/host/index', { id })}>
            {words.host}
          </Button>
        ) : null
      }
    >
      <Loaded of={of} skeleton={<Skeleton shape="matter" />} onSignIn={goSignIn}>
        {(data) => (
          <AboutProvider value={data.meeting.subject.kind}>
            <Shown of={data} liveness={liveness} onChanged={of.reload} />
          </AboutProvider>
        )}
      </Loaded>
    </Page>
  )
}

interface ShownProps {
  readonly of: Output<'meeting.get'>
  readonly liveness: Liveness
  readonly onChanged: () => void
}

const Shown = ({ of, liveness, onChanged }: ShownProps) => {
  const words = useMeetingWords().page
  const { meeting } = of
  return (
    <View className="stack">
      <Head meeting={meeting} />
      {meeting.status === 'cancelled' ? (
        <State icon="calendar" tone="amber" title={words.cancelled} text={words.cancelledText} />
      ) : (
        <View className="stack">
          {isOver(meeting) ? <View>{words.ended}</View> : <LiveLine liveness={liveness} />}
          <Seat of={of} onChanged={onChanged} />
          <Parts of={of} onChanged={onChanged} />
          <Onward of={of} />
        </View>
      )}
    </View>
  )
}

type Part = 'vote' | 'statements' | 'decision' | 'agenda'
/** What is resolved is resolved about a matter. */
const partsOf = ({ subject }: Output<'meeting.get'>['meeting']): readonly Part[] =>
  subject.kind === 'matter' ? ['vote', 'statements', 'decision', 'agenda'] : ['vote', 'statements', 'agenda']

/** What one most likely came for. */
const firstPart = ({ meeting }: Output<'meeting.get'>): Part => {
  if (isOver(meeting)) return 'statements'
  if (meeting.voting === 'open') return 'vote'
  return meeting.phase === 'before' ? 'agenda' : 'statements'
}

const Parts = ({ of, onChanged }: Omit<ShownProps, 'liveness'>) => {
  const words = useMeetingWords().page
  const { meeting, you } = of
  const labels = meeting.subject.kind === 'appraisal' ? words.appraisalSegments : words.segments
  const [chosen, setChosen] = useState<Part>()
  const answers = useAnswers(meeting.id, you, meeting.ballot === 'secret')
  const part = chosen ?? firstPart(of)
  return (
    <View className="stack">
      <Segments
        label={words.title}
        items={partsOf(meeting).map((id) => ({ id, label: labels[id] }))}
        present={part}
        onChoose={setChosen}
      />
      {part === 'vote' ? <Voting of={of} answers={answers} /> : null}
      {part === 'statements' ? <Statements of={of} answers={answers} onChanged={onChanged} /> : null}
      {part === 'decision' ? <Motions meeting={meeting} onChanged={onChanged} /> : null}
      {part === 'agenda' ? <Agenda meeting={meeting} /> : null}
    </View>
  )
}

/** Where to go from here. */
const Onward = ({ of: { meeting } }: Pick<ShownProps, 'of'>) => {
  const words = useMeetingWords().page
  const { busy, save, takesBack } = useSaveDate(meeting)
  return (
    <View className="stack-s">
      {meeting.statements.length > 0 && meeting.subject.kind !== 'appraisal' ? (
        <Button kind="secondary" wide icon="chart" onTap={() => go('meeting/pages/opinion/index', { id: meeting.id })}>
          {words.opinion}
        </Button>
      ) : null}
      {meeting.phase === 'before' && !isOver(meeting) ? (
        <Button kind="secondary" wide icon="calendar" busy={busy} onTap={save}>
          {words.calendar}
        </Button>
      ) : null}
      {meeting.status === 'cancelled' && takesBack ? (
        <Button kind="secondary" wide icon="calendar" busy={busy} onTap={save}>
          {words.calendarCancelled}
        </Button>
      ) : null}
      {meeting.status === 'closed' && meeting.subject.kind === 'matter' ? (
        <Button
          kind="secondary"
          wide
          icon="document"
          onTap={() => go('meeting/pages/minutes/index', { id: meeting.subject.id, meetingId: meeting.id })}
        >
          {words.minutes}
        </Button>
      ) : null}
      <Button kind="quiet" wide onTap={() => goToAbout(meeting.subject)}>
        {meeting.subject.kind === 'matter' ? words.toMatter : words.toPaper}
      </Button>
    </View>
  )
}

export default shareable(Meeting)

interface VotingProps {
  readonly of: Output<'meeting.get'>
  readonly answers: Answers
}

/** Answering, or why one cannot answer now. */
const Voting = ({ of: { meeting, you }, answers }: VotingProps) => (
  <View className="stack">
    {you.mayVote && answers.given.size > 0 ? null : <BallotTerms meeting={meeting} />}
    {you.mayVote ? <VoteFlow meeting={meeting} answers={answers} /> : <Waiting of={{ meeting, you }} />}
  </View>
)

const Waiting = ({ of: { meeting, you } }: { readonly of: Pick<VotingProps['of'], 'meeting' | 'you'> }) => {
  const words = useMeetingWords()
  if (meeting.voting === 'open' && you.attendance === null) return null
  const { quorum, present, quorate, voting } = meeting
  const text =
    voting === 'closed' || isOver(meeting)
      ? words.ballot.closed
      : quorum !== null && !quorate
        ? words.ballot.waitQuorum(present, quorum)
        : words.ballot.notYet
  return (
    <Card>
      <View className="center" aria-live="polite">
        {text}
      </View>
    </Card>
  )
}

/** How people vote here, told before they do: open or secret, from how many present on, when results are shown. */
const BallotTerms = ({ meeting }: { readonly meeting: MeetingSnapshot }) => {
  const words = useMeetingWords().ballot
  return (
    <Card tone="pine">
      <View className="stack-s">
        <Heading level={3}>{words.title}</Heading>
        <View className="line">
          <Icon name={meeting.ballot === 'secret' ? 'lock' : 'eye'} />
          <View className="grow">{words[meeting.ballot]}</View>
        </View>
        {meeting.quorum === null ? null : (
          <View className="line">
            <Icon name="people" />
            <View className="grow">{words.quorum(meeting.quorum)}</View>
          </View>
        )}
        <View className="line">
          <Icon name="chart" />
          <View className="grow">
            {words.results[meeting.ballot === 'secret' || meeting.hidden ? 'afterVoting' : 'now']}
          </View>
        </View>
        <View className="second">{`${words.change}${words.small}`}</View>
      </View>
    </Card>
  )
}
