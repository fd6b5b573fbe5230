// My answers on their slipKey to the server: each is kept on the device until it has arrived, and sent again until then.
// Not the outbox: an answer counts only while people vote, so it is told plainly when it has not arrived.

import { create } from 'zustand'
import { command, newId } from '../../api/call'
import { isPassing, problemOf } from '../../api/problem'
import type { ProblemCode } from '../../locales/problem'
import { useSession } from '../../store/session'
import { store, stored, unstore } from '../../store/storage'
import type { Choice } from './count'
import { choices, voteOf } from './count'

interface Slip {
  readonly choice: Choice
  readonly requestId: string
}

type Slips = Readonly<Record<string, Slip>>

interface Box {
  /** of whom and which meeting it is */
  readonly key: string
  readonly meetingId: string
  readonly waiting: Slips
  /** what has arrived since the page was opened */
  readonly arrived: Readonly<Record<string, Choice>>
  /** statements whose last try failed in passing */
  readonly failed: readonly string[]
  /** why the last refused answer was refused */
  readonly refused: ProblemCode | undefined
}

const empty: Box = { key: '', meetingId: '', waiting: {}, arrived: {}, failed: [], refused: undefined }

export const useBallotBox = create<Box>()(() => empty)

/** Of one person and one meeting: anyone who signs in next on this device does not send what is not theirs. */
const keyOf = (meetingId: string): string => `votes:${useSession.getState().me?.personId ?? ''}:${meetingId}`

const isSlip = (value: unknown): value is Slip =>
  typeof value === 'object' &&
  value !== null &&
  'requestId' in value &&
  typeof value.requestId === 'string' &&
  'choice' in value &&
  choices.some((choice) => choice === value.choice)

const keptIn = (key: string): Slips => {
  try {
    const kept: unknown = JSON.parse(stored(key) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, Slip] => isSlip(entry[1])))
  } catch {
    return {}
  }
}

const saveSlips = (key: string, waiting: Slips): void => {
  if (Object.keys(waiting).length === 0) unstore(key)
  else store(key, JSON.stringify(waiting))
}

/** Takes out what was kept for a meeting and sends it on. */
export const boxOpened = (meetingId: string): void => {
  const key = keyOf(meetingId)
  if (useBallotBox.getState().key !== key) {
    const waiting = keptIn(key)
    useBallotBox.setState({ ...empty, key, meetingId, waiting, failed: Object.keys(waiting) })
  }
  slipsSent()
}

const without = <Value>(of: Readonly<Record<string, Value>>, name: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(of).filter(([one]) => one !== name))

export const choiceMade = (statementId: string, choice: Choice): void => {
  const { key, waiting, failed } = useBallotBox.getState()
  const after = { ...waiting, [statementId]: { choice, requestId: newId() } }
  saveSlips(key, after)
  useBallotBox.setState({ waiting: after, failed: failed.filter((one) => one !== statementId), refused: undefined })
  void deliver(statementId)
}

/** Sends again whatever has not arrived. */
export const slipsSent = (): void => {
  for (const statementId of Object.keys(useBallotBox.getState().waiting)) void deliver(statementId)
}

const underWay = new Set<string>()

/** One at a time for each statement, so that the last choice arrives last. */
const deliver = async (statementId: string): Promise<void> => {
  const { key, meetingId } = useBallotBox.getState()
  const slipKey = `${key} ${statementId}`
  if (underWay.has(slipKey)) return
  underWay.add(slipKey)
  try {
    for (;;) {
      const slip = useBallotBox.getState().waiting[statementId]
      if (slip === undefined || useBallotBox.getState().key !== key) return
      const value = voteOf[slip.choice]
      await command('meeting.vote', { id: meetingId, statementId, value }, { requestId: slip.requestId })
      settled(key, statementId, slip, undefined)
    }
  } catch (error) {
    const problem = problemOf(error)
    if (isPassing(problem)) missed(key, statementId)
    else settled(key, statementId, useBallotBox.getState().waiting[statementId], problem.code)
  } finally {
    underWay.delete(slipKey)
  }
}

const missed = (key: string, statementId: string): void => {
  const { key: now, failed } = useBallotBox.getState()
  if (now === key) useBallotBox.setState({ failed: [...failed.filter((one) => one !== statementId), statementId] })
}

/** Arrived, or refused for good. A choice made meanwhile stays and goes next. */
const settled = (key: string, statementId: string, slip: Slip | undefined, refused: ProblemCode | undefined): void => {
  const box = useBallotBox.getState()
  if (box.key !== key || slip === undefined) return
  const isLatest = box.waiting[statementId]?.requestId === slip.requestId
  const waiting = isLatest ? without(box.waiting, statementId) : box.waiting
  saveSlips(key, waiting)
  useBallotBox.setState({
    waiting,
    failed: box.failed.filter((one) => one !== statementId),
    refused,
    ...(refused === undefined ? { arrived: { ...box.arrived, [statementId]: slip.choice } } : {}),
  })
}
