// An empty embedded database, made once and copied for every test file: making one takes longer than most tests.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import manifest from '../../../package.json'

const path = join(tmpdir(), `lai-shangliang-pglite-${manifest.dependencies['@electric-sql/pglite']}.tar`)

export const emptyDatabase = async (): Promise<Blob> => {
  if (!existsSync(path)) {
    const engine = await PGlite.create()
    const dump = await engine.dumpDataDir('none')
    await engine.close()
    const draft = `${path}.${process.pid}`
    writeFileSync(draft, Buffer.from(await dump.arrayBuffer()))
    renameSync(draft, path)
  }
  return new Blob([readFileSync(path)])
}

/** The same in a data folder, as if the server had been started there before. */
export const fillFolder = async (dataDir: string): Promise<void> => {
  const folder = join(dataDir, 'pg')
  mkdirSync(folder, { recursive: true })
  const engine = await PGlite.create({ dataDir: folder, loadDataDir: await emptyDatabase() })
  await engine.close()
}
