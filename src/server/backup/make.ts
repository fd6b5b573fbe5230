// Makes a backup: the database as it is at one instant, and the pictures that belong to it.

import { createWriteStream } from 'node:fs'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { OpenDatabase } from '../db/connect'
import { run, runOne, statement } from '../db/statement'
import { codeOf } from '../error-code'
import { keyOf } from '../file/key'
import type { FileStore } from '../file/store'
import { programMissing } from '../locales/backup'
import { version } from '../version'
import { type Kept, listFile, type Manifest, nameOf, pictureFolder, sha256Of, writeManifest } from './folder'
import { programPath, runProgram } from './program'

interface FileRow {
  readonly district_id: string
  readonly id: string
  readonly type: string
  readonly kind: string
  readonly cover: number
  readonly original: string | null
}

// For all districts: page by page over the primary key. An upgrade begins with a backup: columns that a later version added may
// not be there yet, and are read out of the whole row.
const files = statement<FileRow>(
  'backup.files',
  `select f.district_id, f.id, f.type, f.kind, coalesce((to_jsonb(f) ->> 'cover')::integer, 0) as cover,
     to_jsonb(f) ->> 'original' as original
   from file f where (f.district_id, f.id) > ($1::text, $2::uuid) order by f.district_id, f.id limit $3`,
)

const keyPrint = statement<{ key_print: string }>('backup.keyPrint', 'select key_print from deployment')

export interface Source {
  readonly database: OpenDatabase
  readonly store: FileStore
  /** of a PostgreSQL; null: the embedded one, whose folder is taken whole */
  readonly url: string | null
  /** hands over the embedded database, which the running server may have open */
  readonly embedded: () => Promise<Blob>
  /** tells the office of it */
  readonly note: (name: string, at: string, bytes: number) => Promise<void>
}

const step = 500

async function* pictureKeys({ database }: Source): AsyncGenerator<string> {
  let after: readonly [string, string] = ['', '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const rows = await run(database.db, files, [...after, step])
    for (const { district_id, id, type, kind, cover, original } of rows) {
      yield keyOf(district_id, id, type, 'full', cover)
      if (kind === 'picture') yield keyOf(district_id, id, type, 'thumb', cover)
      if (original !== null) yield keyOf(district_id, id, type)
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < step) return
    after = [last.district_id, last.id]
  }
}

/** Those that are not here yet are fetched. Answers the keys of those that there are. */
const fetchPictures = async (root: string, source: Source): Promise<Set<string>> => {
  const there = new Set<string>()
  for await (const key of pictureKeys(source)) {
    const path = join(root, pictureFolder, key)
    if ((await stat(path).catch(() => null)) === null) {
      const body = await source.store.get(key)
      // Deleted this moment: its row is gone as well, or is about to be.
      if (body === undefined) continue
      await mkdir(dirname(path), { recursive: true })
      await pipeline(body, createWriteStream(`${path}.draft`, { mode: 0o600 }))
      await rename(`${path}.draft`, path)
    }
    there.add(key)
  }
  return there
}

const dump = async (folder: string, source: Source): Promise<Pick<Manifest, 'kind' | 'database'>> => {
  if (source.url === null) {
    const blob = await source.embedded()
    await pipeline(
      Readable.from(Buffer.from(await blob.arrayBuffer())),
      createWriteStream(join(folder, 'database.tar'), { mode: 0o600 }),
    )
    return { kind: 'pglite', database: 'database.tar' }
  }
  const program = programPath('pg_dump')
  if (program === undefined) throw new Error(programMissing('pg_dump'))
  const words = ['--format=custom', '--no-owner', '--no-privileges', `--file=${join(folder, 'database.dump')}`]
  await runProgram(program, words, source.url)
  return { kind: 'postgres', database: 'database.dump' }
}

/** Null where none was kept: the first release had no table for it, and is backed up before it is brought up to date. */
const printIn = async ({ database }: Source): Promise<string | null> => {
  try {
    return (await runOne(database.db, keyPrint, []))?.key_print ?? null
  } catch (error) {
    if (codeOf(error) === '42P01') return null
    throw error
  }
}

/** Pictures before and after the dump: a row in it always has its bytes, whatever is deleted meanwhile. */
export const makeBackup = async (root: string, source: Source, at: string): Promise<Kept> => {
  const name = nameOf(at)
  const folder = join(root, name)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const before = await fetchPictures(root, source)
  const dumped = await dump(folder, source)
  const pictures = new Set([...before, ...(await fetchPictures(root, source))])
  await writeFile(join(folder, listFile), [...pictures].map((key) => `${key}\n`).join(''), { mode: 0o600 })
  const path = join(folder, dumped.database)
  const manifest: Manifest = {
    at,
    version,
    ...dumped,
    bytes: (await stat(path)).size,
    sha256: await sha256Of(path),
    keyPrint: await printIn(source),
    pictures: pictures.size,
  }
  await writeManifest(folder, manifest)
  await source.note(name, at, manifest.bytes).catch(() => undefined)
  return { folder, name, manifest }
}
