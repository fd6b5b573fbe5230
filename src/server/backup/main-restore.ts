// `npm run restore`: puts a backup back into a database that has nothing in it yet, with its pictures.

import { createDatabase } from '../db/create'
import { storeOf } from '../file/store-choice'
import { restored } from '../locales/backup'
import { command, print, wantedBackup } from './open'
import { restoreEmbedded, restorePictures, restorePostgres } from './restore'

command(async (setting) => {
  const { root, kept } = await wantedBackup(setting)
  if (setting.database.kind === 'pglite') await restoreEmbedded(kept, setting.database.folder)
  else {
    await createDatabase(setting.database, print)
    await restorePostgres(kept, setting.database.ownerUrl)
  }
  print(restored(kept.name, await restorePictures(root, kept, storeOf(setting.file))))
})
