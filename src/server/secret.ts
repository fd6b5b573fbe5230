// The one secret of a deployment, and the keys derived from it, one for each purpose.

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from './error-code'
import { keyFileWrong, keyMissing } from './locales/start'

export interface Secret {
  /** AES-256 key for columns with personal data */
  readonly column: Buffer
  /** HMAC key of the blind index by which a phone number is found */
  readonly index: Buffer
  /** HMAC key for short-lived codes */
  readonly code: Buffer
  /** seed of the Ed25519 key that signs the heads of the log */
  readonly sign: Buffer
}

export const deriveSecret = (hex: string): Secret => {
  const root = Buffer.from(hex, 'hex')
  if (root.length !== 32) throw new Error('The secret key must have 32 bytes.')
  const key = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', root, '', `lai-shangliang ${purpose}`, 32))
  return { column: key('column'), index: key('index'), code: key('code'), sign: key('log signature') }
}

interface KeyPlace {
  /** given by the settings; null: kept in the file */
  readonly key: string | null
  readonly file: string
}

const makeKey = async (file: string): Promise<boolean> => {
  await mkdir(dirname(file), { recursive: true })
  const draft = `${file}.${randomUUID()}`
  try {
    await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
    // Whole before it has its name: of two processes at once one wins, and neither reads half a key.
    await link(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return false
  } finally {
    await rm(draft, { force: true })
  }
}

/**
 * The key given by the settings, or that of the file, readable by its owner alone. It is made once, and only for a
 * database that was written with none: throws a sentence where there should be one. `made`: just now.
 */
export const loadSecret = async (
  { key, file }: KeyPlace,
  expected: boolean,
): Promise<{ readonly secret: Secret; readonly made: boolean }> => {
  if (key !== null) return { secret: deriveSecret(key), made: false }
  if (expected && !existsSync(file)) throw new Error(keyMissing(file))
  const made = await makeKey(file)
  const text = (await readFile(file, 'utf8')).trim()
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new Error(keyFileWrong(file))
  return { secret: deriveSecret(text), made }
}

/** Whether others than its owner can read the file of the key. */
export const isOpenToOthers = async (file: string): Promise<boolean> =>
  process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0

/** Tells one key from another; the key cannot be found out by it. */
export const printOf = (secret: Pick<Secret, 'code'>): string => fingerprint(secret, 'deployment').slice(0, 16)

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
