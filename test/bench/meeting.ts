// A thousand people vote in one meeting at once, each with a screen that shows it: one server process, real HTTP and
// sockets, durable commits; beside it the same votes through pgbench. `node dist/bench/meeting.js [people]`.
import { loadavg } from 'node:os'
import { uuidv7 } from 'uuidv7'
import { connect } from '../../src/server/db/connect'
import { installQueue } from '../../src/server/job/queue'
import { startPostgres, withClient } from '../server/support/postgres'
import { assemble, assemblyKey, drawnPerson } from './measure/assembly'
import { crowd, withinMs } from './measure/crowd'
import { share } from './measure/load'
import { median, printGoals, rounded } from './measure/median'
import { district } from './measure/million'
import { findPgbench, runPgbench } from './measure/pgbench'
import { type Product, startProduct } from './measure/product'
import { recordStatements, type Sent } from './measure/recorded'
import { bytesOf } from './measure/request'
import { openScreens } from './measure/screen'

const people = Number(process.argv[2] ?? 1000)
const connections = 32
/** Statements voted on before anything is measured: a server that has just started compiles what it runs. */
const warming = 2
/** Statements on which everybody votes within a second of being asked, and those on which all tap at the same instant. */
const spread = 8
const instant = 3
const spreadMs = 1000
const pgbenchSeconds = 6
/** One in so many sends the same vote again at once, as a phone does that got no answer. */
const repeats = 10

const say = (words: string): void => console.log(`· ${words} (load ${loadavg()[0]?.toFixed(1)})`)

const addressOf = (person: number): string => `10.0.${Math.floor(person / 200)}.${1 + (person % 200)}`
const voteOf = (person: number, statement: number): number => ((person * 7 + statement) % 3) - 1

const cluster = await startPostgres({ durable: true })
let product: Product | undefined
try {
  const url = await cluster.database()
  const { close } = await connect(
    { kind: 'postgres', url, ownerUrl: url, connections: 2 },
    { onError: console.error, prepare: installQueue },
  )
  await close()
  say(`a meeting of ${people}`)
  const { meetingId, statementIds, tokens } = await withClient(url, (db) =>
    assemble(db, people, warming + spread + instant),
  )
  const base = await cluster.database(url)

  const voting = (person: number, statement: number): Sent => ({
    method: 'POST',
    url: '/api/meeting.vote',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${tokens[person] ?? ''}`,
      'x-forwarded-for': addressOf(person),
    },
    payload: JSON.stringify({
      requestId: uuidv7(),
      id: meetingId,
      statementId: statementIds[statement],
      value: voteOf(person, statement),
    }),
  })

  let turn = 0
  let sent = ''
  const [voteSql = []] = await recordStatements(base, [
    () => {
      turn += 1
      const request = voting(turn, 0)
      sent = (JSON.parse(request.payload ?? '{}') as { requestId: string }).requestId
      return request
    },
  ])
  const newId =
    "(lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0') || lpad(to_hex(:drawn::bigint), 16, '0') || '7000')::uuid"
  const voter = await withClient(base, (db) =>
    db.query<{ id: string }>('select person_id as id from session order by id offset $1 limit 1', [turn]),
  )
  const script = {
    draw: ['\\set drawn random(1, 9000000000000000000)', `\\set person random(0, ${people - 1})`],
    statements: voteSql,
    varied: (value: unknown): string | undefined => {
      if (value === sent) return newId
      if (value === voter.rows[0]?.id) return drawnPerson
      return Buffer.isBuffer(value) ? `'\\x${value.toString('hex')}'` : undefined
    },
  }

  product = await startProduct({
    NODE_ENV: 'production',
    DATABASE_URL: url,
    DATABASE_CONNECTIONS: String(connections),
    DISTRICT: district,
    SECRET_KEY: assemblyKey,
    SMS_URL: 'log',
    // each phone has an address of its own behind one proxy
    TRUST_PROXY: '1',
  })
  say('opening the screens')
  const screens = await openScreens(
    `${product.url.replace('http', 'ws')}/api/meeting.live?id=${meetingId}`,
    people,
    addressOf,
  )
  const voters = await crowd(product.port, people)

  /** Everybody votes on one statement; milliseconds of each, and until every screen shows all of them. */
  const round = async (statement: number, milliseconds: number) => {
    const id = statementIds[statement] ?? ''
    const requests = voters.map((_, person) => bytesOf(voting(person, statement)))
    const waits = await withinMs(voters, milliseconds, (person) => requests[person] ?? Buffer.alloc(0))
    const voted = performance.now()
    const again = voters.filter((_, person) => person % repeats === 0)
    await Promise.all(again.map((voter, index) => voter.ask(requests[index * repeats] ?? Buffer.alloc(0))))
    while (screens.showing(id, people) < people) {
      if (performance.now() - voted > 30_000) {
        throw new Error(`${screens.showing(id, people)} of ${people} screens show all votes.`)
      }
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    return { waits, shown: performance.now() - voted }
  }

  type Round = Awaited<ReturnType<typeof round>>
  const rounds: { readonly spread: Round[]; readonly instant: Round[] } = { spread: [], instant: [] }
  say('warming up')
  for (let statement = 0; statement < warming; statement += 1) await round(statement, spreadMs)
  for (let statement = warming; statement < warming + spread + instant; statement += 1) {
    const atOnce = statement >= warming + spread
    const one = await round(statement, atOnce ? 0 : spreadMs)
    rounds[atOnce ? 'instant' : 'spread'].push(one)
    const sorted = one.waits.sort((a, b) => a - b)
    say(
      `${atOnce ? 'at one instant' : 'within a second'}: p99 ${rounded(share(sorted, 0.99), 0)} ms, on all screens after ${rounded(one.shown, 0)} ms`,
    )
  }
  const snapshotBytes = screens.bytes()
  for (const voter of voters) voter.leave()
  screens.close()
  await product.stop()
  product = undefined

  say('counting')
  const counted = await withClient(url, (db) =>
    db.query<{ statement_id: string; votes: string; voters: string; sum: string }>(
      `select statement_id, count(*) as votes, count(distinct voter) as voters, sum(value) as sum from vote
       where meeting_id = $1 group by statement_id order by statement_id`,
      [meetingId],
    ),
  )
  const wrong = statementIds.filter((id, statement) => {
    const row = counted.rows.find((one) => one.statement_id === id)
    const sum = voters.reduce((total, _, person) => total + voteOf(person, statement), 0)
    return row === undefined || Number(row.votes) !== people || Number(row.voters) !== people || Number(row.sum) !== sum
  })

  const pgbench = findPgbench(cluster.bin)
  if (pgbench === undefined) say('pgbench is not on this machine (Debian: apt-get install postgresql)')
  say('the same votes through pgbench')
  const alone =
    pgbench === undefined
      ? { perSecond: Number.NaN, mean: Number.NaN }
      : await runPgbench(pgbench, base, script, { connections, seconds: pgbenchSeconds })

  const figures = (of: readonly Round[]) => {
    const waits = of.flatMap((one) => one.waits).sort((a, b) => a - b)
    return {
      p50: rounded(share(waits, 0.5)),
      p99: rounded(share(waits, 0.99)),
      perSecond: rounded(median(of.map(({ waits: each }) => (each.length / Math.max(...each)) * 1000)), 0),
      shownMs: rounded(Math.max(...of.map(({ shown }) => shown)), 0),
    }
  }
  const within = figures(rounds.spread)
  const lines = [
    { name: `${people} people within a second`, ...within, perSecond: people / (spreadMs / 1000) },
    { name: `${people} people at one instant`, ...figures(rounds.instant) },
    { name: 'the statements through pgbench', perSecond: rounded(alone.perSecond, 0), p50: rounded(alone.mean) },
  ]
  for (const line of lines) console.log(JSON.stringify(line))
  console.log(JSON.stringify({ name: 'votes', cast: people * statementIds.length, wrong: wrong.length, snapshotBytes }))
  console.table(lines)
  printGoals([
    { name: 'statements with votes lost or doubled', figure: wrong.length, goal: { atMost: 0 } },
    { name: 'p99 of a vote, ms', figure: within.p99, goal: { atMost: 300 } },
    { name: 'on all screens after, ms', figure: within.shownMs, goal: { atMost: 3000 } },
  ])
} finally {
  await product?.stop()
  await cluster.stop()
}
