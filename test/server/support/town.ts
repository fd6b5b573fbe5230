// A small district for tests: two groups, two units, a station in each group, and one person in every role.

import { uuidv7 } from 'uuidv7'
import { later } from '../../../src/domain/calendar/local-time'
import type { Holding } from '../../../src/domain/people/role'
import { forgetDirectories } from '../../../src/server/district/directory'
import { blindIndex, seal } from '../../../src/server/secret'
import { bearerOf, hashOf, newOpaque } from '../../../src/server/session/token'
import type { Client } from './client'
import type { TestServer } from './server'

export interface TownPerson {
  readonly id: string
  readonly client: Client
}

const names = [
  'resident',
  'neighbour',
  'memberA',
  'otherMemberA',
  'coordinatorA',
  'memberB',
  'coordinatorB',
  'office',
  'chair',
  'staff',
  'otherStaff',
  'expert',
  'auditor',
] as const
export type TownName = (typeof names)[number]

export interface Town {
  readonly groupA: string
  readonly groupB: string
  readonly unit: string
  readonly otherUnit: string
  readonly stationA: { readonly id: string; readonly code: string }
  readonly stationB: { readonly id: string; readonly code: string }
  readonly people: Readonly<Record<TownName, TownPerson>>
}

const districtId = 'zhijiang'

/** Somebody new who holds these roles and is signed in. */
export const aPerson = async (
  server: TestServer,
  name: string,
  holdings: readonly Holding[] = [],
  phone?: string,
): Promise<TownPerson> => {
  const { db, services } = server
  const id = uuidv7()
  const at = server.now()
  await db
    .insertInto('person')
    .values({
      district_id: districtId,
      id,
      display_name: name,
      created_at: at,
      ...(phone === undefined
        ? {}
        : { phone_enc: seal(services.secret, phone), phone_index: blindIndex(services.secret, phone) }),
    })
    .execute()
  for (const { role, placeId } of holdings) {
    await db
      .insertInto('holding')
      .values({ district_id: districtId, person_id: id, role, place_id: placeId, since: at })
      .execute()
  }
  const opaque = newOpaque()
  await db
    .insertInto('session')
    .values({
      district_id: districtId,
      id: uuidv7(),
      person_id: id,
      token_hash: hashOf(opaque),
      created_at: at,
      seen_at: at,
      expires_at: later(at, 400 * 86_400_000),
    })
    .execute()
  return { id, client: server.client(bearerOf({ districtId, opaque })) }
}

const aGroup = async ({ db, now }: TestServer, name: string): Promise<string> => {
  const id = uuidv7()
  await db.insertInto('group').values({ district_id: districtId, id, name, created_at: now() }).execute()
  return id
}

const aUnit = async ({ db, now }: TestServer, name: string): Promise<string> => {
  const id = uuidv7()
  await db.insertInto('unit').values({ district_id: districtId, id, name, created_at: now() }).execute()
  return id
}

const aStation = async ({ db, now }: TestServer, group: string, code: string, name: string) => {
  const id = uuidv7()
  await db
    .insertInto('station')
    .values({ district_id: districtId, id, group_id: group, code, name, place: `${name}大厅`, created_at: now() })
    .execute()
  return { id, code }
}

export const aTown = async (server: TestServer): Promise<Town> => {
  const groupA = await aGroup(server, '安福寺组')
  const groupB = await aGroup(server, '百里洲组')
  const unit = await aUnit(server, '水利和湖泊局')
  const otherUnit = await aUnit(server, '交通运输局')
  const stationA = await aStation(server, groupA, 'aaaa22', '桑树河站')
  const stationB = await aStation(server, groupB, 'bbbb33', '宝月站')
  const held: Readonly<Record<TownName, readonly Holding[]>> = {
    resident: [],
    neighbour: [],
    memberA: [{ role: 'member', placeId: groupA }],
    otherMemberA: [{ role: 'member', placeId: groupA }],
    coordinatorA: [{ role: 'coordinator', placeId: groupA }],
    memberB: [{ role: 'member', placeId: groupB }],
    coordinatorB: [{ role: 'coordinator', placeId: groupB }],
    office: [{ role: 'office', placeId: districtId }],
    chair: [{ role: 'chair', placeId: districtId }],
    staff: [{ role: 'unit', placeId: unit }],
    otherStaff: [{ role: 'unit', placeId: otherUnit }],
    expert: [{ role: 'expert', placeId: districtId }],
    auditor: [{ role: 'auditor', placeId: districtId }],
  }
  const people: Partial<Record<TownName, TownPerson>> = {}
  for (const [index, name] of names.entries()) {
    people[name] = await aPerson(server, `示例${name}`, held[name], `1390000${String(1000 + index)}`)
  }
  forgetDirectories()
  return { groupA, groupB, unit, otherUnit, stationA, stationB, people: people as Record<TownName, TownPerson> }
}
