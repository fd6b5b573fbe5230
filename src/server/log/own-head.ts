// The newest head of each log that was signed on this machine, in a file beside the key and outside of the database: who
// owns the database alone can have no other past signed, and not hide by deleting all heads that there was one.

import { randomUUID } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TreeHead } from '../../domain/log/tree'
import type { Database } from '../db/database'
import { codeOf } from '../error-code'
import { rootsOf } from './node'

type OwnHead = Pick<TreeHead, 'size' | 'root'>

/** By district. */
export type OwnHeads = Readonly<Record<string, OwnHead>>

export const ownHeadFile = (dataDir: string): string => join(dataDir, 'log-heads.json')

export const ownHeads = async (dataDir: string): Promise<OwnHeads> => {
  try {
    return JSON.parse(await readFile(ownHeadFile(dataDir), 'utf8')) as OwnHeads
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {}
    throw error
  }
}

export const keepOwnHead = async (dataDir: string, { districtId, size, root }: TreeHead): Promise<void> => {
  const path = ownHeadFile(dataDir)
  const draft = `${path}.${randomUUID()}`
  const all: OwnHeads = { ...(await ownHeads(dataDir)), [districtId]: { size, root } }
  await writeFile(draft, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 })
  await rename(draft, path)
}

/** Whether the log still begins with what was signed here. */
export const beginsWith = async (db: Database, districtId: string, { size, root }: OwnHead): Promise<boolean> => {
  const roots = await rootsOf(db, districtId, [{ from: 0, to: size }])
  return typeof roots !== 'string' && Buffer.from(roots[0] ?? []).toString('hex') === root
}
