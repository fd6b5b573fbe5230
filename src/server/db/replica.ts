// A copy of the database that answers what needs not be of this very moment: lists, figures, exports. It is asked only while it
// follows closely; whatever it does not answer, the primary does.

import { codeOf } from '../error-code'
import type { Backend, Rows } from './driver'

/** Milliseconds between two looks at how far the copy is. */
const every = 2000

/** Of a copy: it is gone, ends what the primary cleaned up under it, has not the newest tables yet, or takes no writes. */
const notItsOwn = new Set(['25006', '40001', '40P01', '42P01', '42703', '57P01', '57P03', '08006', '08003', '53300'])

/** Codes of the network have letters first, those of PostgreSQL five characters. */
const isAway = (error: unknown): boolean => {
  const code = codeOf(error)
  return notItsOwn.has(code) || code === '' || !/^[0-9A-Z]{5}$/.test(code)
}

export interface Replica {
  /** As the primary, but single statements go to the copy while it follows. Transactions never do. */
  readonly backend: Backend
  readonly follows: () => boolean
  readonly stop: () => void
}

interface ReplicaOptions {
  /** the copy began to follow, or no longer does */
  readonly tell: (follows: boolean) => void
  readonly interval?: number
}

const writtenUpTo = async (primary: Backend): Promise<string> =>
  String((await primary.query('select pg_current_wal_lsn()::text as at', [])).rows[0]?.at)

const hasPlayed = async (copy: Backend, at: string): Promise<boolean> => {
  const { rows } = await copy.query(
    'select not pg_is_in_recovery() or coalesce(pg_last_wal_replay_lsn() >= $1::pg_lsn, false) as follows',
    [at],
  )
  return rows[0]?.follows === true
}

/** Whether the copy plays back within two looks what is written by now. */
export const keepsUp = async (primary: Backend, copy: Backend, interval = every): Promise<boolean> => {
  try {
    const at = await writtenUpTo(primary)
    for (const end = performance.now() + 2 * interval; performance.now() < end; ) {
      if (await hasPlayed(copy, at)) return true
      await new Promise((resolve) => setTimeout(resolve, interval / 10))
    }
  } catch {
    // that it is away is the answer
  }
  return false
}

/**
 * The copy follows when it has played back what the primary had written at the look before: it is behind by two looks at
 * most. A server that is no copy, as a balancer may offer when all copies are gone, is as fresh as can be.
 */
export const replicaOf = (primary: Backend, copy: Backend, { tell, interval = every }: ReplicaOptions): Replica => {
  let isFollowing = false
  let before: string | null = null
  const become = (now: boolean): void => {
    if (now !== isFollowing) tell(now)
    isFollowing = now
  }
  const look = async (): Promise<void> => {
    const at = await writtenUpTo(primary)
    const follows = await hasPlayed(copy, before ?? at)
    before = at
    become(follows)
  }
  let looking = false
  const timer = setInterval(() => {
    // A look that hangs says enough.
    if (looking) return become(false)
    looking = true
    look()
      .catch(() => become(false))
      .finally(() => {
        looking = false
      })
  }, interval)
  timer.unref()
  return {
    backend: {
      ...primary,
      query: async (sql, values, name): Promise<Rows> => {
        if (!isFollowing) return primary.query(sql, values, name)
        try {
          return await copy.query(sql, values, name)
        } catch (error) {
          if (!isAway(error)) throw error
          if (codeOf(error) !== '25006') become(false)
          return primary.query(sql, values, name)
        }
      },
      // the primary is closed by those who opened it
      close: () => copy.close(),
    },
    follows: () => isFollowing,
    stop: () => clearInterval(timer),
  }
}
