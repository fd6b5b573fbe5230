// Work that is heavy in processor and memory, some of it at a time: the others wait their turn, and not for ever.

import { availableParallelism } from 'node:os'
import { AppError } from '../http/app-error'

interface TurnLimits {
  readonly atOnce: number
  /** in whatever the weights are counted in; something heavier than all of it runs alone */
  readonly budget: number
  /** how many may wait; more are refused at once */
  readonly waiting: number
  /** milliseconds that one waits before it is refused */
  readonly longestWait: number
}

interface Waiting {
  readonly weight: number
  readonly begin: () => void
}

/** Answers a function that does some work in its turn. It throws `unavailable` when that would take too long. */
export const turns = ({ atOnce, budget, waiting, longestWait }: TurnLimits) => {
  const queue: Waiting[] = []
  let running = 0
  let used = 0
  const fits = (weight: number): boolean => running === 0 || (running < atOnce && used + weight <= budget)
  const take = (weight: number): void => {
    running += 1
    used += weight
  }
  const next = (): void => {
    for (let first = queue[0]; first !== undefined && fits(first.weight); first = queue[0]) {
      queue.shift()
      take(first.weight)
      first.begin()
    }
  }
  const turn = (weight: number): Promise<void> => {
    if (queue.length === 0 && fits(weight)) {
      take(weight)
      return Promise.resolve()
    }
    if (queue.length >= waiting) throw new AppError('unavailable')
    return new Promise((resolve, reject) => {
      const mine: Waiting = {
        weight,
        begin: () => {
          clearTimeout(timer)
          resolve()
        },
      }
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(mine), 1)
        reject(new AppError('unavailable'))
      }, longestWait)
      queue.push(mine)
    })
  }
  return async <Result>(weight: number, work: () => Promise<Result>): Promise<Result> => {
    await turn(weight)
    try {
      return await work()
    } finally {
      running -= 1
      used -= weight
      next()
    }
  }
}

const megabyte = 1024 * 1024

/** Looking at the head of a file, in bytes of the file. */
export const glancing = turns({ atOnce: 8, budget: 64 * megabyte, waiting: 300, longestWait: 30_000 })

/** Pictures and sounds: one at a time for every core, in bytes that they take when they are unfolded. */
export const unfolding = turns({
  atOnce: availableParallelism(),
  budget: 256 * megabyte,
  waiting: 60,
  longestWait: 30_000,
})

/** Fetching a picture from where it lies: a storage that hangs has so many wait for it, and no more. */
export const fetching = turns({ atOnce: 64, budget: 64, waiting: 600, longestWait: 3000 })
