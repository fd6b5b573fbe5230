// The one secret of a deployment, and the keys derived from it, one for each purpose.

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from './error-code'

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
    if (codeOf(error) !== 'EEXIST') throw error
  }
  return deriveSecret((await readFile(path, 'utf8')).trim())
}

const algorithm = 'aes1:'

/** AES-256-GCM; the prefix names algorithm and key, so that both can be changed later. */
export const seal = (secret: Pick<Secret, 'column'>, text: string): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secret.column, nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return algorithm + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** Throws when the text was altered or sealed with another key. */
export const openSealed = (secret: Pick<Secret, 'column'>, sealed: string): string => {
  if (!sealed.startsWith(algorithm)) throw new Error('Sealed by an unknown algorithm.')
  const bytes = Buffer.from(sealed.slice(algorithm.length), 'base64url')
  const cipher = createDecipheriv('aes-256-gcm', secret.column, bytes.subarray(0, 12), { authTagLength: 16 })
  cipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
}

/** The blind index of a phone number: found by equality, never turned back. */
export const blindIndex = (secret: Pick<Secret, 'index'>, value: string): string =>
  createHmac('sha256', secret.index).update(value).digest('base64url')

/** A keyed fingerprint of something short, such as a code of six digits. */
export const fingerprint = (secret: Pick<Secret, 'code'>, value: string): string =>
  createHmac('sha256', secret.code).update(value).digest('base64url')
