// Suspending a member, letting one leave, taking one back: the roles in groups and as an expert go, what was done stays, and
// what is open under their lead is released.

import type { Output } from '../../domain/contract'
import { type Profile, profileOf, type Standing } from '../../domain/people/profile'
import type { Holding } from '../../domain/people/role'
import { run, runOne, statement } from '../db/statement'
import { forgetDirectories } from '../district/directory'
import { AppError, found } from '../http/app-error'
import type { Call } from '../http/call'
import { audit } from '../log/audit'
import { afterPerson } from '../register/successor'
import { changeRegister } from '../register/version'
import { checkCoordinators, groupsCoordinatedBy } from './coordination'

type Stand = Call<'person.stand'>

const load = statement<{ profile: Partial<Profile>; holdings: readonly Holding[] }>(
  'person.standing',
  `select p.profile, coalesce((select jsonb_agg(jsonb_build_object('role', h.role, 'placeId', h.place_id) order by h.role, h.place_id)
     from holding h where h.district_id = $1 and h.person_id = p.id and h.role in ('member', 'coordinator', 'expert')), '[]') as holdings
   from person p where p.district_id = $1 and p.id = $2 and p.deleted_at is null for update of p`,
)

const put = statement<never>(
  'person.putProfile',
  'update person set profile = $3::jsonb where district_id = $1 and id = $2',
)

// the office, a unit's clerk, a steward: what they do there does not hang on being a member
const drop = statement<never>(
  'person.dropRoles',
  `delete from holding where district_id = $1 and person_id = $2 and role in ('member', 'coordinator', 'expert')`,
)

// a group may have been given up meanwhile, or merged into another that takes its people
const restore = statement<never>(
  'person.restoreRoles',
  `insert into holding (district_id, person_id, role, place_id, since)
   select $1::text, $2::uuid, r.role, coalesce(g.id::text, r.place_id), $4::timestamptz
   from jsonb_to_recordset($3::jsonb) as r(role text, place_id text)
   left join "group" was on was.district_id = $1::text and was.id::text = r.place_id
   left join "group" g on g.district_id = $1::text and g.id = coalesce(was.merged_into, was.id) and g.disabled_at is null
   where r.place_id = $1 or g.id is not null
   on conflict do nothing`,
)

/** From where one comes to each. */
const before: Readonly<Record<Standing, readonly Standing[]>> = {
  inOffice: ['suspended', 'left'],
  suspended: ['inOffice'],
  left: ['inOffice', 'suspended'],
}

export const stand = async (call: Stand): Promise<Output<'person.stand'>> => {
  const { db, districtId, at, input } = call
  const { id, standing, version, meant } = input
  const person = found(await runOne(db, load, [districtId, id]))
  const { held = [], ...profile } = profileOf(person.profile)
  if (!before[standing].includes(profile.standing)) throw new AppError('notNow')
  await changeRegister(call, 'person', id, version)
  const coordinated = await groupsCoordinatedBy(call, id)
  const kept = standing === 'suspended' ? { held: person.holdings } : {}
  await run(db, put, [districtId, id, JSON.stringify({ ...profile, standing, ...kept })])
  if (standing === 'inOffice') {
    const rows = held.map(({ role, placeId }) => ({ role, place_id: placeId }))
    await run(db, restore, [districtId, id, JSON.stringify(rows), at])
  } else {
    await run(db, drop, [districtId, id])
    await checkCoordinators(call, coordinated, meant)
  }
  forgetDirectories()
  await afterPerson(call, id)
  await audit(call, 'person', id, { standing })
  return { done: true }
}
