// Everybody who may meet a matter, one of each kind, with what ties them to it.
import type { Concern } from '@domain/matter/actor'
import { noConcern } from '@domain/matter/actor'
import { type Actor, clock, type Holding, nobody, type Role } from '@domain/people/role'
import { districtId, idOf, ids } from './id'

export interface Someone {
  readonly actor: Actor
  readonly concern: Concern
}

const placed = (role: Role, placeId: string): Holding => ({ role, placeId })

const aPerson = (personId: string, ...holdings: readonly Holding[]): Someone => ({
  actor: { kind: 'person', personId, holdings },
  concern: noConcern,
})

export const aMember = ({
  personId = ids.groupMember,
  groupId = ids.group,
}: {
  personId?: string
  groupId?: string
} = {}): Someone => aPerson(personId, placed('member', groupId))

export const aResident = (personId: string = ids.resident, concern: Partial<Concern> = {}): Someone => ({
  ...aPerson(personId),
  concern: { ...noConcern, ...concern },
})

/** The place of the resident who was asked to the table by name. */
export const residentParty = idOf('thing', 2)

export const everyone = {
  lead: aMember({ personId: ids.lead }),
  coMember: aMember({ personId: ids.coMember }),
  groupMember: aMember(),
  otherMember: aMember({ personId: ids.otherMember, groupId: ids.otherGroup }),
  coordinator: aPerson(ids.coordinator, placed('coordinator', ids.group)),
  otherCoordinator: aPerson(ids.otherCoordinator, placed('coordinator', ids.otherGroup)),
  office: aPerson(ids.office, placed('office', districtId)),
  otherOffice: aPerson(ids.office, placed('office', 'yunyang')),
  chair: aPerson(ids.chair, placed('chair', districtId)),
  unit: aPerson(ids.unitStaff, placed('unit', ids.unit)),
  secondUnit: aPerson(ids.secondUnitStaff, placed('unit', ids.secondUnit)),
  otherUnit: aPerson(ids.otherUnitStaff, placed('unit', ids.otherUnit)),
  /** asked to the table by name */
  expert: aPerson(ids.expert, placed('expert', districtId)),
  /** coordinates a pool of experts */
  dispatcher: {
    ...aPerson(ids.dispatcher, placed('coordinator', idOf('group', 3))),
    concern: { ...noConcern, dispatcher: true },
  },
  /** keeps the station at which the matter's report was taken in */
  steward: {
    ...aPerson(ids.steward, placed('steward', idOf('thing', 4))),
    concern: { ...noConcern, steward: true },
  },
  secretariat: aPerson(ids.secretariat, placed('secretariat', districtId)),
  auditor: aPerson(ids.auditor, placed('auditor', districtId)),
  reporter: aResident(ids.reporter, { reporter: true }),
  supporter: aResident(ids.supporter, { supporter: true }),
  participant: aResident(ids.participant, { participant: true, partyIds: [residentParty] }),
  /** has a link that names nobody */
  guest: aResident(ids.guest, { guest: true }),
  follower: aResident(ids.follower, { follower: true }),
  resident: aResident(),
  nobody: { actor: nobody, concern: noConcern },
  clock: { actor: clock, concern: noConcern },
} as const satisfies Record<string, Someone>

export type Who = keyof typeof everyone
export const whos = Object.keys(everyone) as readonly Who[]
