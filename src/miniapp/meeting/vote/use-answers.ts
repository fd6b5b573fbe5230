// What I have answered so far: told by the server, arrived since, or still on its way.

import type { Output } from '@domain/contract'
import { useEffect, useMemo } from 'react'
import type { ProblemCode } from '../../locales/problem'
import { receiptNoted } from '../../store/receipt'
import { useBallot } from './ballot'
import { type Choice, choiceOf } from './count'

/** An answer of mine as it is shown. */
export interface Given {
  /** null: answered in a secret ballot, which gives no receipt */
  readonly choice: Choice | null
  readonly state: 'arrived' | 'sending' | 'notArrived'
}

type You = Output<'meeting.get'>['you']

export interface Answers {
  /** by statement */
  readonly given: ReadonlyMap<string, Given>
  /** why the last answer was refused for good */
  readonly refused: ProblemCode | undefined
}

/** `secret`: what has arrived is no longer shown. */
export const useAnswers = (meetingId: string, you: Pick<You, 'votes'>, secret: boolean): Answers => {
  const { waiting, arrived, refused } = useBallot(meetingId)
  const hasVoted = you.votes.length > 0 || arrived.length > 0
  useEffect(() => {
    // a secret ballot gives no receipt
    if (hasVoted && !secret) receiptNoted('votes', meetingId)
  }, [hasVoted, secret, meetingId])
  return useMemo(() => {
    const given = new Map<string, Given>()
    for (const { statementId, value } of you.votes) {
      given.set(statementId, { choice: value === null ? null : choiceOf(value), state: 'arrived' })
    }
    for (const { statementId, choice } of arrived) {
      given.set(statementId, { choice: secret ? null : choice, state: 'arrived' })
    }
    for (const { statementId, choice, missed } of waiting) {
      given.set(statementId, { choice, state: missed ? 'notArrived' : 'sending' })
    }
    return { given, refused }
  }, [you.votes, waiting, arrived, refused, secret])
}
