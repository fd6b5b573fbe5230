// What goes on without anybody asking: delivering and sending notices, the clock's commands, tidying up.

import type { Job, JobResult, PgBoss } from 'pg-boss'
import { runChecks } from '../check/judge'
import type { Backend } from '../db/driver'
import { eraseDoomed } from '../file/doomed'
import { deliver, type HandOver, type PersonalNotice } from '../notice/deliver'
import type { Sender } from '../notice/sender'
import type { Log, Services } from '../services'
import { type QueueName, startQueue } from './queue'

/** Sends the commands that the clock owes: supplied by each noun that has deadlines. */
export type Sweep = (services: Services) => Promise<void>

export interface Workers {
  /** Something was written to the outbox: deliver it soon. */
  nudge(): void
  stop(): Promise<void>
}

const zone = 'Asia/Shanghai'
const schedules = { deliver: '* * * * *', erase: '* * * * *', sweep: '*/5 * * * *', tidy: '30 3 * * *' } as const

/** Many at once, and at once again while there are as many: a poll for every single notice would take hours. */
const pace = { pollingIntervalSeconds: 2, batchSize: 20, burstWhenBatchFull: true, perJobResults: true } as const

/** Milliseconds: nudges that come within this time are answered together. */
const gather = 150
/** Milliseconds from one round to the next while nudges keep coming: few large rounds cost less than many small ones. */
const pause = 1000

const sendNotices =
  (boss: PgBoss): HandOver =>
  async (notices) => {
    // The notice's id is the job's: handed over twice, it is queued once.
    await boss.insert(
      'send',
      notices.map((one) => ({ id: one.id, data: one })),
    )
  }

const nudger = (boss: PgBoss, workers: readonly { readonly queue: QueueName; readonly id: string }[], log: Log) => {
  let timer: NodeJS.Timeout | undefined
  let last = Number.NEGATIVE_INFINITY
  const ring = async (): Promise<void> => {
    for (const { queue, id } of workers) {
      await boss.send(queue, {})
      boss.notifyWorker(id)
    }
  }
  return {
    nudge: () => {
      timer ??= setTimeout(
        () => {
          timer = undefined
          last = performance.now()
          ring().catch((error: unknown) => log.error({ err: error }, 'nudge'))
        },
        Math.max(gather, last + pause - performance.now()),
      )
    },
    quiet: () => clearTimeout(timer),
  }
}

interface ByTheClock {
  readonly sweeps: readonly Sweep[]
  /** the nightly run */
  readonly tidy: () => Promise<void>
}

/** Without a sender the inbox is all there is, and nothing is queued for the way out. */
export const startWorkers = async (
  services: Services,
  backend: Backend,
  sender: Sender | null,
  { sweeps, tidy }: ByTheClock,
): Promise<Workers> => {
  const { db, log } = services
  const boss = await startQueue(backend, log)

  /** Logged here as well as kept by the queue, so that anyone who runs the server sees it. */
  const done = async <Data extends object>(
    { id, data }: Job<Data>,
    queue: QueueName,
    task: (data: Data) => Promise<void>,
  ): Promise<JobResult> => {
    try {
      await task(data)
      return { id, status: 'completed' }
    } catch (error) {
      log.error({ err: error, queue }, 'job')
      return { id, status: 'failed' }
    }
  }

  const work = <Data extends object>(queue: QueueName, task: (data: Data) => Promise<void>): Promise<string> =>
    boss.work(queue, pace, (jobs: Job<Data>[]) => Promise.all(jobs.map((job) => done(job, queue, task))))

  const handOver: HandOver = sender === null ? async () => undefined : sendNotices(boss)
  const deliverer = await work('deliver', async () => {
    await deliver(db, services.clock(), handOver, log)
  })
  const nudged: { readonly queue: QueueName; readonly id: string }[] = [{ queue: 'deliver', id: deliverer }]
  if (services.wechat === undefined) {
    await boss.unschedule('check')
  } else {
    nudged.push({ queue: 'check', id: await work('check', () => runChecks(services)) })
    await boss.schedule('check', schedules.deliver, null, { tz: zone })
  }
  if (sender !== null) await work<PersonalNotice>('send', (notice) => sender.send(notice))
  await work('sweep', async () => {
    for (const sweep of sweeps) await sweep(services)
  })
  await work('erase', async () => {
    await eraseDoomed(services)
  })
  await work('tidy', tidy)
  for (const [queue, cron] of Object.entries(schedules)) await boss.schedule(queue, cron, null, { tz: zone })

  const { nudge, quiet } = nudger(boss, nudged, log)
  nudge()
  return {
    nudge,
    stop: async () => {
      quiet()
      await boss.stop({ graceful: true, timeout: 10_000, close: false })
    },
  }
}
