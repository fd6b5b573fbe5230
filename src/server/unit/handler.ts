// The endpoints about units.

import { holds } from '../../domain/people/role'
import { run, runOne, statement } from '../db/statement'
import { AppError } from '../http/app-error'
import type { Handlers } from '../http/call'
import { audit } from '../log/audit'
import { mergeInto } from '../register/merge'
import { keepPastName, savingName } from '../register/name'
import { changeRegister, versionOf } from '../register/version'

interface Row {
  readonly id: string
  readonly name: string
  readonly disabled: boolean
  readonly merged_into: string | null
  readonly version: number
}

const list = statement<Row>(
  'unit.list',
  `select u.id, u.name, u.disabled_at is not null as disabled, u.merged_into, ${versionOf('unit', 'u.id')} as version
   from unit u where u.district_id = $1 and ($2::boolean or u.disabled_at is null) order by u.name, u.id`,
)

const busy = statement<{ busy: boolean }>(
  'unit.busy',
  `select exists (select 1 from matter m where m.district_id = $1 and m.unit_ids @> array[$2::uuid]
     and m.status in ('open', 'paused'))
     or exists (select 1 from paper t where t.district_id = $1 and t.unit_ids @> array[$2::uuid] and t.status = 'open') as busy`,
)

const put = statement<{ id: string }>(
  'unit.save',
  `insert into unit (district_id, id, name, created_at, disabled_at)
   values ($1, $2, $3, $4::timestamptz, case when $5::boolean then $4::timestamptz end)
   on conflict (district_id, id) do update set name = excluded.name,
     disabled_at = case when $5::boolean then coalesce(unit.disabled_at, excluded.disabled_at) end
   where unit.merged_into is null returning id`,
)

export const unitHandlers = {
  'unit.list': async ({ db, districtId, actor }) => {
    const rows = await run(db, list, [districtId, holds(actor, 'office', districtId)])
    return {
      rows: rows.map(({ id, name, disabled, merged_into, version }) => ({
        id,
        name,
        disabled,
        ...(merged_into === null ? {} : { mergedInto: merged_into }),
        version,
      })),
    }
  },

  'unit.save': async (call) => {
    const { id, name, disabled, version } = call.input
    await changeRegister(call, 'unit', id, version)
    if (disabled && (await runOne(call.db, busy, [call.districtId, id]))?.busy) throw new AppError('inUse')
    await keepPastName(call, 'unit', id, name.trim())
    const saved = run(call.db, put, [call.districtId, id, name.trim(), call.at, disabled])
    if ((await savingName('unit', saved)).length === 0) throw new AppError('notFound')
    await audit(call, 'unit', id, { name, disabled })
    return { done: true }
  },

  'unit.merge': (call) => mergeInto(call, 'unit'),
} satisfies Partial<Handlers>
