// Endpoints about pictures and voice messages.

import Type from 'typebox'
import { coverFields, partsPattern } from '../picture/cover'
import { inputOf } from './command'
import { command, download, query, upload } from './endpoint'
import { Count, Id, Nullable, OneOf, Photo } from './field'

const { photoId, parts } = inputOf(coverFields)
/** Where the picture stands, and which one it is. */
const where = { of: OneOf(['report', 'matter']), subjectId: Id, photoId } as const

export const fileContract = {
  'file.upload': upload({
    summary: 'Send one picture or voice message; it is cleaned by content and refused when it cannot be',
    access: 'anyone',
    input: {
      id: Id,
      /** parts that nobody is to see, painted over before anything is kept: `x.y.width.height` in thousandths, joined by `-` */
      covered: Type.Optional(Type.String({ maxLength: 1000, pattern: partsPattern })),
    },
    output: Type.Object({
      id: Id,
      kind: OneOf(['picture', 'voice']),
      width: Type.Optional(Type.Integer()),
      height: Type.Optional(Type.Integer()),
    }),
    errors: ['fileUnreadable', 'unsupportedType', 'tooLarge', 'tooManyFiles'],
  }),
  'file.get': download({
    shows: 'own',
    summary: 'A picture, its thumbnail, or a voice message',
    access: 'anyone',
    limit: 'read',
    // pictures are asked for by <img>, which sends no session: the address that an answer gives carries a key
    input: {
      id: Id,
      key: Type.Optional(Type.String({ maxLength: 100 })),
      size: Type.Optional(OneOf(['full', 'thumb', 'original'])),
      /** which covered picture it was: tells one address from another, and gives nothing else than is shown now */
      cover: Type.Optional(Count),
    },
    errors: ['notFound'],
  }),
  'file.covering': query({
    shows: 'inside',
    summary: 'A picture with what lies below its covered parts, for those who work on it',
    access: ['member', 'coordinator', 'office', 'chair'],
    input: where,
    output: Type.Object({
      shown: Photo,
      /** null when it is kept no longer: what is covered is covered for good */
      original: Nullable(Type.String()),
      width: Count,
      height: Count,
      parts,
      /** the asker can cover more of it, or less */
      may: Type.Boolean(),
    }),
    errors: ['notFound'],
  }),
  'file.cover': command({
    writes: 'inside',
    summary: 'Cover parts of a picture of a report or a matter: from then on nobody is shown what is below',
    access: ['member', 'coordinator', 'office'],
    input: { ...where, parts },
    output: Type.Object({ version: Type.Integer() }),
    errors: ['notFound', 'movedOn', 'requestReused', 'unavailable'],
  }),
} as const
