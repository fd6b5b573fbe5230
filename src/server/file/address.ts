// Addresses of files that work without a session for a day or two: anyone who was shown a picture may load it.

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Secret } from '../secret'

const day = 86_400_000

interface Photo {
  readonly id: string
  readonly url: string
  readonly thumb: string
}

type Signing = { readonly secret: Pick<Secret, 'code'>; readonly districtId: string; readonly at: string }

const mac = (secret: Pick<Secret, 'code'>, districtId: string, fileId: string, expires: string): string =>
  createHmac('sha256', secret.code).update(`file ${districtId} ${fileId} ${expires}`).digest('base64url').slice(0, 22)

/** Ends with the day after this one, so that the same picture keeps its address all day and is loaded once. */
const expiryOf = (at: string): string => (Math.floor(Date.parse(at) / day) + 2).toString(36)

/** The address of a file as answers give it. Only for what the asker may see: the key is the permission. */
export const photoOf = ({ secret, districtId, at }: Signing, id: string): Photo => {
  const expires = expiryOf(at)
  const url = `/api/file.get?id=${id}&key=${districtId}.${expires}.${mac(secret, districtId, id, expires)}`
  return { id, url, thumb: `${url}&size=thumb` }
}

/** The district a key was made in, or undefined when it was not made for this file or is too old. */
export const districtOfKey = (
  secret: Pick<Secret, 'code'>,
  id: string,
  key: string,
  at: string,
): string | undefined => {
  const [districtId, expires, signature] = key.split('.')
  if (districtId === undefined || expires === undefined || signature === undefined) return undefined
  const expected = Buffer.from(mac(secret, districtId, id, expires))
  const given = Buffer.from(signature)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined
  return Date.parse(at) < Number.parseInt(expires, 36) * day ? districtId : undefined
}
