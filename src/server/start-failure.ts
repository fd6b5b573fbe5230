// What somebody is told whose program could not start or be run: a sentence about what to do, wherever one is known.

import { codeOf } from './error-code'
import { databaseUnreachable, pathRefused, portForbidden, portInUse } from './locales/start'
import type { Setting } from './setting'

/** Of the network, and of PostgreSQL: a wrong login, a database that is not there. */
const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', '28P01', '28000', '3D000'])

/** Of the disk: not ours to read or write, read-only, full, failing, or something else stands there. */
const ofDisk = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EIO', 'ENOTDIR', 'EISDIR'])

const textOf = (error: unknown, key: string): string =>
  typeof error === 'object' && error !== null ? String(Reflect.get(error, key) ?? '') : ''

export const failureSentence = (error: unknown, setting: Pick<Setting, 'port' | 'database' | 'dataDir'>): string => {
  const code = codeOf(error)
  if (code === 'EADDRINUSE') return portInUse(setting.port)
  if (code === 'EACCES' && textOf(error, 'syscall') === 'listen') return portForbidden(setting.port)
  if (setting.database.kind === 'postgres' && unreachable.has(code)) {
    return databaseUnreachable(new URL(setting.database.url).host)
  }
  if (ofDisk.has(code)) return pathRefused(textOf(error, 'path') || setting.dataDir, code)
  return error instanceof Error ? error.message : String(error)
}
