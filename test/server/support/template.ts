// Embedded databases made once and copied for every test file: making one takes longer than most tests.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, openAsBlob, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import manifest from '../../../package.json'
import type { Backend } from '../../../src/server/db/driver'
import { grant } from '../../../src/server/db/grant'
import { migrate } from '../../../src/server/db/migrate'
import { migrations } from '../../../src/server/db/migration'
import { openPostgres } from '../../../src/server/db/postgres'

const pglite = manifest.dependencies['@electric-sql/pglite']

/** The data folder of an engine, kept under this name for the person who asks next; written whole or not at all. */
const kept = async (name: string, make: () => Promise<Blob | File>): Promise<Blob> => {
  const path = join(tmpdir(), `lai-shangliang-${name}.tar`)
  if (!existsSync(path)) {
    const dump = await make()
    const draft = `${path}.${process.pid}`
    writeFileSync(draft, Buffer.from(await dump.arrayBuffer()))
    renameSync(draft, path)
  }
  return openAsBlob(path)
}

export const emptyDatabase = (): Promise<Blob> =>
  kept(`pglite-${pglite}`, async () => {
    const engine = await PGlite.create()
    const dump = await engine.dumpDataDir('none')
    await engine.close()
    return dump
  })

/** As much of a backend as migrating takes. */
const ownerOf = (engine: PGlite): Pick<Backend, 'link'> => {
  const say = async (sql: string): Promise<void> => {
    await engine.exec(sql)
  }
  return {
    link: async () => ({
      query: async (sql, values) => {
        const { rows, affectedRows } = await engine.query<Record<string, unknown>>(sql, [...values])
        return { rows, affected: affectedRows }
      },
      begin: () => say('begin'),
      commit: () => say('commit'),
      rollback: () => say('rollback'),
      release: () => undefined,
    }),
  }
}

/** With the tables of the present migrations, and nothing in them. */
export const migratedDatabase = async (): Promise<Blob> => {
  const version = createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 16)
  return kept(`pglite-${pglite}-${version}`, async () => {
    const engine = await PGlite.create({ loadDataDir: await emptyDatabase() })
    await migrate(ownerOf(engine))
    const dump = await engine.dumpDataDir('none')
    await engine.close()
    return dump
  })
}

/** Puts a database into a data folder, as if the server had been started there before. */
const fillFolder = async (dataDir: string, database: Promise<Blob>): Promise<void> => {
  const folder = join(dataDir, 'pg')
  mkdirSync(folder, { recursive: true })
  const engine = await PGlite.create({ dataDir: folder, loadDataDir: await database })
  await engine.close()
}

export const emptyFolder = (dataDir: string): Promise<void> => fillFolder(dataDir, emptyDatabase())
export const migratedFolder = (dataDir: string): Promise<void> => fillFolder(dataDir, migratedDatabase())

/** Brings an empty database of PostgreSQL up to date, with nothing else in it. */
export const migratedAt = async (url: string): Promise<void> => {
  const owner = openPostgres({
    url,
    connections: 1,
    role: null,
    onError: (error) => {
      throw error
    },
  })
  try {
    await migrate(owner)
    await grant(owner, null)
  } finally {
    await owner.close()
  }
}
