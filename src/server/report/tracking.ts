// The only key to a wholly anonymous report: derived from its request id, so that repeating the request gives it again.

import { createHmac } from 'node:crypto'
import { fingerprint, type Secret } from '../secret'

type Key = Pick<Secret, 'code'>

/** Crockford's alphabet: no I, L, O, U, so that a code survives being read aloud or copied by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16

const digest = (secret: Key, purpose: string, requestId: string): Buffer =>
  createHmac('sha256', secret.code).update(`${purpose} ${requestId}`).digest()

/** 80 bits in four groups: `7H2K-9QXA-...`. */
export const trackingCodeOf = (secret: Key, requestId: string): string => {
  const symbols = [...digest(secret, 'tracking', requestId).subarray(0, length)].map((byte) => alphabet[byte & 31])
  return symbols.join('').replace(/.{4}(?=.)/g, '$&-')
}

/** What people type -> what was meant: hyphens and case do not matter, lookalikes are read as digits. */
const normal = (code: string): string =>
  code.replaceAll('-', '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')

/** What the database keeps of a code. */
export const trackingHashOf = (secret: Key, districtId: string, code: string): string =>
  fingerprint(secret, `tracking ${districtId} ${normal(code)}`)

/**
 * The id of a wholly anonymous report. It is shown to others, and anyone who repeats the request is told the code again:
 * so it must not be the request id. Keeps the time in front, as a UUIDv7 does.
 */
export const hiddenIdOf = (secret: Key, requestId: string): string => {
  const hex = digest(secret, 'hidden id', requestId).toString('hex')
  const variant = '89ab'[Number.parseInt(hex.slice(3, 4), 16) & 3] ?? '8'
  return `${requestId.slice(0, 14)}7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`
}
