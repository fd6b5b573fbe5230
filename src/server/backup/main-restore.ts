// `npm run restore`: puts a backup back into a database that has nothing in it yet, with its pictures.

import { parseArgs } from 'node:util'
import { foundDatabase } from '../db/found'
import { storeOf } from '../file/store-choice'
import { noBackup, restored } from '../locales/backup'
import { keptIn } from './folder'
import { backupRoot, command, print } from './open'
import { restoreEmbedded, restorePictures, restorePostgres } from './restore'

command(async (setting) => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { from: { type: 'string' } } })
  const root = backupRoot(setting, values.from)
  const all = await keptIn(root)
  const [wanted] = positionals
  const kept = wanted === undefined ? all[0] : all.find(({ name }) => name === wanted)
  if (kept === undefined) throw new Error(noBackup(root))
  if (setting.database.kind === 'pglite') await restoreEmbedded(kept, setting.database.folder)
  else {
    await foundDatabase(setting.database, print)
    await restorePostgres(kept, setting.database.ownerUrl)
  }
  print(restored(kept.name, await restorePictures(root, kept, storeOf(setting.file))))
})
