// Endpoints of replies that are kept ready, and of the look at one before it goes out.

import Type from 'typebox'
import { limit } from '../limit'
import { readyReplyFields, replyActions } from '../reply/template'
import { inputOf } from './command'
import { command, query } from './endpoint'
import { Done, Id, Instant, Nullable, OneOf } from './field'

const ReplyTemplate = Type.Object({
  id: Id,
  /** null: of the whole district */
  groupId: Nullable(Id),
  action: OneOf(replyActions),
  name: Type.String(),
  text: Type.String(),
})
export type ReplyTemplate = Type.Static<typeof ReplyTemplate>

export const replyContract = {
  'reply.templates': query({
    shows: 'inside',
    summary: 'Replies kept ready by my groups and the district',
    access: ['coordinator', 'office'],
    input: {},
    output: Type.Object({ rows: Type.Array(ReplyTemplate) }),
  }),
  'reply.saveTemplate': command({
    writes: 'inside',
    summary: 'Keep a reply ready, or change one: of a group for its coordinator, of the district for the office',
    access: ['coordinator', 'office'],
    input: {
      id: Id,
      groupId: Type.Union([Id, Type.Null()]),
      action: OneOf(replyActions),
      ...inputOf(readyReplyFields),
    },
    output: ReplyTemplate,
    errors: ['notFound', 'templatesFull'],
  }),
  'reply.dropTemplate': command({
    writes: 'nothing',
    summary: 'Keep a reply ready no longer',
    access: ['coordinator', 'office'],
    input: { id: Id },
    output: Done,
    errors: ['notFound'],
  }),
  'reply.check': query({
    shows: 'inside',
    summary: 'Does a reply read nearly like one given to somebody else, or ignore what was said',
    access: ['coordinator', 'office'],
    input: { id: Id, text: Type.String({ maxLength: limit.text }) },
    output: Type.Object({
      pasted: Nullable(Type.Object({ number: Type.String(), title: Type.String(), at: Instant })),
      ignores: Type.Boolean(),
    }),
    errors: ['notFound'],
  }),
} as const
