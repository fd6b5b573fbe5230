// `npm run verify`: every chain, every picture, the key, and the log of each district with its signed heads.

import { logSound, thisDatabase, unsound } from '../locales/backup'
import { ownHeads } from '../log/own-head'
import { command, openSource, print, secretOf } from './open'
import { verifyAll } from './verify'

command(async (setting) => {
  const source = await openSource(setting)
  try {
    const verified = await verifyAll(
      source.database.db,
      source.store,
      await secretOf(setting),
      await ownHeads(setting.dataDir),
    )
    if (verified.faults.length === 0) return print(logSound(verified))
    for (const line of unsound(verified.faults, thisDatabase)) print(line)
    process.exitCode = 1
  } finally {
    await source.database.close()
  }
})
