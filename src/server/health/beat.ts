// The sign of life that each process writes, which is at the same time the test that the database takes writes.

import { runOne, statement } from '../db/statement'
import type { Machine, Services } from '../services'

const beatStatement = statement<never>(
  'running.beat',
  `insert into running (id, host, port, version, started_at, seen_at, skew_ms)
   values ($1, $2, $3::integer, $4, $5::timestamptz, clock_timestamp(),
     (extract(epoch from $6::timestamptz - clock_timestamp()) * 1000)::bigint)
   on conflict (id) do update set seen_at = excluded.seen_at, skew_ms = excluded.skew_ms, port = excluded.port`,
)

const leaveStatement = statement<never>(
  'running.leave',
  `delete from running where id = $1 or seen_at < now() - interval '1 day'`,
)

/** Seconds between two signs of life, and after how many somebody without one is no longer there. */
const beatEvery = 20
export const goneAfter = 70

type Alive = Pick<Services, 'db'> & { readonly machine: Machine }

/** Throws what the database says when it takes no writes. */
export const beat = async ({ db, machine }: Alive): Promise<void> => {
  const { id, host, port, version, startedAt } = machine
  await runOne(db, beatStatement, [id, host, port, version, startedAt, new Date().toISOString()])
}

export const leave = async ({ db, machine }: Alive): Promise<void> => {
  await runOne(db, leaveStatement, [machine.id])
}

/** Writes a sign of life now and then, until it is stopped; answers how. */
export const keepBeating = (
  services: Pick<Services, 'db' | 'log'> & { readonly machine: Machine },
): (() => Promise<void>) => {
  const tell = (error: unknown): void => services.log.error({ err: error }, 'sign of life')
  void beat(services).catch(tell)
  const timer = setInterval(() => void beat(services).catch(tell), beatEvery * 1000)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await leave(services).catch(tell)
  }
}
