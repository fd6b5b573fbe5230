// Endpoints about words and pictures of others that somebody told the office of. Who told is nobody's to read.

import Type from 'typebox'
import { checkKinds } from '../check/check'
import { flagFields, flagKinds, flagReasons } from '../flag/flag'
import { limit } from '../limit'
import { lookedAt } from './check'
import { inputOf } from './command'
import { command, query } from './endpoint'
import { Count, Done, Id, OneOf, OptionalText, PageInput, PageOf, Photo } from './field'

export const flagContract = {
  'flag.make': command({
    writes: 'inside',
    summary: 'Tell the office of words or pictures that should not stand in public; a second time is the same',
    access: 'person',
    limit: 'submit',
    input: {
      ...inputOf(flagFields),
      /** of the statement, the remark, the report, or of the matter whose entry it is */
      id: Id,
      /** the meeting of a statement */
      meetingId: Type.Optional(Id),
      /** the entry of a timeline */
      version: Type.Optional(Type.Integer({ minimum: 1 })),
    },
    output: Done,
    errors: ['notFound', 'tooMany'],
  }),
  'flag.list': query({
    shows: 'inside',
    summary: 'What people told of and nobody has looked at, in my groups; newest first',
    access: ['coordinator', 'office'],
    input: PageInput,
    output: PageOf(
      Type.Object({
        ...lookedAt,
        kind: OneOf(flagKinds),
        what: OneOf(checkKinds),
        photos: Type.Array(Photo),
        /** how many people told of it, and what they said */
        people: Count,
        said: Type.Array(Type.Object({ reason: OneOf(flagReasons), note: Type.String() })),
      }),
    ),
  }),
  'flag.decide': command({
    writes: 'inside',
    summary: 'Let it stand, or hide it from others and say why: the author and those who told are informed',
    access: ['coordinator', 'office'],
    input: { id: Id, hide: Type.Boolean(), reason: OptionalText(limit.reason) },
    output: Done,
    errors: ['notFound', 'notAllowed', 'movedOn'],
  }),
} as const
