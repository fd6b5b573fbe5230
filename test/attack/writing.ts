// People who go on reporting whatever happens to the servers: as the app's outbox does, each report is sent again with the same
// id until it is acknowledged.
import pg from 'pg'
import { submitting } from '../bench/measure/request'
import { after } from './ask'

export interface Written {
  readonly sent: readonly string[]
  readonly acknowledged: readonly string[]
  /** answers that were no success, by status; 0 for a broken connection */
  readonly others: Readonly<Record<string, number>>
  /** milliseconds, the longest in which nothing was acknowledged */
  readonly longestGap: number
}

export interface Writing {
  readonly stop: () => Promise<Written>
}

interface WritingOptions {
  /** asked each time, so that a server may come and go */
  readonly urls: () => readonly string[]
  readonly stationCode: string
  readonly tokens: readonly string[]
  readonly people?: number
  /** milliseconds between two reports of one person */
  readonly every?: number
}

export const keepWriting = ({ urls, stationCode, tokens, people = 6, every = 20 }: WritingOptions): Writing => {
  const sent: string[] = []
  const acknowledged: string[] = []
  const others: Record<string, number> = {}
  let isOver = false
  let last = performance.now()
  let longestGap = 0
  let turn = 0

  const send = async (url: string, request: ReturnType<typeof submitting>): Promise<number> => {
    try {
      const answer = await fetch(`${url}${request.url}`, {
        method: 'POST',
        headers: { ...request.headers, 'x-forwarded-for': `10.3.${turn % 200}.${turn % 250}` },
        ...(request.payload === undefined ? {} : { body: request.payload }),
        signal: AbortSignal.timeout(15_000),
      })
      await answer.arrayBuffer()
      return answer.status
    } catch {
      return 0
    }
  }
  const person = async (): Promise<void> => {
    while (!isOver) {
      turn += 1
      const request = submitting(stationCode, tokens[turn % tokens.length] ?? '')
      sent.push(request.requestId)
      for (let tries = 0; ; tries += 1) {
        const all = urls()
        const status = await send(all[(turn + tries) % all.length] ?? '', request)
        if (status === 200) break
        others[status] = (others[status] ?? 0) + 1
        // nobody waits for ever at the end of a trial
        if (tries > 300) return
        await after(100)
      }
      acknowledged.push(request.requestId)
      longestGap = Math.max(longestGap, performance.now() - last)
      last = performance.now()
      await after(every)
    }
  }
  const all = Promise.all(Array.from({ length: people }, person))
  return {
    stop: async () => {
      isOver = true
      await all
      return { sent, acknowledged, others, longestGap }
    },
  }
}

/** What was acknowledged and is not there, and what is there twice or was never sent. */
export const compareWritten = async (
  url: string,
  { sent, acknowledged }: Written,
): Promise<{ readonly lost: number; readonly doubled: number }> => {
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  try {
    const { rows } = await db.query<{ id: string; n: number }>(
      `select r.id::text, (select count(*)::integer from report_event e where e.district_id = r.district_id and e.report_id = r.id
         and e.type = 'submitted') as n from report r`,
    )
    const there = new Set(rows.map(({ id }) => id))
    const known = new Set(sent)
    return {
      lost: acknowledged.filter((id) => !there.has(id)).length,
      doubled: rows.filter(({ id, n }) => n !== 1 || !known.has(id)).length,
    }
  } finally {
    await db.end()
  }
}

export const told = ({ acknowledged, others, longestGap }: Written): string =>
  `${acknowledged.length} reports acknowledged, other answers ${JSON.stringify(others)}, longest without any ${(longestGap / 1000).toFixed(1)} s`
