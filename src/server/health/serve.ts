// Whether this process can be sent requests (/api/ready), and what is wrong with it for the command on the same machine
// (/api/doctor), which knows the key and shows so.

import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Count, Instant, Line } from '../../domain/contract/field'
import { checked, madeNow } from '../backup/note'
import { runOne } from '../db/statement'
import { AppError, found } from '../http/app-error'
import { showsToken } from '../http/metrics'
import { sayFindings } from '../locales/health'
import { Outage } from '../outage'
import { fingerprint, type Secret } from '../secret'
import type { Machine, Services } from '../services'
import { beat } from './beat'
import { examine, type Looked } from './measure'

/** Milliseconds for which an answer holds: several proxies ask every second. */
const holds = 1000
/** Milliseconds after which a database that says nothing counts as away. */
const maxWait = 3000

const hour = 3_600_000

const noted = Type.Object(
  { name: Line, at: Type.Optional(Instant), bytes: Type.Optional(Count) },
  { additionalProperties: false },
)

/** Good for an hour, and for the one before it. */
export const doctorTokens = (secret: Secret, now: number): readonly [string, string] => {
  const at = (hours: number): string => fingerprint(secret, `doctor ${Math.floor(now / hour) - hours}`)
  return [at(0), at(1)]
}

export const lookedOf = (services: Services, machine: Machine): Looked => ({
  ...services,
  machine,
  publicUrl: services.setting.publicUrl,
})

const readiness = (services: Services, machine: Machine) => {
  let last: { readonly at: number; readonly outcome: Promise<void> } | undefined
  const write = (): Promise<void> => {
    const silent = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Outage('The database says nothing.')), maxWait).unref()
    })
    return Promise.race([beat({ db: services.db, machine }), silent])
  }
  return (): Promise<void> => {
    const now = performance.now()
    if (last === undefined || now - last.at > holds) {
      const outcome = write()
      outcome.catch(() => undefined)
      last = { at: now, outcome }
    }
    return last.outcome
  }
}

export const serveHealth = (app: FastifyInstance, services: Services): void => {
  app.get('/api/health', { schema: { hide: true } }, async () => {
    await services.db.selectFrom('district').select('district_id').limit(1).execute()
    return { ok: true }
  })
  const { machine } = services
  if (machine === undefined) return
  const ready = readiness(services, machine)
  app.get('/api/ready', { schema: { hide: true } }, async (_request, reply) => {
    try {
      await ready()
    } catch (error) {
      // Whatever the database says to a write: no request should be sent here now.
      services.log.error({ err: error }, 'not ready')
      throw new AppError('unavailable')
    }
    return reply.header('cache-control', 'no-store').send({ ready: true, version: machine.version })
  })
  /** The commands of this machine have the key. */
  const checkKey = async ({ headers }: FastifyRequest): Promise<void> => {
    const known = doctorTokens(services.secret, Date.now()).some((token) => showsToken(headers.authorization, token))
    if (!known) throw new AppError('notFound')
  }
  const inside = { schema: { hide: true }, onRequest: checkKey }
  app.get('/api/backup', inside, async (_request, reply) => {
    // A PostgreSQL is dumped by its own program.
    const dump = found(await machine.backend.dump?.())
    return reply.type('application/x-tar').send(Readable.fromWeb(dump.stream() as ReadableStream))
  })
  app.post<{ Body: { name: string; at?: string; bytes?: number } }>(
    '/api/backup.note',
    { ...inside, schema: { hide: true, body: noted } },
    async ({ body: { name, at, bytes } }) => {
      if (at === undefined) await runOne(services.db, checked, [name, services.clock()])
      else await runOne(services.db, madeNow, [services.newId(), at, name, bytes ?? 0])
      return { done: true }
    },
  )
  app.get('/api/doctor', inside, async (_request, reply) => {
    const judged = await examine(lookedOf(services, machine))
    return reply.header('cache-control', 'no-store').send({ rows: sayFindings(judged, 'zh-cn') })
  })
}
