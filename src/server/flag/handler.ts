// Telling of words and pictures, the desk's queue of what was told of, and the decision. Hiding works as with everything
// that has been looked at: a refused check keeps it from others, a statement is hidden in its meeting.

import { type FlagKind, type FlagReason, mostOpenFlags } from '../../domain/flag/flag'
import { type Audience, holders, people } from '../../domain/notice/audience'
import { holds, placesOf } from '../../domain/people/role'
import type { SubjectKind } from '../../domain/process/registry'
import { isBlank } from '../../domain/text/trim'
import { type CheckAbout, tell, tellDecided } from '../check/outbox'
import { sentenceEnd } from '../check/screen'
import { listing } from '../db/listing'
import { run, runOne, statement } from '../db/statement'
import { photoOf } from '../file/address'
import { AppError, found } from '../http/app-error'
import type { Call, Handlers } from '../http/call'
import { audit } from '../log/audit'
import { targetOf } from './target'

const openOf = statement<{ readonly n: number }>(
  'flag.openOf',
  `select count(*) as n from flag where district_id = $1 and person_id = $2 and state = 'open'`,
)

const insert = statement<{ readonly first: boolean }>(
  'flag.insert',
  `with known as materialized (
     select o.id from flag o where o.district_id = $1 and o.target = $3 and o.state = 'open' limit 1
   ), written as (
     insert into flag (district_id, id, target, kind, subject, subject_id, meeting_id, statement_id, group_id, author_id, words,
       file_ids, reason, note, person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::uuid[], $13, $14, $15, $16)
     on conflict (district_id, target, person_id) where state = 'open' do nothing
     returning id
   )
   select not exists (select from known) as first from written`,
)

interface Row {
  readonly id: string
  readonly kind: FlagKind
  readonly subject: SubjectKind
  readonly subject_id: string
  readonly author_id: string | null
  readonly words: string
  readonly file_ids: readonly string[]
  readonly at: string
  readonly title: string | null
  readonly people: number
  /** which covered picture is shown of each that has covered parts */
  readonly covers: Readonly<Record<string, number>>
  readonly said: readonly { readonly reason: FlagReason; readonly note: string }[]
}

// each thing once, by the one who told of it first
const open = listing<Row, 'groups'>({
  name: 'flag.list',
  select: `select t.id, t.kind, t.subject, t.subject_id, t.author_id, t.words, t.file_ids, t.at,
     q.title,
     coalesce((select jsonb_object_agg(k.id, k.cover) from file k
       where k.district_id = $1 and k.id = any(t.file_ids) and k.cover > 0), '{}') as covers,
     (select count(*) from flag o where o.district_id = $1 and o.target = t.target and o.state = 'open') as people,
     (select coalesce(jsonb_agg(jsonb_build_object('reason', o.reason, 'note', o.note) order by o.at, o.id), '[]')
      from flag o where o.district_id = $1 and o.target = t.target and o.state = 'open') as said
   from flag t
   left join subject q on q.district_id = $1 and q.kind = t.subject and q.id = t.subject_id
   where t.district_id = $1 and t.state = 'open' and not exists (
     select 1 from flag o where o.district_id = $1 and o.target = t.target and o.state = 'open' and (o.at, o.id) < (t.at, t.id))`,
  order: { by: 't.at', first: 'newest' },
  filters: { groups: (p) => `t.group_id = any(${p}::uuid[])` },
})

interface FlaggedRow {
  readonly target: string
  readonly kind: FlagKind
  readonly subject: SubjectKind
  readonly subject_id: string
  readonly meeting_id: string | null
  readonly statement_id: string | null
  readonly author_id: string | null
  readonly words: string
  readonly file_ids: readonly string[]
  readonly state: string
}

const load = statement<FlaggedRow>(
  'flag.load',
  `select target, kind, subject, subject_id, meeting_id, statement_id, author_id, words, file_ids, state from flag
   where district_id = $1 and id = $2 and ($3::uuid[] is null or group_id = any($3::uuid[])) for update`,
)

const close = statement<{ readonly person_id: string | null }>(
  'flag.close',
  `update flag set state = $3, answer = $4, decided_by = $5, decided_at = $6
   where district_id = $1 and target = $2 and state = 'open' returning person_id`,
)

const hideStatement = statement<never>(
  'flag.hideStatement',
  `with hidden as (
     update statement set status = 'hidden' where district_id = $1 and meeting_id = $2 and id = $3
   ) update meeting set revision = revision + 1 where district_id = $1 and id = $2`,
)

const hideWords = statement<never>(
  'flag.hideWords',
  `insert into "check" (district_id, id, kind, subject, subject_id, author_id, request_id, words, state, at, decided_at,
     decided_by, reason)
   values ($1, $2, 'text', $3, $4, $5, $6, $7, 'refused', $8, $8, $9, $10)`,
)

const refusePictures = statement<never>(
  'flag.refusePictures',
  `update "check" set state = 'refused', decided_at = $3, decided_by = $4, reason = $5
   where district_id = $1 and file_id = any($2::uuid[])`,
)

const hidePicture = statement<never>(
  'flag.hidePicture',
  `insert into "check" (district_id, id, kind, subject, subject_id, author_id, request_id, words, file_id, state, at,
     decided_at, decided_by, reason)
   select $1, $2, 'picture', $3, $4, $5, $6, '', $7::uuid, 'refused', $8, $8, $9, $10
   where not exists (select 1 from "check" o where o.district_id = $1 and o.file_id = $7::uuid)`,
)

const hide = async (call: Call<'flag.decide'>, flagged: FlaggedRow, reason: string): Promise<void> => {
  const { db, districtId, newId, requestId, actor, at } = call
  const { subject, subject_id, author_id } = flagged
  if (flagged.meeting_id !== null) await run(db, hideStatement, [districtId, flagged.meeting_id, flagged.statement_id])
  if (flagged.words !== '') {
    const where = [districtId, newId(), subject, subject_id, author_id, requestId]
    await run(db, hideWords, [...where, flagged.words, at, actor.personId, reason])
  }
  if (flagged.file_ids.length === 0) return
  await run(db, refusePictures, [districtId, flagged.file_ids, at, actor.personId, reason])
  for (const file of flagged.file_ids) {
    const where = [districtId, newId(), subject, subject_id, author_id, requestId]
    await run(db, hidePicture, [...where, file, at, actor.personId, reason])
  }
}

const deskOf = (districtId: string, groupId: string | null): Audience =>
  groupId === null ? holders('office', districtId) : holders('coordinator', groupId)

const whatOf = ({ words }: { readonly words: string }) => (words === '' ? ('picture' as const) : ('text' as const))

export const flagHandlers = {
  'flag.make': async (call) => {
    const { db, districtId, actor, input, newId, at } = call
    const target = await targetOf(call)
    if (((await runOne(db, openOf, [districtId, actor.personId]))?.n ?? 0) >= mostOpenFlags)
      throw new AppError('tooMany')
    const { subject, subject_id, meeting_id, statement_id, group_id, author_id, words, file_ids } = target
    const what = [
      districtId,
      newId(),
      target.target,
      input.kind,
      subject,
      subject_id,
      meeting_id,
      statement_id,
      group_id,
    ]
    const made = await runOne(db, insert, [
      ...what,
      author_id,
      words,
      file_ids,
      input.reason,
      input.note.trim(),
      actor.personId,
      at,
    ])
    // one word to the desk for each thing, however many tell of it
    if (made?.first === true) {
      const about: CheckAbout = { district_id: districtId, kind: whatOf(target), subject, subject_id, author_id }
      await tell({ db, newId, at }, about, 'checkWaiting', [deskOf(districtId, group_id)], { what: about.kind })
    }
    return { done: true }
  },

  'flag.list': (call) => {
    const { db, districtId, actor, input } = call
    const whole = holds(actor, 'office', districtId)
    return open(db, {
      districtId,
      input,
      by: { groups: whole ? undefined : placesOf(actor, 'coordinator') },
      keyOf: ({ at, id }) => [at, id],
      show: (row) => ({
        id: row.id,
        kind: row.kind,
        what: whatOf(row),
        subject: { kind: row.subject, id: row.subject_id, title: row.title ?? '' },
        text: row.words.split(sentenceEnd).join('\n'),
        photos: row.file_ids.map((id) => photoOf(call, id, row.covers[id])),
        people: row.people,
        said: [...row.said],
        at: row.at,
        mine: row.author_id === actor.personId,
      }),
    })
  },

  'flag.decide': async (call) => {
    const { db, districtId, actor, input, at, newId } = call
    const reason = input.reason.trim()
    if (input.hide && isBlank(reason)) throw new AppError('invalid', { '/reason': 'missing' })
    const office = holds(actor, 'office', districtId)
    const flagged = found(
      await runOne(db, load, [districtId, input.id, office ? null : placesOf(actor, 'coordinator')]),
    )
    if (!office && flagged.author_id === actor.personId) throw new AppError('notAllowed')
    if (flagged.state !== 'open') throw new AppError('movedOn')
    const state = input.hide ? 'hidden' : 'kept'
    const tellers = await run(db, close, [districtId, flagged.target, state, reason, actor.personId, at])
    const { subject, subject_id, author_id } = flagged
    const about: CheckAbout = { district_id: districtId, kind: whatOf(flagged), subject, subject_id, author_id }
    if (input.hide) {
      await hide(call, flagged, reason)
      await tellDecided({ db, newId, at }, about, false, reason)
    }
    const to = tellers.flatMap(({ person_id }) => (person_id === null ? [] : [people(person_id)]))
    if (to.length > 0)
      await tell({ db, newId, at }, about, input.hide ? 'flagHidden' : 'flagKept', to, { what: about.kind })
    await audit(call, 'check', input.id, { hide: input.hide })
    return { done: true }
  },
} satisfies Partial<Handlers>
