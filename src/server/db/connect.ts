// Opens the database that the settings name, brings it up to date, and hands it over as the application's role.

import { cp, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import type { DatabaseSetting } from '../setting'
import type { Database } from './database'
import { type Backend, dialectOf } from './driver'
import { lockFolder } from './folder-lock'
import { appRole, grant } from './grant'
import { migrate } from './migrate'
import { openPGlite } from './pglite'
import { openPostgres } from './postgres'
import type { Schema } from './schema'
import { shorten } from './statement'

export interface OpenDatabase {
  readonly db: Database
  /** for the queue, which brings its own SQL */
  readonly backend: Backend
  close(): Promise<void>
}

interface ConnectOptions {
  readonly onError: (error: Error) => void
  /** what the schema owner does besides the migrations, before rights are given */
  readonly prepare?: (owner: Backend) => Promise<void>
}

/** `login` is the application's own, null when it is the owner's. */
const bringUpToDate = async (owner: Backend, options: ConnectOptions, login: string | null): Promise<void> => {
  await migrate(owner)
  await options.prepare?.(owner)
  await grant(owner, login)
}

/** Without bringing anything up to date. */
export const opened = (backend: Backend): OpenDatabase => {
  const db = new Kysely<Schema>({ dialect: dialectOf(backend) })
  shorten(db, backend)
  const close = async (): Promise<void> => {
    await db.destroy()
    await backend.close()
  }
  return { db, backend, close }
}

/** Answers how to go on when the folder of an embedded database is there, null when it is not. */
const copyOf = async (folder: string): Promise<{ readonly folder: string; remove(): Promise<void> } | null> => {
  const there = await stat(folder).catch(() => null)
  if (there === null) return null
  const unlock = await lockFolder(folder)
  try {
    const copy = await mkdtemp(join(tmpdir(), 'lai-shangliang-look-'))
    await cp(folder, copy, { recursive: true })
    return { folder: copy, remove: () => rm(copy, { recursive: true, force: true }) }
  } finally {
    await unlock()
  }
}

/**
 * The database as it is, for reading alone: nothing is brought up to date, and of an embedded one, which writes as soon
 * as it is opened, a copy is opened instead. Null when there is none yet, or none of this program.
 */
export const openToRead = async (setting: DatabaseSetting, options: ConnectOptions): Promise<OpenDatabase | null> => {
  const copy = setting.kind === 'pglite' ? await copyOf(setting.folder) : undefined
  if (copy === null) return null
  const backend =
    setting.kind === 'pglite'
      ? await openPGlite(copy?.folder ?? setting.folder)
      : openPostgres({ url: setting.url, connections: 1, role: null, onError: options.onError })
  const database = opened(backend)
  const close = async (): Promise<void> => {
    await database.close()
    await copy?.remove()
  }
  const { rows } = await backend.query("select to_regclass('district') as district", [])
  if (rows[0]?.district !== null) return { ...database, close }
  await close()
  return null
}

export const loginOf = (url: string): string | null => decodeURIComponent(new URL(url).username) || null

export const connect = async (
  setting: DatabaseSetting | { readonly kind: 'memory'; readonly template?: Blob },
  options: ConnectOptions,
): Promise<OpenDatabase> => {
  if (setting.kind !== 'postgres') {
    const backend =
      setting.kind === 'memory' ? await openPGlite(null, setting.template) : await openPGlite(setting.folder)
    await bringUpToDate(backend, options, null)
    await backend.act(appRole)
    return opened(backend)
  }
  const owner = openPostgres({ url: setting.ownerUrl, connections: 2, role: null, onError: options.onError })
  try {
    await bringUpToDate(owner, options, loginOf(setting.url))
  } finally {
    await owner.close()
  }
  return opened(
    openPostgres({ url: setting.url, connections: setting.connections, role: appRole, onError: options.onError }),
  )
}
