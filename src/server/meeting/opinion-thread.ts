// One thread a process for opinions, begun when first needed and begun again when it fails.

import { Worker } from 'node:worker_threads'
import type { OpinionAnswer, OpinionTask } from './opinion-task'

type Find = Omit<Extract<OpinionTask, { kind: 'find' }>, 'kind' | 'job'>
type Votes = Extract<OpinionTask, { kind: 'votes' }>['votes']

interface Waiting {
  readonly resolve: (answer: OpinionAnswer) => void
  readonly reject: (error: unknown) => void
}

/** What a calculation may take before it is given up: far more than the largest consultation needs. */
const memoryMb = 1024

export interface OpinionThread {
  /** Sends the votes page by page, then asks. */
  readonly find: (pages: AsyncIterable<Votes>, question: Find) => Promise<OpinionAnswer>
  readonly stop: () => Promise<void>
}

export const opinionThread = (file: string): OpinionThread => {
  let worker: Worker | undefined
  let jobs = 0
  const waiting = new Map<number, Waiting>()

  const fail = (error: unknown): void => {
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  const begin = (): Worker => {
    const begun = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    begun.on('message', (answer: OpinionAnswer) => {
      waiting.get(answer.job)?.resolve(answer)
      waiting.delete(answer.job)
    })
    begun.on('error', fail)
    begun.on('exit', () => {
      if (worker === begun) fail(new Error('The thread for opinions has ended.'))
    })
    // it never keeps the process from ending
    begun.unref()
    return begun
  }

  return {
    find: async (pages, question) => {
      jobs += 1
      const job = jobs
      const answer = new Promise<OpinionAnswer>((resolve, reject) => waiting.set(job, { resolve, reject }))
      // a failure may come while pages are still being read
      answer.catch(() => undefined)
      for await (const votes of pages) {
        worker ??= begin()
        worker.postMessage({ kind: 'votes', job, votes } satisfies OpinionTask)
      }
      worker ??= begin()
      worker.postMessage({ kind: 'find', job, ...question } satisfies OpinionTask)
      return answer
    },
    stop: async () => {
      const begun = worker
      worker = undefined
      await begun?.terminate()
    },
  }
}
