// All statements of a meeting, as they were stated, with results and my answers; and my own that others do not see yet.

import type { Output } from '@domain/contract'
import { isOver } from '@domain/meeting/meeting'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Badge, Button, Card, Heading, Icon } from '../../components/basic'
import { FlagLink } from '../../components/FlagLink'
import { Empty, FirstOf } from '../../components/Loaded'
import { flagStatement } from '../../frame/flag'
import { useMeetingWords } from '../../locales/meeting'
import { useAbout, useVoteWords } from '../about'
import { choiceMade } from '../vote/ballot'
import { SideTally } from '../vote/SideTally'
import { Tally } from '../vote/Tally'
import type { Answers, Given } from '../vote/use-answers'
import { VoteButtons } from '../vote/VoteButtons'
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

type Meeting = Output<'meeting.get'>['meeting']

interface StatementCardProps {
  readonly meetingId: string
  readonly statement: Meeting['statements'][number]
  readonly results: Meeting['results']
  readonly given: Given | undefined
  readonly mayVote: boolean
}

/** One statement in the list: its words, how people answered it as far as that is told, and what I said. */
const StatementCard = ({ meetingId, statement, results, given, mayVote }: StatementCardProps) => {
  const words = useVoteWords()
  const about = useAbout()
  const [answering, setAnswering] = useState(false)
  const { result } = statement
  return (
    <Card>
      <View className="stack-s">
        <View className="line second">
          <View className="grow">{words.from(statement.side)}</View>
          {statement.proxy ? <Badge>{words.proxy}</Badge> : null}
          {result === null || words.verdict[result.verdict] === '' ? null : (
            <Badge tone={result.verdict === 'accepted' ? 'pine' : 'amber'}>{words.verdict[result.verdict]}</Badge>
          )}
        </View>
        <View className="strong as-written">{statement.text}</View>
        {result === null ? (
          <View className="second">
            {`${words.seen(statement.seen)} · ${results === 'shown' ? words.few : words.after}`}
          </View>
        ) : (
          <SideTally result={result}>
            <Tally count={result} />
          </SideTally>
        )}
        {about === 'appraisal' ? null : (
          <FlagLink what={statement.text} onTap={() => flagStatement(statement.id, meetingId)} />
        )}
        {statement.proxies > 0 ? <View className="stamp">{words.proxies(statement.proxies)}</View> : null}
        {mayVote || given !== undefined ? (
          <View className="line">
            <View className="second grow">
              <Yours given={given} />
            </View>
            {mayVote ? (
              <Button kind="quiet" small onTap={() => setAnswering(!answering)}>
                {answering ? words.fold : given === undefined ? words.answer : words.change}
              </Button>
            ) : null}
          </View>
        ) : null}
        {answering && mayVote ? (
          <VoteButtons
            label={words.label(statement.text)}
            chosen={given?.choice ?? undefined}
            onChoose={(choice) => {
              choiceMade(meetingId, statement.id, choice)
              setAnswering(false)
            }}
          />
        ) : null}
      </View>
    </Card>
  )
}

const Yours = ({ given }: { readonly given: Given | undefined }) => {
  const words = useVoteWords()
  if (given === undefined) return <View>{words.yoursNone}</View>
  if (given.state === 'notArrived') {
    return (
      <View className="line">
        <Icon name="warn" />
        <View className="grow">{words.notArrived}</View>
      </View>
    )
  }
  return <View>{given.choice === null ? words.yoursSecret : words.yours(given.choice)}</View>
}
