// Submitting and listing on PostgreSQL with durable commits: the product over HTTP beside pgbench with the same SQL on as
// many connections, in turns. `node dist/bench/server.js [rows]`; `{ name, perSecond, p50, p99, pgbench, share }` a line.
import { randomBytes } from 'node:crypto'
import { loadavg } from 'node:os'
import { connect } from '../../src/server/db/connect'
import { installQueue } from '../../src/server/job/queue'
import { startPostgres, withClient } from '../server/support/postgres'
import { loadServer, type Measured } from './measure/load'
import { median, printGoals, rounded } from './measure/median'
import { district, fillMatters, settleDistrict, span, walkedMatters } from './measure/million'
import { findPgbench, type Pgbench, runPgbench, type Script } from './measure/pgbench'
import { type Product, startProduct } from './measure/product'
import { recordStatements, type Sent } from './measure/recorded'
import { firstPage, listing, magazine, statuses, submitting } from './measure/request'

const connections = 32
const rounds = 5
const seconds = 6
const few = 10_000
const many = Number(process.argv[2] ?? 1_000_000)
// each signs in and stays below the limits that the product keeps
const residents = 4000

const migrated = async (url: string): Promise<void> => {
  const { close } = await connect(
    { kind: 'postgres', url, ownerUrl: url, connections: 2 },
    { onError: console.error, prepare: installQueue },
  )
  await close()
}

/** What was submitted is told to people afterwards: the next measurement waits for that. */
const settled = (url: string): Promise<void> =>
  withClient(url, async (db) => {
    for (let tries = 0; tries < 1200; tries += 1) {
      const { rows } = await db.query<{ waiting: string }>('select count(*) as waiting from outbox')
      if (rows[0]?.waiting === '0') return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('The outbox is not emptied.')
  })

const say = (words: string): void => console.log(`· ${words} (load ${loadavg()[0]?.toFixed(1)})`)

const launch = (url: string): Promise<Product> =>
  startProduct({
    NODE_ENV: 'production',
    DATABASE_URL: url,
    DATABASE_CONNECTIONS: String(connections),
    DISTRICT: district,
    SECRET_KEY: randomBytes(32).toString('hex'),
    SMS_URL: 'log',
    // many residents behind one proxy, so that each stays below the limits
    TRUST_PROXY: '1',
  })

const cluster = await startPostgres({ durable: true })
const products: Product[] = []
try {
  say(`filling ${few} and ${many} matters`)
  const small = await cluster.database()
  await migrated(small)
  const walked = await walkedMatters()
  const { stationCode, tokens } = await withClient(small, async (db) => {
    const made = await settleDistrict(db, residents)
    await fillMatters(db, walked, { from: 0, to: few })
    await db.query('vacuum analyze')
    return made
  })
  const big = await cluster.database(small)
  await withClient(big, (db) => fillMatters(db, walked, { from: few, to: many }))
  // nobody empties the outbox of this one while pgbench fills it
  const base = await cluster.database(small)
  await withClient(base, (db) => db.query('checkpoint'))

  let turn = 0
  const nextSubmit = (): Sent & { requestId: string } => {
    turn += 1
    return submitting(stationCode, tokens[turn % tokens.length] ?? '')
  }
  let sent = ''
  const [submitSql = [], listSql = []] = await recordStatements(base, [
    () => {
      const request = nextSubmit()
      sent = request.requestId
      return request
    },
    listing,
  ])

  const newId =
    "(lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0') || lpad(to_hex(:drawn::bigint), 16, '0') || '7000')::uuid"
  const submitScript: Script = {
    draw: ['\\set drawn random(1, 9000000000000000000)'],
    statements: submitSql,
    varied: (value) => {
      if (typeof value !== 'string' || !value.includes(sent)) return undefined
      // the id of its outbox row
      const inner = /"notices":\[\{"id":"([0-9a-f-]{36})"/.exec(value)?.[1] ?? sent
      return `replace(replace(:it, '${sent}', ${newId}::text), '${inner}', ${newId}::text)`
    },
  }
  /** A page from this instant on of this status, both SQL; what is asked beside it keeps the values it was recorded with. */
  const pageFrom = (head: string, status: string) => (value: unknown) => {
    const recorded = typeof value === 'string' ? /^\[\{"nth":0,"head":"([^"]+)".*"value0":"([a-z]+)"/.exec(value) : null
    if (recorded === null) return undefined
    const [, itsHead, itsStatus] = recorded
    return `replace(replace(:it, '${itsHead}', ${head}), '"${itsStatus}"', '"' || ${status} || '"')`
  }
  const [one, other] = statuses
  const listScript: Script = {
    draw: [`\\set minute random(0, ${span.minutes})`, '\\set which random(0, 1)'],
    statements: listSql,
    varied: pageFrom(
      `(timestamptz '${new Date(span.from).toISOString()}' + :minute * interval '1 minute')::text`,
      `(case :which::int when 0 then '${one}' else '${other}' end)`,
    ),
  }
  // the product makes it once a second: its own statements are those of any page
  const firstScript: Script = { draw: [], statements: listSql, varied: pageFrom("'infinity'", `'${one}'`) }

  const onSmall = await launch(small)
  products.push(onSmall)
  const onBig = await launch(big)
  products.push(onBig)
  const pgbench = findPgbench(cluster.bin)
  if (pgbench === undefined)
    say('pgbench is not on this machine (Debian: apt-get install postgresql): nothing to compare with')

  const ask = ({ port }: Product, make: () => Sent, guess: number): Promise<Measured> =>
    loadServer({ port, connections, seconds, next: magazine(guess * seconds, make) })
  const beside = (url: string, script: Script): Promise<Pgbench> =>
    pgbench === undefined
      ? Promise.resolve({ perSecond: Number.NaN, mean: Number.NaN })
      : runPgbench(pgbench, url, script, { connections, seconds })

  say('warming up')
  for (const product of products) await ask(product, listing, 1000)
  await ask(onSmall, nextSubmit, 1000)
  await settled(small)

  const results: {
    submit: Measured
    submitSql: Pgbench
    list: Measured
    listSql: Pgbench
    listFew: Measured
    first: Measured
    firstSql: Pgbench
  }[] = []
  for (let round = 1; round <= rounds; round += 1) {
    say(`round ${round} of ${rounds}`)
    const list = await ask(onBig, listing, 3000)
    const listSql = await beside(big, listScript)
    const listFew = await ask(onSmall, listing, 3000)
    const first = await ask(onBig, firstPage, 8000)
    const firstAlone = await beside(big, firstScript)
    const submitSql = await beside(base, submitScript)
    const submit = await ask(onSmall, nextSubmit, 3000)
    await settled(small)
    results.push({ submit, submitSql, list, listSql, listFew, first, firstSql: firstAlone })
    console.log(JSON.stringify(results.at(-1)))
  }

  const of = (read: (result: (typeof results)[number]) => number): number => median(results.map(read))
  const lines = [
    {
      name: `submit, ${connections} connections`,
      perSecond: rounded(
        of(({ submit }) => submit.perSecond),
        0,
      ),
      p50: rounded(of(({ submit }) => submit.p50)),
      p99: rounded(of(({ submit }) => submit.p99)),
      pgbench: rounded(
        of(({ submitSql }) => submitSql.perSecond),
        0,
      ),
      share: rounded(of(({ submit, submitSql }) => submit.perSecond / submitSql.perSecond)),
    },
    {
      name: `list 20 of ${many}`,
      perSecond: rounded(
        of(({ list }) => list.perSecond),
        0,
      ),
      p50: rounded(of(({ list }) => list.p50)),
      p99: rounded(of(({ list }) => list.p99)),
      pgbench: rounded(
        of(({ listSql }) => listSql.perSecond),
        0,
      ),
      share: rounded(of(({ list, listSql }) => list.perSecond / listSql.perSecond)),
    },
    {
      name: `first page of ${many}, the same for all`,
      perSecond: rounded(
        of(({ first }) => first.perSecond),
        0,
      ),
      p50: rounded(of(({ first }) => first.p50)),
      p99: rounded(of(({ first }) => first.p99)),
      pgbench: rounded(
        of(({ firstSql: alone }) => alone.perSecond),
        0,
      ),
      share: rounded(of(({ first, firstSql: alone }) => first.perSecond / alone.perSecond)),
    },
    {
      name: `list 20 of ${few}`,
      perSecond: rounded(
        of(({ listFew }) => listFew.perSecond),
        0,
      ),
      p50: rounded(of(({ listFew }) => listFew.p50)),
      p99: rounded(of(({ listFew }) => listFew.p99)),
    },
  ]
  for (const line of lines) console.log(JSON.stringify(line))
  console.table(lines)
  printGoals([
    {
      name: 'submit, share of pgbench',
      figure: of(({ submit, submitSql }) => submit.perSecond / submitSql.perSecond),
      goal: { atLeast: 0.75 },
    },
    {
      name: 'list, share of pgbench',
      figure: of(({ list, listSql }) => list.perSecond / listSql.perSecond),
      goal: { atLeast: 0.4 },
    },
    {
      name: `list at ${many}, times ${few}`,
      figure: of(({ list, listFew }) => list.p50 / listFew.p50),
      goal: { atMost: 1.5 },
    },
  ])
} finally {
  for (const product of products) await product.stop()
  await cluster.stop()
}
