// The listings of reports: a person's own, and the inbox of the desks.

import type { Output } from '../../domain/contract'
import { holds, placesOf } from '../../domain/people/role'
import { listing } from '../db/listing'
import { directoryOf } from '../district/directory'
import { AppError } from '../http/app-error'
import type { Call } from '../http/call'
import { foundTable, rankOf, soughtFor } from '../search/find'
import { type ListedReport, listedColumns, listedOf } from './answer'
import { reportsByPhone } from './by-phone'

const from = (column = '', table = ''): string => `select ${listedColumns}${column}
   from report t left join matter m on m.district_id = $1 and m.id = t.matter_id ${table}
   where t.district_id = $1`

const listMine = listing<ListedReport, 'person'>({
  name: 'report.mine',
  select: from(),
  order: { by: 't.submitted_at', first: 'newest' },
  filters: { person: (p) => `t.reporter_id = ${p}::uuid` },
})

const inInbox = {
  group: (p: string) => `t.group_id = ${p}::uuid`,
  groups: (p: string) => `t.group_id = any(${p}::uuid[])`,
  status: (p: string) => `t.status = ${p}`,
}

const listInbox = listing<ListedReport, keyof typeof inInbox>({
  name: 'report.inbox',
  select: from(),
  order: { by: 't.urgency', first: 'smallest' },
  filters: inInbox,
})

/** Best first; the words are the first filter, and so `$5`. */
const rank = rankOf('f.share', 't.updated_at')
const searchInbox = listing<ListedReport & { readonly rank: number }, 'words' | keyof typeof inInbox>({
  name: 'report.search',
  select: from(`, ${rank} as rank`, `join ${foundTable("'report'", '$5')} f on f.id = t.id`),
  order: { by: rank, first: 'smallest' },
  filters: { words: (p) => `${p}::jsonb is not null`, ...inInbox },
})

export const mine = async (call: Call<'report.mine'>): Promise<Output<'report.mine'>> => {
  const directory = await directoryOf(call.db, call.districtId)
  return listMine(call.db, {
    districtId: call.districtId,
    input: call.input,
    by: { person: call.actor.personId },
    keyOf: (row) => [row.submitted_at, row.id],
    show: (row) => listedOf(call, directory, row),
  })
}

/** Which groups a desk shows: one that was asked for and is theirs, all of theirs, or (undefined) the whole district. */
export const deskGroups = (
  { actor, districtId }: Pick<Call<'report.inbox'>, 'actor' | 'districtId'>,
  asked: string | undefined,
): { readonly group?: string; readonly groups?: readonly string[] } => {
  if ((['office', 'chair', 'secretariat'] as const).some((role) => holds(actor, role, districtId))) {
    return asked === undefined ? {} : { group: asked }
  }
  const own = placesOf(actor, 'coordinator')
  if (asked !== undefined && !own.includes(asked)) throw new AppError('notAllowed')
  const [only] = own
  if (asked !== undefined) return { group: asked }
  return own.length === 1 && only !== undefined ? { group: only } : { groups: own }
}

export const inbox = async (call: Call<'report.inbox'>): Promise<Output<'report.inbox'>> => {
  const { db, districtId, input } = call
  const directory = await directoryOf(db, districtId)
  const by = { ...deskGroups(call, input.groupId), status: input.status }
  const show = (row: ListedReport) => listedOf(call, directory, row)
  const text = input.words?.trim() ?? ''
  if (text === '') return listInbox(db, { districtId, input, by, keyOf: (row) => [row.urgency, row.id], show })
  const words = await soughtFor(call, 'report', text, await reportsByPhone(call, text, input.after === undefined))
  return searchInbox(db, { districtId, input, by: { words, ...by }, keyOf: (row) => [row.rank, row.id], show })
}
