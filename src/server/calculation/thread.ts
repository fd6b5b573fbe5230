// Threads for what takes long to calculate, begun when first needed and begun again when they fail.

import { Worker } from 'node:worker_threads'
import type { Database, Transaction } from '../db/database'
import type { Answer, CastVote, OpinionQuestion, OpinionResult, Task, TopicQuestion, TopicResult } from './task'

interface Waiting {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/** What a calculation may take before it is given up: far more than the largest consultation needs. */
const memoryMb = 1024

interface Thread {
  /** Sends what belongs to the task first, piece by piece, then asks. */
  readonly ask: (task: (job: number) => Task, before?: (job: number) => AsyncIterable<Task>) => Promise<Answer>
  readonly stop: () => Promise<void>
}

const threadOf = (file: string): Thread => {
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
    begun.on('message', (answer: Answer) => {
      waiting.get(answer.job)?.resolve(answer)
      waiting.delete(answer.job)
    })
    begun.on('error', fail)
    begun.on('exit', () => {
      if (worker === begun) fail(new Error('The thread that calculates has ended.'))
    })
    // it never keeps the process from ending
    begun.unref()
    return begun
  }

  const send = (task: Task): void => {
    worker ??= begin()
    worker.postMessage(task)
  }

  return {
    ask: async (task, before) => {
      jobs += 1
      const job = jobs
      const answer = new Promise<Answer>((resolve, reject) => waiting.set(job, { resolve, reject }))
      // a failure may come while pages are still being read
      answer.catch(() => undefined)
      if (before !== undefined) for await (const piece of before(job)) send(piece)
      send(task(job))
      return answer
    },
    stop: async () => {
      const begun = worker
      worker = undefined
      await begun?.terminate()
    },
  }
}

export interface Calculation {
  readonly opinion: (pages: AsyncIterable<readonly CastVote[]>, question: OpinionQuestion) => Promise<OpinionResult>
  readonly topics: (question: TopicQuestion) => Promise<TopicResult>
  readonly stop: () => Promise<void>
}

const unexpected = ({ kind }: Answer): Error => new Error(`An answer about ${kind} was not asked for.`)

/** A meeting that is under way never waits for topics: each has a thread of its own. */
export const calculation = (file: string): Calculation => {
  const [opinions, topics] = [threadOf(file), threadOf(file)]
  return {
    opinion: async (pages, question) => {
      const votes = async function* (job: number): AsyncIterable<Task> {
        for await (const page of pages) yield { kind: 'votes', job, votes: page }
      }
      const answer = await opinions.ask((job) => ({ kind: 'opinion', job, ...question }), votes)
      if (answer.kind !== 'opinion') throw unexpected(answer)
      return answer.result
    },
    topics: async (question) => {
      const answer = await topics.ask((job) => ({ kind: 'topic', job, ...question }))
      if (answer.kind !== 'topic') throw unexpected(answer)
      return answer.result
    },
    stop: async () => {
      await Promise.all([opinions.stop(), topics.stop()])
    },
  }
}

const calculations = new WeakMap<Database | Transaction, Calculation>()

/** Everything that is read from this database is calculated beside its requests from here on. */
export const calculateBeside = (db: Database, file: string): Calculation => {
  const begun = calculation(file)
  calculations.set(db, begun)
  return begun
}

/** Undefined where no thread is: in programs that only read or write, and in a transaction. */
export const calculationOf = (db: Database | Transaction): Calculation | undefined => calculations.get(db)
