// The endpoint about what was deleted because its time was over.

import Type from 'typebox'
import { type TimedId, timedIds } from '../privacy/kept'
import { query } from './endpoint'
import { Count, Id, Instant, PageInput, PageOf } from './field'

const What = Type.Unsafe<TimedId>(Type.Enum([...timedIds]))

export const privacyContract = {
  'privacy.runs': query({
    shows: 'nothing',
    summary: 'What the nightly runs deleted because it had been kept long enough, newest first',
    access: ['office', 'auditor'],
    input: PageInput,
    output: PageOf(
      Type.Object({
        id: Id,
        at: Instant,
        deleted: Type.Array(Type.Object({ what: What, count: Count })),
      }),
    ),
  }),
} as const
