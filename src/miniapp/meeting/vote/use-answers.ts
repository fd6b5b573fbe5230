// What I have answered so far: told by the server, arrived since, or still on its way.

import type { Output } from '@domain/contract'
import { useEffect, useMemo } from 'react'
import { receiptNoted } from '../../store/receipt'
import type { Liveness } from '../live/use-live'
import { boxOpened, slipsSent, useBallotBox } from './ballot-box'
import { type Choice, choiceOf } from './count'

export interface Given {
  /** null: answered in a secret ballot, which gives no receipt */
  readonly choice: Choice | null
  readonly state: 'arrived' | 'sending' | 'notArrived'
}

/** Milliseconds between two tries. */
const retryMs = 8_000

type You = Output<'meeting.get'>['you']

/** `secret`: what has arrived is no longer shown. */
export const useAnswers = (
  meetingId: string,
  you: Pick<You, 'votes'>,
  secret: boolean,
  liveness: Liveness,
): ReadonlyMap<string, Given> => {
  const { waiting, arrived, failed } = useBallotBox()
  useEffect(() => boxOpened(meetingId), [meetingId])
  const hasVoted = you.votes.length > 0 || Object.keys(arrived).length > 0
  useEffect(() => {
    // a secret ballot gives no receipt
    if (hasVoted && !secret) receiptNoted('votes', meetingId)
  }, [hasVoted, secret, meetingId])
  const missing = failed.length > 0 && liveness !== 'offline'
  useEffect(() => {
    if (!missing) return
    slipsSent()
    const timer = setInterval(slipsSent, retryMs)
    return () => clearInterval(timer)
  }, [missing])
  return useMemo(() => {
    const given = new Map<string, Given>()
    for (const { statementId, value } of you.votes) {
      given.set(statementId, { choice: value === null ? null : choiceOf(value), state: 'arrived' })
    }
    for (const [statementId, choice] of Object.entries(arrived)) {
      given.set(statementId, { choice: secret ? null : choice, state: 'arrived' })
    }
    for (const [statementId, { choice }] of Object.entries(waiting)) {
      given.set(statementId, { choice, state: failed.includes(statementId) ? 'notArrived' : 'sending' })
    }
    return given
  }, [you.votes, waiting, arrived, failed, secret])
}
