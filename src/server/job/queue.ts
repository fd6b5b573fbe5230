// The queue, on the same database as everything else: pg-boss with its own schema.

import { type Db, PgBoss } from 'pg-boss'
import type { Backend } from '../db/driver'
import type { Log } from '../part'

const over = (backend: Backend): Db => ({
  executeSql: async (sql, values) => ({
    // Statements without values may be several in one text.
    rows:
      values === undefined || values.length === 0 ? await backend.script(sql) : (await backend.query(sql, values)).rows,
  }),
})

/** A notice that could not be sent is tried again after 30 s, then after twice as long, up to eight times. */
const queues = {
  deliver: { policy: 'stately', retryLimit: 3, retryDelay: 5 },
  send: { policy: 'standard', retryLimit: 8, retryDelay: 30, retryBackoff: true },
  check: { policy: 'stately', retryLimit: 2, retryDelay: 20 },
  sweep: { policy: 'stately', retryLimit: 2, retryDelay: 60 },
  erase: { policy: 'stately', retryLimit: 0 },
  tidy: { policy: 'stately', retryLimit: 2, retryDelay: 600 },
} as const

export type QueueName = keyof typeof queues

/** Makes or updates the queue's schema, as its owner. */
export const installQueue = async (owner: Backend): Promise<void> => {
  const boss = new PgBoss({ db: over(owner), backend: owner.kind, schedule: false, supervise: false })
  await boss.start()
  for (const [name, options] of Object.entries(queues)) await boss.createQueue(name, options)
  await boss.stop({ graceful: false, close: false })
}

/** The queue as the application's role uses it; its errors go to the log. */
export const startQueue = async (backend: Backend, log: Log): Promise<PgBoss> => {
  const boss = new PgBoss({ db: over(backend), backend: backend.kind, migrate: false })
  boss.on('error', (error) => log.error({ err: error }, 'queue'))
  await boss.start()
  return boss
}
