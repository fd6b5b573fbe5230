// One statement in the list: its words, how people answered it as far as that is told, and what I said.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Badge, Card } from '../../components/Card'
import { FlagLink } from '../../components/FlagLink'
import { Icon } from '../../components/Icon'
import { flagStatement } from '../../frame/flag'
import { useAbout, useVoteWords } from '../about'
import { choiceMade } from './ballot'
import { SideTally } from './SideTally'
import { Tally } from './Tally'
import type { Given } from './use-answers'
import { VoteButtons } from './VoteButtons'

type Meeting = Output<'meeting.get'>['meeting']

interface StatementCardProps {
  readonly meetingId: string
  readonly statement: Meeting['statements'][number]
  readonly results: Meeting['results']
  readonly given: Given | undefined
  readonly mayVote: boolean
}

export const StatementCard = ({ meetingId, statement, results, given, mayVote }: StatementCardProps) => {
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
