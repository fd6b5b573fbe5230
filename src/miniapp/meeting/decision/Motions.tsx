// The motions of a meeting, kept fresh while people take their stances.

import type { MeetingSnapshot } from '@domain/contract/meeting'
import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { useQuery } from '../../api/use-query'
import { Button, Card, Heading } from '../../components/basic'
import { Empty, FirstOf, Loaded, Skeleton } from '../../components/Loaded'
import { go } from '../../frame/navigate'
import { useDecisionWords, useMeetingWords } from '../../locales/meeting'
import { MotionCard } from './MotionCard'

interface MotionsProps {
  readonly meeting: MeetingSnapshot
  readonly onChanged: () => void
  /** puts one of them on the big screen */
  readonly onScreen?: ((id: string) => void) | undefined
}

const first = 15

/** Milliseconds; stances do not come over the socket. */
const pace = 5_000

export const Motions = ({ meeting, onChanged, onScreen }: MotionsProps) => {
  const words = useDecisionWords().motion
  const { more } = useMeetingWords().vote
  const asked = useQuery('meeting.motions', { meetingId: meeting.id })
  const { reload } = asked
  useEffect(() => {
    const timer = setInterval(reload, pace)
    return () => clearInterval(timer)
  }, [reload])
  const changed = () => {
    reload()
    onChanged()
  }
  return (
    <Loaded of={asked} skeleton={<Skeleton shape="card" count={2} />}>
      {({ rows, you }) => (
        <View className="stack">
          {rows.length === 0 ? <Empty title={words.none} text={words.noneText} /> : null}
          <FirstOf rows={rows} first={first} all={more}>
            {(shown) =>
              shown.map((row) => (
                <MotionCard
                  key={row.id}
                  matterId={meeting.subject.id}
                  row={row}
                  mayWrite={you.mayWrite}
                  mayStand={you.mayStand}
                  closed={meeting.status === 'closed'}
                  onChanged={changed}
                  onScreen={onScreen === undefined ? undefined : () => onScreen(row.id)}
                />
              ))
            }
          </FirstOf>
          {you.mayWrite ? <Drafting meeting={meeting} proposed={rows.map((row) => row.statementId)} /> : null}
        </View>
      )}
    </Loaded>
  )
}

interface DraftingProps {
  readonly meeting: MeetingSnapshot
  readonly proposed: readonly (string | null)[]
}

/** What everybody accepts is offered first. */
const Drafting = ({ meeting, proposed }: DraftingProps) => {
  const words = useDecisionWords().motion
  const agreed = meeting.statements.filter(({ id, result }) => result?.verdict === 'accepted' && !proposed.includes(id))
  return (
    <View className="stack">
      {agreed.length > 0 ? (
        <View className="stack-s">
          <Heading level={3}>{words.agreed}</Heading>
          <View className="second">{words.agreedText}</View>
          {agreed.map(({ id, text }) => (
            <Card
              key={id}
              label={words.makeOf(text)}
              onTap={() => go('meeting/pages/motion/index', { id: meeting.id, statementId: id })}
            >
              <View className="as-written">{text}</View>
            </Card>
          ))}
        </View>
      ) : null}
      <Button kind="secondary" wide icon="plus" onTap={() => go('meeting/pages/motion/index', { id: meeting.id })}>
        {words.write}
      </Button>
    </View>
  )
}
