// Endpoints about pictures and voice messages.

import Type from 'typebox'
import { download, upload } from './endpoint'
import { Id, OneOf } from './field'

export const fileContract = {
  'file.upload': upload({
    summary: 'Send one picture or voice message; it is cleaned by content and refused when it cannot be',
    access: 'anyone',
    input: { id: Id },
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
      size: Type.Optional(OneOf(['full', 'thumb'])),
    },
    errors: ['notFound'],
  }),
} as const
