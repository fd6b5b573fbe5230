// What the commands for backups start with: the settings, the key, and the database as it is, also where the running
// server has the embedded one open.

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { uuidv7 } from 'uuidv7'
import { type OpenDatabase, opened, openToRead } from '../db/connect'
import { openPGlite } from '../db/pglite'
import { runOne } from '../db/statement'
import { storeOf } from '../file/store-choice'
import { doctorTokens } from '../health/serve'
import { askingServer, noBackup, serverSilent } from '../locales/backup'
import { doctorSays } from '../locales/health'
import { loadSecret, type Secret } from '../secret'
import { readSetting, type Setting } from '../setting'
import { failureSentence } from '../start-failure'
import { type Kept, keptIn } from './folder'
import type { Source } from './make'
import { madeNow } from './note'
import { pathArgument } from './path-argument'

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Runs a command; what it throws is told in one sentence and ends it with 1. */
export const command = (work: (setting: Setting) => Promise<void>): void => {
  const read = readSetting(process.env)
  if ('problems' in read) {
    for (const problem of read.problems) print(problem)
    process.exitCode = 1
    return
  }
  work(read.setting)
    .catch((error: unknown) => {
      print(failureSentence(error, read.setting))
      process.exitCode = 1
    })
    // An embedded database that was opened from memory does not let go of the process by itself.
    .finally(() => process.stdout.write('', () => process.exit()))
}

export const secretOf = async ({ secretKey, keyFile }: Setting): Promise<Secret> =>
  (await loadSecret({ key: secretKey, file: keyFile }, true)).secret

const handedOver = async (setting: Setting, secret: Secret): Promise<Blob> => {
  const address = `http://127.0.0.1:${setting.port}`
  print(askingServer(address))
  const [token] = doctorTokens(secret, Date.now())
  const answer = await fetch(`${address}/api/backup`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(600_000),
  }).catch(() => undefined)
  if (answer?.ok !== true) throw new Error(serverSilent(address))
  return answer.blob()
}

/** Tells the server that has the embedded database open what to note; without one nothing is noted. */
export const noteByServer = async (
  setting: Setting,
  secret: Secret,
  name: string,
  made?: { readonly at: string; readonly bytes: number },
): Promise<void> => {
  const [token] = doctorTokens(secret, Date.now())
  await fetch(`http://127.0.0.1:${setting.port}/api/backup.note`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name, ...made }),
    signal: AbortSignal.timeout(10_000),
  }).catch(() => undefined)
}

const isInUse = (error: unknown): boolean => error instanceof Error && /in use by another process/.test(error.message)

/** The embedded database as a copy in memory, handed over by the server that has it open. */
const ofRunningServer = async (setting: Setting, secret: Secret): Promise<Source> => {
  const blob = await handedOver(setting, secret)
  const backend = await openPGlite(null, blob)
  return {
    database: opened(backend),
    store: storeOf(setting.file),
    url: null,
    embedded: async () => blob,
    note: (name, at, bytes) => noteByServer(setting, secret, name, { at, bytes }),
  }
}

export const openSource = async (setting: Setting): Promise<Source> => {
  const store = storeOf(setting.file)
  if (setting.database.kind === 'postgres') {
    const database = await openToRead(setting.database, { onError: () => undefined })
    if (database === null) throw new Error(doctorSays.noDatabase)
    return {
      database,
      store,
      url: setting.database.ownerUrl,
      embedded: () => Promise.reject(new Error('not embedded')),
      note: async (name, at, bytes) => {
        await runOne(database.db, madeNow, [uuidv7(), at, name, bytes])
      },
    }
  }
  const { folder } = setting.database
  let database: OpenDatabase | null
  try {
    database = await openToRead(setting.database, { onError: () => undefined })
  } catch (error) {
    if (isInUse(error)) return ofRunningServer(setting, await secretOf(setting))
    throw error
  }
  if (database === null) throw new Error(doctorSays.noDatabase)
  const { backend } = database
  return {
    database,
    store,
    url: null,
    embedded: async () => (await backend.dump?.()) ?? new Blob(),
    note: async (name, at, bytes) => {
      // it is a copy that is open for reading: the note is written to the database itself
      const own = await openPGlite(folder)
      await own.query(madeNow.sql, [uuidv7(), at, name, bytes]).finally(() => own.close())
    },
  }
}

export const backupRoot = (setting: Setting, folder: string | undefined): string =>
  folder === undefined ? (setting.backupFolder ?? join(setting.dataDir, 'backup')) : pathArgument(folder)

/** The newest backup, or the one that is named on the command line; `--from` says where they lie. */
export const wantedBackup = async (setting: Setting): Promise<{ readonly root: string; readonly kept: Kept }> => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { from: { type: 'string' } } })
  const root = backupRoot(setting, values.from)
  const all = await keptIn(root)
  const [wanted] = positionals
  const kept = wanted === undefined ? all[0] : all.find(({ name }) => name === wanted)
  if (kept === undefined) throw new Error(noBackup(root))
  return { root, kept }
}
