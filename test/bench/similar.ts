// Finding similar reports among 100,000 open ones, on the embedded database and on PostgreSQL. The texts are real ones
// recombined, or the demo's where those are missing. `node dist/bench/similar.js [reports] [backend]`; milliseconds a search, of the
// clock and of this process, which on the embedded database does all the work.
import { existsSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Input } from '../../src/domain/contract'
import { seededRandom } from '../../src/domain/opinion/seeded-random'
import { nobody } from '../../src/domain/people/role'
import { connect } from '../../src/server/db/connect'
import type { Database } from '../../src/server/db/database'
import { letters, matters } from '../../src/server/demo/content'
import type { Call } from '../../src/server/http/call'
import { changeEntries } from '../../src/server/similar/entry'
import { similar } from '../../src/server/similar/search'
import { startPostgres } from '../server/support/postgres'
import { printGoals, rounded } from './measure/median'

const count = Number(process.argv[2] ?? 100_000)
const only = process.argv[3]
const searches = 300
const goal = 50
const districtId = 'bench'
const at = '2026-11-21T08:00:00.000Z'
const batch = 500

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

const random = seededRandom(7)
const pick = <Item>(items: readonly Item[], none: Item): Item => items[Math.floor(random() * items.length)] ?? none

/** The beginning of one title and the end of another, over sentences of both. */
const recombined = (texts: readonly Words[]): Words => {
  const none = { title: '', text: '' }
  const [a, b] = [pick(texts, none), pick(texts, none)]
  const title = a.title.slice(0, Math.ceil(a.title.length / 2)) + b.title.slice(Math.floor(b.title.length / 2))
  return { title, text: a.text.slice(0, 60) + b.text.slice(0, 60) }
}

/** A point of a county, and one of five categories. */
const somewhere = () => ({
  lng: 111.7 + random() / 3,
  lat: 30.4 + random() / 3,
  category: `类别${Math.floor(random() * 5)}`,
})

const fill = async (db: Database, words: readonly Words[]): Promise<void> => {
  for (let from = 0; from < words.length; from += batch) {
    const rows = words
      .slice(from, from + batch)
      .map(({ title, text }) => ({ id: uuidv7(), title, text, ...somewhere() }))
    await sql`
      insert into report (district_id, id, version, state, status, group_id, number, title, text, anonymity, urgency,
        submitted_at, updated_at, category, lng, lat)
      select ${districtId}, r.id, 1, '{}', 'submitted', '0193a000-0000-7000-8000-000000000001', r.id::text, r.title, r.text,
        'hidden', 0, ${at}, ${at}, r.category, r.lng, r.lat
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, title text, text text, category text,
        lng double precision, lat double precision)`.execute(db)
    await changeEntries(
      db,
      districtId,
      rows.map(({ id, title, text }) => ({ subject: 'report', place: '', id, title, text })),
      [],
    )
    if (from % 20_000 === 0) console.log(`· ${from} of ${words.length} (load ${loadavg()[0]?.toFixed(1)})`)
  }
}

const measure = async (db: Database, words: readonly Words[]) => {
  const times: number[] = []
  const cpuTimes: number[] = []
  for (let turn = 0; turn < searches; turn += 1) {
    const input: Input<'report.similar'> = {
      words: pick(words, { title: '路灯', text: '' }).title,
      ...somewhere(),
    }
    const call = { db, districtId, input, at, actor: nobody, log: console }
    const since = performance.now()
    const cpuSince = process.cpuUsage()
    await similar(call as unknown as Call<'report.similar'>)
    times.push(performance.now() - since)
    const { user, system } = process.cpuUsage(cpuSince)
    cpuTimes.push((user + system) / 1000)
  }
  const share = (of: readonly number[], part: number): number =>
    rounded([...of].sort((a, b) => a - b)[Math.floor((of.length - 1) * part)] ?? 0, 1)
  return { p50: share(times, 0.5), p95: share(times, 0.95), max: share(times, 1), cpuP95: share(cpuTimes, 0.95) }
}

const texts = read()
const words = [...texts, ...Array.from({ length: count }, () => recombined(texts))].slice(0, count)
const cluster = await startPostgres()
try {
  const url = await cluster.database()
  const settings = {
    pglite: { kind: 'memory' },
    postgres: { kind: 'postgres', url, ownerUrl: url, connections: 4 },
  } as const
  const lines = []
  for (const [backend, setting] of Object.entries(settings)) {
    if (only !== undefined && only !== backend) continue
    const opened = await connect(setting, {
      onError: (error) => {
        throw error
      },
    })
    await fill(opened.db, words)
    const line = { name: 'report.similar', backend, reports: count, ...(await measure(opened.db, words)) }
    console.log(JSON.stringify(line))
    lines.push(line)
    await opened.close()
  }
  console.table(lines)
  printGoals(
    lines.map(({ backend, p95 }) => ({ name: `p95 in ms on ${backend}`, figure: p95, goal: { atMost: goal } })),
  )
} finally {
  await cluster.stop()
}
