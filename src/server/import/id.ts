// The id of an imported report: the same row of the same district has the same id, however often it is read.

import { createHash } from 'node:crypto'
import type { Message } from './message'

/** Namespace of these ids, made once for this purpose. */
const namespace = '6f0c2f0e-9a4b-5d38-8a63-1f1f4b7f5d21'

/** UUIDv5 (RFC 9562): SHA-1 over namespace and name. */
const uuidOf = (name: string): string => {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** Two sources may use the same numbers, so the words and the time belong to it. */
export const idOf = (districtId: string, { sourceId, title, text, at }: Message): string =>
  uuidOf(JSON.stringify([districtId, sourceId, title, text, at]))
