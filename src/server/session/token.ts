// Session tokens: 256 random bits, known to the client alone; the database holds their hash.

import { createHash, randomBytes } from 'node:crypto'

export interface Bearer {
  readonly districtId: string
  readonly opaque: string
}

export const newOpaque = (): string => randomBytes(32).toString('base64url')

export const hashOf = (opaque: string): string => createHash('sha256').update(opaque).digest('base64url')

export const bearerOf = ({ districtId, opaque }: Bearer): string => `${districtId}.${opaque}`

const shape = /^Bearer ([a-z][a-z0-9-]{1,19})\.([A-Za-z0-9_-]{43})$/

/** null: no header; undefined: a header that cannot be a token of ours. */
export const readBearer = (header: string | undefined): Bearer | null | undefined => {
  if (header === undefined || header === '') return null
  const [, districtId, opaque] = shape.exec(header) ?? []
  return districtId === undefined || opaque === undefined ? undefined : { districtId, opaque }
}
