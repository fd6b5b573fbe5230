// Addresses of files that work without a session for a while: anyone who was shown a picture may load it.

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Secret } from '../secret'

const minute = 60_000
const day = 24 * 60 * minute

export interface Photo {
  readonly id: string
  readonly url: string
  readonly thumb: string
}

/** What a key opens: what is shown of a file, or what lies below the covered parts of a picture. */
export type Opened = 'shown' | 'original'

export type Signing = { readonly secret: Pick<Secret, 'code'>; readonly districtId: string; readonly at: string }

/** The words that are signed before the id, and in what the end of a key is counted. */
const kinds = { shown: { word: 'file', unit: day }, original: { word: 'original', unit: minute } } as const

const mac = (
  { code }: Pick<Secret, 'code'>,
  of: Opened,
  { districtId, id, expires }: { readonly districtId: string; readonly id: string; readonly expires: string },
): string =>
  createHmac('sha256', code).update(`${kinds[of].word} ${districtId} ${id} ${expires}`).digest('base64url').slice(0, 22)

const keyOf = ({ secret, districtId, at }: Signing, of: Opened, id: string, last: number): string => {
  const expires = (Math.floor(Date.parse(at) / kinds[of].unit) + last).toString(36)
  return `${districtId}.${expires}.${mac(secret, of, { districtId, id, expires })}`
}

/** The same picture keeps its address all day and is loaded once: it ends with the day after this one. */
const daysShown = 2
/** Anyone who covers a part of a picture has it before them for a while only. */
const minutesOriginal = 30

/**
 * The address of a file as answers give it. Only for what the asker may see: the key is the permission. `cover` is which
 * covered picture is shown now: another one has another address, and what a browser kept of the former is not asked for.
 */
export const photoOf = (signing: Signing, id: string, cover = 0): Photo => {
  const key = keyOf(signing, 'shown', id, daysShown)
  const url = `/api/file.get?id=${id}&key=${key}${cover === 0 ? '' : `&cover=${cover}`}`
  return { id, url, thumb: `${url}&size=thumb` }
}

/** The address of what lies below the covered parts. Its key opens nothing else, and no other key opens it. */
export const originalAddress = (signing: Signing, id: string): string =>
  `/api/file.get?id=${id}&key=${keyOf(signing, 'original', id, minutesOriginal)}&size=original`

/** The district a key was made in, or undefined when it was not made for this or is too old. */
export const districtOfKey = (
  secret: Pick<Secret, 'code'>,
  { id, of, key, at }: { readonly id: string; readonly of: Opened; readonly key: string; readonly at: string },
): string | undefined => {
  const [districtId, expires, signature] = key.split('.')
  if (districtId === undefined || expires === undefined || signature === undefined) return undefined
  const expected = Buffer.from(mac(secret, of, { districtId, id, expires }))
  const given = Buffer.from(signature)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined
  return Date.parse(at) < Number.parseInt(expires, 36) * kinds[of].unit ? districtId : undefined
}
