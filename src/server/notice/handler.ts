// The endpoints about a person's own inbox.

import { worksWithWords } from '../../domain/people/role'
import type { SubjectKind } from '../../domain/process/registry'
import { maskedThroughout } from '../../domain/text/private/mask'
import { listing } from '../db/listing'
import { runOne, statement } from '../db/statement'
import type { Handlers } from '../http/call'
import { listTemplates, noteConsent } from './consent'

interface NoticeRow {
  readonly id: string
  readonly at: string
  readonly kind: string
  readonly subject: SubjectKind
  readonly subject_id: string
  readonly title: string | null
  readonly data: Readonly<Record<string, unknown>>
  readonly read_at: string | null
}

const list = listing<NoticeRow, 'person'>({
  name: 'notice.list',
  select: `select t.id, t.at, t.kind, t.subject, t.subject_id, t.data, t.read_at, s.title
    from notice t left join subject s on s.district_id = $1 and s.kind = t.subject and s.id = t.subject_id
    where t.district_id = $1`,
  order: { by: 't.at', first: 'newest' },
  filters: { person: (id) => `t.person_id = ${id}::uuid` },
})

/** What is told of a matter is as public as the matter; what is told of a report is between the desk and its reporter. */
const shown = (row: NoticeRow) => ({
  id: row.id,
  at: row.at,
  type: row.kind,
  subject: { kind: row.subject, id: row.subject_id, title: row.title ?? '' },
  data: row.data,
  readAt: row.read_at,
})

const markRead = statement<never>(
  'notice.read',
  `update notice set read_at = $3 where district_id = $1 and person_id = $2 and read_at is null
     and ($4::uuid[] is null or id = any($4::uuid[]))`,
)

const countUnread = statement<{ n: number }>(
  'notice.unread',
  'select count(*) as n from notice where district_id = $1 and person_id = $2 and read_at is null',
)

export const noticeHandlers = {
  'notice.list': ({ db, districtId, actor, input }) =>
    list(db, {
      districtId,
      input,
      by: { person: actor.personId },
      keyOf: ({ at, id }) => [at, id],
      show: (row) => (row.subject === 'matter' && !worksWithWords(actor) ? maskedThroughout(shown(row)) : shown(row)),
    }),

  'notice.read': async ({ db, districtId, actor, input, at }) => {
    await runOne(db, markRead, [districtId, actor.personId, at, input.ids ?? null])
    const unread = await runOne(db, countUnread, [districtId, actor.personId])
    return { unread: unread?.n ?? 0 }
  },

  'notice.templates': listTemplates,
  'notice.consent': noteConsent,
} satisfies Partial<Handlers>
