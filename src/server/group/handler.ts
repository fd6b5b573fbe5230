// The endpoints about groups.

import { type BodyKind, holdsMatters } from '../../domain/people/profile'
import { holds } from '../../domain/people/role'
import { run, runOne, statement } from '../db/statement'
import { forgetDirectories } from '../district/directory'
import { AppError } from '../http/app-error'
import type { Handlers } from '../http/call'
import { audit } from '../log/audit'
import { mergeInto } from '../register/merge'
import { keepPastName, savingName } from '../register/name'
import { changeRegister, versionOf } from '../register/version'

interface Row {
  readonly id: string
  readonly name: string
  readonly kind: BodyKind
  readonly area: string
  readonly members: number
  readonly open_matters: number
  readonly disabled: boolean
  readonly merged_into: string | null
  readonly version: number
}

const list = statement<Row>(
  'group.list',
  `select g.id, g.name, g.kind, g.area, g.disabled_at is not null as disabled, g.merged_into, ${versionOf('group', 'g.id')} as version,
     (select count(*) from holding h join person p on p.district_id = $1 and p.id = h.person_id
       where h.district_id = $1 and h.place_id = g.id::text and h.role = 'member'
         and p.disabled_at is null and p.deleted_at is null) as members,
     (select count(*) from matter m where m.district_id = $1 and m.group_id = g.id and m.status in ('open', 'paused')) as open_matters
   from "group" g where g.district_id = $1 and ($2::boolean or g.disabled_at is null) order by g.name, g.id`,
)

const busy = statement<{ busy: boolean }>(
  'group.busy',
  `select exists (select 1 from matter m where m.district_id = $1 and m.group_id = $2 and m.status in ('open', 'paused'))
     or exists (select 1 from report r where r.district_id = $1 and r.group_id = $2 and r.due is not null)
     or exists (select 1 from paper t where t.district_id = $1 and t.group_id = $2 and t.status = 'open') as busy`,
)

const put = statement<{ id: string }>(
  'group.save',
  `insert into "group" (district_id, id, name, area, created_at, disabled_at, kind)
   values ($1, $2, $3, $4, $5::timestamptz, case when $6::boolean then $5::timestamptz end, coalesce($7, 'area'))
   on conflict (district_id, id) do update set name = excluded.name, area = excluded.area,
     kind = coalesce($7, "group".kind),
     disabled_at = case when $6::boolean then coalesce("group".disabled_at, excluded.disabled_at) end
   where "group".merged_into is null returning id`,
)

export const groupHandlers = {
  'group.list': async ({ db, districtId, actor }) => {
    const rows = await run(db, list, [districtId, holds(actor, 'office', districtId)])
    return {
      rows: rows.map(({ id, name, kind, area, members, open_matters, disabled, merged_into, version }) => ({
        id,
        name,
        kind,
        area,
        members,
        openMatters: open_matters,
        disabled,
        ...(merged_into === null ? {} : { mergedInto: merged_into }),
        version,
      })),
    }
  },

  'group.save': async (call) => {
    const { id, name, area, kind, disabled, version } = call.input
    await changeRegister(call, 'group', id, version)
    // what is open there has to go on somewhere that holds matters
    const closing = disabled || (kind !== undefined && !holdsMatters(kind))
    if (closing && (await runOne(call.db, busy, [call.districtId, id]))?.busy) throw new AppError('inUse')
    await keepPastName(call, 'group', id, name.trim())
    const saved = run(call.db, put, [
      ...[call.districtId, id, name.trim(), area.trim(), call.at, disabled],
      kind ?? null,
    ])
    if ((await savingName('group', saved)).length === 0) throw new AppError('notFound')
    await audit(call, 'group', id, { name, area, kind, disabled })
    forgetDirectories()
    return { done: true }
  },

  'group.merge': async (call) => mergeInto(call, 'group'),
} satisfies Partial<Handlers>
