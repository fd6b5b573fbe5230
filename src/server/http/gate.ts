// Lets in at once what the database can do, keeps the next few waiting in order of rank, and sends the rest away at once:
// an answer that comes too late is worth nothing to who asked, and takes the place of one that comes in time.

import type { EndpointName } from '../../domain/contract'
import type { Endpoint } from '../../domain/contract/endpoint'
import { AppError } from './app-error'

/** Who goes first: meetings and votes; single reads and ways in; what is written and listed; figures and exports. */
const ranks = ['meeting', 'glance', 'work', 'export'] as const
export type Rank = (typeof ranks)[number]

export interface GateLimits {
  /** handlers at work */
  readonly atOnce: number
  /** milliseconds that one may expect to wait, and be let in to wait */
  readonly maxWait: number
}

/** A little more than there are connections: some handlers think while others ask. */
export const usualGate: GateLimits = { atOnce: 32, maxWait: 300 }

/** Exports leave most of the places to the others. */
const exportShare = 0.25

/** A hall that votes at the same second waits rather than being sent away; what is looked at alone waits a little longer. */
export const waitTimes: Readonly<Record<Rank, number>> = { meeting: 7, glance: 2, work: 1, export: 1 }

/** What is not yet known to take any time is taken for this long, in milliseconds. */
const firstGuess = 5
const memory = 0.9

const isWay = ({ limit }: Endpoint): boolean => limit === 'signIn' || limit === 'smsCode'

/** Queries that give pages of rows, or count. */
export const heavyQuery = /\.(?:list|inbox|desk|similar|mine|claimable|following)$/

export const rankOf = (name: EndpointName, endpoint: Endpoint): Rank => {
  if (name.startsWith('meeting.')) return 'meeting'
  if (endpoint.limit === 'export' || name.startsWith('figure.')) return 'export'
  if (isWay(endpoint)) return 'glance'
  return endpoint.kind === 'query' && !heavyQuery.test(name) ? 'glance' : 'work'
}

/** A code of WeChat's, and the look at everything that is outside. */
const asksOutside: ReadonlySet<EndpointName> = new Set(['station.code', 'health.get'])

/**
 * Ways in ask a gateway or WeChat, uploads are read from a stranger, pictures lie in a storage that may hang: while they wait
 * they hold no place.
 */
export const holdsPlace = (name: EndpointName, endpoint: Endpoint): boolean =>
  endpoint.kind !== 'upload' && !isWay(endpoint) && !/^(?:session|file)\./.test(name) && !asksOutside.has(name)

interface Waiting {
  readonly begin: () => void
  readonly since: number
}

export interface Gate {
  /** Whether somebody of this rank would be sent away. */
  readonly isFull: (rank: Rank) => boolean
  /** Waits for a place and does the work in it; `waited`: milliseconds since it came. Throws `unavailable`. */
  readonly through: <Answer>(rank: Rank, work: () => Promise<Answer>, waited?: number) => Promise<Answer>
  /** for those who watch the server: at work and waiting */
  readonly state: () => { readonly running: number; readonly waiting: number }
}

export const openGate = ({ atOnce, maxWait }: GateLimits): Gate => {
  const queues: Readonly<Record<Rank, Waiting[]>> = { meeting: [], glance: [], work: [], export: [] }
  const running: Record<Rank, number> = { meeting: 0, glance: 0, work: 0, export: 0 }
  const took: Record<Rank, number> = { meeting: firstGuess, glance: firstGuess, work: firstGuess, export: firstGuess }
  const mostExports = Math.max(1, Math.floor(atOnce * exportShare))

  const atWork = (): number => ranks.reduce((sum, rank) => sum + running[rank], 0)
  const hasPlace = (rank: Rank): boolean => atWork() < atOnce && (rank !== 'export' || running.export < mostExports)

  /** Milliseconds until one more of this rank would begin. */
  const wait = (rank: Rank): number => {
    const before = ranks.slice(0, ranks.indexOf(rank) + 1).reduce((sum, one) => sum + queues[one].length * took[one], 0)
    return (before + took[rank]) / (rank === 'export' ? mostExports : atOnce)
  }
  const isFull = (rank: Rank): boolean => !hasPlace(rank) && wait(rank) > maxWait * waitTimes[rank]

  const next = (): void => {
    for (const rank of ranks) {
      while (hasPlace(rank)) {
        const first = queues[rank].shift()
        if (first === undefined) break
        running[rank] += 1
        first.begin()
      }
    }
  }

  const enter = (rank: Rank, waited: number): Promise<void> => {
    // Where the processor is what is short, the wait was before this gate. One that comes alone is in nobody's way.
    const left = maxWait * waitTimes[rank] * 2 - waited
    if (left <= 0 && atWork() > 0) throw new AppError('unavailable')
    if (queues[rank].length === 0 && hasPlace(rank)) {
      running[rank] += 1
      return Promise.resolve()
    }
    if (isFull(rank)) throw new AppError('unavailable')
    return new Promise((resolve, reject) => {
      const mine: Waiting = {
        since: performance.now(),
        begin: () => {
          clearTimeout(timer)
          resolve()
        },
      }
      // Things went slower than they had promised.
      const timer = setTimeout(() => {
        queues[rank].splice(queues[rank].indexOf(mine), 1)
        reject(new AppError('unavailable'))
      }, left)
      queues[rank].push(mine)
    })
  }

  return {
    isFull,
    through: async (rank, work, waited = 0) => {
      await enter(rank, waited)
      const began = performance.now()
      try {
        return await work()
      } finally {
        took[rank] = took[rank] * memory + (performance.now() - began) * (1 - memory)
        running[rank] -= 1
        next()
      }
    },
    state: () => ({ running: atWork(), waiting: ranks.reduce((sum, rank) => sum + queues[rank].length, 0) }),
  }
}
