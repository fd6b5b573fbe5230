// The one secret of a deployment, and the keys derived from it, one for each purpose.

import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Secret {
  /** AES-256 key for columns with personal data */
  readonly column: Buffer
  /** HMAC key of the blind index by which a phone number is found */
  readonly index: Buffer
  /** HMAC key for short-lived codes */
  readonly code: Buffer
}

export const deriveSecret = (hex: string): Secret => {
  const root = Buffer.from(hex, 'hex')
  if (root.length !== 32) throw new Error('The secret key must have 32 bytes.')
  const key = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', root, '', `lai-shangliang ${purpose}`, 32))
  return { column: key('column'), index: key('index'), code: key('code') }
}

/** The key given by the settings, or one made once and kept beside the data, readable by its owner alone. */
export const loadSecret = async (secretKey: string | null, dataDir: string): Promise<Secret> => {
  if (secretKey !== null) return deriveSecret(secretKey)
  const path = join(dataDir, 'secret.key')
  await mkdir(dataDir, { recursive: true })
  try {
    await writeFile(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return deriveSecret((await readFile(path, 'utf8')).trim())
}
