// Searching by words in a district with as many reports and a fifth as many matters, on PostgreSQL: in public, in the inbox
// and in the desk's list, through the handlers that answer the app. The rows are made by the database, of real messages or
// of the demo's words. `node dist/bench/search.js [reports]`; milliseconds a search.
import { existsSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { seededRandom } from '../../src/domain/opinion/seeded-random'
import { type Actor, nobody } from '../../src/domain/people/role'
import { processes } from '../../src/domain/process/registry'
import { searchKeys } from '../../src/domain/similar/search-word'
import { connect } from '../../src/server/db/connect'
import type { Database } from '../../src/server/db/database'
import { letters, matters } from '../../src/server/demo/content'
import { list as deskList } from '../../src/server/desk/list'
import type { Call } from '../../src/server/http/call'
import { list as publicList } from '../../src/server/matter/list'
import { inbox } from '../../src/server/report/list'
import { startPostgres } from '../server/support/postgres'
import { printGoals, rounded } from './measure/median'
import { district, settleDistrict } from './measure/million'

const count = Number(process.argv[2] ?? 1_000_000)
const rounds = 40
const goal = 300
const at = '2026-11-21T08:00:00.000Z'

const say = (words: string): void =>
  console.log(`· ${words} (${Math.round(performance.now() / 1000)} s, load ${loadavg()[0]?.toFixed(1)})`)

interface Words {
  readonly title: string
  readonly text: string
}

const messages = path.resolve('../shared/data/messages/messages.jsonl')

const read = (): readonly Words[] =>
  existsSync(messages)
    ? readFileSync(messages, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Words)
    : [...matters, ...letters].map(({ report }) => report)

/** Characters of a text: what people type on a phone. */
const typed = 100
const texts = read().map(({ title, text }) => ({ title, text: text.trim().slice(0, typed) }))
const kinds = ['report', 'matter'] as const

const idOf = (i: string, of: number): string =>
  `(lpad(to_hex(1763700000000 + ${i}), 12, '0') || '7${of}008000000000000000')::uuid`

/** Row i has the title of one text and the words of another: as many as there are pairs of texts. */
const madeOf =
  'join word_made a on a.i = i.i % $2::int join word_made b on b.i = (i.i::bigint * 7919 + i.i / $2::int) % $2::int'

const fill = async (db: pg.Client): Promise<void> => {
  await db.query(
    "set synchronous_commit = off; set maintenance_work_mem = '768MB'; set work_mem = '256MB'; set max_parallel_maintenance_workers = 0",
  )
  await settleDistrict(db, 10)
  await db.query(
    'create table word_made (kind text, i integer, title text, words text, title_keys integer[], keys integer[])',
  )
  const none = { title: '', text: '', place: '', number: '', leader: '' }
  const made = kinds.flatMap((kind) =>
    texts.map(({ title, text }, i) => ({
      kind,
      i,
      title,
      words: text,
      title_keys: searchKeys(district, kind, { ...none, title }),
      keys: searchKeys(district, kind, { ...none, text }),
    })),
  )
  await db.query('insert into word_made select * from jsonb_populate_recordset(null::word_made, $1::jsonb)', [
    JSON.stringify(made),
  ])
  const { rows } = await db.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid in ('matter'::regclass, 'report'::regclass, 'word_entry'::regclass)
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
  )
  for (const { name } of rows) await db.query(`drop index ${name}`)
  const given = [district, texts.length, count]
  await db.query(
    `insert into report (district_id, id, version, state, status, group_id, number, title, text, anonymity, urgency,
       submitted_at, updated_at)
     select $1, ${idOf('i.i', 8)}, 1, '{}', (array['submitted', 'merged', 'declined', 'merged'])[1 + i.i % 4],
       ${idOf('(i.i % 12)', 1)}, '2026-' || lpad(i.i::text, 7, '0'), a.title, b.words, 'hidden', i.i,
       timestamptz '2024-01-01Z' + i.i * interval '1 minute', timestamptz '2024-01-01Z' + i.i * interval '1 minute'
     from generate_series(0, $3::int - 1) i(i) ${madeOf} and b.kind = 'report' and a.kind = 'report'`,
    given,
  )
  say('reports')
  await db.query(
    `insert into matter (district_id, id, version, state, status, step, group_id, claim_scope, number, title, category, place,
       step_from, reports, urgency, opened_at, updated_at)
     select $1, ${idOf('i.i', 6)}, 1, jsonb_build_object('summary', b.words), (array['open', 'closed'])[1 + i.i % 2], 'topic',
       ${idOf('(i.i % 12)', 1)}, 'group', 'S2026-' || lpad(i.i::text, 7, '0'), a.title, '', '', '2026-01-01', 1, i.i,
       timestamptz '2024-01-01Z' + i.i * interval '5 minutes', timestamptz '2024-01-01Z' + i.i * interval '5 minutes'
     from generate_series(0, $3::int / 5 - 1) i(i) ${madeOf} and b.kind = 'matter' and a.kind = 'matter'`,
    given,
  )
  say('matters')
  for (const [kind, of, share] of [
    ['report', 8, 1],
    ['matter', 6, 5],
  ] as const) {
    await db.query(
      `insert into word_entry (district_id, kind, id, said, keys)
       select $1, '${kind}', ${idOf('i.i', of)}, '', a.title_keys || b.keys
       from generate_series(0, $3::int / ${share} - 1) i(i) ${madeOf} and b.kind = '${kind}' and a.kind = '${kind}'`,
      given,
    )
  }
  say('entries')
  await db.query(
    `insert into word_count (district_id, key, documents)
     select $1, key, least(sum(n), $2)::integer from (
       select unnest(title_keys || keys) as key, $2::bigint / (case kind when 'matter' then 5 else 1 end) / $3::int as n
       from word_made) each_one
     group by key having sum(n) > 0`,
    [district, count, texts.length],
  )
  await db.query('insert into word_mark (district_id, at) values ($1, $2)', [district, at])
  for (const { name, definition } of rows) {
    await db.query(definition)
    say(name)
  }
  for (const table of ['report', 'matter', 'word_entry', 'word_count']) await db.query(`vacuum analyze ${table}`)
  say('analyzed')
}

const random = seededRandom(11)
const some = (): Words => texts[Math.floor(random() * texts.length)] ?? { title: '路灯', text: '' }

/** What people type: two words of a title, a whole title, what nearly every text has, what few have together, a number. */
const searches: Readonly<Record<string, () => string>> = {
  twoWords: () => {
    const { title } = some()
    return `${title.slice(-6, -3)} ${title.slice(-3)}`
  },
  title: () => some().title,
  common: () => '问题 小区',
  apart: () => '公交 物业',
  number: () => `2026-${String(Math.floor(random() * count)).padStart(7, '0')}`,
}

const office: Actor = {
  kind: 'person',
  personId: uuidv7(),
  holdings: [{ role: 'office', placeId: district }],
}

const callOf = (db: Database, name: string, actor: Actor, input: object): never =>
  ({ db, districtId: district, name, actor, input, at, processes, newId: uuidv7, log: console }) as never

const asked: Readonly<Record<string, (db: Database, words: string) => Promise<unknown>>> = {
  'matter.list': (db, words) => publicList(callOf(db, 'matter.list', nobody, { words }) as Call<'matter.list'>),
  'report.inbox': (db, words) => inbox(callOf(db, 'report.inbox', office, { words }) as Call<'report.inbox'>),
  'desk.list': (db, words) => deskList(callOf(db, 'desk.list', office, { words }) as Call<'desk.list'>),
}

const measure = async (one: () => Promise<unknown>): Promise<{ readonly p50: number; readonly p95: number }> => {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const since = performance.now()
    await one()
    times.push(performance.now() - since)
  }
  times.sort((a, b) => a - b)
  const share = (part: number): number => rounded(times[Math.floor((times.length - 1) * part)] ?? 0, 1)
  return { p50: share(0.5), p95: share(0.95) }
}

let done = false
const cluster = await startPostgres()
try {
  const url = await cluster.database()
  const opened = await connect(
    { kind: 'postgres', url, ownerUrl: url, connections: 4 },
    {
      onError: (error) => {
        if (!done) throw error
      },
    },
  )
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await fill(owner)
  await owner.end()
  const lines = []
  for (const [endpoint, ask] of Object.entries(asked)) {
    for (const [what, words] of Object.entries(searches)) {
      await ask(opened.db, words())
      const line = { name: endpoint, what, reports: count, ...(await measure(() => ask(opened.db, words()))) }
      console.log(JSON.stringify(line))
      lines.push(line)
    }
  }
  printGoals(
    lines.map(({ name, what, p95 }) => ({
      name: `p95 of ${name}, ${what}, in ms`,
      figure: p95,
      goal: { atMost: goal },
    })),
  )
  done = true
  await opened.close()
} finally {
  await cluster.stop()
}
