// The desk's list with 2,000 open matters and 20,000 reports on PostgreSQL, beside the same list with 100: its pages, sorted
// and narrowed, and its counts. `node dist/bench/desk.js`; milliseconds a request, without the network.
import { sql } from 'kysely'
import type { Input } from '../../src/domain/contract'
import type { Actor } from '../../src/domain/people/role'
import { connect } from '../../src/server/db/connect'
import type { Database } from '../../src/server/db/database'
import { count, list } from '../../src/server/desk/list'
import type { Call } from '../../src/server/http/call'
import { startPostgres } from '../server/support/postgres'
import { printGoals, rounded } from './measure/median'

const at = '2026-11-21T08:00:00.000Z'
const goal = 300
const turns = 20
const groups = 20

const groupId = (n: number): string => `0193a000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Every tenth report still waits; dates lie around today. */
const fill = async (db: Database, districtId: string, matters: number, reports: number): Promise<void> => {
  await sql`insert into district (district_id, name, created_at) values (${districtId}, '示例', ${at})`.execute(db)
  await sql`
    insert into "group" (district_id, id, name, created_at)
    select ${districtId}, ('0193a000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '第' || n || '组', ${at}::timestamptz
    from generate_series(1, ${groups}) n`.execute(db)
  await sql`
    insert into report (district_id, id, version, state, status, group_id, number, title, text, category, anonymity, due, urgency,
      supporters, submitted_at, updated_at)
    select ${districtId}, gen_random_uuid(), 1, '{}', case when n % 10 = 0 then 'submitted' else 'accepted' end,
      ('0193a000-0000-7000-8000-' || lpad((1 + n % ${groups})::text, 12, '0'))::uuid, 'R' || n,
      '第' || n || '件：路灯不亮', repeat('村口到学校的路灯坏了三个月。', 10), '类别' || n % 8, 'hidden',
      case when n % 10 = 0 then date '2026-11-15' + n % 12 end, n, n % 30,
      ${at}::timestamptz - n * interval '20 minutes', ${at}
    from generate_series(1, ${reports}::integer) n`.execute(db)
  await sql`
    insert into matter (district_id, id, version, state, status, step, group_id, claim_scope, number, title, category, place, due,
      urgency, step_from, reports, opened_at, updated_at)
    select ${districtId}, gen_random_uuid(), 1, jsonb_build_object('text', repeat('长', 3000)), 'open',
      (array['topic', 'plan', 'research', 'implementation'])[1 + n % 4],
      ('0193a000-0000-7000-8000-' || lpad((1 + n % ${groups})::text, 12, '0'))::uuid, 'group', 'M' || n,
      '第' || n || '件事项', '类别' || n % 8, '村口', date '2026-11-15' + n % 40, n, date '2026-11-01', n % 5,
      ${at}::timestamptz - n * interval '2 hours', ${at}
    from generate_series(1, ${matters}::integer) n`.execute(db)
}

const requests: readonly (readonly [string, Input<'desk.list'>])[] = [
  ['first page', {}],
  ['page 20', { after: '950' }],
  ['sorted by title', { sort: 'title' }],
  ['sorted by group, falling', { sort: 'group', falling: true }],
  ['late', { light: 'red' }],
  ['one group, all', { standing: 'all', group: groupId(3) }],
  ['all, sorted by supporters', { standing: 'all', sort: 'supporters', falling: true }],
]

const measure = async (db: Database, districtId: string) => {
  const actor: Actor = { kind: 'person', personId: groupId(1), holdings: [{ role: 'office', placeId: districtId }] }
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const times: number[] = []
    for (let turn = 0; turn < turns; turn += 1) {
      const since = performance.now()
      await work()
      times.push(performance.now() - since)
    }
    return rounded(times.sort((a, b) => a - b)[Math.floor(turns / 2)] ?? 0, 1)
  }
  const call = { db, districtId, actor, at, log: console }
  const found: Record<string, number> = {}
  for (const [name, input] of requests) {
    const asked = { ...call, input: { limit: 50, ...input } } as unknown as Call<'desk.list'>
    found[name] = await timed(() => list(asked))
  }
  for (const standing of ['open', 'all'] as const) {
    const asked = { ...call, input: { standing } } as unknown as Call<'desk.count'>
    found[`counts, ${standing}`] = await timed(() => count(asked))
  }
  return found
}

const cluster = await startPostgres()
try {
  const url = await cluster.database()
  const opened = await connect(
    { kind: 'postgres', url, ownerUrl: url, connections: 4 },
    {
      onError: (error) => {
        throw error
      },
    },
  )
  await fill(opened.db, 'large', 2000, 20_000)
  await fill(opened.db, 'small', 50, 50)
  const [large, small] = [await measure(opened.db, 'large'), await measure(opened.db, 'small')]
  const ratio = Object.fromEntries(
    Object.entries(large).map(([name, ms]) => [name, rounded(ms / (small[name] ?? ms), 1)]),
  )
  console.log(JSON.stringify({ name: 'desk.list', large, small, ratio }))
  printGoals([
    {
      name: "slowest request of the desk's list in ms",
      figure: Math.max(...Object.values(large)),
      goal: { atMost: goal },
    },
  ])
  await opened.close()
} finally {
  await cluster.stop()
}
