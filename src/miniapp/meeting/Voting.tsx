// Answering, or why one cannot answer now.

import type { Output } from '@domain/contract'
import { isOver } from '@domain/meeting/meeting'
import { View } from '@tarojs/components'
import { Card } from '../components/Card'
import { useMeetingWords } from '../locales/meeting'
import { BallotTerms } from './BallotTerms'
import type { Answers } from './vote/use-answers'
import { VoteFlow } from './vote/VoteFlow'

interface VotingProps {
  readonly of: Output<'meeting.get'>
  readonly answers: Answers
}

export const Voting = ({ of: { meeting, you }, answers }: VotingProps) => (
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
