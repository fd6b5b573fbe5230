// The listings of reports: a person's own, and the inbox of the desks.

import type { Output } from '../../domain/contract'
import { holds, placesOf } from '../../domain/people/role'
import { listing } from '../db/listing'
import { bookOf } from '../district/book'
import { AppError } from '../http/app-error'
import type { Call } from '../http/call'
import { type ListedReport, listedColumns, listedOf } from './answer'

const from = `select ${listedColumns}
   from report t left join matter m on m.district_id = $1 and m.id = t.matter_id
   where t.district_id = $1`

const listMine = listing<ListedReport, 'person'>({
  name: 'report.mine',
  select: from,
  order: { by: 't.submitted_at', first: 'newest' },
  filters: { person: (p) => `t.reporter_id = ${p}::uuid` },
})

const listInbox = listing<ListedReport, 'group' | 'groups' | 'status' | 'words'>({
  name: 'report.inbox',
  select: from,
  order: { by: 't.urgency', first: 'smallest' },
  filters: {
    group: (p) => `t.group_id = ${p}::uuid`,
    groups: (p) => `t.group_id = any(${p}::uuid[])`,
    status: (p) => `t.status = ${p}`,
    words: (p) => `strpos(lower(t.number || ' ' || t.title || ' ' || t.text), lower(${p})) > 0`,
  },
})

export const mine = async (call: Call<'report.mine'>): Promise<Output<'report.mine'>> => {
  const book = await bookOf(call.db, call.districtId)
  return listMine(call.db, {
    districtId: call.districtId,
    input: call.input,
    by: { person: call.actor.personId },
    keyOf: (row) => [row.submitted_at, row.id],
    show: (row) => listedOf(call, book, row),
  })
}

/** Which groups a desk shows: one that was asked for and is theirs, all of theirs, or (undefined) the whole district. */
export const deskGroups = (
  { actor, districtId }: Pick<Call<'report.inbox'>, 'actor' | 'districtId'>,
  asked: string | undefined,
): { readonly group?: string; readonly groups?: readonly string[] } => {
  if (holds(actor, 'office', districtId) || holds(actor, 'chair', districtId)) {
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
  const book = await bookOf(db, districtId)
  return listInbox(db, {
    districtId,
    input,
    by: { ...deskGroups(call, input.groupId), status: input.status, words: input.words?.trim() || undefined },
    keyOf: (row) => [row.urgency, row.id],
    show: (row) => listedOf(call, book, row),
  })
}
