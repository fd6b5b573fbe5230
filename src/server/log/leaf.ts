// What becomes a leaf of the district's log, each as one text that does not depend on the database: anyone who changes a row
// later cannot find another text with the same hash.

import { createHash } from 'node:crypto'
import { canonical } from '../../domain/log/canonical'
import { type HashBytes, leafHash } from '../../domain/log/tree'
import type { Database, Transaction } from '../db/database'
import { run, statement } from '../db/statement'

export const hashBytes: HashBytes = (bytes) => createHash('sha256').update(bytes).digest()

export interface LeafRow {
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly at: string
  /** what is hashed */
  readonly content: unknown
}

/**
 * $1 district, $2 the instant after which, $3 how many. An event is told by the hash that it is chained with, which covers
 * who, when and what; words of a rating are left out, because a person may take them back.
 */
const events = (kind: string, table: string): string =>
  `select '${kind}' as kind, e.${table}_id as id, e.version, e.at, jsonb_build_object('hash', e.hash) as content
   from ${table}_event e where e.district_id = $1 and e.at >= $2::timestamptz`

export const sources = {
  report: events('report', 'report'),
  matter: events('matter', 'matter'),
  paper: events('paper', 'paper'),
  rating: `select 'rating' as kind, e.id, 1 as version, e.at, jsonb_build_object('matter', e.matter_id, 'person', e.person_id,
     'rater', e.rater, 'solved', e.solved, 'score', e.score, 'round', e.round, 'at', extract(epoch from e.at)::text) as content
   from evaluation e where e.district_id = $1 and e.at >= $2::timestamptz`,
  reveal: `select 'reveal' as kind, e.id, 1 as version, e.at, jsonb_build_object('report', e.report_id, 'person', e.person_id,
     'actor', e.actor_id, 'role', e.actor_role, 'reason', e.reason, 'at', extract(epoch from e.at)::text) as content
   from reveal e where e.district_id = $1 and e.at >= $2::timestamptz`,
  audit: `select 'audit' as kind, e.id, 1 as version, e.at, jsonb_build_object('actor', e.actor_id, 'action', e.action,
     'subject', e.subject, 'subjectId', e.subject_id, 'data', e.data, 'at', extract(epoch from e.at)::text) as content
   from audit e where e.district_id = $1 and e.at >= $2::timestamptz`,
  // Votes change until the meeting ends; then all of them together are one commitment.
  votes: `select 'votes' as kind, e.id, 1 as version, e.ended_at as at, jsonb_build_object('votes', coalesce((
       select jsonb_agg(jsonb_build_array(v.statement_id, encode(v.voter, 'hex'), v.value, v.side, v.proxy)
         order by v.statement_id, v.voter)
       from vote v where v.district_id = $1 and v.meeting_id = e.id), '[]')) as content
   from meeting e where e.district_id = $1 and e.phase = 'ended' and e.ended_at >= $2::timestamptz`,
} as const
export type LeafKind = keyof typeof sources
export const leafKinds = Object.keys(sources) as readonly LeafKind[]

const fresh = Object.fromEntries(
  leafKinds.map((kind) => [
    kind,
    statement<LeafRow>(
      `log.fresh.${kind}`,
      `select s.kind, s.id, s.version, s.at, s.content from (${sources[kind]}) s
       where not exists (select from log_leaf l
         where l.district_id = $1 and l.kind = s.kind and l.id = s.id and l.version = s.version)
       order by s.at, s.id, s.version limit $3`,
    ),
  ]),
) as Record<LeafKind, ReturnType<typeof statement<LeafRow>>>

export const leafOf = ({ kind, id, version, content }: LeafRow): string =>
  Buffer.from(leafHash(Buffer.from(canonical({ kind, id, version, content })), hashBytes)).toString('hex')

/** Rows that are no leaves yet, the oldest first. */
export const freshRows = (
  db: Database | Transaction,
  kind: LeafKind,
  districtId: string,
  since: string,
  count: number,
) => run(db, fresh[kind], [districtId, since, count])
