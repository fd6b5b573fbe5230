// A whole server for a test: the real app on a random port over a real database, with a clock that the test moves.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { processes } from '../../../src/domain/process/registry'
import { buildApp } from '../../../src/server/app'
import { connect, type OpenDatabase } from '../../../src/server/db/connect'
import { exportThread } from '../../../src/server/export/thread'
import { diskStore } from '../../../src/server/file/disk'
import { handlers } from '../../../src/server/handler'
import type { Handlers } from '../../../src/server/http/call'
import { usualGate } from '../../../src/server/http/gate'
import { defaultLimits, widened } from '../../../src/server/http/limit'
import { deriveSecret } from '../../../src/server/secret'
import type { Machine, Services } from '../../../src/server/services'
import type { WechatSetting } from '../../../src/server/wechat/setting'
import { openWechat } from '../../../src/server/wechat/wechat'
import { type BackendKind, usualBackend } from './backend'
import { type Client, clientOf } from './client'
import { sharedDatabase } from './shared-database'
import { migratedAt, migratedDatabase } from './template'
import { calculationFile, exportFile, heicFile } from './thread-file'

export interface TestServer {
  readonly url: string
  readonly db: OpenDatabase['db']
  readonly backend: OpenDatabase['backend']
  readonly services: Services
  /** null: embedded, in memory */
  readonly databaseUrl: string | null
  readonly dataDir: string
  /** what was logged, newest last */
  readonly logged: readonly object[]
  /** sign-in codes by phone */
  readonly codes: ReadonlyMap<string, string>
  now(): string
  /** moves the clock to an instant, or on by so many minutes */
  moveTo(at: string): void
  pass(minutes: number): void
  /** somebody without a session, or with the given token */
  client(token?: string): Client
  close(): Promise<void>
}

export interface ServerOptions {
  /** absent: the usual one */
  readonly backend?: BackendKind
  /** id of the district made at the start */
  readonly district?: string
  readonly startsAt?: string
  readonly limits?: Services['limits']
  readonly setting?: Partial<Services['setting']>
  /** as if these settings of WeChat were given */
  readonly wechat?: WechatSetting
  readonly speech?: Services['speech']
  /** instead of the app's own handlers */
  readonly handlers?: Partial<Handlers>
  readonly pageFolder?: string
  /** instead of the app's own */
  readonly processes?: Services['processes']
  /** calculate opinions, in a thread as the built server does */
  readonly opinions?: boolean
  /** unfolds HEIC pictures, in a thread */
  readonly heic?: boolean
  /** writes large files in a thread; on PostgreSQL only */
  readonly exports?: boolean
  readonly socketLimits?: Services['socketLimits']
  /** of this process, as the settings would make it */
  readonly machine?: Partial<Machine>
  /** instead of a gateway that sends at once, and whose codes are in `codes` */
  readonly sms?: Services['sms']
  /** absent: patient, because a machine that is busy with other tests is not flooded */
  readonly gate?: Services['gate']
  /** absent: nothing is shared, every answer is of this moment */
  readonly freshness?: number
  readonly pace?: Services['pace']
  readonly prepare?: Parameters<typeof connect>[1]['prepare']
}

export const aServer = async (options: ServerOptions = {}): Promise<TestServer> => {
  const shared = (options.backend ?? usualBackend) === 'postgres' ? await sharedDatabase(migratedAt) : undefined
  const url = shared?.url
  const logged: object[] = []
  const note =
    (level: string) =>
    (what: object, message?: string): void => {
      logged.push({ level, ...what, ...(message === undefined ? {} : { message }) })
      if (level === 'error' && process.env.SHOW_ERRORS) console.error(what)
    }
  const log = { info: note('info'), warn: note('warn'), error: note('error') }
  const database = await connect(
    url === undefined
      ? { kind: 'memory', template: await migratedDatabase() }
      : { kind: 'postgres', url, ownerUrl: url, connections: 20 },
    {
      onError: (error) => log.error({ err: error }),
      ...(options.prepare === undefined ? {} : { prepare: options.prepare }),
    },
  )
  const dataDir = mkdtempSync(join(tmpdir(), 'lsl-data-'))
  let now = Date.parse(options.startsAt ?? '2026-11-23T01:00:00.000Z')
  const codes = new Map<string, string>()
  const clock = (): string => new Date(now).toISOString()
  const secret = deriveSecret('0123456789abcdef'.repeat(4))
  const outside = { db: database.db, secret, clock, wait: async () => undefined, timeout: 2000 }
  const services: Services = {
    db: database.db,
    processes: options.processes ?? processes,
    clock,
    newId: uuidv7,
    secret,
    sms: options.sms ?? {
      send: async (phone, code) => {
        codes.set(phone, code)
      },
    },
    store: diskStore(join(dataDir, 'file')),
    incomingFolder: join(dataDir, 'incoming'),
    log,
    limits: options.limits ?? widened(defaultLimits, 1000),
    setting: {
      demo: true,
      publicUrl: null,
      corsOrigins: [],
      trustProxy: 0,
      district: null,
      map: null,
      ...options.setting,
    },
    machine: {
      id: uuidv7(),
      version: '0.0.0',
      host: 'test',
      port: 1,
      startedAt: clock(),
      production: false,
      dataDir,
      keyFile: null,
      sms: { kind: 'log' },
      files: 'disk',
      backend: database.backend,
      metricsToken: null,
      ...options.machine,
    },
    ...(options.opinions ? { calculationFile: calculationFile() } : {}),
    ...(options.heic ? { heicFile: heicFile() } : {}),
    ...(options.exports && url !== undefined
      ? { exports: exportThread({ file: exportFile(), folder: join(dataDir, 'incoming'), url: () => url }) }
      : {}),
    freshness: options.freshness ?? 0,
    gate: options.gate ?? { ...usualGate, maxWait: 20_000 },
    ...(options.pace === undefined ? {} : { pace: options.pace }),
    ...(options.socketLimits === undefined ? {} : { socketLimits: options.socketLimits }),
    ...(options.speech === undefined ? {} : { speech: options.speech }),
    ...(options.wechat === undefined ? {} : { wechat: openWechat(options.wechat, outside) }),
  }
  await database.db
    .insertInto('district')
    .values({ district_id: options.district ?? 'zhijiang', name: '枝江', created_at: services.clock() })
    .execute()
  const app = await buildApp(services, options.handlers ?? handlers, options.pageFolder ?? join(dataDir, 'no-page'))
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    url: address,
    db: database.db,
    backend: database.backend,
    services,
    databaseUrl: url ?? null,
    dataDir,
    logged,
    codes,
    now: services.clock,
    moveTo: (at) => {
      now = Date.parse(at)
    },
    pass: (minutes) => {
      now += minutes * 60_000
    },
    client: (token) => clientOf(address, token),
    close: async () => {
      await app.close()
      await database.close()
      await shared?.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
