// Deleting what is a person's own. What became a matter stays, without them; every rating stays, without words.

import type { Output } from '../../domain/contract'
import { holds } from '../../domain/people/role'
import { isReportOpenFor } from '../../domain/report/action'
import { decideReport } from '../../domain/report/process'
import { run, runOne, statement } from '../db/statement'
import { directoryOf, forgetDirectories } from '../district/directory'
import { doomed } from '../file/doomed'
import { AppError, allowed, found } from '../http/app-error'
import type { Call } from '../http/call'
import { audit } from '../log/audit'
import { afterPerson } from '../register/successor'
import { appendToReport } from '../report/append'
import { loadReport } from '../report/load'
import { checkCoordinators, groupsCoordinatedBy } from './coordination'
import { forget } from './forget'
import { holdingsLocked } from './one-at-a-time'

type Remove = Call<'person.delete'>

const otherOffice = statement<{ n: number }>(
  'person.otherOffice',
  `select count(*) as n from holding h join person p on p.district_id = $1 and p.id = h.person_id
   where h.district_id = $1 and h.role = 'office' and h.person_id <> $2 and p.disabled_at is null and p.deleted_at is null`,
)

const myReports = statement<{ id: string }>(
  'person.myReports',
  'select id from report where district_id = $1 and reporter_id = $2 order by id',
)

// Nothing of what the person wrote or showed is left of a report that became no matter.
const emptyReports = statement<{ id: string }>(
  'person.emptyReports',
  `update report set title = '', text = '', place = null, lng = null, lat = null, photo_ids = '{}', voice_id = null,
     reporter_id = null
   where district_id = $1 and reporter_id = $2 and matter_id is null returning id`,
)

const leaveReports = statement<{ id: string }>(
  'person.leaveReports',
  `update report set reporter_id = null, voice_id = null where district_id = $1 and reporter_id = $2 returning id`,
)

const dropAdditions = statement<never>(
  'person.dropAdditions',
  'delete from report_addition where district_id = $1 and report_id = any($2::uuid[])',
)

// Pictures that a matter shows stay with the matter; voices go in any case.
const dropFiles = statement<{ n: number }>(
  'person.dropFiles',
  `with gone as (
     delete from file where district_id = $1 and owner_id = $2
       and (kind = 'voice' or subject is null or subject = 'report' and subject_id = any($3::uuid[]))
     returning id, type, copies
   ), ${doomed('gone', 'person', '$4', '$1::text')}
   select count(*) as n from gone`,
)

const leaveFiles = statement<never>(
  'person.leaveFiles',
  'update file set owner_id = null where district_id = $1 and owner_id = $2',
)

const dropSupports = statement<never>(
  'person.dropSupports',
  `with gone as (
     delete from support where district_id = $1 and person_id = $2 returning subject, subject_id
   ), matters as (
     update matter m set supporters = greatest(m.supporters - 1, 0) from gone g
     where g.subject = 'matter' and m.district_id = $1 and m.id = g.subject_id
   )
   update report r set supporters = greatest(r.supporters - 1, 0) from gone g
   where g.subject = 'report' and r.district_id = $1 and r.id = g.subject_id`,
)

const emptyRatings = statement<never>(
  'person.emptyRatings',
  `update evaluation set words = '' where district_id = $1 and person_id in (
     select id::text from person where district_id = $1 and (id::text = $2 or merged_into::text = $2))`,
)

const countRatings = statement<{ n: number }>(
  'person.countRatings',
  `select count(*) as n from evaluation where district_id = $1 and person_id in (
     select id::text from person where district_id = $1 and (id::text = $2 or merged_into::text = $2))`,
)

// What was looked at before others could read it goes with the words; where the words stay only the author is forgotten.
const dropChecks = statement<never>(
  'person.dropChecks',
  `with left_alone as (update "check" set author_id = null where district_id = $1 and author_id = $2 and subject <> 'report')
   delete from "check" where district_id = $1 and author_id = $2 and subject = 'report'`,
)

const dropRequests = statement<never>(
  'person.dropRequests',
  'delete from request where district_id = $1 and person_id = $2 and id <> $3',
)

const emptyPerson = statement<never>(
  'person.empty',
  `update person set display_name = '', profile = '{}', phone_enc = null, phone_index = null, name_enc = null, deleted_at = $3
   where district_id = $1 and id = $2`,
)

const checkOffice = async ({ db, districtId, actor }: Remove): Promise<void> => {
  if (!holds(actor, 'office')) return
  await holdingsLocked(db, districtId)
  const others = await runOne(db, otherOffice, [districtId, actor.personId])
  if ((others?.n ?? 0) === 0) throw new AppError('lastOffice')
}

/** What still waits for an answer is withdrawn first, so that the desk is not left with an empty page. */
const withdrawOpen = async (call: Remove): Promise<void> => {
  const { db, districtId, actor, at, newId } = call
  const directory = await directoryOf(db, districtId)
  for (const { id } of await run(db, myReports, [districtId, actor.personId])) {
    const which = { districtId, id, actor, trackingHash: null, at, requestId: null, pictures: [] }
    const loaded = found(await loadReport(db, directory, which))
    if (!isReportOpenFor(loaded.state, 'withdraw')) continue
    const events = allowed(decideReport(loaded.state, { action: 'withdraw' }, loaded.context))
    const entry = { actorId: actor.personId, actorRole: 'reporter', at, request: null, newId }
    const after = await appendToReport(db, loaded, events, entry)
    if (after === undefined) throw new AppError('movedOn')
  }
}

export const remove = async (call: Remove): Promise<Output<'person.delete'>> => {
  const { db, districtId, actor, at, requestId } = call
  const mine = [districtId, actor.personId]
  await checkOffice(call)
  const coordinated = await groupsCoordinatedBy(call, actor.personId)
  await withdrawOpen(call)
  const emptied = (await run(db, emptyReports, mine)).map(({ id }) => id)
  const left = await run(db, leaveReports, mine)
  await run(db, dropAdditions, [districtId, emptied])
  const files = await runOne(db, dropFiles, [...mine, emptied, at])
  await run(db, leaveFiles, mine)
  await run(db, dropSupports, mine)
  await run(db, emptyRatings, mine)
  const ratings = await runOne(db, countRatings, mine)
  await forget(db, districtId, [actor.personId])
  await checkCoordinators(call, coordinated, call.input.meant)
  await run(db, dropChecks, mine)
  await run(db, dropRequests, [...mine, requestId])
  await run(db, emptyPerson, [...mine, at])
  // a group may have lost its coordinator
  forgetDirectories()
  await afterPerson({ db, districtId, at, newId: call.newId, processes: call.processes }, actor.personId)
  await audit(call, 'person', actor.personId, {})
  return { reports: emptied.length + left.length, photos: files?.n ?? 0, ratingsKept: ratings?.n ?? 0 }
}
