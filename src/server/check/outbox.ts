// Tells the author what became of a text, and the desk that something waits.

import type { CheckKind, HoldReason } from '../../domain/check/check'
import { type Audience, holders, people } from '../../domain/notice/audience'
import type { SubjectKind } from '../../domain/process/registry'
import type { Database, Transaction } from '../db/database'
import { runOne, statement } from '../db/statement'

export interface CheckAbout {
  readonly district_id: string
  readonly kind: CheckKind
  readonly subject: SubjectKind
  readonly subject_id: string
  readonly author_id: string | null
}

const insert = statement<never>(
  'check.tell',
  `insert into outbox (district_id, id, subject, subject_id, kind, audience, data, at)
   values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8)`,
)

const groupOf = statement<{ group_id: string | null }>(
  'check.group',
  'select group_id from subject where district_id = $1 and kind = $2 and id = $3',
)

interface Telling {
  readonly db: Database | Transaction
  readonly newId: () => string
  readonly at: string
}

export const tell = async (
  { db, newId, at }: Telling,
  about: CheckAbout,
  kind: string,
  to: readonly Audience[],
  data: object,
): Promise<void> => {
  const audience = JSON.stringify({ to, except: null })
  const { district_id, subject, subject_id } = about
  await runOne(db, insert, [district_id, newId(), subject, subject_id, kind, audience, JSON.stringify(data), at])
}

export const tellHeld = async (telling: Telling, about: CheckAbout, why: HoldReason): Promise<void> => {
  const { kind: what, author_id } = about
  if (author_id !== null) await tell(telling, about, 'checkHeld', [people(author_id)], { what, why })
  const group = await runOne(telling.db, groupOf, [about.district_id, about.subject, about.subject_id])
  if (group === undefined || group.group_id === null) return
  await tell(telling, about, 'checkWaiting', [holders('coordinator', group.group_id)], { what, why })
}

/** Once nothing of it waits, nobody is asked to look at it. */
const looked = statement<never>(
  'check.looked',
  `update notice set read_at = $4 where district_id = $1 and subject = $2 and subject_id = $3 and kind = 'checkWaiting'
     and read_at is null and not exists (select 1 from "check" c where c.district_id = $1 and c.subject = $2
       and c.subject_id = $3 and c.state = 'held')`,
)

export const tellDecided = async (
  telling: Telling,
  about: CheckAbout,
  approved: boolean,
  reason: string,
): Promise<void> => {
  const { kind: what, author_id } = about
  await runOne(telling.db, looked, [about.district_id, about.subject, about.subject_id, telling.at])
  if (author_id === null) return
  await tell(telling, about, approved ? 'checkApproved' : 'checkRefused', [people(author_id)], { what, reason })
}
