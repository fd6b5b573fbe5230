// Finding a matter by its short code, and the ones that were solved last.

import type { Output } from '../../domain/contract'
import { tailOf } from '../../domain/matter/short'
import { run, runOne, statement } from '../db/statement'
import { directoryOf, groupNameOf } from '../district/directory'
import { photosOf } from '../file/photo'
import { found } from '../http/app-error'
import type { Call } from '../http/call'

const byTail = statement<{ id: string }>(
  'matter.byTail',
  'select m.id from matter m where m.district_id = $1 and right(m.id::text, 12) = $2 order by m.id desc limit 1',
)

export const find = async ({ db, districtId, input }: Call<'matter.find'>): Promise<Output<'matter.find'>> => {
  const tail = tailOf(input.code)
  return found(tail === undefined ? undefined : await runOne(db, byTail, [districtId, tail]))
}

interface Solved {
  readonly id: string
  readonly title: string
  readonly place: string
  readonly group_id: string
  readonly before_id: string | null
  readonly after_id: string | null
  readonly judged: number
  readonly solved: number
}

const maxFound = 3

const lately = statement<Solved>(
  'matter.solvedLately',
  `select t.id, t.title, t.place, t.group_id, shown.before_id, shown.after_id, judged.judged, judged.solved
   from (select m.* from matter m where m.district_id = $1 and m.status = 'closed'
     order by m.updated_at desc, m.id desc limit $2) t
   left join lateral (select k -> 'beforeIds' ->> 0 as before_id, k -> 'afterIds' ->> 0 as after_id
     from jsonb_array_elements(t.state -> 'tasks') k
     where jsonb_array_length(k -> 'beforeIds') > 0 and jsonb_array_length(k -> 'afterIds') > 0 limit 1) shown on true
   cross join lateral (select count(*)::integer as judged, (count(*) filter (where v.solved = 'yes'))::integer as solved
     from evaluation v where v.district_id = $1 and v.matter_id = t.id
       and v.round = (t.state ->> 'reopened')::integer) judged
   order by t.updated_at desc, t.id desc`,
)

export const solved = async (call: Call<'matter.solved'>): Promise<Output<'matter.solved'>> => {
  const { db, districtId } = call
  const directory = await directoryOf(db, districtId)
  const rows = await run(db, lately, [districtId, maxFound])
  const photo = await photosOf(
    call,
    rows.flatMap((row) => [row.before_id ?? [], row.after_id ?? []].flat()),
  )
  const thumb = (id: string | null) => (id === null ? null : photo(id).thumb)
  return {
    rows: rows.map((row) => ({
      id: row.id,
      title: row.title,
      place: row.place,
      groupName: groupNameOf(directory, row.group_id),
      before: thumb(row.before_id),
      after: thumb(row.after_id),
      judged: row.judged,
      solved: row.solved,
    })),
  }
}
