// `npm run doctor`: what works and what does not in this installation, each with what to do. Changes nothing that stays.

import { mkdir } from 'node:fs/promises'
import { byLevel, type Level } from '../../domain/health/check'
import { type OpenDatabase, opened, openToRead } from '../db/connect'
import { openPostgres } from '../db/postgres'
import { keepsUp } from '../db/replica'
import { storeOf } from '../file/store-choice'
import { doctorSays, marks, type SaidFinding, sayFindings } from '../locales/health'
import { loadSecret, type Secret } from '../secret'
import { readSetting, type Setting } from '../setting'
import { failureSentence } from '../start-failure'
import { version } from '../version'
import { openWechat } from '../wechat/wechat'
import { leave } from './beat'
import { machineOf } from './machine'
import { examine } from './measure'
import { doctorTokens } from './serve'

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** The copy that the settings name, asked by a connection of its own. */
const copyOf = ({ database }: Setting) =>
  database.kind === 'postgres' && database.readUrl != null
    ? openPostgres({ url: database.readUrl, connections: 1, role: null, onError: () => undefined })
    : undefined

const ofDatabase = async (
  setting: Setting,
  database: OpenDatabase,
  secret: Secret,
): Promise<readonly SaidFinding[]> => {
  const clock = (): string => new Date().toISOString()
  const copy = copyOf(setting)
  const copyFollows = copy === undefined ? undefined : () => keepsUp(database.backend, copy)
  const machine = machineOf({ ...setting, port: 0, metricsToken: null }, database, copyFollows)
  const { db } = database
  const wechat = setting.wechat === null ? {} : { wechat: openWechat(setting.wechat, { db, secret, clock }) }
  const looked = { db, secret, clock, store: storeOf(setting.file), machine, publicUrl: setting.publicUrl, ...wechat }
  const judged = await examine(looked)
  await leave({ db, machine }).catch(() => undefined)
  await copy?.close()
  return sayFindings(judged, 'zh-cn')
}

/** The server that has the embedded database open says how it is. */
const ofServer = async (setting: Setting, secret: Secret): Promise<readonly SaidFinding[]> => {
  const address = `http://127.0.0.1:${setting.port}`
  print(doctorSays.asking(address))
  const [token] = doctorTokens(secret, Date.now())
  try {
    const answer = await fetch(`${address}/api/doctor`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(30_000),
    })
    if (answer.ok) return ((await answer.json()) as { rows: readonly SaidFinding[] }).rows
  } catch {
    // said below
  }
  throw new Error(doctorSays.silent(address))
}

const isInUse = (error: unknown): boolean => error instanceof Error && /in use by another process/.test(error.message)

const look = async (setting: Setting): Promise<readonly SaidFinding[]> => {
  await mkdir(setting.dataDir, { recursive: true })
  const loaded = () => loadSecret({ key: setting.secretKey, file: setting.keyFile }, true)
  let database: OpenDatabase | null
  try {
    database = await openToRead(setting.database, { onError: () => undefined })
  } catch (error) {
    if (setting.database.kind !== 'postgres') {
      if (isInUse(error)) return ofServer(setting, (await loaded()).secret)
      throw error
    }
    // everything else is looked at all the same
    print(doctorSays.unreachable)
    const { url } = setting.database
    database = opened(openPostgres({ url, connections: 1, role: null, onError: () => undefined }))
  }
  if (database === null) throw new Error(doctorSays.noDatabase)
  try {
    return await ofDatabase(setting, database, (await loaded()).secret)
  } finally {
    await database.close()
  }
}

const tell = (rows: readonly SaidFinding[]): void => {
  for (const { level, name, said, todo } of byLevel(rows)) {
    print(`${marks[level]} ${name}：${said}`)
    if (todo !== null) print(`    → ${todo}`)
  }
  const count = (wanted: Level): number => rows.filter(({ level }) => level === wanted).length
  const [bad, warn] = [count('bad'), count('warn')]
  print(bad + warn === 0 ? doctorSays.allGood : doctorSays.someBad(bad, warn))
  process.exitCode = bad === 0 ? 0 : 1
}

const main = async (): Promise<void> => {
  print(doctorSays.title(version))
  const read = readSetting(process.env)
  if ('problems' in read) {
    for (const problem of read.problems) print(`${marks.bad} ${problem}`)
    process.exitCode = 1
    return
  }
  try {
    tell(await look(read.setting))
  } catch (error) {
    print(`${marks.bad} ${failureSentence(error, read.setting)}`)
    process.exitCode = 1
  }
}

void main()
