// An empty embedded database, made once and copied for every test file: making one takes longer than most tests.

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
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
