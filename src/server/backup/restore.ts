// Puts a backup back: into a database that has nothing in it yet, or beside what is there, to see whether it can be relied on.

import { createReadStream } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { loginOf, type OpenDatabase, opened } from '../db/connect'
import { withClient } from '../db/create'
import { grant } from '../db/grant'
import { openPGlite, restorePGlite } from '../db/pglite'
import { openPostgres } from '../db/postgres'
import { contentType } from '../file/key'
import type { FileStore } from '../file/store'
import { backupAltered, databaseNotEmpty, otherKind, programMissing } from '../locales/backup'
import { type Kept, pictureFolder, picturesOf, sha256Of } from './folder'
import { programPath, runProgram } from './program'

/** Throws a sentence when the bytes are not those that were written. */
const checkBytes = async ({ folder, name, manifest }: Kept): Promise<string> => {
  const path = join(folder, manifest.database)
  if ((await sha256Of(path)) !== manifest.sha256) throw new Error(backupAltered(name))
  return path
}

/** Throws a sentence when something of ours is in it already. */
const restorePostgres = async (kept: Kept, url: string): Promise<void> => {
  if (kept.manifest.kind !== 'postgres') throw new Error(otherKind(kept.manifest.kind))
  const path = await checkBytes(kept)
  const program = programPath('pg_restore')
  if (program === undefined) throw new Error(programMissing('pg_restore'))
  const { rows } = await withClient(url, (client) => client.query("select to_regclass('district') as district"))
  if (rows[0]?.district !== null) throw new Error(databaseNotEmpty)
  const words = ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction']
  await runProgram(program, [...words, `--dbname=${new URL(url).pathname.slice(1)}`, path], url)
}

/** Into the database of the settings, whose login then has its rights: it can be looked at before the server is started. */
export const restoreOwn = async (
  kept: Kept,
  { url, ownerUrl }: { readonly url: string; readonly ownerUrl: string },
): Promise<void> => {
  await restorePostgres(kept, ownerUrl)
  const owner = openPostgres({ url: ownerUrl, connections: 1, role: null, onError: () => undefined })
  await grant(owner, loginOf(url)).finally(() => owner.close())
}

/** Throws a sentence when there is a database already. */
export const restoreEmbedded = async (kept: Kept, folder: string): Promise<void> => {
  if (kept.manifest.kind !== 'pglite') throw new Error(otherKind(kept.manifest.kind))
  const bytes = await readFile(await checkBytes(kept))
  await restorePGlite(folder, new Blob([bytes]))
}

export const restorePictures = async (root: string, kept: Kept, store: FileStore): Promise<number> => {
  const keys = await picturesOf(kept.folder)
  for (const key of keys) {
    const chunks: Buffer[] = []
    for await (const chunk of createReadStream(join(root, pictureFolder, key))) chunks.push(Buffer.from(chunk))
    await store.put(key, Buffer.concat(chunks), contentType(key))
  }
  return keys.length
}

const beside = (url: string, name: string): string => {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

/**
 * The database of a backup, opened beside the real one; closing takes it away again. `ownerUrl` may make databases;
 * `scratch` is a folder for the embedded one.
 */
export const openScratch = async (
  kept: Kept,
  { ownerUrl, scratch }: { readonly ownerUrl: string | null; readonly scratch: string },
): Promise<OpenDatabase> => {
  if (kept.manifest.kind === 'pglite') {
    await mkdir(scratch, { recursive: true })
    const folder = join(scratch, 'pg')
    await restoreEmbedded(kept, folder)
    const database = opened(await openPGlite(folder))
    return {
      ...database,
      close: async () => {
        await database.close()
        await rm(scratch, { recursive: true, force: true })
      },
    }
  }
  if (ownerUrl === null) throw new Error(otherKind('postgres'))
  const name = `lai_shangliang_check_${process.pid}`
  const around = beside(ownerUrl, 'postgres')
  const drop = (): Promise<unknown> =>
    withClient(around, (client) => client.query(`drop database if exists ${name} with (force)`))
  await drop()
  await withClient(around, (client) => client.query(`create database ${name} encoding 'UTF8' template template0`))
  const url = beside(ownerUrl, name)
  try {
    await restorePostgres(kept, url)
  } catch (error) {
    await drop()
    throw error
  }
  const database = opened(openPostgres({ url, connections: 2, role: null, onError: () => undefined }))
  return {
    ...database,
    close: async () => {
      await database.close()
      await drop()
    },
  }
}
