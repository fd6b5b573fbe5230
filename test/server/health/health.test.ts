// How an installation says how it is: ready for requests or not, figures for who has the token, and a page for the office.

import { sql } from 'kysely'
import { openToRead } from '../../../src/server/db/connect'
import { beat } from '../../../src/server/health/beat'
import { examine } from '../../../src/server/health/measure'
import { doctorTokens, lookedOf } from '../../../src/server/health/serve'
import { installQueue } from '../../../src/server/job/queue'
import { printOf } from '../../../src/server/secret'
import { witnessName } from '../../../src/server/witness/name'
import { aPerson } from '../support/people'
import { aServer, type TestServer } from '../support/server'

const metricsToken = 'a token for Prometheus alone'
let server: TestServer

beforeAll(async () => {
  server = await aServer({ backend: 'postgres', prepare: installQueue, machine: { metricsToken } })
})
afterAll(() => server.close())

const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
const get = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init)
const rowsOf = async () => {
  const office = await aPerson(server, { holds: [['office', 'zhijiang']] })
  const { rows } = await office.client.query('health.get', { language: 'en' })
  return new Map(rows.map((row) => [row.id, row]))
}

test('a process that can write is ready; on a database that takes no writes it is not, and comes back by itself', async () => {
  expect(await (await get('/api/ready')).json()).toEqual({ ready: true, version: '0.0.0' })
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(server.db)
  const owner = rows[0]?.name ?? ''
  // what a demoted primary says to every write
  await server.backend.script(`reset role; create function no_writes() returns trigger language plpgsql as
    $$ begin raise exception 'cannot execute INSERT in a read-only transaction' using errcode = '25006'; end $$;
    create trigger no_writes before insert on running execute function no_writes(); set role laishangliang_app`)
  await new Promise((resolve) => setTimeout(resolve, 1100))
  const answer = await get('/api/ready')
  expect(answer.status).toBe(503)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await get('/api/health')).status).toBe(200)
  expect((await rowsOf()).get('database')).toMatchObject({ level: 'bad', said: 'read-only' })
  await server.backend.script('reset role; drop trigger no_writes on running; set role laishangliang_app')
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect((await get('/api/ready')).status).toBe(200)
  expect(owner).not.toBe('')
})

test('figures are for who has the token; to others there is nothing', async () => {
  expect((await get('/api/metrics')).status).toBe(404)
  expect((await get('/api/metrics', as('a token for Prometheus alonf'))).status).toBe(404)
  const answer = await get('/api/metrics', as(metricsToken))
  const text = await answer.text()
  expect(answer.status).toBe(200)
  for (const name of [
    'lsl_request_seconds_bucket{le="0.05",route="/api/health",status="200"}',
    'lsl_requests_under_way',
    'lsl_database_connections{state="waiting"} 0',
    'lsl_outbox_waiting 0',
    'lsl_outbox_oldest_seconds 0',
    'lsl_sockets 0',
    'lsl_info{version="0.0.0"} 1',
    'nodejs_eventloop_lag_seconds',
  ]) {
    expect(text).toContain(name)
  }
  const plain = await aServer()
  expect((await fetch(`${plain.url}/api/metrics`, as(metricsToken))).status).toBe(404)
  await plain.close()
})

test('an id of the request stands in the answer and in the log; one that somebody brings is not believed', async () => {
  const answer = await get('/api/district.get', { headers: { 'x-request-id': 'made-up-by-somebody' } })
  const id = answer.headers.get('x-request-id') ?? ''
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  expect(server.logged).toContainEqual(expect.objectContaining({ id, route: '/api/district.get' }))
  const proxied = await aServer({ setting: { trustProxy: 1 } })
  const told = await fetch(`${proxied.url}/api/health`, { headers: { 'x-request-id': 'from-the-proxy-1' } })
  const foul = await fetch(`${proxied.url}/api/health`, { headers: { 'x-request-id': 'no spaces, please' } })
  expect(told.headers.get('x-request-id')).toBe('from-the-proxy-1')
  expect(foul.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  await proxied.close()
})

test('the office reads what works and what does not, each with what to do', async () => {
  const rows = await rowsOf()
  expect(rows.get('database')).toMatchObject({ level: 'good', todo: null })
  expect(rows.get('files')).toMatchObject({ level: 'good' })
  expect(rows.get('schema')).toMatchObject({ level: 'good' })
  expect(rows.get('jobs')).toMatchObject({ level: 'good' })
  expect(rows.get('backup')).toMatchObject({ level: 'bad', todo: expect.stringContaining('npm run backup') })
  expect(rows.get('sweep')).toMatchObject({ level: 'warn' })
  expect(rows.get('witness')).toMatchObject({ level: 'warn', todo: expect.stringContaining('npm run witness') })
  await sql`insert into deployment (key_print, at) values (${printOf(server.services.secret)}, now())`.execute(
    server.db,
  )
  await get('/api/log.heads')
  expect((await rowsOf()).get('witness')).toMatchObject({ level: 'warn' })
  await get('/api/log.heads', { headers: { 'user-agent': witnessName } })
  expect((await rowsOf()).get('witness')).toMatchObject({ level: 'good' })
  const said = [...rows.values()].map(({ said }) => said).join()
  expect(said).not.toContain('undefined')
  expect(said).not.toContain('NaN')
})

test('two versions side by side, and clocks that are minutes apart, are told', async () => {
  const { machine } = server.services
  if (machine === undefined) throw new Error('The server of a test has a machine.')
  const other = { ...machine, id: '0193a000-0000-7000-8000-000000000009', version: '9.9.9' }
  await beat({ db: server.db, machine: other })
  expect((await rowsOf()).get('processes')).toMatchObject({
    level: 'warn',
    said: '2, of several versions: 0.0.0, 9.9.9',
  })
  await sql`update running set skew_ms = 120000 where id = ${other.id}`.execute(server.db)
  expect((await rowsOf()).get('processes')).toMatchObject({ level: 'bad' })
  await sql`delete from running where id = ${other.id}`.execute(server.db)
})

test('the command of the same machine shows that it has the key; nobody else is told that it is there', async () => {
  const [now, before] = doctorTokens(server.services.secret, Date.now())
  const stale = doctorTokens(server.services.secret, Date.now() - 3 * 3_600_000)[0]
  expect((await get('/api/doctor')).status).toBe(404)
  expect((await get('/api/doctor', as(stale))).status).toBe(404)
  expect((await get('/api/doctor', as(before))).status).toBe(200)
  const { rows } = (await (await get('/api/doctor', as(now))).json()) as { rows: { id: string; said: string }[] }
  expect(rows.find(({ id }) => id === 'database')?.said).toContain('可读可写')
})

test('the command, whose checks wait for its one connection, does not tell that others wait, and lets go of the database', async () => {
  const { services, databaseUrl: url } = server
  const { machine } = services
  if (machine === undefined || url === null) throw new Error('This server has a machine and PostgreSQL.')
  const own = await openToRead({ kind: 'postgres', url, ownerUrl: url, connections: 20 }, { onError: () => undefined })
  if (own === null) throw new Error('There is a database.')
  const judged = await examine(lookedOf({ ...services, db: own.db }, { ...machine, backend: own.backend }))
  expect(judged.find(({ finding }) => finding.id === 'connections')?.finding.found).toBe('fine')
  expect(own.backend.load().open).toBe(1)
  await own.close()
  expect(own.backend.load().open).toBe(0)
})
