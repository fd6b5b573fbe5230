// What somebody looks at before doing something to several: reports side by side, and what each member has on hand.

import type { Output } from '../../domain/contract'
import type { ReportStatus } from '../../domain/report/report'
import { run, statement } from '../db/statement'
import { photosOf } from '../file/photo'
import type { Call } from '../http/call'
import { deskGroups } from '../report/list'

interface Row {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly text: string
  readonly category: string | null
  readonly place: string | null
  readonly lng: number | null
  readonly lat: number | null
  readonly status: ReportStatus
  readonly photo_ids: readonly string[]
  readonly submitted_at: string
  readonly supporters: number
}

const find = statement<Row>(
  'desk.compare',
  `select t.id, t.number, t.title, t.text, t.category, t.place, t.lng, t.lat, t.status, t.photo_ids, t.submitted_at, t.supporters
   from report t where t.district_id = $1 and t.id = any($2::uuid[]) and ($3::uuid[] is null or t.group_id = any($3::uuid[]))
   order by t.submitted_at, t.id`,
)

export const compare = async (call: Call<'desk.compare'>): Promise<Output<'desk.compare'>> => {
  const { db, districtId, input } = call
  const { group, groups } = deskGroups(call, undefined)
  const groupIds = group === undefined ? (groups ?? null) : [group]
  const rows = await run(db, find, [districtId, input.ids.split(','), groupIds])
  const photo = await photosOf(
    call,
    rows.flatMap(({ photo_ids }) => photo_ids),
  )
  return {
    rows: rows.map(({ place, lng, lat, photo_ids: photoIds, submitted_at: submittedAt, ...row }) => ({
      ...row,
      place: place === null ? null : { text: place, ...(lng === null || lat === null ? {} : { lng, lat }) },
      photos: photoIds.map(photo),
      submittedAt,
    })),
  }
}

// in no order of its own: the picker shows them beside the names, in the order of the roster
const count = statement<{ id: string; open: number }>(
  'desk.loads',
  `select h.person_id as id, (select count(*)::integer from matter m
     where m.district_id = $1 and m.lead_id = h.person_id and m.status = 'open') as open
   from holding h where h.district_id = $1 and h.role = 'member' group by h.person_id`,
)

export const loads = async ({ db, districtId }: Call<'desk.loads'>): Promise<Output<'desk.loads'>> => ({
  rows: await run(db, count, [districtId]),
})
