// Finding reports by the phone of the person who sent them: for coordinators of the reports' own groups, and never unseen.

import { isMobile, phoneIn } from '../../domain/people/phone'
import { groupsOfContacts } from '../../domain/report/access'
import { run, statement } from '../db/statement'
import type { Call } from '../http/call'
import { blindIndex } from '../secret'

/** Each report that was found counts as a look at the contact, which its reporter is shown. */
const lookUp = statement<{ id: string }>(
  'report.byPhone',
  `with found as (
     select r.id, r.reporter_id from report r
     join person p on p.district_id = $1 and p.id = r.reporter_id and p.deleted_at is null
     where r.district_id = $1 and p.phone_index = $2 and r.group_id = any($3::uuid[]) order by r.id desc limit 200
   ), noted as (
     insert into reveal (district_id, id, report_id, person_id, actor_id, actor_role, reason, at)
     select $1, gen_random_uuid(), f.id, f.reporter_id, $4::uuid, 'coordinator', '', $5::timestamptz from found f where $6::boolean
   )
   select id from found`,
)

/** Nothing but a number, in whichever of the ways people write one: words among which a number stands are words. */
const phoneAsked = (query: string): string | undefined => {
  const phone = phoneIn(query)
  return isMobile(phone) && !/\p{L}/u.test(query) ? phone : undefined
}

type InboxCall = Pick<Call<'report.inbox'>, 'db' | 'districtId' | 'actor' | 'secret' | 'at'>

/**
 * None for anybody but a coordinator of the group, also not for who stands in for one, and for what is no phone number.
 * `noted`: it is a look at the contacts; a further page of the same search is no further one.
 */
export const reportsByPhone = async (call: InboxCall, query: string, noted: boolean): Promise<readonly string[]> => {
  const { db, districtId, actor, secret, at } = call
  const phone = phoneAsked(query)
  const groups = groupsOfContacts(actor)
  if (phone === undefined || groups.length === 0) return []
  const rows = await run(db, lookUp, [districtId, blindIndex(secret, phone), groups, actor.personId, at, noted])
  return rows.map(({ id }) => id)
}
