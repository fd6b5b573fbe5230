// Opens the database that the settings name, brings it up to date, and hands it over as the application's role.

import { Kysely } from 'kysely'
import type { DatabaseSetting } from '../setting'
import type { Database } from './database'
import { type Backend, dialectOf } from './driver'
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

export interface ConnectOptions {
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

const opened = (backend: Backend): OpenDatabase => {
  const db = new Kysely<Schema>({ dialect: dialectOf(backend) })
  shorten(db, backend)
  return { db, backend, close: () => db.destroy() }
}

const loginOf = (url: string): string | null => decodeURIComponent(new URL(url).username) || null

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
