// Endpoints by which anybody follows the log of a district and checks it.

import Type from 'typebox'
import { download, query } from './endpoint'
import { Count, Id, Instant, Nullable } from './field'

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' })

export const Head = Type.Object({
  districtId: Type.String(),
  size: Count,
  root: Hash,
  at: Instant,
  /** Ed25519, base64 */
  signature: Type.String(),
})

export const logContract = {
  'log.heads': query({
    summary: 'The signed heads of the log, the newest first, and the key that they are signed with',
    access: 'anyone',
    shows: 'nothing',
    input: { before: Type.Optional(Count) },
    output: Type.Object({
      publicKey: Type.String(),
      rows: Type.Array(
        Type.Object({
          ...Head.properties,
          /** what a time authority vouches for; null: it was not asked, or not yet */
          stampedAt: Nullable(Instant),
        }),
      ),
    }),
  }),
  'log.mirror': download({
    summary: 'The key and the signed heads as lines of JSON, the oldest first, for others to keep a copy of',
    access: 'anyone',
    shows: 'nothing',
    input: { after: Type.Optional(Count) },
  }),
  'log.stamp': download({
    summary: 'The time stamp (RFC 3161) of one head, to be verified by openssl ts',
    access: 'anyone',
    shows: 'nothing',
    input: { size: Count },
    errors: ['notFound'],
  }),
  'log.consistency': query({
    summary: 'A proof that the log of a later head only adds to that of an earlier one',
    access: 'anyone',
    shows: 'nothing',
    limit: 'export',
    input: { from: Count, to: Count },
    output: Type.Object({ proof: Type.Array(Hash) }),
    errors: ['notFound'],
  }),
  'log.leaves': query({
    summary:
      'Leaves under the newest head from a place on, made again of the rows as they stand now; null: the row is gone',
    access: 'anyone',
    shows: 'nothing',
    limit: 'export',
    input: { from: Count },
    output: Type.Object({ rows: Type.Array(Nullable(Hash)) }),
  }),
  'log.inclusion': query({
    summary:
      'A receipt: the place of an event, a rating or another entry in the log of the newest head, with its proof',
    access: 'anyone',
    shows: 'nothing',
    limit: 'export',
    input: {
      kind: Type.String({ pattern: '^[a-z]{3,20}$' }),
      id: Id,
      version: Type.Optional(Type.Integer({ minimum: 1 })),
    },
    output: Type.Object({ leaf: Hash, index: Count, head: Head, proof: Type.Array(Hash) }),
    errors: ['notFound'],
  }),
} as const
