// Takes in matters under way: what the rows mean is decided by the domain; each matter begins with one event.

import type { Output } from '../../domain/contract'
import { type ImportGround, type ImportPlan, keyOf, planImport } from '../../domain/matter/imported'
import { holdsMatters } from '../../domain/people/profile'
import { personIdOf } from '../../domain/people/role'
import { run, statement } from '../db/statement'
import { freshDirectoryOf } from '../district/directory'
import type { Call } from '../http/call'
import { audit } from '../log/audit'
import { openMatter } from './open'
import { readUnderway } from './underway'

type Import = Call<'matter.import'>

// two offices that take in the same file at once
const lock = statement<never>('matter.importLock', "select pg_advisory_xact_lock(hashtext('import ' || $1))")

const units = statement<{ id: string; name: string }>(
  'matter.importUnits',
  'select id, name from unit where district_id = $1 and disabled_at is null',
)

const members = statement<{ id: string; name: string }>(
  'matter.importMembers',
  `select p.id, p.display_name as name from person p
   where p.district_id = $1 and p.display_name = any($2::text[]) and p.disabled_at is null and p.deleted_at is null
     and exists (select 1 from holding h where h.district_id = $1 and h.person_id = p.id and h.role = 'member')`,
)

const known = statement<{ group_id: string; title: string }>(
  'matter.importKnown',
  'select group_id, title from matter where district_id = $1 and title = any($2::text[])',
)

const answerOf = ({ add, same, refused }: ImportPlan): Output<'matter.import'> => ({
  added: add.map(({ title, step, resolutions }) => ({ title, step, resolutions: resolutions.length })),
  same,
  refused: refused.map(({ line, title, why }) => ({ line, title, why })),
})

export const importMatters = async (call: Import): Promise<Output<'matter.import'>> => {
  const { db, districtId, actor, at, newId, input } = call
  const rows = await readUnderway(Buffer.from(input.file, 'base64'))
  await run(db, lock, [districtId])
  const directory = await freshDirectoryOf(db, districtId)
  const names = await run(db, members, [districtId, rows.map(({ lead }) => lead)])
  const there = await run(db, known, [districtId, rows.map(({ title }) => title)])
  const ground: ImportGround = {
    districtId,
    groups: new Map(
      [...directory.groups.values()]
        .filter((group) => !group.disabled && holdsMatters(group.kind))
        .map(({ id, name }) => [name, id]),
    ),
    units: new Map((await run(db, units, [districtId])).map(({ id, name }) => [name, id])),
    members: new Map(
      names.map(({ name }) => [name, names.filter((one) => one.name === name).map(({ id }) => id)] as const),
    ),
    known: new Set(there.map(({ group_id, title }) => keyOf(group_id, title))),
  }
  const plan = planImport(rows, ground, { calendar: directory.calendar, terms: directory.setting.terms, at, newId })
  if (!input.dryRun) {
    const entry = { actorId: personIdOf(actor), actorRole: 'office', at, newId }
    for (const first of plan.add) await openMatter(db, newId(), { type: 'imported', ...first }, [], entry)
    await audit(call, 'district', districtId, { imported: plan.add.length })
  }
  return answerOf(plan)
}
