// Answering an invitation that names nobody: by the code of a link, or as one of all reporters and supporters.

import type { Output } from '../../domain/contract'
import { type Command, decide, matterRules } from '../../domain/matter/action'
import type { Matter } from '../../domain/matter/matter'
import { isCalled, isSeating, type OpenKind } from '../../domain/party/invitation'
import { personIdOf } from '../../domain/people/role'
import { runOne, statement } from '../db/statement'
import { directoryOf, groupNameOf } from '../district/directory'
import { AppError, allowed, found } from '../http/app-error'
import type { Call, RequestContext } from '../http/call'
import { appendToMatter, type Erasable } from '../matter/append'
import { type LoadedMatter, loadMatter } from '../matter/load'
import { Late, logEntryOf, untilFirst } from '../process/act'
import { seal } from '../secret'

interface Invitation {
  readonly id: string
  readonly matter_id: string
  readonly kind: OpenKind
  readonly seats: number | null
  readonly closed: boolean
}

const columns = 'id, matter_id, kind, seats, closed_at is not null as closed from invitation where district_id = $1'
const byCode = statement<Invitation>('party.byCode', `select ${columns} and code = $2`)
// who answers through one link comes one after another, so that its places are counted right
const lockByCode = statement<Invitation>('party.lockByCode', `select ${columns} and code = $2 for update`)

const load = statement<{ state: Matter; mine: string | null }>(
  'party.invited',
  `select m.state, (select p.id from party p where p.district_id = $1 and p.matter_id = m.id
     and p.person_id = $3::uuid order by p.at limit 1) as mine
   from matter m where m.district_id = $1 and m.id = $2`,
)

const taken = statement<{ ids: readonly string[] }>(
  'party.taken',
  `select coalesce(jsonb_agg(id), '[]') as ids from party where district_id = $1 and matter_id = $2 and invitation_id = $3`,
)

/** Accepted through this link so far. */
const acceptedBy = async (call: RequestContext, invitation: Invitation, matter: Matter): Promise<number> => {
  const ids = (await runOne(call.db, taken, [call.districtId, matter.id, invitation.id]))?.ids ?? []
  return matter.parties.filter((party) => ids.includes(party.id) && party.answer === 'accepted').length
}

const isFull = async (call: RequestContext, invitation: Invitation, matter: Matter): Promise<boolean> =>
  invitation.seats !== null && (await acceptedBy(call, invitation, matter)) >= invitation.seats

export const open = async (call: Call<'party.open'>): Promise<Output<'party.open'>> => {
  const { db, districtId, input, actor, at } = call
  const invitation = found(await runOne(db, byCode, [districtId, input.code]))
  const { state: matter, mine } = found(await runOne(db, load, [districtId, invitation.matter_id, personIdOf(actor)]))
  const next = matter.meetings
    .filter((meeting) => meeting.status === 'scheduled' && meeting.startsAt > at)
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0]
  return {
    matterId: matter.id,
    title: matter.title,
    summary: matter.summary,
    place: matter.place.text,
    groupName: groupNameOf(await directoryOf(db, districtId), matter.groupId),
    step: matter.step,
    kind: invitation.kind,
    open: !invitation.closed && isSeating(matter) && !(await isFull(call, invitation, matter)),
    meeting: next === undefined ? null : { id: next.id, form: next.form, startsAt: next.startsAt, place: next.place },
    mine: matter.parties.find((party) => party.id === mine)?.answer ?? null,
  }
}

interface Entrance {
  readonly matterId: string
  /** null: as one of all reporters and supporters */
  readonly invitation: Invitation | null
}

const entranceOf = async ({ db, districtId, input }: Call<'party.accept'>): Promise<Entrance> => {
  if (input.code === undefined) return { matterId: found(input.matterId), invitation: null }
  const invitation = found(await runOne(db, lockByCode, [districtId, input.code]))
  return { matterId: invitation.matter_id, invitation }
}

/** Throws `notNow` for a closed link, `full` for one without places, `notAllowed` where no call goes out. */
const admit = async (
  call: Call<'party.accept'>,
  { invitation }: Entrance,
  { state: matter, context }: LoadedMatter,
) => {
  if (invitation === null) {
    if (!isCalled(matter, context.concern)) throw new AppError('notAllowed')
    return
  }
  if (invitation.closed) throw new AppError('notNow')
  if (call.input.accepted && (await isFull(call, invitation, matter))) throw new AppError('full')
}

const answerOnce = async (call: Call<'party.accept'>, entrance: Entrance): Promise<Output<'party.accept'>> => {
  const { db, districtId, input, actor, at, secret } = call
  const directory = await directoryOf(db, districtId)
  const { mine } = found(await runOne(db, load, [districtId, entrance.matterId, actor.personId]))
  const partyId = mine ?? call.newId()
  const reason = input.reason === undefined ? {} : { reason: input.reason }
  const { accepted } = input
  // anyone who has a place changes the answer given there
  const command: Command =
    mine === null
      ? {
          action: 'takeSeat',
          partyId,
          kind: entrance.invitation?.kind ?? 'resident',
          via: entrance.invitation === null ? 'concerned' : 'link',
          accepted,
          ...reason,
        }
      : { action: 'answerParty', partyId, accepted, ...reason }
  const which = { districtId, id: entrance.matterId, command, actor, at, requestId: null, guest: true }
  const loaded = found(await loadMatter(db, directory, which))
  if (mine === null) await admit(call, entrance, loaded)
  const events = allowed(decide(loaded.state, command, loaded.context))
  const kept = (text: string | undefined): string | null => (text === undefined ? null : seal(secret, text.trim()))
  const erasable: Erasable = {
    party: {
      id: partyId,
      person_id: actor.personId,
      invitation_id: entrance.invitation?.id ?? null,
      name_enc: kept(input.name),
      reason_enc: kept(input.reason),
    },
  }
  const entry = logEntryOf(matterRules, call, command.action, loaded, undefined)
  const after = await appendToMatter(db, loaded, events, entry, erasable)
  if (after === undefined) throw new Late()
  return { matterId: entrance.matterId, partyId, answer: accepted ? 'accepted' : 'declined' }
}

export const accept = async (call: Call<'party.accept'>): Promise<Output<'party.accept'>> => {
  const entrance = await entranceOf(call)
  return untilFirst(() => answerOnce(call, entrance))
}
