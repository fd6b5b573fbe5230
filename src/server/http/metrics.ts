// Figures of this process for Prometheus, at /api/metrics for those who show the token. No address, no person, no text.

import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { runOne, statement } from '../db/statement'
import type { Machine, Services } from '../services'
import { AppError } from './app-error'
import type { Gate } from './gate'

const outboxNow = statement<{ waiting: number; oldest: number }>(
  'metrics.outbox',
  `select count(*) as waiting, coalesce(extract(epoch from now() - min(at)), 0)::float8 as oldest from outbox`,
)

// The queue's own tables: they are not among those of the migrations.
const queueNow = `select name, state::text as state, count(*)::float8 as jobs,
   coalesce(extract(epoch from max(now() - start_after) filter (where start_after < now())), 0)::float8 as late
 from pgboss.job where state in ('created', 'retry', 'active', 'failed') group by name, state`

/** Seconds: of a read that comes from memory, up to what a phone gives up on. */
const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20]

const isSame = (given: string, wanted: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Of an `authorization` header: the token of a reader that is no person. */
export const showsToken = (authorization: string | undefined, token: string): boolean =>
  isSame(authorization?.replace(/^Bearer /i, '') ?? '', token)

const gauges = (
  registers: Registry[],
  machine: Machine,
  services: Pick<Services, 'db'>,
  sockets: () => number,
): void => {
  const gauge = (name: string, help: string, labelNames: string[], collect: (this: Gauge) => void | Promise<void>) =>
    new Gauge({ name, help, labelNames, registers, collect })

  gauge('lsl_database_connections', 'Connections of this process to the database', ['state'], function () {
    const { open, lent, waiting } = machine.backend.load()
    this.set({ state: 'open' }, open)
    this.set({ state: 'lent' }, lent)
    this.set({ state: 'waiting' }, waiting)
  })
  gauge('lsl_sockets', 'Sockets over which meetings come', [], function () {
    this.set(sockets())
  })
  const outboxAge = new Gauge({
    name: 'lsl_outbox_oldest_seconds',
    help: 'Age of the oldest notice to deliver',
    registers,
  })
  gauge('lsl_outbox_waiting', 'Notices to deliver', [], async function () {
    const row = await runOne(services.db, outboxNow, [])
    this.set(row?.waiting ?? 0)
    outboxAge.set(row?.oldest ?? 0)
  })
  const late = new Gauge({
    name: 'lsl_job_late_seconds',
    help: 'How late the oldest job of a queue is',
    labelNames: ['queue'],
    registers,
  })
  gauge('lsl_jobs', 'Jobs by queue and state', ['queue', 'state'], async function () {
    this.reset()
    late.reset()
    for (const { name, state, jobs, late: seconds } of (await machine.backend.query(queueNow, [])).rows) {
      this.set({ queue: String(name), state: String(state) }, Number(jobs))
      if (state === 'created' || state === 'retry') late.set({ queue: String(name) }, Number(seconds))
    }
  })
  gauge('lsl_info', 'Version of this process', ['version'], function () {
    this.set({ version: machine.version }, 1)
  })
}

/** Before the routes, whose time it takes; nothing is counted where nobody may read it. */
export const serveMetrics = (app: FastifyInstance, services: Services, gate: Gate): void => {
  const { machine } = services
  if (machine === undefined || machine.metricsToken === null) return
  const token = machine.metricsToken
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'lsl_request_seconds',
    help: 'Requests by route and status',
    labelNames: ['route', 'status'],
    buckets,
    registers,
  })
  let underWay = 0
  new Gauge({
    name: 'lsl_requests_under_way',
    help: 'Requests that are being answered',
    registers,
    collect() {
      this.set(underWay)
    },
  })
  const waiting = new Gauge({
    name: 'lsl_gate',
    help: 'Handlers at work, and requests that wait for a place',
    labelNames: ['state'],
    registers,
    collect() {
      const state = gate.state()
      waiting.set({ state: 'running' }, state.running)
      waiting.set({ state: 'waiting' }, state.waiting)
    },
  })
  gauges(registers, machine, services, () => app.websocketServer.clients.size)
  app.addHook('onRequest', async () => {
    underWay += 1
  })
  app.addHook('onResponse', async (request, reply) => {
    underWay -= 1
    const route = request.routeOptions.url ?? 'unknown'
    duration.observe({ route, status: String(reply.statusCode) }, reply.elapsedTime / 1000)
  })
  app.get('/api/metrics', { schema: { hide: true } }, async (request, reply) => {
    // A stranger is not told that there is anything here.
    if (!showsToken(request.headers.authorization, token)) throw new AppError('notFound')
    const text = await registry.metrics()
    return reply.type(registry.contentType).header('cache-control', 'no-store').send(text)
  })
}
