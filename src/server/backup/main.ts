// `npm run backup`: backs the database and its pictures up into a folder, and lets go of what is too old.

import { mkdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { made, wentAway } from '../locales/backup'
import { letGo } from './folder'
import { makeBackup } from './make'
import { backupRoot, command, openSource, print } from './open'

command(async (setting) => {
  const { values } = parseArgs({ options: { to: { type: 'string' } } })
  const root = backupRoot(setting, values.to)
  await mkdir(root, { recursive: true, mode: 0o700 })
  const source = await openSource(setting)
  const at = new Date().toISOString()
  try {
    const { folder, manifest } = await makeBackup(root, source, at)
    print(made(folder, (manifest.bytes / 1_048_576).toFixed(1), manifest.pictures))
  } finally {
    await source.database.close()
  }
  const gone = await letGo(root, setting.backupDays, at)
  if (gone.length > 0) print(wentAway(gone))
})
