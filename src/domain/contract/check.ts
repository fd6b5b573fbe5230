// Endpoints about looking at what people wrote before others read it.

import Type from 'typebox'
import { checkKinds, checkStates, holdReasons } from '../check/check'
import { limit } from '../limit'
import { command, query } from './endpoint'
import { Done, Id, Instant, Nullable, OneOf, OptionalText, PageInput, PageOf, Photo } from './field'
import { ProcessKind } from './kind'
import { TrackingCode } from './report'

const CheckSubject = Type.Object({ kind: ProcessKind, id: Id, title: Type.String() })

/** What the desk is shown of words or pictures that somebody has to decide about. */
export const lookedAt = {
  id: Id,
  subject: CheckSubject,
  text: Type.String(),
  at: Instant,
  /** I wrote it: then somebody else decides, unless I am the office */
  mine: Type.Boolean(),
}

export const checkContract = {
  'check.list': query({
    shows: 'inside',
    summary: 'What waits for a person to look at it, in my groups; newest first',
    access: ['coordinator', 'office'],
    input: PageInput,
    output: PageOf(
      Type.Object({
        ...lookedAt,
        kind: OneOf(checkKinds),
        photo: Nullable(Photo),
        why: Nullable(OneOf(holdReasons)),
        /** WeChat's number for what it suspects */
        label: Nullable(Type.Integer()),
      }),
    ),
  }),
  'check.decide': command({
    writes: 'inside',
    summary: 'Let others read it, or not and say why: the author is told',
    access: ['coordinator', 'office'],
    input: { id: Id, approve: Type.Boolean(), reason: OptionalText(limit.reason) },
    output: Done,
    errors: ['notFound', 'notAllowed', 'movedOn'],
  }),
  'check.mine': query({
    shows: 'own',
    summary:
      'What has become of what I wrote about one thing; without one, all of mine that others may not read yet, newest first',
    access: 'anyone',
    input: { subjectId: Type.Optional(Id), code: Type.Optional(TrackingCode) },
    output: Type.Object({
      rows: Type.Array(
        Type.Object({
          id: Id,
          kind: OneOf(checkKinds),
          subject: CheckSubject,
          text: Type.String(),
          photo: Nullable(Photo),
          state: OneOf(checkStates),
          why: Nullable(OneOf(holdReasons)),
          reason: Nullable(Type.String()),
          at: Instant,
        }),
      ),
    }),
  }),
} as const
