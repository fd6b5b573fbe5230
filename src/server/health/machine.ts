// What an installation is looked at by: where it runs, with which settings, since when.

import { hostname } from 'node:os'
import { uuidv7 } from 'uuidv7'
import type { OpenDatabase } from '../db/connect'
import type { Machine } from '../services'
import type { Setting } from '../setting'
import { version } from '../version'

export const machineOf = (
  setting: Setting,
  { backend }: OpenDatabase,
  copyFollows?: Machine['copyFollows'],
): Machine => ({
  id: uuidv7(),
  version,
  host: hostname(),
  port: setting.port,
  startedAt: new Date().toISOString(),
  production: setting.mode === 'production',
  dataDir: setting.dataDir,
  keyFile: setting.secretKey === null ? setting.keyFile : null,
  sms: setting.sms,
  files: setting.file.kind,
  backend,
  ...(copyFollows === undefined ? {} : { copyFollows }),
  metricsToken: setting.metricsToken,
})
