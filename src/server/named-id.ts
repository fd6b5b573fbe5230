// Ids that follow from a name: anyone who makes the same thing again makes it under the same id.

import { createHash } from 'node:crypto'

/** Namespace of these ids, made once for this purpose. */
const namespace = Buffer.from('6f0c2f0e9a4b5d388a631f1f4b7f5d21', 'hex')

/** UUIDv5 (RFC 9562): SHA-1 over namespace and name. */
export const namedId = (name: string): string => {
  const hash = createHash('sha1').update(namespace).update(name).digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
