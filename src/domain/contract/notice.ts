// Endpoints about a person's own inbox.

import Type from 'typebox'
import { command, query } from './endpoint'
import { Count, Id, Instant, Nullable, PageInput, PageOf } from './field'

export const noticeContract = {
  'notice.list': query({
    summary: 'What I have been told, newest first',
    access: 'person',
    input: PageInput,
    output: PageOf(
      Type.Object({
        id: Id,
        at: Instant,
        type: Type.String(),
        subject: Type.Object({
          kind: Type.Union([Type.Literal('report'), Type.Literal('matter')]),
          id: Id,
          title: Type.String(),
        }),
        data: Type.Any(),
        readAt: Nullable(Instant),
      }),
    ),
  }),
  'notice.read': command({
    summary: 'Mark notices as read; all when none is named',
    access: 'person',
    input: { ids: Type.Optional(Type.Array(Id, { maxItems: 100 })) },
    output: Type.Object({ unread: Count }),
  }),
} as const
