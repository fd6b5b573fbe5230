// All statements of a meeting, as they were stated, with results and my answers; and my own that others do not see yet.

import type { Output } from '@domain/contract'
import { isOver } from '@domain/meeting/meeting'
import { View } from '@tarojs/components'
import { Badge, Card, Heading } from '../../components/Card'
import { FirstOf } from '../../components/FirstOf'
import { Empty } from '../../components/Loaded'
import { useMeetingWords } from '../../locales/meeting'
import { useAbout } from '../about'
import { StatementCard } from '../vote/StatementCard'
import type { Answers } from '../vote/use-answers'
import { NotArrived } from '../vote/VoteFlow'
import { StateForm } from './StateForm'

interface StatementsProps {
  readonly of: Output<'meeting.get'>
  readonly answers: Answers
  readonly onChanged: () => void
}

const first = 15

export const Statements = ({ of: { meeting, you }, answers, onChanged }: StatementsProps) => {
  const words = useMeetingWords()
  // units that are appraised stay in the order of the roster
  const inOrder = useAbout() === 'appraisal' ? meeting.statements : [...meeting.statements].reverse()
  return (
    <View className="stack">
      {you.mayState ? <StateForm meetingId={meeting.id} onStated={onChanged} /> : null}
      <NotArrived meetingId={meeting.id} answers={answers} />
      {you.unseen.length > 0 ? (
        <View className="stack-s">
          <Heading level={3}>{words.state.unseen}</Heading>
          {you.unseen.map(({ id, text, status }) => (
            <Card key={id}>
              <View className="line">
                <View className="grow as-written">{text}</View>
                <Badge tone="amber">{words.state.status[status]}</Badge>
              </View>
            </Card>
          ))}
        </View>
      ) : null}
      {meeting.statements.length === 0 ? (
        <Nobody over={isOver(meeting)} />
      ) : (
        <FirstOf rows={inOrder} first={first} all={words.vote.more}>
          {(shown) =>
            shown.map((statement) => (
              <StatementCard
                key={statement.id}
                meetingId={meeting.id}
                statement={statement}
                results={meeting.results}
                given={answers.given.get(statement.id)}
                mayVote={you.mayVote}
              />
            ))
          }
        </FirstOf>
      )}
    </View>
  )
}

/** Afterwards nobody is asked to write. */
const Nobody = ({ over }: { readonly over: boolean }) => {
  const words = useMeetingWords().page
  return over ? (
    <Empty title={words.noStatementsOver} text={words.noStatementsOverText} />
  ) : (
    <Empty title={words.noStatements} text={words.noStatementsText} />
  )
}
