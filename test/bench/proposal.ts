// 100,000 proposals: one page of the public list, one of the desk, a search; and 300 who sign one at once. On the embedded
// database and on PostgreSQL, through the handlers that answer the app; milliseconds a call.
// `node dist/bench/proposal.js [proposals] [signers] [pglite|postgres]`; without the last, on both.
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { seededRandom } from '../../src/domain/opinion/seeded-random'
import { type Actor, nobody } from '../../src/domain/people/role'
import { processes } from '../../src/domain/process/registry'
import { connect } from '../../src/server/db/connect'
import type { Database } from '../../src/server/db/database'
import { proposals } from '../../src/server/demo/content'
import type { Call } from '../../src/server/http/call'
import { desk, get, list } from '../../src/server/paper/read'
import { signPaper } from '../../src/server/paper/sign'
import { act, open } from '../../src/server/paper/write'
import { rebuildWords } from '../../src/server/search/refresh'
import { deriveSecret } from '../../src/server/secret'
import { startPostgres } from '../server/support/postgres'
import { type Goal, printGoals, rounded } from './measure/median'

const count = Number(process.argv[2] ?? 100_000)
const signers = Number(process.argv[3] ?? 300)
const only = process.argv[4]
const rounds = 100
const districtId = 'bench'
const at = '2026-11-21T08:00:00.000Z'
const batch = 5000

const secret = deriveSecret('07'.repeat(32))
const random = seededRandom(7)
const pick = <Item>(items: readonly Item[], none: Item): Item => items[Math.floor(random() * items.length)] ?? none

const fill = async (db: Database): Promise<void> => {
  await sql`insert into district (district_id, name, setting, created_at) values (${districtId}, '示例', '{}', ${at})`.execute(
    db,
  )
  for (let from = 0; from < count; from += batch) {
    const rows = Array.from({ length: Math.min(batch, count - from) }, (_one, index) => {
      const [a, b] = [pick(proposals, undefined), pick(proposals, undefined)]
      return { id: uuidv7(), n: from + index, title: `${a?.title ?? ''}（${from + index}）`, body: b?.situation ?? '' }
    })
    await sql`
      insert into paper (district_id, id, kind, version, state, status, step, number, title, body, category, reach, urgency,
        opened_at, updated_at)
      select ${districtId}, r.id, 'proposal', 1, '{"stepFrom":"2026-11-02"}', 'open', 'handle', 'T' || r.n, r.title, r.body,
        'society', 'public', 0, ${at}, ${at}::timestamptz - r.n * interval '1 minute'
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, n integer, title text, body text)`.execute(
      db,
    )
  }
  await rebuildWords(db, districtId, at)
  await sql`analyze`.execute(db)
}

const person = (personId: string, role: 'office' | 'member', placeId: string): Actor => ({
  kind: 'person',
  personId,
  holdings: [{ role, placeId }],
})

/** What a handler is handed by the server, as far as these ask for it. */
const callOf = (db: Database, name: string, actor: Actor, input: object): never =>
  ({
    ...{ db, districtId, name, actor, input, at, processes, secret, newId: uuidv7, log: console },
    requestId: uuidv7(),
  }) as never

const timed = async (times: number, one: () => Promise<unknown>) => {
  const taken: number[] = []
  for (let turn = 0; turn < times; turn += 1) {
    const since = performance.now()
    await one()
    taken.push(performance.now() - since)
  }
  const share = (part: number): number =>
    rounded([...taken].sort((a, b) => a - b)[Math.floor((taken.length - 1) * part)] ?? 0, 1)
  return { p50: share(0.5), p95: share(0.95) }
}

const lists = async (db: Database) => {
  const office = person(uuidv7(), 'office', districtId)
  const query = { kind: 'proposal', limit: 20 }
  const words = () => pick(proposals, undefined)?.title.slice(2, 10) ?? '电梯'
  return {
    list: await timed(rounds, () => list(callOf(db, 'paper.list', nobody, query) as Call<'paper.list'>)),
    desk: await timed(rounds, () => desk(callOf(db, 'paper.desk', office, query) as Call<'paper.desk'>)),
    search: await timed(rounds, () =>
      desk(callOf(db, 'paper.desk', office, { ...query, words: words() }) as Call<'paper.desk'>),
    ),
  }
}

const signing = async (db: Database) => {
  const group = uuidv7()
  const author = person(uuidv7(), 'member', group)
  const members = Array.from({ length: signers }, () => uuidv7())
  const all = JSON.stringify([...members, author.kind === 'person' ? author.personId : ''])
  await sql`insert into person (district_id, id, display_name, created_at)
    select ${districtId}, r.id::uuid, '委员' || r.n, ${at}::timestamptz
    from jsonb_array_elements_text(${all}::jsonb) with ordinality as r(id, n)`.execute(db)
  await sql`insert into holding (district_id, person_id, role, place_id, since)
    select ${districtId}, r.id::uuid, 'member', ${group}, ${at}::timestamptz
    from jsonb_array_elements_text(${all}::jsonb) as r(id)`.execute(db)
  const fields = {
    ...{ title: '关于湿地的建议', situation: '候鸟少了。', analysis: '围网多。', points: ['退出围网'] },
    ...{ evidence: [], noEvidence: '见附件', openness: 'open', closedReason: '', summary: '', sealIds: [] },
  }
  const begun = await open(
    callOf(db, 'paper.open', author, { paper: { kind: 'proposal', fields } }) as Call<'paper.open'>,
  )
  // a form asks for 30 at a time
  for (let from = 0; from < members.length; from += 30) {
    const asked = members.slice(from, from + 30).map((personId) => ({ personId }))
    const command = { action: 'askSigners', signers: asked }
    await act(
      callOf(db, 'paper.act', author, { id: begun.id, paper: { kind: 'proposal', command } }) as Call<'paper.act'>,
    )
  }
  const read = () => get(callOf(db, 'paper.get', author, { kind: 'proposal', id: begun.id }) as Call<'paper.get'>)
  const hash = (await read()).you.signing?.hash ?? ''
  const since = performance.now()
  await Promise.all(
    members.map((id) =>
      signPaper(
        callOf(db, 'paper.sign', person(id, 'member', group), {
          ...{ kind: 'proposal', id: begun.id, hash, sign: true },
        }) as Call<'paper.sign'>,
      ),
    ),
  )
  const ms = rounded(performance.now() - since, 1)
  const { timeline, paper } = await read()
  const complete = timeline.filter(({ type }) => type === 'complete').length
  if (complete !== 1 || (paper.signerIds as readonly string[]).length !== signers)
    throw new Error('Not all have signed.')
  return { signers, ms }
}

const cluster = await startPostgres()
try {
  const url = await cluster.database()
  const settings = {
    pglite: { kind: 'memory' },
    postgres: { kind: 'postgres', url, ownerUrl: url, connections: 20 },
  } as const
  const goals: Goal[] = []
  for (const [backend, setting] of Object.entries(settings)) {
    if (only !== undefined && only !== backend) continue
    const opened = await connect(setting, {
      // a server that is stopped takes its idle connections with it
      onError: (error) => console.error(error.message),
    })
    const since = performance.now()
    await fill(opened.db)
    const filled = Math.round((performance.now() - since) / 1000)
    const measured = { filled, ...(await lists(opened.db)), signing: await signing(opened.db) }
    console.log(JSON.stringify({ name: 'proposal', backend, proposals: count, ...measured }))
    goals.push(
      { name: `p95 of a search in ms on ${backend}`, figure: measured.search.p95, goal: { atMost: 200 } },
      { name: `${signers} signatures in ms on ${backend}`, figure: measured.signing.ms, goal: { atMost: 10_000 } },
    )
    await opened.close()
  }
  printGoals(goals)
} finally {
  await cluster.stop()
}
