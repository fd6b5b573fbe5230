// A distributed PostgreSQL: Citus on three nodes of this machine, with the tables of this version distributed by district. People
// report and read as on one node, nothing is lost, and it is told what that costs beside one node: on one machine more work on
// the same cores.
import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { connect } from '../../src/server/db/connect'
import { statements } from '../../src/server/db/statement'
import { codeOf } from '../../src/server/error-code'
// every statement of the server is tried
import '../../src/server/handler'
import '../../src/server/job/worker'
import { installQueue } from '../../src/server/job/queue'
import { district, fillMatters, type Settled, walkedMatters } from '../bench/measure/million'
import { startProduct } from '../bench/measure/product'
import { bytesOf, listing, submitting } from '../bench/measure/request'
import { citusBin, distributedDatabase, startCitus } from '../server/support/citus'
import { startPostgres, withClient, withName } from '../server/support/postgres'
import { after, ask, percentile } from './ask'
import { crowd } from './overload'
import { settingsOf, settle } from './scene'
import type { Outcome } from './target'
import { compareWritten, keepWriting, told } from './writing'

/** few enough that a busy machine sends nobody away */
const connections = 4
const seconds = 6
const matters = 10_000

const migrated = async (url: string): Promise<void> => {
  const { close } = await connect(
    { kind: 'postgres', url, ownerUrl: url, connections: 2 },
    { onError: console.error, prepare: installQueue },
  )
  await close()
}

/** Reports and lists a second, from connections that ask again as soon as they are answered. */
const speed = async (setting: Readonly<Record<string, string>>, { stationCode, tokens }: Settled): Promise<string> => {
  const product = await startProduct(setting)
  try {
    let turn = 0
    const submit = () => {
      turn += 1
      return bytesOf(submitting(stationCode, tokens[turn % tokens.length] ?? ''))
    }
    const per = async (name: string, make: () => Buffer): Promise<string> => {
      await crowd(product.port, connections, 0, 3, make)
      const { good, away, times } = await crowd(product.port, connections, 0, seconds, make)
      const sentAway = away > 0 ? ` and ${away.toFixed(0)} sent away` : ''
      return `${good.toFixed(0)} ${name} a second (half within ${percentile(times, 0.5).toFixed(0)} ms)${sentAway}`
    }
    return `${await per('reports', submit)}, ${await per('lists', () => bytesOf(listing()))}`
  } finally {
    await product.stop()
  }
}

/** A value of a type, so that a statement can be planned and run; it need not find anything, or may be refused by a check. */
const anyOf = (type: string, index: number): string | null => {
  if (index === 0 && type === 'text') return district
  if (type.endsWith('[]')) return '{}'
  if (/int|numeric|double/.test(type)) return '1'
  if (/time|date/.test(type)) return '2026-01-01'
  const others: Readonly<Record<string, string>> = { jsonb: '[]', text: 'a', uuid: uuidv7(), boolean: 'true' }
  return others[type] ?? null
}

/** What the distributed database cannot do, in its own words: whatever else it says of made-up values says nothing of it. */
const isUnsupported = (error: unknown): boolean =>
  codeOf(error) === '0A000' || /distributed|co-located/i.test(error instanceof Error ? error.message : '')

/** The account that is merged is always known. */
const isNeverMissing = (name: string): boolean => name.startsWith('merge.')

/** Runs a statement with made-up values, of which the one at `missing` is not there, and takes it back; what is refused, in words. */
const tried = async (db: pg.Client, sql: string, missing: number | null) => {
  let types: readonly string[] = []
  let refused: string | undefined
  await db.query('begin')
  try {
    await db.query(`prepare tried as ${sql}`)
    const { rows } = await db.query<{ types: string[] }>(
      "select parameter_types::text[] as types from pg_prepared_statements where name = 'tried'",
    )
    types = rows[0]?.types ?? []
    const values = types.map((type, index) => (index === missing ? null : anyOf(type, index)))
    const written = values.map((value) => (value === null ? 'null' : `'${value}'`)).join(', ')
    await db.query(`execute tried${written === '' ? '' : `(${written})`}`)
  } catch (error) {
    if (isUnsupported(error)) refused = error instanceof Error ? error.message : String(error)
  }
  await db.query('rollback')
  await db.query('deallocate all')
  return { types, refused }
}

/** Each with all of its values and without each of them but the district, which comes first: what is planned depends on them. */
const refusedStatements = (url: string): Promise<readonly string[]> =>
  withClient(url, async (db) => {
    const refused: string[] = []
    for (const { name, sql } of statements.values()) {
      const whole = await tried(db, sql, null)
      if (whole.refused !== undefined) refused.push(`${name}: ${whole.refused}`)
      for (let missing = 1; missing < whole.types.length && !isNeverMissing(name); missing += 1) {
        const one = await tried(db, sql, missing)
        if (one.refused !== undefined) refused.push(`${name} without $${missing + 1}: ${one.refused}`)
      }
    }
    return refused
  })

export const attackCitus = async (): Promise<readonly Outcome[]> => {
  const bin = citusBin()
  if (bin === undefined)
    return [
      {
        attack: 'a distributed PostgreSQL',
        came: 'not tried: this PostgreSQL has no Citus (CITUS_PG_BIN names the folder of one that has)',
        held: true,
      },
    ]
  const outcomes: Outcome[] = []
  const walked = await walkedMatters()
  const citus = await startCitus(bin)
  let distributed = ''
  try {
    const [coordinator = ''] = citus.urls
    await withClient(coordinator, (db) => db.query('create database migrated'))
    await migrated(withName(coordinator, 'migrated'))
    const { url, version, distributed: tables, local } = await distributedDatabase(citus.urls, 'migrated')
    const refused = await refusedStatements(url)
    outcomes.push({
      attack: `${version}, three nodes: tables and statements`,
      came: `${tables.length} tables distributed, ${local.length} on the coordinator (${local.join(', ')}); of ${statements.size} statements ${refused.length} refused${refused.map((one) => `; ${one}`).join('')}`,
      held: tables.length > 0 && refused.length === 0,
    })
    const settled = await settle(url)
    await withClient(url, (db) => fillMatters(db, walked, { from: 0, to: matters }))
    const setting = settingsOf(url)
    const product = await startProduct(setting)
    try {
      const writing = keepWriting({ urls: () => [product.url], ...settled, people: 6 })
      const reads = []
      for (const path of ['matter.list?limit=20', 'district.get', 'figure.get?from=2025-01-01&to=2025-12-31'])
        reads.push(await ask(product.url, `/api/${path}`, '203.0.113.1'))
      await after(5000)
      const written = await writing.stop()
      const { lost, doubled } = await compareWritten(url, written)
      outcomes.push({
        attack: 'people report and read on three nodes',
        came: `${told(written)}; ${lost} lost, ${doubled} doubled; reads ${reads.map(({ status }) => status).join(', ')}`,
        held:
          lost === 0 && doubled === 0 && written.acknowledged.length > 0 && reads.every(({ status }) => status === 200),
      })
    } finally {
      await product.stop()
    }
    distributed = await speed(setting, settled)
  } finally {
    await citus.stop()
  }
  const cluster = await startPostgres({ bin })
  try {
    const url = await cluster.database()
    await migrated(url)
    const settled = await settle(url)
    await withClient(url, (db) => fillMatters(db, walked, { from: 0, to: matters }))
    const one = await speed(settingsOf(url), settled)
    outcomes.push({
      attack: `three nodes beside one, ${connections} connections`,
      came: `three: ${distributed}; one: ${one}`,
      held: true,
    })
  } finally {
    await cluster.stop()
  }
  return outcomes
}
