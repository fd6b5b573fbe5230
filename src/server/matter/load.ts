// Everything that a decision on one matter depends on, in one round trip.

import { type Command, picturesOf } from '../../domain/matter/action'
import type { Concern } from '../../domain/matter/actor'
import type { Context } from '../../domain/matter/kind'
import type { Matter } from '../../domain/matter/matter'
import { type Actor, personIdOf } from '../../domain/people/role'
import type { Database, Transaction } from '../db/database'
import { runOne, statement } from '../db/statement'
import { type ReadMotion, readMotion } from '../decision/load'
import type { DistrictDirectory } from '../district/directory'
import { type RatingGroup, ratingGroups, reporterCount, tallyOf } from '../evaluation/total'
import { AppError } from '../http/app-error'
import { readSitting } from '../meeting/sitting'
import { concernOf } from './concern'

interface Row {
  readonly state: Matter
  readonly hash: string
  readonly concern: Concern
  readonly repeated: boolean
  readonly member: boolean
  readonly unit: boolean
  readonly person: boolean
  readonly pictures: number
  readonly ratings: readonly RatingGroup[]
  readonly reporters: number
}

export interface LoadedMatter {
  readonly state: Matter
  /** of the newest event */
  readonly hash: string
  readonly context: Context
  /** what is to be resolved, as it was read */
  readonly motion: ReadMotion | null
  /** the request has been carried out before */
  readonly repeated: boolean
}

const load = statement<Row>(
  'matter.load',
  `select m.state, e.hash,
     ${concernOf('m')} as concern,
     exists (select 1 from request q where q.district_id = $1 and q.id = $4::uuid) as repeated,
     exists (select 1 from holding h join person p on p.district_id = $1 and p.id = h.person_id
       where h.district_id = $1 and h.person_id = $5::uuid and h.role = 'member'
         and p.disabled_at is null and p.deleted_at is null) as member,
     exists (select 1 from unit u where u.district_id = $1 and u.id = $6::uuid and u.disabled_at is null) as unit,
     exists (select 1 from person p where p.district_id = $1 and p.id = $9::uuid and p.disabled_at is null and p.deleted_at is null
       and ($10::text is null or exists (select 1 from holding h where h.district_id = $1 and h.person_id = p.id and h.role = $10))) as person,
     (select count(*) from file f where f.district_id = $1 and f.id = any($7::uuid[]) and f.kind = 'picture'
       and (f.subject_id = m.id or f.subject_id is null and (f.owner_id is null or f.owner_id = $3::uuid)
         or f.subject_id in (select r.id from report r where r.district_id = $1 and r.matter_id = m.id))) as pictures,
     case when $8::boolean then ${ratingGroups('m', "and v.round = (m.state ->> 'reopened')::integer")} else '[]' end as ratings,
     case when $8::boolean then ${reporterCount('m')} else 0 end as reporters
   from matter m
   join matter_event e on e.district_id = $1 and e.matter_id = m.id and e.version = m.version
   where m.district_id = $1 and m.id = $2`,
)

/** What is decided by what people judged. */
const ratingActions: ReadonlySet<Command['action']> = new Set(['close', 'reopen', 'nameShowcase'])

const named = (command: Command, field: 'memberId' | 'unitId'): string | null =>
  field in command ? String(Reflect.get(command, field) ?? '') || null : null

const invitedId = (command: Command): string | null =>
  command.action === 'inviteParty' || command.action === 'offerExpert' ? (command.personId ?? null) : null

/** The role that anyone who is asked as this must hold. */
const invitedAs = (command: Command): string | null => {
  if (command.action === 'offerExpert') return 'expert'
  return command.action === 'inviteParty' && (command.kind === 'expert' || command.kind === 'member')
    ? command.kind
    : null
}

const motionOf = async (
  db: Database | Transaction,
  districtId: string,
  command: Command,
): Promise<ReadMotion | null> =>
  command.action === 'addResolution' && command.motionId !== undefined
    ? await readMotion(db, districtId, command.motionId)
    : null

interface Which {
  readonly districtId: string
  readonly id: string
  readonly command: Command
  readonly actor: Actor
  readonly at: string
  readonly requestId: string | null
  /** an invitation that names nobody reaches this person */
  readonly guest?: boolean
}

/** undefined when there is no such matter. Throws `notFound` for pictures that are not there to be used. */
export const loadMatter = async (
  db: Database | Transaction,
  directory: DistrictDirectory,
  which: Which,
): Promise<LoadedMatter | undefined> => {
  const { districtId, id, command, actor, at } = which
  const pictures = picturesOf(command)
  const memberId = named(command, 'memberId')
  const unitId = named(command, 'unitId')
  const row = await runOne(db, load, [
    districtId,
    id,
    personIdOf(actor),
    which.requestId,
    memberId,
    unitId,
    pictures,
    ratingActions.has(command.action),
    invitedId(command),
    invitedAs(command),
  ])
  if (row === undefined) return undefined
  if (row.pictures < pictures.length && !row.repeated)
    throw new AppError('notFound', { '/command/photoIds': 'unknown' })
  const concern: Concern = { ...row.concern, ...(which.guest === undefined ? {} : { guest: which.guest }) }
  const motion = await motionOf(db, districtId, command)
  const context: Context = {
    actor,
    concern,
    at,
    calendar: directory.calendar,
    terms: directory.setting.terms,
    memberIds: new Set(row.member && memberId !== null ? [memberId] : []),
    unitIds: new Set(row.unit && unitId !== null ? [unitId] : []),
    personIds: new Set(row.person ? [invitedId(command) ?? ''] : []),
    brands: new Set(directory.setting.brands),
    sitting: command.action === 'closeMeeting' ? await readSitting(db, districtId, command.meetingId) : null,
    motion: motion?.motion ?? null,
    ratings: { tally: tallyOf(row.ratings), reporters: row.reporters },
  }
  return { state: row.state, hash: row.hash, context, motion, repeated: row.repeated }
}
