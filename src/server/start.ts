// Puts the whole server together from its settings: database, queue, files, app, listening.

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { uuidv7 } from 'uuidv7'
import { processes } from '../domain/process/registry'
import { buildApp } from './app'
import { scheduleBulks } from './bulk/schedule'
import { fillCalendars } from './calendar/holiday'
import { connect, type OpenDatabase, opened } from './db/connect'
import { createDatabase } from './db/create'
import type { Backend } from './db/driver'
import { appRole } from './db/grant'
import { openPostgres } from './db/postgres'
import { type Replica, replicaOf } from './db/replica'
import { watchRoom } from './db/room'
import { createDistrict, type FirstDistrict } from './district/create'
import { exportThread } from './export/thread'
import { faultOf } from './fault'
import { leastFree } from './file/incoming'
import { storeOf } from './file/store-choice'
import { handlers } from './handler'
import { keepBeating } from './health/beat'
import { machineOf } from './health/machine'
import { usualGate } from './http/gate'
import { defaultLimits, widened } from './http/limit'
import { whileClockIsRight } from './job/clock-check'
import { installQueue } from './job/queue'
import { type Sweep, startWorkers } from './job/worker'
import { checkKey, expectsKey } from './key-print'
import { codeSent, keyMade, keyOpen, noDistrict } from './locales/start'
import { channelSender } from './notice/channel'
import { logSender, type Sender } from './notice/sender'
import { tidy } from './privacy/tidy'
import { isOpenToOthers, loadSecret, type Secret } from './secret'
import type { Log, Services } from './services'
import { smsOf } from './session/sms-choice'
import type { Setting } from './setting'
import { tencentSpeech } from './speech/tencent'
import { datedSweeps, followingSweeps } from './sweep'
import { otlpTrace } from './trace/otlp'
import { version } from './version'
import { openWechat } from './wechat/wechat'

/** A demo shows several people behind one address. */
const demoLimits = 20

/** Handlers at work: a few more than connections, because each also thinks. The embedded database does one at a time. */
const placesOf = ({ database }: Setting): number => (database.kind === 'postgres' ? database.connections + 12 : 12)

/** The key of this database, made at the first start. Throws a sentence when it is another one, or missing. */
const ownSecret = async (
  { secretKey, keyFile }: Setting,
  { db }: OpenDatabase,
  at: string,
  print: (line: string) => void,
): Promise<Secret> => {
  const { secret, made } = await loadSecret({ key: secretKey, file: keyFile }, await expectsKey(db))
  await checkKey(db, secret, at)
  if (made) print(keyMade(keyFile))
  else if (secretKey === null && (await isOpenToOthers(keyFile))) print(keyOpen(keyFile))
  return secret
}

/** The copy that answers what costs much, if there is one. */
const openReplica = ({ database }: Setting, { backend }: OpenDatabase, log: Log): Replica | undefined => {
  if (database.kind !== 'postgres' || database.readUrl == null) return undefined
  const { readUrl: url, connections } = database
  const copy = openPostgres({ url, connections, role: appRole, onError: (error) => log.warn({ err: error }, 'copy') })
  return replicaOf(backend, copy, {
    tell: (follows) =>
      log.warn({ follows }, follows ? 'the copy is read' : 'the copy is not read: it is away or behind'),
  })
}

/** Large files are written in a thread; the embedded database lives in this one. */
const exportsOf = ({ database, dataDir }: Setting, replica: Replica | undefined): Services['exports'] => {
  if (database.kind !== 'postgres') return undefined
  const { url, readUrl } = database
  return exportThread({
    file: fileURLToPath(new URL('export.js', import.meta.url)),
    folder: join(dataDir, 'incoming'),
    url: (from) => (from === 'replica' && readUrl != null && replica?.follows() === true ? readUrl : url),
  })
}

/** Everything but the listening: what the import and other programs of this package start with as well. */
export const openServices = async (
  setting: Setting,
  print: (line: string) => void,
): Promise<{ readonly services: Services; readonly database: OpenDatabase }> => {
  const log: Log = pino({
    level: setting.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: faultOf },
  })
  if (setting.database.kind === 'postgres') await createDatabase(setting.database, print)
  const primary = await connect(setting.database, {
    onError: (error) => log.error({ err: error }, 'database'),
    prepare: installQueue,
  })
  const { trace: target } = setting
  const trace =
    target === null ? undefined : await otlpTrace({ ...target, version, trustsProxy: setting.trustProxy > 0 })
  const watched = (backend: Backend): OpenDatabase => opened(trace === undefined ? backend : trace.watched(backend))
  const replica = openReplica(setting, primary, log)
  const copy = replica === undefined ? undefined : watched(replica.backend)
  const database: OpenDatabase = {
    ...(trace === undefined ? primary : watched(primary.backend)),
    close: async () => {
      replica?.stop()
      await replica?.backend.close()
      await primary.close()
      await trace?.stop().catch((error: unknown) => log.warn({ err: error }, 'traces'))
    },
  }
  const inThread = exportsOf(setting, replica)
  const clock = (): string => new Date().toISOString()
  const secret = await ownSecret(setting, database, clock(), print).catch(async (error: unknown) => {
    await database.close()
    throw error
  })
  const room = setting.database.kind === 'pglite' ? await watchRoom(setting.database.folder, leastFree) : undefined
  const services: Services = {
    db: database.db,
    ...(copy === undefined ? {} : { replica: copy.db }),
    ...(inThread === undefined ? {} : { exports: inThread }),
    ...(trace === undefined ? {} : { trace }),
    processes,
    clock,
    newId: uuidv7,
    secret,
    sms: smsOf(setting.sms, (masked, code) => print(codeSent(masked, code))),
    store: storeOf(setting.file),
    incomingFolder: join(setting.dataDir, 'incoming'),
    log,
    machine: machineOf(setting, database, replica?.follows),
    limits: setting.demo ? widened(defaultLimits, demoLimits) : defaultLimits,
    ...(room === undefined ? {} : { isRoomLow: room.isLow }),
    gate: { ...usualGate, atOnce: placesOf(setting) },
    setting,
    calculationFile: fileURLToPath(new URL('calculation.js', import.meta.url)),
    heicFile: fileURLToPath(new URL('heic.js', import.meta.url)),
    ...(setting.speech === null ? {} : { speech: tencentSpeech(setting.speech, clock) }),
    ...(setting.wechat === null ? {} : { wechat: openWechat(setting.wechat, { db: database.db, secret, clock }) }),
  }
  return { services, database }
}

/** How notices leave the app; a demo tells in its log what would be sent. */
const senderOf = (services: Services): Sender | null => {
  if (services.wechat !== undefined || services.sms.tell !== undefined) return channelSender(services)
  return services.setting.demo ? logSender(services.log) : null
}

export interface StartedServer {
  readonly services: Services
  readonly port: number
  /** Answers what is under way, then lets go of everything. */
  stop(): Promise<void>
}

/** `loadDemo` fills an empty database in demo mode. */
export const startServer = async (
  setting: Setting,
  print: (line: string) => void,
  loadDemo?: (services: Services) => Promise<void>,
): Promise<StartedServer> => {
  const { services, database } = await openServices(setting, print)
  if (setting.demo) await loadDemo?.(services)
  if (!(await createDistrict(services, firstOf(setting)))) {
    await database.close()
    throw new Error(noDistrict)
  }
  await fillCalendars(services)
  const whenRight = whileClockIsRight(services)
  const dated: Sweep = (all) =>
    whenRight(async () => {
      for (const sweep of datedSweeps) await sweep(all)
    })
  const workers = await startWorkers(services, database.backend, senderOf(services), {
    sweeps: [dated, ...followingSweeps],
    tidy: () => whenRight(() => tidy(services)),
  })
  const app = await buildApp(services, handlers, setting.pageFolder, workers.nudge)
  const { machine } = services
  const stopPerforming = scheduleBulks(services, handlers, workers.nudge)
  const stopBeating = machine === undefined ? undefined : keepBeating({ ...services, machine })
  const stop = async (): Promise<void> => {
    await app.close()
    await stopPerforming()
    await stopBeating?.()
    await workers.stop()
    await database.close()
  }
  try {
    await app.listen({ host: setting.host, port: setting.port })
  } catch (error) {
    await stop()
    throw error
  }
  const address = app.server.address()
  return { services, port: typeof address === 'object' && address !== null ? address.port : setting.port, stop }
}

export const firstOf = ({ district, districtName, officePhone }: Setting): FirstDistrict | null =>
  district !== null && districtName !== null && officePhone !== null
    ? { id: district, name: districtName, officePhone }
    : null
