// `npm run backup:check`: restores a backup aside and looks at all of it: every chain, every picture, the key.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openToRead } from '../db/connect'
import { runOne } from '../db/statement'
import { diskStore } from '../file/disk'
import { sound, unsound } from '../locales/backup'
import type { Setting } from '../setting'
import { pictureFolder } from './folder'
import { checked } from './note'
import { command, noteByServer, print, secretOf, wantedBackup } from './open'
import { openScratch } from './restore'
import { verifyAll } from './verify'

/**
 * Noted where the office looks. The embedded database is not written to behind the back of its server: there the note is
 * handed to the server, if it runs.
 */
const note = async (setting: Setting, name: string): Promise<void> => {
  if (setting.database.kind === 'pglite') return noteByServer(setting, await secretOf(setting), name)
  const database = await openToRead(setting.database, { onError: () => undefined })
  if (database === null) return
  await runOne(database.db, checked, [name, new Date().toISOString()]).finally(() => database.close())
}

command(async (setting) => {
  const { root, kept } = await wantedBackup(setting)
  const scratch = await mkdtemp(join(tmpdir(), 'lai-shangliang-scratch-'))
  const ownerUrl = setting.database.kind === 'postgres' ? setting.database.ownerUrl : null
  const database = await openScratch(kept, { ownerUrl, scratch })
  try {
    const verified = await verifyAll(database.db, diskStore(join(root, pictureFolder)), await secretOf(setting))
    if (verified.faults.length > 0) {
      for (const line of unsound(verified.faults, kept.name)) print(line)
      process.exitCode = 1
      return
    }
    print(sound(verified, kept.name))
  } finally {
    await database.close()
    await rm(scratch, { recursive: true, force: true })
  }
  await note(setting, kept.name).catch(() => undefined)
})
