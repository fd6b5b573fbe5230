// Endpoints about a person's own inbox.

import Type from 'typebox'
import { consentAnswers } from '../notice/consent'
import { type TemplateName, templateNames } from '../notice/template'
import { command, query } from './endpoint'
import { Count, Id, Instant, Nullable, OneOf, PageInput, PageOf } from './field'
import { ProcessKind } from './kind'

const Template = Type.Unsafe<TemplateName>(Type.Enum([...templateNames]))

export const noticeContract = {
  'notice.list': query({
    shows: 'own',
    summary: 'What I have been told, newest first',
    access: 'person',
    proved: true,
    input: PageInput,
    output: PageOf(
      Type.Object({
        id: Id,
        at: Instant,
        type: Type.String(),
        subject: Type.Object({
          kind: ProcessKind,
          id: Id,
          title: Type.String(),
        }),
        data: Type.Any(),
        readAt: Nullable(Instant),
      }),
    ),
  }),
  'notice.read': command({
    writes: 'nothing',
    summary: 'Mark notices as read; all when none is named',
    access: 'person',
    input: { ids: Type.Optional(Type.Array(Id, { maxItems: 100 })) },
    output: Type.Object({ unread: Count }),
  }),
  'notice.templates': query({
    shows: 'nothing',
    summary: 'Which messages WeChat can bring me, under which id to ask for consent, and how many I agreed to',
    access: 'person',
    input: {},
    output: Type.Object({
      rows: Type.Array(Type.Object({ template: Template, id: Type.String(), remaining: Count })),
    }),
  }),
  'notice.consent': command({
    writes: 'nothing',
    summary: 'What my tap on the question for messages answered, as WeChat said it',
    access: 'person',
    input: {
      answers: Type.Array(
        Type.Object({ template: Template, answer: OneOf(consentAnswers) }, { additionalProperties: false }),
        { minItems: 1, maxItems: 5 },
      ),
    },
    output: Type.Object({ rows: Type.Array(Type.Object({ template: Template, remaining: Count })) }),
  }),
} as const
