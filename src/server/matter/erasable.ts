// What is kept beside the log of a matter because it can be erased, written and read: how parties want to be called, why they
// stay away, and what people object to or contradict.

import type { Output } from '../../domain/contract'
import type { MatterCommand } from '../../domain/matter/action'
import type { Matter } from '../../domain/matter/matter'
import { personIdOf } from '../../domain/people/role'
import { masked } from '../../domain/text/private/mask'
import { run, statement } from '../db/statement'
import type { RequestContext } from '../http/call'
import { openSealed, seal } from '../secret'
import type { Erasable } from './append'
import type { LoadedMatter } from './load'

const sealed = (call: Pick<RequestContext, 'secret'>, text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : seal(call.secret, text.trim())

export const erasableOf = (
  call: RequestContext,
  { state: matter, motion }: Pick<LoadedMatter, 'state' | 'motion'>,
  command: MatterCommand,
): Erasable => {
  const person_id = personIdOf(call.actor)
  switch (command.action) {
    case 'inviteParty': {
      if (command.personId === undefined && command.kind !== 'resident') return {}
      const name_enc = command.kind === 'resident' ? sealed(call, command.name) : null
      const who = { person_id: command.personId ?? null, invitation_id: null, name_enc, reason_enc: null }
      return { party: { id: command.partyId, ...who } }
    }
    case 'answerParty': {
      const party = matter.parties.find((one) => one.id === command.partyId)
      if (party === undefined || (party.kind !== 'resident' && party.via === undefined)) return {}
      // the row is there already: only the reason changes
      const who = { person_id: null, invitation_id: null, name_enc: null, reason_enc: sealed(call, command.reason) }
      return { party: { id: command.partyId, ...who } }
    }
    case 'objectMinutes': {
      const { objectionId: id, meetingId: about_id, reason } = command
      return { remark: { id, kind: 'objection', about_id, person_id, words: masked(reason.trim()) } }
    }
    case 'contradictTask': {
      const { contradictionId: id, taskId: about_id, text } = command
      return { remark: { id, kind: 'contradiction', about_id, person_id, words: masked(text.trim()) } }
    }
    case 'addResolution':
      return motion === null ? {} : { motion }
    default:
      return {}
  }
}

type Remark = Output<'matter.get'>['remarks'][number]

const partyWords = statement<{ id: string; name_enc: string | null; reason_enc: string | null }>(
  'matter.partyWords',
  'select id, name_enc, reason_enc from party where district_id = $1 and matter_id = $2 and ($3::uuid[] is null or id = any($3::uuid[]))',
)

/** The matter with the words of these parties; of all parties for null. */
export const withPartyWords = async (
  { db, districtId, secret }: RequestContext,
  matter: Matter,
  partyIds: readonly string[] | null,
): Promise<Matter> => {
  if (matter.parties.length === 0 || partyIds?.length === 0) return matter
  const rows = new Map((await run(db, partyWords, [districtId, matter.id, partyIds])).map((row) => [row.id, row]))
  return {
    ...matter,
    parties: matter.parties.map((party) => {
      const { name_enc = null, reason_enc = null } = rows.get(party.id) ?? {}
      return {
        ...party,
        ...(name_enc === null ? {} : { name: openSealed(secret, name_enc) }),
        ...(reason_enc === null ? {} : { reason: openSealed(secret, reason_enc) }),
      }
    }),
  }
}

const remarks = statement<Omit<Remark, 'aboutId' | 'text'> & { about_id: string; words: string }>(
  'matter.remarks',
  `select id, kind, about_id, words, at, person_id is not distinct from $3::uuid and person_id is not null as mine from remark
   where district_id = $1 and matter_id = $2 and ($4::boolean or kind = 'contradiction' or person_id = $3::uuid) order by at, id`,
)

const isSpokenAgainst = ({ meetings, tasks }: Matter): boolean =>
  meetings.some((meeting) => meeting.objections !== undefined) ||
  tasks.some((task) => task.contradictions !== undefined)

/** Objections are for those at the table and their authors. */
export const remarksOf = async (call: RequestContext, matter: Matter, seated: boolean): Promise<Remark[]> => {
  if (!isSpokenAgainst(matter)) return []
  const rows = await run(call.db, remarks, [call.districtId, matter.id, personIdOf(call.actor), seated])
  return rows.map(({ id, kind, about_id, words, at, mine }) => ({ id, kind, aboutId: about_id, text: words, at, mine }))
}
