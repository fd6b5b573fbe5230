// The queue, on the same database as everything else: pg-boss with its own schema.

import { type Db, PgBoss } from 'pg-boss'
import type { Backend } from '../db/driver'
import type { Log } from '../services'

const over = (backend: Backend): Db => ({
  executeSql: async (sql, values) => ({
    // Statements without values may be several in one text.
    rows:
      values === undefined || values.length === 0 ? await backend.script(sql) : (await backend.query(sql, values)).rows,
  }),
})

/** Seconds without a sign of life after which a job is taken from a process that died, and given to another. */
const heartbeatSeconds = 15
/** How often that is looked at. */
const lookEvery = 5

/**
 * A notice that could not be sent is tried again after 30 s, then after twice as long, up to eight times. What hangs is
 * given up after `expireInSeconds`. Every one of them may be done twice without harm.
 */
const queues = {
  deliver: { policy: 'stately', retryLimit: 3, retryDelay: 5, expireInSeconds: 120, heartbeatSeconds },
  send: {
    policy: 'standard',
    retryLimit: 8,
    retryDelay: 30,
    retryBackoff: true,
    expireInSeconds: 120,
    heartbeatSeconds,
  },
  check: { policy: 'stately', retryLimit: 2, retryDelay: 20, expireInSeconds: 300, heartbeatSeconds },
  sweep: { policy: 'stately', retryLimit: 2, retryDelay: 60, expireInSeconds: 900, heartbeatSeconds },
  erase: { policy: 'stately', retryLimit: 0, expireInSeconds: 900, heartbeatSeconds },
  tidy: { policy: 'stately', retryLimit: 2, retryDelay: 600, expireInSeconds: 3600, heartbeatSeconds },
} as const

export type QueueName = keyof typeof queues

/** Makes or updates the queue's schema, as its owner. */
export const installQueue = async (owner: Backend): Promise<void> => {
  const boss = new PgBoss({ db: over(owner), backend: owner.kind, schedule: false, supervise: false })
  await boss.start()
  for (const [name, options] of Object.entries(queues)) {
    await boss.createQueue(name, options)
    // One that an earlier version made keeps its policy, and takes on the rest.
    const { policy: _policy, ...rest } = options
    await boss.updateQueue(name, rest)
  }
  await boss.stop({ graceful: false, close: false })
}

/** The queue as the application's role uses it; its errors go to the log. */
export const startQueue = async (backend: Backend, log: Log): Promise<PgBoss> => {
  const boss = new PgBoss({
    db: over(backend),
    backend: backend.kind,
    migrate: false,
    superviseIntervalSeconds: lookEvery,
    monitorIntervalSeconds: lookEvery,
  })
  boss.on('error', (error) => log.error({ err: error }, 'queue'))
  await boss.start()
  return boss
}
