// What documents are made of, in one round trip: the matter with its number, and the names that it mentions.

import { unitIdsOf } from '../../domain/matter/actor'
import type { Matter, Resolution } from '../../domain/matter/matter'
import type { Database, Transaction } from '../db/database'
import { run, runOne, statement } from '../db/statement'
import { sideNames } from '../locales/document'

const load = statement<{ state: Matter; number: string; participant: boolean; parties: readonly string[] }>(
  'document.matter',
  `select m.state, m.number,
     exists (select 1 from participant p where p.district_id = $1 and p.matter_id = m.id and p.person_id = $3::uuid) as participant,
     coalesce((select jsonb_agg(y.id) from party y where y.district_id = $1 and y.matter_id = m.id and y.person_id = $3::uuid), '[]') as parties
   from matter m where m.district_id = $1 and m.id = $2`,
)

const names = statement<{ id: string; name: string }>(
  'document.names',
  `select id, display_name as name from person where district_id = $1 and id = any($2::uuid[])
   union all select id, name from unit where district_id = $1 and id = any($2::uuid[])`,
)

export interface Documented {
  readonly matter: Matter
  readonly number: string
  readonly participant: boolean
  readonly partyIds: readonly string[]
  /** public name of a member or unit; empty for nobody */
  readonly nameOf: (id: string | null) => string
  /** who carries a resolution; a resident by the side they sit on */
  readonly carrierOf: (resolution: Partial<Pick<Resolution, 'unitId' | 'partyId' | 'settledBy'>>) => string
}

export const loadDocumented = async (
  db: Database | Transaction,
  districtId: string,
  id: string,
  viewerId: string | null,
): Promise<Documented | undefined> => {
  const row = await runOne(db, load, [districtId, id, viewerId])
  if (row === undefined) return undefined
  const { state: matter, number, participant, parties: partyIds } = row
  const ids = [...unitIdsOf(matter), ...(matter.leadId === null ? [] : [matter.leadId])]
  const known = new Map((await run(db, names, [districtId, ids])).map((one) => [one.id, one.name]))
  const nameOf = (of: string | null): string => known.get(of ?? '') ?? ''
  const sideOf = (partyId: string | undefined): string => {
    const party = matter.parties.find((one) => one.id === partyId)
    return party === undefined ? '' : party.name || sideNames[party.kind]
  }
  return {
    matter,
    number,
    participant,
    partyIds,
    nameOf,
    carrierOf: ({ unitId, partyId, settledBy }) =>
      settledBy ?? (unitId === undefined ? sideOf(partyId) : nameOf(unitId)),
  }
}
