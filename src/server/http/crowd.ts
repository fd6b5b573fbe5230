// Who has come and has no answer yet. How long an answer takes is how many stand before it over how many are done in a second,
// whatever it is that is short: the processor that reads requests, the handlers or the database.

import { type Rank, waitTimes } from './gate'

export interface Crowd {
  /** One more has come; false when it would be answered too late, and then it is not counted. */
  readonly come: (rank: Rank) => boolean
  /** One that was let in has its answer, has hung up, or was sent away after all: that says nothing of what can be done. */
  readonly gone: (isDone: boolean) => void
}

interface CrowdOptions {
  /** milliseconds that one may expect to wait for an answer */
  readonly maxWait: number
  /** milliseconds of a clock that never goes back */
  readonly now?: () => number
}

/** As many are let in before it is known what the server can do, and when it does next to nothing. */
const least = 24
/** Done in a second, as long as nothing is known. */
const firstGuess = 1000
/** Milliseconds over which what was done is counted. */
const span = 200
/** With never fewer before it than this the server was at its limit, and what was done is what it can do. */
const busy = 16
const memory = 0.7

export const openCrowd = ({ maxWait, now = () => performance.now() }: CrowdOptions): Crowd => {
  let before = 0
  let fewest = 0
  let done = 0
  let perSecond = firstGuess
  let since = now()

  const measure = (): void => {
    const passed = now() - since
    if (passed < span) return
    const measured = (done * 1000) / passed
    // A server that was not at its limit may be able to do more than it did, not less. One good moment is no rate.
    if (fewest >= busy || measured > perSecond) perSecond = perSecond * memory + measured * (1 - memory)
    since += passed
    done = 0
    fewest = before
  }

  return {
    come: (rank) => {
      measure()
      if (before >= Math.max(least, (perSecond * maxWait) / 1000) * waitTimes[rank]) return false
      before += 1
      return true
    },
    gone: (isDone) => {
      before -= 1
      if (isDone) done += 1
      fewest = Math.min(fewest, before)
      measure()
    },
  }
}
