// One-time codes by the clock, RFC 6238 as every authenticator app makes them: SHA-1, six digits, a new one every 30 seconds.

import { createHmac, timingSafeEqual } from 'node:crypto'

const seconds = 30
const digits = 6
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 without padding, as apps want it. */
export const base32 = (bytes: Uint8Array): string => {
  let [text, held, bits] = ['', 0, 0]
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      text += letters[(held >> (bits - 5)) & 31]
      bits -= 5
    }
    held &= (1 << bits) - 1
  }
  return bits === 0 ? text : text + letters[(held << (5 - bits)) & 31]
}

/** How many periods have passed; two codes of one period are the same. */
export const stepOf = (at: string): number => Math.floor(Date.parse(at) / 1000 / seconds)

/** RFC 4226, section 5.3. */
export const codeOf = (secret: Buffer, step: number, length = digits): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  const number = hash.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** length).padStart(length, '0')
}

/** Phones are up to half a minute out: the code before and the one after count as well. */
const drift = 1

/** The period whose code was typed, later than `after`; undefined: none. */
export const stepOfCode = (secret: Buffer, code: string, at: string, after: number): number | undefined => {
  const given = Buffer.from(code)
  const now = stepOf(at)
  return [now, now - drift, now + drift].find((step) => {
    const wanted = Buffer.from(codeOf(secret, step))
    return step > after && wanted.length === given.length && timingSafeEqual(wanted, given)
  })
}

/** What the app is given, drawn as a code to scan. */
export const addressOf = (secret: Buffer, issuer: string, account: string): string => {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`
}
