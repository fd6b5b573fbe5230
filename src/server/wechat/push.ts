// Messages that WeChat pushes to us: is it WeChat that sends them, and what do they say. Encrypted mode, in JSON.

import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

export interface PushKey {
  readonly token: string
  /** 43 characters of base64 without its last */
  readonly aesKey: string
  readonly appId: string
}

export const signatureOf = (parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

/** Whether the signature is the token's over these parts. */
export const isSigned = ({ token }: PushKey, signature: string, ...parts: readonly string[]): boolean => {
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf([token, ...parts]))]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** WeChat pads to 32 bytes, which is twice the block of the cipher. */
const padding = 32

const decrypted = (aesKey: string, sealed: Buffer): Buffer | undefined => {
  if (sealed.length === 0 || sealed.length % 16 !== 0) return undefined
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const cipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const whole = Buffer.concat([cipher.update(sealed), cipher.final()])
  const extra = whole.at(-1) ?? 0
  return extra < 1 || extra > padding || extra > whole.length ? undefined : whole.subarray(0, whole.length - extra)
}

/** 16 random bytes, the length in four, the message, the app it is for. undefined: not ours, or nothing that can be read. */
export const openPush = (
  { aesKey, appId }: PushKey,
  encrypted: string,
): Readonly<Record<string, unknown>> | undefined => {
  const whole = decrypted(aesKey, Buffer.from(encrypted, 'base64'))
  if (whole === undefined || whole.length < 20) return undefined
  const end = 20 + whole.readUInt32BE(16)
  if (end > whole.length || whole.subarray(end).toString('utf8') !== appId) return undefined
  try {
    const event: unknown = JSON.parse(whole.subarray(20, end).toString('utf8'))
    return typeof event === 'object' && event !== null ? (event as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
