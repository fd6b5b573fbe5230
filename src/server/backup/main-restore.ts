// `npm run restore`: puts a backup back into a database that has nothing in it yet, with its pictures.

import { rm } from 'node:fs/promises'
import { createDatabase } from '../db/create'
import { storeOf } from '../file/store-choice'
import { restored } from '../locales/backup'
import { ownHeadFile } from '../log/own-head'
import { command, print, wantedBackup } from './open'
import { restoreEmbedded, restoreOwn, restorePictures } from './restore'

command(async (setting) => {
  const { root, kept } = await wantedBackup(setting)
  if (setting.database.kind === 'pglite') await restoreEmbedded(kept, setting.database.folder)
  else {
    await createDatabase(setting.database, print)
    await restoreOwn(kept, setting.database)
  }
  // what is put back is older than what was signed here last
  await rm(ownHeadFile(setting.dataDir), { force: true })
  print(restored(kept.name, await restorePictures(root, kept, storeOf(setting.file))))
})
