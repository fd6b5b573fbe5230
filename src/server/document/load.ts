// What documents are made of: the matter with its number and its log, and the names that it mentions, as they were on any
// day. A document that stands keeps the names of its day, whatever was renamed or merged since.

import { unitIdsOf } from '../../domain/matter/actor'
import type { MatterEvent } from '../../domain/matter/event'
import type { Matter, Resolution } from '../../domain/matter/matter'
import { fold } from '../../domain/matter/process'
import { formerUnitsOf } from '../../domain/matter/succession'
import type { Recorded } from '../../domain/process/event'
import type { Database, Transaction } from '../db/database'
import { run, runOne, statement } from '../db/statement'
import { sideNames } from '../locales/document'
import { dispatches } from '../matter/concern'
import { matterLog } from '../matter/verify'

const load = statement<{
  state: Matter
  number: string
  participant: boolean
  dispatcher: boolean
  parties: readonly string[]
}>(
  'document.matter',
  `select m.state, m.number,
     exists (select 1 from participant p where p.district_id = $1 and p.matter_id = m.id and p.person_id = $3::uuid) as participant,
     ${dispatches} as dispatcher,
     coalesce((select jsonb_agg(y.id) from party y where y.district_id = $1 and y.matter_id = m.id and y.person_id = $3::uuid), '[]') as parties
   from matter m where m.district_id = $1 and m.id = $2`,
)

interface Name {
  readonly id: string
  readonly name: string
  /** null: it is called so now */
  readonly until: string | null
}

const names = statement<Name>(
  'document.names',
  `select id, display_name as name, null::timestamptz as until from person where district_id = $1 and id = any($2::uuid[])
   union all select id, name, null from unit where district_id = $1 and id = any($2::uuid[])
   union all select id, name, null from "group" where district_id = $1 and id = any($2::uuid[])
   union all select id, name, until from past_name where district_id = $1 and id = any($2::uuid[])
   order by until nulls last`,
)

export interface Documented {
  readonly matter: Matter
  readonly number: string
  readonly participant: boolean
  /** who reads coordinates a pool of experts */
  readonly dispatcher: boolean
  readonly partyIds: readonly string[]
  readonly log: readonly Recorded<MatterEvent>[]
  /** public name of a member, unit or group, at an instant or now; empty for nobody */
  readonly nameOf: (id: string | null, at?: string) => string
  /** who carries a resolution, under the name of the day on which it was made; a resident by the side they sit on */
  readonly carrierOf: (resolution: Pick<Resolution, 'id' | 'unitId' | 'partyId' | 'settledBy'>) => string
}

const idsIn = (log: readonly Recorded<MatterEvent>[]): readonly string[] =>
  log.flatMap(({ event }) =>
    ['memberId', 'unitId', 'unitIds', 'formerId', 'groupId'].flatMap((field): string[] => {
      const value: unknown = Reflect.get(event, field)
      return typeof value === 'string' ? [value] : Array.isArray(value) ? value : []
    }),
  )

const expertsIn = ({ experts = [] }: Matter): readonly string[] => experts.flatMap(({ personId }) => personId ?? [])

export const loadDocumented = async (
  db: Database | Transaction,
  districtId: string,
  id: string,
  viewerId: string | null,
): Promise<Documented | undefined> => {
  const row = await runOne(db, load, [districtId, id, viewerId])
  if (row === undefined) return undefined
  const { state: matter, number, participant, dispatcher, parties: partyIds } = row
  const log = await matterLog.read({ db, districtId }, id)
  const ids = new Set(
    [...unitIdsOf(matter), matter.leadId ?? [], matter.groupId, ...expertsIn(matter), ...idsIn(log)].flat(),
  )
  const known = await run(db, names, [districtId, [...ids]])
  const nameOf = (of: string | null, at?: string): string =>
    known.find((one) => one.id === of && (one.until === null || (at !== undefined && one.until > at)))?.name ?? ''
  const sideOf = (partyId: string | undefined): string => {
    const party = matter.parties.find((one) => one.id === partyId)
    return party === undefined ? '' : party.name || sideNames[party.kind]
  }
  const carrierOf: Documented['carrierOf'] = ({ id: made, unitId, partyId, settledBy }) => {
    if (settledBy !== undefined) return settledBy
    if (unitId === undefined) return sideOf(partyId)
    const resolved = log.find(({ event }) => event.type === 'resolutionAdded' && event.resolutionId === made)
    const then = resolved?.event.type === 'resolutionAdded' ? resolved.event.unitId : undefined
    return nameOf(then ?? unitId, resolved?.at)
  }
  return { matter, number, participant, dispatcher, partyIds, log, nameOf, carrierOf }
}

/** Who led the matter and which group it was in when a meeting was closed, under the names of that day. */
export const hostsOf = (of: Documented, meetingId: string): { readonly lead: string; readonly group: string } => {
  const { log, matter, nameOf } = of
  const end = log.findIndex(({ event }) => event.type === 'meetingClosed' && event.meetingId === meetingId)
  const then = fold(matter.id, log.slice(0, end + 1)) ?? matter
  const at = log[end]?.at
  return { lead: nameOf(then.leadId, at), group: nameOf(then.groupId, at) }
}

/** To whom the outcome that this unit answers went, and from which group, under the names of the day on which it was sent. */
export const addressOf = (of: Documented, unitId: string): { readonly to: string; readonly group: string } => {
  const { log, matter, nameOf } = of
  const sent = log.map(({ event }) => event.type).lastIndexOf('outcomeSent')
  const letter = log[sent]
  const then = fold(matter.id, log.slice(0, sent + 1)) ?? matter
  const asked = letter?.event.type === 'outcomeSent' ? letter.event.unitIds : []
  const events = log.map(({ event }) => event)
  const units = asked.filter((id) => id === unitId || formerUnitsOf(events, unitId).has(id))
  const to = (units.length === 0 ? [unitId] : units).map((id) => nameOf(id, letter?.at)).join('、')
  return { to, group: nameOf(then.groupId, letter?.at) }
}
