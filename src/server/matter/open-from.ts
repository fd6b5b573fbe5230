// Opens a matter that no report began, inside the transaction of its command.

import type { Output } from '../../domain/contract'
import { openingFrom, openingRefusal } from '../../domain/matter/opening'
import { holds, personIdOf } from '../../domain/people/role'
import { runOne, statement } from '../db/statement'
import { freshDirectoryOf } from '../district/directory'
import { AppError, allowed, found } from '../http/app-error'
import type { Call } from '../http/call'
import { openMatter } from './open'

const usable = statement<{ pictures: number; taken: boolean }>(
  'matter.openable',
  `select (select count(*) from file f where f.district_id = $1 and f.id = any($2::uuid[]) and f.kind = 'picture'
       and f.subject_id is null and (f.owner_id is null or f.owner_id = $3::uuid)) as pictures,
     exists (select 1 from matter m where m.district_id = $1 and m.id = $4::uuid) as taken`,
)

export const openFrom = async (call: Call<'matter.open'>): Promise<Output<'matter.open'>> => {
  const { db, districtId, actor, at, newId, input } = call
  const { requestId: _requestId, ...said } = input
  const directory = await freshDirectoryOf(db, districtId)
  const group = found(directory.groups.get(said.groupId))
  const refused = openingRefusal(actor, said.groupId, { districtId, ...group })
  if (refused !== null) throw new AppError(refused)
  const { pictures, taken } = found(
    await runOne(db, usable, [districtId, said.photoIds, personIdOf(actor), said.matterId]),
  )
  if (taken) throw new AppError('requestReused')
  if (pictures < said.photoIds.length) throw new AppError('notFound', { '/photoIds': 'unknown' })
  const first = allowed(
    openingFrom(districtId, said, { calendar: directory.calendar, terms: directory.setting.terms, at }),
  )
  const actorRole = holds(actor, 'coordinator', said.groupId) ? 'coordinator' : 'office'
  const number = await openMatter(db, said.matterId, first, [], { actorId: personIdOf(actor), actorRole, at, newId })
  return { id: said.matterId, number }
}
