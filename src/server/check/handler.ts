// The desk's queue of what a person has to look at, the decision, and what an author learns of it.

import type { CheckKind, CheckState, HoldReason } from '../../domain/check/check'
import { holds, personIdOf, placesOf } from '../../domain/people/role'
import type { SubjectKind } from '../../domain/process/registry'
import { isBlank } from '../../domain/text/trim'
import { listing } from '../db/listing'
import { run, runOne, statement } from '../db/statement'
import { photoOf } from '../file/address'
import { coverOf } from '../file/photo'
import { AppError, found } from '../http/app-error'
import type { Handlers } from '../http/call'
import { audit } from '../log/audit'
import { trackingHashOf } from '../report/tracking'
import { type CheckAbout, tellDecided } from './outbox'
import { sentenceEnd } from './screen'

interface Row extends CheckAbout {
  readonly id: string
  readonly words: string
  readonly file_id: string | null
  readonly why: HoldReason | null
  readonly label: number | null
  readonly cover: number | null
  readonly at: string
  readonly title: string | null
}

const held = listing<Row, 'groups'>({
  name: 'check.list',
  select: `select t.id, t.district_id, t.kind, t.subject, t.subject_id, t.author_id, t.words, t.file_id, t.why, t.label, t.at,
     s.title, ${coverOf('t.file_id')} as cover
   from "check" t join subject s on s.district_id = $1 and s.kind = t.subject and s.id = t.subject_id
   where t.district_id = $1 and t.state = 'held'`,
  order: { by: 't.at', first: 'newest' },
  filters: { groups: (p) => `s.group_id = any(${p}::uuid[])` },
})

const decide = statement<CheckAbout & { readonly own: boolean; readonly changed: boolean }>(
  'check.decide',
  `with target as materialized (
     select t.* from "check" t left join subject s on s.district_id = $1 and s.kind = t.subject and s.id = t.subject_id
     where t.district_id = $1 and t.id = $2 and ($3::uuid[] is null or s.group_id = any($3::uuid[]))
   ), changed as (
     update "check" c set state = $4, reason = $5, decided_by = $6::uuid, decided_at = $7::timestamptz from target t
     where c.district_id = $1 and c.id = t.id and c.state in ('held', 'approved', 'refused')
       and ($3::uuid[] is null or t.author_id is distinct from $6::uuid)
     returning c.id
   )
   select t.district_id, t.kind, t.subject, t.subject_id, t.author_id, t.author_id is not distinct from $6::uuid as own,
     exists (select 1 from changed) as changed from target t`,
)

interface Mine {
  readonly id: string
  readonly kind: CheckKind
  readonly subject: SubjectKind
  readonly subject_id: string
  readonly title: string | null
  readonly words: string
  readonly file_id: string | null
  readonly state: CheckState
  readonly why: HoldReason | null
  readonly reason: string | null
  readonly at: string
  readonly cover: number | null
}

const mineOf = `select c.id, c.kind, c.subject, c.subject_id, s.title, c.words, c.file_id, c.state,
     c.why, c.reason, c.at, ${coverOf('c.file_id')} as cover from "check" c
   left join subject s on s.district_id = $1 and s.kind = c.subject and s.id = c.subject_id`

const mineAbout = statement<Mine>(
  'check.mineAbout',
  `${mineOf} where c.district_id = $1 and c.subject_id = $2 and (c.author_id = $3::uuid or exists (
     select 1 from report r where r.district_id = $1 and r.id = c.subject_id and r.tracking_hash = $4))
   order by c.at, c.id limit 200`,
)

// what was withdrawn needs no mending
const mineHidden = statement<Mine>(
  'check.mineHidden',
  `${mineOf} where c.district_id = $1 and c.author_id = $2::uuid and c.state not in ('passed', 'approved')
     and s.status is distinct from 'withdrawn'
   order by c.at desc, c.id desc limit 100`,
)

export const checkHandlers = {
  'check.list': (call) => {
    const { db, districtId, actor, input } = call
    const whole = holds(actor, 'office', districtId)
    return held(db, {
      districtId,
      input,
      by: { groups: whole ? undefined : placesOf(actor, 'coordinator') },
      keyOf: ({ at, id }) => [at, id],
      show: (row) => ({
        id: row.id,
        kind: row.kind,
        subject: { kind: row.subject, id: row.subject_id, title: row.title ?? '' },
        text: row.words.split(sentenceEnd).join('\n'),
        photo: row.file_id === null ? null : photoOf(call, row.file_id, row.cover ?? 0),
        why: row.why,
        label: row.label,
        at: row.at,
        mine: row.author_id === actor.personId,
      }),
    })
  },

  'check.decide': async (call) => {
    const { db, districtId, actor, input, at, newId } = call
    const { id, approve, reason } = input
    if (!approve && isBlank(reason)) throw new AppError('invalid', { '/reason': 'missing' })
    const groups = holds(actor, 'office', districtId) ? null : placesOf(actor, 'coordinator')
    const state: CheckState = approve ? 'approved' : 'refused'
    const row = found(await runOne(db, decide, [districtId, id, groups, state, reason.trim(), actor.personId, at]))
    if (!row.changed) throw new AppError(row.own ? 'notAllowed' : 'movedOn')
    await tellDecided({ db, newId, at }, row, approve, reason.trim())
    await audit(call, 'check', id, { approve })
    return { done: true }
  },

  'check.mine': async (call) => {
    const { db, districtId, actor, input, secret } = call
    const hash = input.code === undefined ? null : trackingHashOf(secret, districtId, input.code)
    const me = personIdOf(actor)
    const rows =
      input.subjectId === undefined
        ? await run(db, mineHidden, [districtId, me])
        : await run(db, mineAbout, [districtId, input.subjectId, me, hash])
    return {
      rows: rows.map(({ subject, subject_id, title, words, file_id, cover, ...row }) => ({
        ...row,
        subject: { kind: subject, id: subject_id, title: title ?? '' },
        text: words.split(sentenceEnd).join('\n'),
        photo: file_id === null ? null : photoOf(call, file_id, cover ?? 0),
      })),
    }
  },
} satisfies Partial<Handlers>
