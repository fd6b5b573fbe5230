// How backups lie in their folder: one folder each, named by its instant, and beside them the pictures, which never change
// and are therefore kept once for all backups.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Manifest {
  readonly at: string
  /** of the program that made it */
  readonly version: string
  readonly kind: 'postgres' | 'pglite'
  /** file of the database inside the folder, its bytes and their SHA-256 as hex */
  readonly database: string
  readonly bytes: number
  readonly sha256: string
  /** fingerprint of the key that the data was written with */
  readonly keyPrint: string | null
  readonly pictures: number
}

export interface Kept {
  readonly folder: string
  readonly name: string
  readonly manifest: Manifest
}

const prefix = 'lai-shangliang-'
const manifestFile = 'manifest.json'
/** Keys of the pictures that belong to a backup, one a line. */
export const listFile = 'pictures.txt'
export const pictureFolder = 'picture'

export const nameOf = (at: string): string => `${prefix}${at.replaceAll(':', '-').replace(/\.\d+Z$/, 'Z')}`

export const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

/** Written last, and whole: a folder without it is no backup. */
export const writeManifest = async (folder: string, manifest: Manifest): Promise<void> => {
  const draft = join(folder, `${manifestFile}.draft`)
  await writeFile(draft, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  await rename(draft, join(folder, manifestFile))
}

const readManifest = async (folder: string): Promise<Manifest | undefined> => {
  try {
    return JSON.parse(await readFile(join(folder, manifestFile), 'utf8')) as Manifest
  } catch {
    return undefined
  }
}

/** The whole ones, the newest first. */
export const keptIn = async (root: string): Promise<readonly Kept[]> => {
  const names = await readdir(root).catch(() => [])
  const kept: Kept[] = []
  for (const name of names
    .filter((one) => one.startsWith(prefix))
    .sort()
    .reverse()) {
    const folder = join(root, name)
    const manifest = await readManifest(folder)
    if (manifest !== undefined) kept.push({ folder, name, manifest })
  }
  return kept
}

export const picturesOf = async (folder: string): Promise<readonly string[]> =>
  (await readFile(join(folder, listFile), 'utf8')).split('\n').filter(Boolean)

const day = 86_400_000

const filesUnder = async (root: string, inside = ''): Promise<readonly string[]> => {
  const entries = await readdir(join(root, inside), { withFileTypes: true }).catch(() => [])
  const found = await Promise.all(
    entries.map((entry) => {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`
      return entry.isDirectory() ? filesUnder(root, path) : [path]
    }),
  )
  return found.flat()
}

/**
 * Lets go of backups older than so many days, never of the newest, of what was begun and never finished, and of pictures
 * that no backup names any more: what was deleted must not live on here for ever. Answers the names that went.
 */
export const letGo = async (root: string, days: number, now: string): Promise<readonly string[]> => {
  const all = await keptIn(root)
  const old = all.slice(1).filter(({ manifest }) => Date.parse(now) - Date.parse(manifest.at) > days * day)
  const whole = new Set(all.map(({ name }) => name))
  const names = (await readdir(root)).filter((name) => name.startsWith(prefix))
  const broken: string[] = []
  for (const name of names.filter((one) => !whole.has(one))) {
    const { mtimeMs } = await stat(join(root, name))
    if (Date.parse(now) - mtimeMs > day) broken.push(name)
  }
  const gone = [...old.map(({ name }) => name), ...broken]
  for (const name of gone) await rm(join(root, name), { recursive: true, force: true })
  const named = new Set((await Promise.all((await keptIn(root)).map(({ folder }) => picturesOf(folder)))).flat())
  for (const path of await filesUnder(join(root, pictureFolder))) {
    if (!named.has(path)) await rm(join(root, pictureFolder, path), { force: true })
  }
  return gone
}
