// Answering: one statement at a time, the most useful one first, until all are answered.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { query } from '../../api/call'
import { Button, Card } from '../../components/basic'
import { Skeleton, State } from '../../components/Loaded'
import { useWords } from '../../locales'
import { useMeetingWords } from '../../locales/meeting'
import { useVoteWords } from '../about'
import { choiceMade, slipsHurried } from './ballot'
import type { Choice } from './count'
import type { Answers } from './use-answers'
import { VoteButtons } from './VoteButtons'
import './VoteCard.css'

type Meeting = Output<'meeting.get'>['meeting']

interface VoteFlowProps {
  readonly meeting: Meeting
  readonly answers: Answers
}

/** Which statement to ask about: drawn by the server, and while it cannot be asked the first that is open. */
const useDrawn = (meetingId: string, open: readonly string[]): string | undefined => {
  const [drawn, setDrawn] = useState<string>()
  const asked = useRef('')
  const isOpen = drawn !== undefined && open.includes(drawn)
  const waiting = isOpen ? '' : open.join(' ')
  useEffect(() => {
    const [first] = waiting.split(' ')
    if (waiting === '' || asked.current === waiting) return
    asked.current = waiting
    query('meeting.next', { id: meetingId }).then(
      ({ statement }) => {
        // what is on its way to the server is not known there yet
        const id = statement?.id ?? ''
        setDrawn(waiting.includes(id) && id !== '' ? id : first)
      },
      () => setDrawn(first),
    )
  }, [meetingId, waiting])
  return isOpen ? drawn : undefined
}

/** The thumb that answered one statement must not answer the next by accident. */
const settling = 350

const useSettled = (id: string | undefined): boolean => {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    if (id === undefined) return
    const timer = setTimeout(() => setSettled(id), settling)
    return () => clearTimeout(timer)
  }, [id])
  return settled === id
}

export const VoteFlow = ({ meeting, answers }: VoteFlowProps) => {
  const { given } = answers
  const words = useVoteWords()
  const [last, setLast] = useState<{ readonly id: string; readonly choice: Choice }>()
  const [changing, setChanging] = useState(false)
  const open = meeting.statements.filter(({ id }) => !given.has(id)).map(({ id }) => id)
  const drawn = useDrawn(meeting.id, open)
  const shown = changing ? last?.id : drawn
  const settled = useSettled(shown)
  const statement = meeting.statements.find(({ id }) => id === shown)

  const choose = (id: string, choice: Choice) => {
    choiceMade(meeting.id, id, choice)
    setLast({ id, choice })
    setChanging(false)
  }

  return (
    <View className="stack">
      <NotArrived meetingId={meeting.id} answers={answers} />
      {statement === undefined ? (
        open.length > 0 ? (
          <Skeleton shape="words" />
        ) : (
          <State icon="check" title={words.done} text={words.doneText} />
        )
      ) : (
        <Card>
          <View className="vote-card">
            <View className="line second">
              <View className="grow">{words.from(statement.side)}</View>
              {changing ? null : <View>{words.left(open.length)}</View>}
            </View>
            <View className="vote-text as-written" ariaRole="heading" aria-level={3}>
              {statement.text}
            </View>
            <VoteButtons
              label={words.label(statement.text)}
              chosen={given.get(statement.id)?.choice ?? undefined}
              disabled={!settled}
              onChoose={(choice) => choose(statement.id, choice)}
            />
          </View>
        </Card>
      )}
      {last === undefined || changing ? null : (
        <View className="vote-past">
          <View className="second grow" aria-live="polite">
            {meeting.ballot === 'secret' ? words.lastSecret : words.last(last.choice)}
          </View>
          <Button kind="quiet" small onTap={() => setChanging(true)}>
            {words.change}
          </Button>
        </View>
      )}
    </View>
  )
}

/** Says plainly what has not reached the server. */
export const NotArrived = ({
  meetingId,
  answers: { given, refused },
}: {
  readonly meetingId: string
  readonly answers: Answers
}) => {
  const words = useMeetingWords().vote
  const { error } = useWords()
  const missing = [...given.values()].filter(({ state }) => state === 'notArrived').length
  if (missing === 0) return refused === undefined ? null : <View ariaRole="alert">{error[refused]}</View>
  return (
    <Card tone="amber">
      <View className="stack-s">
        <View ariaRole="alert">{words.notArrivedCount(missing)}</View>
        <View className="line">
          <Button kind="secondary" small icon="refresh" onTap={() => slipsHurried(meetingId)}>
            {words.resend}
          </Button>
        </View>
      </View>
    </Card>
  )
}
