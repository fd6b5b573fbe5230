// Builders: people with roles, groups, units and stations, written straight into the database of a test server.

import { uuidv7 } from 'uuidv7'
import type { Role } from '../../../src/domain/people/role'
import { nobody } from '../../../src/domain/people/role'
import { forgetDirectories } from '../../../src/server/district/directory'
import { blindIndex, seal } from '../../../src/server/secret'
import { openSession } from '../../../src/server/session/open'
import type { Client } from './client'
import type { TestServer } from './server'

export interface TestPerson {
  readonly id: string
  readonly client: Client
}

interface PersonOptions {
  readonly name?: string
  readonly phone?: string
  readonly holds?: readonly (readonly [Role, string])[]
  readonly district?: string
}

/** A signed-in person; a resident when no role is named. */
export const aPerson = async (server: TestServer, options: PersonOptions = {}): Promise<TestPerson> => {
  const { db, services } = server
  const district_id = options.district ?? 'zhijiang'
  const id = uuidv7()
  const at = server.now()
  const phone = options.phone
  await db
    .insertInto('person')
    .values({
      district_id,
      id,
      display_name: options.name ?? '',
      phone_enc: phone === undefined ? null : seal(services.secret, phone),
      phone_index: phone === undefined ? null : blindIndex(services.secret, phone),
      created_at: at,
    })
    .execute()
  for (const [role, place_id] of options.holds ?? []) {
    await db.insertInto('holding').values({ district_id, person_id: id, role, place_id, since: at }).execute()
  }
  const call = {
    db,
    districtId: district_id,
    secret: services.secret,
    setting: services.setting,
    at,
    newId: uuidv7,
    device: 'test',
    name: 'session.signIn' as const,
    actor: nobody,
  }
  const { token } = await openSession(call, id)
  return { id, client: server.client(token) }
}

export const aGroup = async (server: TestServer, name = '安福寺组', district_id = 'zhijiang'): Promise<string> => {
  const id = uuidv7()
  await server.db.insertInto('group').values({ district_id, id, name, created_at: server.now() }).execute()
  forgetDirectories()
  return id
}

export const aUnit = async (server: TestServer, name = '住建局', district_id = 'zhijiang'): Promise<string> => {
  const id = uuidv7()
  await server.db.insertInto('unit').values({ district_id, id, name, created_at: server.now() }).execute()
  return id
}

let stations = 0

/** Answers the code of the station. */
export const aStation = async (
  server: TestServer,
  group_id: string,
  district_id = 'zhijiang',
  point: { readonly lng?: number; readonly lat?: number } = {},
): Promise<string> => {
  stations += 1
  const code = `T${String(stations).padStart(5, '0')}`
  await server.db
    .insertInto('station')
    .values({
      district_id,
      id: uuidv7(),
      group_id,
      code,
      name: '连心站',
      place: '岩子河',
      created_at: server.now(),
      ...point,
    })
    .execute()
  forgetDirectories()
  return code
}
