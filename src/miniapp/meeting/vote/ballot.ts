// My answers to statements on their way to the server: which wait, which have arrived since the page was opened, and why
// one was refused. They are delivered like everything that waits, by the rule of their kind.

import { useEffect, useMemo } from 'react'
import type { ProblemCode } from '../../locales/problem'
import { type OutboxEntry, settledForgotten, useOutbox } from '../../store/outbox'
import { outboxHurried, sentAlone } from '../../store/sender'
import { useSession } from '../../store/session'
import { type Choice, choiceOf, voteOf } from './count'

interface Slip {
  readonly statementId: string
  readonly choice: Choice
  /** it was tried and has not arrived */
  readonly missed: boolean
}

const name = 'meeting.vote'

const isOf = (meetingId: string) => (entry: OutboxEntry) => entry.name === name && entry.input.id === meetingId

const slipsIn = (entries: readonly OutboxEntry[]): readonly Slip[] =>
  entries.flatMap(({ input: { statementId, value }, tries }) =>
    typeof statementId === 'string' && (value === 1 || value === 0 || value === -1)
      ? { statementId, choice: choiceOf(value), missed: tries > 0 }
      : [],
  )

export const choiceMade = (meetingId: string, statementId: string, choice: Choice): void =>
  void sentAlone(name, { id: meetingId, statementId, value: voteOf[choice] })

/** Sends again whatever has not arrived. */
export const slipsHurried = (meetingId: string): void => void outboxHurried(isOf(meetingId))

/** Takes out what was kept for a meeting and sends it on; when the page is left, what became of it has been told. */
export const boxOpened = (meetingId: string): (() => void) => {
  slipsHurried(meetingId)
  return () => settledForgotten(isOf(meetingId))
}

export interface Ballot {
  readonly waiting: readonly Slip[]
  readonly arrived: readonly Slip[]
  /** why the last answer was refused */
  readonly refused: ProblemCode | undefined
}

/** Of one person and one meeting: anyone who signs in next on this device neither sees nor sends what is not theirs. */
export const ballotOf = (
  meetingId: string,
  personId: string | null,
  { unlisted, settled }: { readonly unlisted: readonly OutboxEntry[]; readonly settled: readonly OutboxEntry[] },
): Ballot => {
  const isMine = (entry: OutboxEntry) => isOf(meetingId)(entry) && entry.personId === personId
  const waiting = unlisted.filter(isMine)
  const news = waiting.some(({ tries }) => tries === 0) ? [] : settled.filter(isMine)
  const last = news[news.length - 1]
  return {
    waiting: slipsIn(waiting),
    arrived: slipsIn(settled.filter((entry) => isMine(entry) && entry.state === 'sent')),
    refused: last?.state === 'refused' ? last.code : undefined,
  }
}

export const useBallot = (meetingId: string): Ballot => {
  const personId = useSession((session) => session.me?.personId ?? null)
  const { unlisted, settled } = useOutbox()
  useEffect(() => boxOpened(meetingId), [meetingId])
  return useMemo(() => ballotOf(meetingId, personId, { unlisted, settled }), [meetingId, personId, unlisted, settled])
}
