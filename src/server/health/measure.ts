// Measures what the table of checks judges. Each measurement stands by itself: what one cannot reach says nothing of another.

import { randomUUID } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import { type CheckId, checkIds, type Finding, judge, type Measured } from '../../domain/health/check'
import { migrations } from '../db/migration'
import { run, runOne, statement } from '../db/statement'
import { codeOf } from '../error-code'
import type { FileStore } from '../file/store'
import { beginsWith, ownHeads } from '../log/own-head'
import { isOpenToOthers, printOf } from '../secret'
import type { Machine, Services } from '../services'
import { beat, goneAfter } from './beat'
import { answersAt, certificateDays } from './reach'

export type Looked = Pick<Services, 'db' | 'secret' | 'store' | 'wechat' | 'clock'> & {
  readonly machine: Machine
  readonly publicUrl: string | null
}

/** With how many requests waited for a connection before the checks themselves did. */
type Looking = Looked & { readonly waiting: number }

type Measure<Id extends CheckId> = (looked: Looking) => Promise<Measured[Id]>

const versionNow = statement<{ number: number; text: string }>(
  'health.version',
  `select current_setting('server_version_num')::integer as number, current_setting('server_version') as text`,
)

const connectionsNow = statement<{ used: number; most: number }>(
  'health.connections',
  `select (select count(*) from pg_stat_activity where backend_type = 'client backend') as used,
     current_setting('max_connections')::integer - current_setting('superuser_reserved_connections')::integer as most`,
)

// Somebody who may not look is shown that there is one, and nothing of it.
const copiesNow = statement<{ copies: number; hidden: number; seconds: number }>(
  'health.copies',
  `select count(*) as copies, count(*) filter (where state is null) as hidden,
     coalesce(max(extract(epoch from replay_lag)), 0)::float8 as seconds from pg_stat_replication`,
)

const lastEvent = statement<{ at: string | null }>(
  'health.lastEvent',
  `select greatest(
     (select max(l.at) from district d cross join lateral (
        select max(e.at) as at from matter_event e where e.district_id = d.district_id) l),
     (select max(l.at) from district d cross join lateral (
        select max(e.at) as at from report_event e where e.district_id = d.district_id) l)) as at`,
)

const databaseClock = statement<{ at: string }>('health.clock', 'select clock_timestamp() as at')

const keyPrint = statement<{ key_print: string }>('health.keyPrint', 'select key_print from deployment')

const outboxNow = statement<{ waiting: number; oldest: string | null }>(
  'health.outbox',
  'select count(*) as waiting, min(at) as oldest from outbox',
)

const doomedNow = statement<{ waiting: number; oldest: string | null }>(
  'health.doomed',
  'select count(*) as waiting, min(at) as oldest from doomed_file where erased_at is null',
)

const cleanUpNow = statement<{ at: string | null }>('health.cleanUp', 'select max(at) as at from privacy_run')

const backupNow = statement<{ at: string | null; checked_at: string | null }>(
  'health.backup',
  'select max(at) as at, max(checked_at) as checked_at from backup_run',
)

const witnessNow = statement<{ at: string | null }>('health.witness', 'select witnessed_at as at from deployment')

const runningNow = statement<{ version: string; skew_ms: number }>(
  'health.running',
  `select version, skew_ms from running where port > 0 and seen_at > now() - interval '${goneAfter} seconds'`,
)

const minute = 60_000
const hour = 3_600_000
const day = 86_400_000

const age = (looked: Looked, at: string | null | undefined, unit: number): number | null =>
  at === null || at === undefined ? null : Math.max(0, (Date.parse(looked.clock()) - Date.parse(at)) / unit)

const since = async <Result>(work: () => Promise<Result>): Promise<{ result: Result; milliseconds: number }> => {
  const begun = performance.now()
  const result = await work()
  return { result, milliseconds: Math.round(performance.now() - begun) }
}

/** A file is put, read and taken away again under a name that no picture has. */
const tryStore = async (store: FileStore): Promise<Measured['files']['failed']> => {
  const key = `health/${randomUUID()}.bin`
  const bytes = Buffer.from(`written to be read: ${key}`)
  let at: 'put' | 'get' | 'remove' = 'put'
  try {
    await store.put(key, bytes, 'application/octet-stream')
    at = 'get'
    const chunks: Buffer[] = []
    for await (const chunk of (await store.get(key)) ?? []) chunks.push(Buffer.from(chunk))
    if (!Buffer.concat(chunks).equals(bytes)) return 'get'
    at = 'remove'
    await store.remove(key)
    return (await store.get(key)) === undefined ? null : 'remove'
  } catch {
    return at
  }
}

interface JobRow {
  readonly stuck: number
  readonly failed: number
  readonly late: number | null
}

// The queue's own tables: they are not among those of the migrations.
const jobsNow = `select
   count(*) filter (where state = 'active' and started_on < now() - interval '1 hour') as stuck,
   count(*) filter (where state = 'failed' and completed_on > now() - interval '1 day') as failed,
   extract(epoch from max(now() - start_after) filter (where state in ('created', 'retry') and start_after < now()))::float8
     / 60 as late
 from pgboss.job`
const sweptNow = `select extract(epoch from now() - max(completed_on))::float8 / 60 as minutes
 from pgboss.job where name = 'sweep' and state = 'completed'`

const numberOf = (value: unknown): number => (value === null || value === undefined ? 0 : Number(value))

const measures: { readonly [Id in CheckId]: Measure<Id> } = {
  database: async ({ db, machine }) => {
    const known = {
      kind: machine.backend.kind === 'pglite' ? 'embedded' : 'postgres',
      production: machine.production,
    } as const
    try {
      const { milliseconds } = await since(() => beat({ db, machine }))
      return { ...known, written: true, code: null, milliseconds }
    } catch (error) {
      return { ...known, written: false, code: codeOf(error) || null, milliseconds: 0 }
    }
  },
  databaseVersion: async ({ db }) => (await runOne(db, versionNow, [])) ?? { number: 0, text: '' },
  schema: async ({ machine }) => {
    // The table of the migrations is made by none of them.
    const { rows } = await machine.backend.query('select name from migration', [])
    const applied = new Set(rows.map(({ name }) => String(name)))
    const own = migrations.map(({ name }) => name)
    return {
      missing: own.filter((name) => !applied.has(name)).length,
      unknown: [...applied].filter((name) => !own.includes(name)).length,
    }
  },
  connections: async ({ db, machine, waiting }) => {
    if (machine.backend.kind === 'pglite') return { used: 0, most: 1, waiting }
    return { ...((await runOne(db, connectionsNow, [])) ?? { used: 0, most: 1 }), waiting }
  },
  lag: async ({ db, machine }) => ({
    ...((await runOne(db, copiesNow, [])) ?? { copies: 0, hidden: 0, seconds: 0 }),
    follows: machine.copyFollows === undefined ? null : await machine.copyFollows(),
  }),
  disk: async ({ machine }) => {
    const { bavail, blocks, bsize } = await statfs(machine.dataDir)
    const mb = (count: number): number => Math.floor((count * bsize) / 1_048_576)
    return { freeMb: mb(bavail), totalMb: mb(blocks) }
  },
  clock: async ({ db }) => {
    const begun = Date.now()
    const there = await runOne(db, databaseClock, [])
    const middle = (begun + Date.now()) / 2
    const event = await runOne(db, lastEvent, [])
    const last = event?.at ?? null
    return {
      skewMs: Math.round(there === undefined ? 0 : middle - Date.parse(there.at)),
      aheadMs: last === null ? 0 : Math.max(0, Date.parse(last) - Date.now()),
    }
  },
  key: async ({ db, secret, machine }) => {
    const kept = await runOne(db, keyPrint, [])
    const path = machine.keyFile
    return {
      fits: kept === undefined || kept.key_print === printOf(secret),
      open: path !== null && (await isOpenToOthers(path)),
      path,
    }
  },
  sms: async ({ machine: { sms, production } }) => ({
    kind: sms.kind,
    production,
    reached: sms.kind !== 'log' && (await answersAt(sms.url)),
  }),
  files: async ({ store, machine }) => {
    const { result, milliseconds } = await since(() => tryStore(store))
    return { kind: machine.files, failed: result, milliseconds }
  },
  wechat: async ({ wechat }) => {
    if (wechat === undefined) return { on: false, failure: null }
    const token = await wechat.client.token()
    return { on: true, failure: token.ok ? null : token.failure }
  },
  certificate: async ({ publicUrl, machine: { production } }) => {
    const https = publicUrl?.startsWith('https:') ?? false
    const days = https && publicUrl !== null ? await certificateDays(publicUrl, Date.now()) : null
    return { address: publicUrl, https, production, days }
  },
  outbox: async (looked) => {
    const row = await runOne(looked.db, outboxNow, [])
    return { waiting: row?.waiting ?? 0, oldestMinutes: Math.floor(age(looked, row?.oldest, minute) ?? 0) }
  },
  jobs: async ({ machine }) => {
    const row = (await machine.backend.query(jobsNow, [])).rows[0] as unknown as JobRow | undefined
    return {
      stuck: numberOf(row?.stuck),
      failed: numberOf(row?.failed),
      lateMinutes: Math.floor(numberOf(row?.late)),
    }
  },
  sweep: async ({ machine }) => {
    const { minutes } = (await machine.backend.query(sweptNow, [])).rows[0] ?? {}
    return { lastMinutes: minutes === null || minutes === undefined ? null : Math.floor(Number(minutes)) }
  },
  cleanUp: async (looked) => {
    const hours = age(looked, (await runOne(looked.db, cleanUpNow, []))?.at, hour)
    return { lastHours: hours === null ? null : Math.floor(hours) }
  },
  erase: async (looked) => {
    const row = await runOne(looked.db, doomedNow, [])
    return { waiting: row?.waiting ?? 0, oldestHours: Math.floor(age(looked, row?.oldest, hour) ?? 0) }
  },
  backup: async (looked) => {
    const row = await runOne(looked.db, backupNow, [])
    const [hours, days] = [age(looked, row?.at, hour), age(looked, row?.checked_at, day)]
    return {
      lastHours: hours === null ? null : Math.floor(hours),
      checkedDays: days === null ? null : Math.floor(days),
    }
  },
  log: async ({ db, machine }) => {
    const own = Object.entries(await ownHeads(machine.dataDir))
    for (const [districtId, head] of own) if (!(await beginsWith(db, districtId, head))) return { agrees: false }
    return { agrees: own.length === 0 ? null : true }
  },
  witness: async (looked) => {
    const hours = age(looked, (await runOne(looked.db, witnessNow, []))?.at, hour)
    return { lastHours: hours === null ? null : Math.floor(hours) }
  },
  processes: async ({ db }) => {
    const rows = await run(db, runningNow, [])
    const skews = rows.map(({ skew_ms }) => skew_ms)
    return {
      versions: [...new Set(rows.map(({ version }) => version))].sort(),
      count: rows.length,
      apartMs: rows.length < 2 ? 0 : Math.max(...skews) - Math.min(...skews),
    }
  },
}

/** A finding, with what was measured for what puts it into words. */
export interface Judged<Id extends CheckId = CheckId> {
  readonly finding: Finding<Id>
  readonly measured: Measured[Id] | undefined
}

const maxWait = 12_000

const within = <Result>(work: Promise<Result>): Promise<Result | undefined> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), maxWait)
    work.then(resolve, () => resolve(undefined)).finally(() => clearTimeout(timer))
  })

const lookAt = async <Id extends CheckId>(id: Id, looked: Looking): Promise<Judged<Id>> => {
  const measured = await within<Measured[Id]>(measures[id](looked))
  return { finding: judge(id, measured), measured }
}

/** Everything in the order of the table; what hangs is given up after some seconds and told as such. */
export const examine = (looked: Looked): Promise<readonly Judged[]> => {
  const looking = { ...looked, waiting: looked.machine.backend.load().waiting }
  return Promise.all(checkIds.map((id) => lookAt(id, looking) as Promise<Judged>))
}
