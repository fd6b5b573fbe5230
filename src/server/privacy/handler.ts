// The endpoint by which the office sees that what has to be deleted is deleted.

import { timedIds } from '../../domain/privacy/kept'
import { listing } from '../db/listing'
import type { Handlers } from '../http/call'
import type { Deleted } from './expire'

interface Row {
  readonly id: string
  readonly at: string
  readonly deleted: Deleted
}

const runs = listing<Row, never>({
  name: 'privacy.runs',
  select: 'select t.id, t.at, t.deleted from privacy_run t where t.district_id = $1',
  order: { by: 't.at', first: 'newest' },
  filters: {},
})

export const privacyHandlers = {
  'privacy.runs': ({ db, districtId, input }) =>
    runs(db, {
      districtId,
      input,
      by: {},
      keyOf: ({ at, id }) => [at, id],
      show: ({ id, at, deleted }) => ({
        id,
        at,
        deleted: timedIds.flatMap((what) => {
          const count = deleted[what] ?? 0
          return count === 0 ? [] : [{ what, count }]
        }),
      }),
    }),
} satisfies Partial<Handlers>
