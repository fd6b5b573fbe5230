// The product on a province's first years: a million reports, two hundred thousand matters, ten million events, filled by
// SQL. `node dist/bench/size.js [share]`, 1 unless told; one JSON line and a table of what each question takes. With
// SIZE_DATABASE=postgres://… it is filled there, if it is empty, and left, so that it can be measured again.
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import pg from 'pg'
import { connect } from '../../src/server/db/connect'
import { figure } from '../../src/server/db/migration/0029-figure'
import { installQueue } from '../../src/server/job/queue'
import { sweepWords } from '../../src/server/search/refresh'
import { bearerOf, hashOf, newOpaque } from '../../src/server/session/token'
import { sweepSimilar } from '../../src/server/similar/refresh'
import { startPostgres } from '../server/support/postgres'
import { loadServer, type Measured } from './measure/load'
import { median, printGoals, rounded } from './measure/median'
import { district, fillMatters, settleDistrict, span, walkedMatters } from './measure/million'
import { startProduct } from './measure/product'
import { bytesOf } from './measure/request'

const share = Number(process.argv[2] ?? 1)
const reports = Math.round(1_000_000 * share)
const matters = Math.round(200_000 * share)

const say = (words: string): void => console.log(`· ${words} (load ${loadavg()[0]?.toFixed(1)})`)

const idOf = (of: string, what: number): string =>
  `(lpad(to_hex(1763700000000 + ${of}), 12, '0') || '7${what}008000000000000000')::uuid`

/** Events of each report and matter, as many as it takes; what figures read of them is as the product writes it. */
const fill = async (db: pg.Client): Promise<void> => {
  const started = `timestamptz '${new Date(span.from).toISOString()}'`
  await db.query(
    `insert into report (district_id, id, version, state, status, group_id, number, title, text, anonymity, due, urgency, submitted_at, updated_at)
     select $1, ${idOf('i', 7)}, 7, '{}', case when i % 40 = 0 then 'submitted' when i % 3 = 0 then 'declined' else 'merged' end,
       ${idOf('(i % 12)', 1)}, '2026-' || lpad(i::text, 8, '0'), '第' || i || '号：路灯不亮', '村口的路灯坏了三个月，晚上看不见路。', 'hidden',
       null, i, at, at
     from generate_series(0, $2::int - 1) i, lateral (select ${started} + i * (${span.minutes}.0 / $2::int) * interval '1 minute' as at) t`,
    [district, reports],
  )
  await db.query(
    `insert into report_event (district_id, report_id, version, type, actor_role, at, data, prev_hash, hash)
     select $1, r.id, v, (array['submitted', 'asked', 'added', 'urged', 'dueWarned', 'urged',
         case when r.status = 'submitted' then 'urged' else r.status end])[v], 'reporter', least(r.submitted_at + v * interval '1 day', now() - interval '1 hour'),
       '{}', repeat('0', 64), repeat('1', 64)
     from report r, generate_series(1, 7) v where r.district_id = $1`,
    [district],
  )
  await db.query(
    `insert into matter_event (district_id, matter_id, version, type, actor_role, actor_id, at, data, prev_hash, hash)
     select $1, m.id, v, case v when 1 then 'opened' when 8 then 'visitAdded' when 9 then 'meetingClosed' when 10 then 'resolutionAdded'
         when 15 then case when m.status = 'closed' then 'closed' else 'noteAdded' end else 'advanced' end,
       'coordinator', m.lead_id::text, least(m.opened_at + v * interval '3 days', now() - interval '1 hour'),
       case v when 8 then '{"households": 5, "opinions": ["路灯"]}'::jsonb when 9 then '{"attendance": 12, "opinions": 4}'
         when 15 then '{"onTime": true, "tally": {"count": 3, "scores": [0, 0, 1, 1, 1], "reportersUnsolved": 0}}'
         else jsonb_build_object('onTime', v % 5 > 0, 'from', (array['topic', 'plan', 'research', 'parties'])[1 + v % 4]) end,
       repeat('0', 64), repeat('1', 64)
     from matter m, generate_series(1, 15) v where m.district_id = $1`,
    [district],
  )
  await db.query('truncate milestone, figure_day, figure_fresh')
  for (const sql of figure.split(/;\s*$/m).filter((one) => /^\s*insert/.test(one))) await db.query(sql)
}

/** Which of those who are signed in are office, coordinator, unit and member; all others are residents. */
const roles = [0, 1, 2, 3] as const
const people = 40
const others = Array.from({ length: people - roles.length }, (_, index) => roles.length + index)

const staff = async (db: pg.Client): Promise<void> => {
  const [unitId] = (
    await db.query<{ id: string }>('select unit_ids[1] as id from matter where cardinality(unit_ids) > 0 limit 1')
  ).rows
  // a tenth of all matters are of one unit, the others of ten
  await db.query(
    `update matter set unit_ids = array[${idOf('right(number, 1)::integer', 9)}]
     where cardinality(unit_ids) > 0 and right(number, 1) not in ('1', '6')`,
  )
  await db.query("insert into unit (district_id, id, name, created_at) values ($1, $2, '示例单位', now())", [
    district,
    unitId?.id,
  ])
  await db.query(
    `insert into holding (district_id, person_id, role, place_id, since)
     select $1, ${idOf('i', 4)}, (array['office', 'coordinator', 'unit', 'member'])[i + 1],
       (array[$1, ${idOf('0', 1)}::text, $2, ${idOf('0', 1)}::text])[i + 1], now() from generate_series(0, 3) i`,
    [district, unitId?.id],
  )
}

/** What the sweep does: both indexes of words take in everything. */
const indexed = async (url: string): Promise<void> => {
  const began = performance.now()
  const { db, close } = await connect(
    { kind: 'postgres', url, ownerUrl: url, connections: 2 },
    { onError: console.error, prepare: installQueue },
  )
  const clock = (): string => new Date().toISOString()
  await sweepWords({ db, clock })
  await sweepSimilar({ db, clock })
  await close()
  say(`the indexes of words were there after ${((performance.now() - began) / 1000).toFixed(0)} s`)
}

/** The most memory that a process took so far, in MB. */
const peakOf = (pid: number): number =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)

/** New tokens for the people who are signed in already. */
const signedIn = async (db: pg.Client): Promise<readonly string[]> => {
  const { rows } = await db.query<{ id: string }>('select id from session order by id')
  const tokens: string[] = []
  for (const { id } of rows) {
    const opaque = newOpaque()
    await db.query('update session set token_hash = $2 where id = $1', [id, hashOf(opaque)])
    tokens.push(bearerOf({ districtId: district, opaque }))
  }
  return tokens
}

const filled = async (db: pg.Client): Promise<void> => {
  say(`filling ${reports} reports, ${matters} matters and their events`)
  await settleDistrict(db, people)
  await fillMatters(db, await walkedMatters(), { from: 0, to: matters })
  const began = performance.now()
  await fill(db)
  await staff(db)
  await db.query('vacuum analyze')
  say(`filled in ${((performance.now() - began) / 1000).toFixed(0)} s with their figures`)
}

const given = process.env.SIZE_DATABASE
const cluster = given === undefined ? await startPostgres() : undefined
try {
  const url = given ?? (await cluster?.database()) ?? ''
  const { close } = await connect(
    { kind: 'postgres', url, ownerUrl: url, connections: 2 },
    { onError: console.error, prepare: installQueue },
  )
  await close()
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  if ((await db.query('select from district')).rows.length === 0) await filled(db)
  const tokens = await signedIn(db)
  const [office, coordinator, unit, member] = roles
  const events = await db.query<{ n: string }>(
    'select (select count(*) from report_event) + (select count(*) from matter_event) as n',
  )
  const { rows } = await db.query<{ id: string }>('select id from matter order by id offset 100 limit 1')
  // no index of words has taken in anything yet
  await db.query('truncate word_mark, similar_mark')
  await db.end()
  const n = Number(events.rows[0]?.n)
  say(`${n} events`)

  const product = await startProduct({
    NODE_ENV: 'production',
    DATABASE_URL: url,
    DISTRICT: district,
    // the same each time: a database knows its key
    SECRET_KEY: '0123456789abcdef'.repeat(4),
    SMS_URL: 'log',
    LOG_LEVEL: 'error',
    TRUST_PROXY: '1',
  })
  try {
    const ask = async (path: string, at: number, by?: number): Promise<number> => {
      const began = performance.now()
      const own = by === undefined ? {} : { authorization: `Bearer ${tokens[by]}` }
      const answer = await fetch(`${product.url}${path}`, { headers: { 'x-forwarded-for': `10.1.0.${at}`, ...own } })
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`${answer.status} ${path}`)
      return performance.now() - began
    }
    const timed = async (path: (turn: number) => string, by?: number): Promise<number> => {
      const times: number[] = []
      for (let turn = 0; turn < 9; turn += 1) times.push(await ask(path(turn), turn, by))
      // a run that is broken off has told what it knew
      say(`${path(0)}: ${rounded(median(times.slice(2)), 1)} ms, the first ${rounded(times[0] ?? 0, 1)} ms`)
      return median(times.slice(2))
    }
    await ask('/api/district.get', 1)
    const words = encodeURIComponent('路灯')
    // before any index knows what there is: a part of it is taken in by each who asks, and the rest by the sweep
    const unmarked = await timed((turn) => `/api/matter.list?words=${words}&limit=${30 + turn}`)
    const alike = (turn: number) => `/api/report.similar?words=${words}${turn}`
    const unmarkedAlike = await timed(alike)
    await indexed(url)
    await ask(alike(1), 1)
    const figures = await timed((turn) => `/api/figure.get?from=2025-0${1 + (turn % 9)}-01&to=2025-12-31`)
    const year = await timed((turn) => `/api/figure.get?from=2024-12-0${1 + (turn % 9)}&to=2025-12-0${1 + (turn % 9)}`)
    const search = await timed((turn) => `/api/matter.list?words=${words}&limit=${10 + turn}`)
    const similar = await timed(alike)
    const list = await timed((turn) => `/api/matter.list?limit=${10 + turn}`)
    const inbox = await timed((turn) => `/api/report.inbox?words=${words}&limit=${10 + turn}`, office)
    const desk = await timed((turn) => `/api/desk.list?words=${words}&limit=${10 + turn}`, office)
    const ownDesk = await timed((turn) => `/api/desk.list?limit=${10 + turn}`, coordinator)
    const closable = await timed((turn) => `/api/matter.desk?waiting=closable&limit=${10 + turn}`, office)
    const ofUnit = await timed((turn) => `/api/matter.mine?limit=${10 + turn}`, unit)
    const overOfUnit = await timed((turn) => `/api/matter.mine?over=true&limit=${10 + turn}`, unit)
    const duty = await timed((turn) => `/api/figure.duty?from=2024-12-0${1 + (turn % 9)}&to=2025-12-31`, member)

    // A year of the whole district is taken away as a spreadsheet while others read.
    const peak = peakOf(product.pid)
    const waits: number[] = []
    let isWriting = true
    const meanwhile = (async () => {
      for (let turn = 0; isWriting; turn += 1) {
        // signed in, so that no shared answer is at hand, by turns, so that nobody asks too often
        waits.push(await ask('/api/district.get', turn % 200, others[turn % others.length]))
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    })()
    const ledgerBegan = performance.now()
    const ledger = await fetch(`${product.url}/api/matter.ledger?from=2024-12-01&to=2025-11-30`, {
      headers: { authorization: `Bearer ${tokens[office]}` },
    })
    const ledgerBytes = (await ledger.arrayBuffer()).byteLength
    const ledgerTook = performance.now() - ledgerBegan
    if (!ledger.ok) throw new Error(`${ledger.status} of the ledger`)
    isWriting = false
    await meanwhile
    const memory = peakOf(product.pid) - peak
    const longest = Math.max(...waits)
    const request = bytesOf({ method: 'GET', url: `/api/matter.get?id=${rows[0]?.id}`, headers: {} })
    const get = (connections: number): Promise<Measured> =>
      loadServer({
        port: product.port,
        connections,
        seconds: 5,
        next: () => {
          // one address of many behind the proxy
          const address = `10.2.${Math.floor(Math.random() * 200)}.${Math.floor(Math.random() * 200)}`
          return Buffer.concat([request.subarray(0, -2), Buffer.from(`x-forwarded-for: ${address}\r\n\r\n`)])
        },
      })
    await get(8)
    const shared = await get(8)
    const lines = [
      { name: 'figures of a part of a year', ms: rounded(figures, 1) },
      { name: 'figures of a year', ms: rounded(year, 1) },
      { name: 'word search in public', ms: rounded(search, 1) },
      { name: 'similar texts', ms: rounded(similar, 1) },
      { name: 'word search before its index is there', ms: rounded(unmarked, 1) },
      { name: 'similar texts before their index is there', ms: rounded(unmarkedAlike, 1) },
      { name: 'list in public', ms: rounded(list, 1) },
      { name: 'word search in the inbox', ms: rounded(inbox, 1) },
      { name: 'word search at the desk', ms: rounded(desk, 1) },
      { name: 'desk of a coordinator', ms: rounded(ownDesk, 1) },
      { name: 'matters that can be closed', ms: rounded(closable, 1) },
      { name: 'matters of a unit', ms: rounded(ofUnit, 1) },
      { name: 'what a unit has behind it', ms: rounded(overOfUnit, 1) },
      { name: 'duty record of a year', ms: rounded(duty, 1) },
      { name: `ledger of a year, ${(ledgerBytes / 1_048_576).toFixed(1)} MB`, ms: rounded(ledgerTook, 0) },
      { name: `others meanwhile, longest of ${waits.length}; ${memory} MB more`, ms: rounded(longest, 1) },
      {
        name: 'matter.get by 8 clients',
        perSecond: rounded(shared.perSecond, 0),
        p50: rounded(shared.p50),
        p99: rounded(shared.p99),
      },
    ]
    for (const line of lines) console.log(JSON.stringify({ events: n, ...line }))
    console.table(lines)
    printGoals([
      { name: 'figures of a year, ms', figure: year, goal: { atMost: 200 } },
      { name: 'word search, ms', figure: Math.max(search, inbox, desk), goal: { atMost: 300 } },
      { name: 'search without its mark, ms', figure: Math.max(unmarked, unmarkedAlike), goal: { atMost: 300 } },
      {
        name: 'what can be closed and lists of units, ms',
        figure: Math.max(closable, ofUnit, overOfUnit),
        goal: { atMost: 50 },
      },
      { name: 'ledger of a year, MB of memory', figure: memory, goal: { atMost: 200 } },
      { name: 'ledger of a year, longest wait of others, ms', figure: longest, goal: { atMost: 100 } },
      { name: 'matter.get a second', figure: shared.perSecond, goal: { atLeast: 1250 } },
      { name: 'matter.get, p99 in ms', figure: shared.p99, goal: { atMost: 20 } },
    ])
  } finally {
    await product.stop()
  }
} finally {
  await cluster?.stop()
}
