// Deleting bytes while the storage is away: tried again until they are gone, and reported when they are.

import { uuidv7 } from 'uuidv7'
import { eraseDoomed } from '../../../src/server/file/doomed'
import { keyOf } from '../../../src/server/file/key'
import type { FileStore } from '../../../src/server/file/store'
import { tidy } from '../../../src/server/privacy/tidy'
import { aServer, type TestServer } from '../support/server'
import { aPerson } from '../support/town'

let server: TestServer
let away = false

beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

/** The server's own storage, which can be away. */
const services = () => {
  const { store } = server.services
  const remove: FileStore['remove'] = (key) =>
    away ? Promise.reject(new Error('The storage is away.')) : store.remove(key)
  return { ...server.services, store: { ...store, remove } }
}

const loose = async (owner_id: string | null = null) => {
  const id = uuidv7()
  const type = 'image/jpeg'
  await server.services.store.put(keyOf('zhijiang', id, type), Buffer.from('x'), type)
  await server.db
    .insertInto('file')
    .values({
      district_id: 'zhijiang',
      id,
      owner_id,
      kind: 'picture',
      type,
      bytes: 1,
      sha256: 'x',
      created_at: server.now(),
    })
    .execute()
  return async () => (await server.services.store.get(keyOf('zhijiang', id, type))) !== undefined
}

const lastRun = async () =>
  (await server.db.selectFrom('privacy_run').select('deleted').orderBy('id', 'desc').executeTakeFirst())?.deleted

test('a night on which the storage is away deletes nothing for good, and says so; later the bytes go and are counted', async () => {
  const lies = await loose()
  server.pass(60 * 24 * 31)
  away = true
  await tidy(services())
  expect(await lies()).toBe(true)
  expect(await lastRun()).toEqual({})

  away = false
  server.pass(1)
  expect(await eraseDoomed(services())).toBe(1)
  expect(await lies()).toBe(false)
  await tidy(services())
  expect(await lastRun()).toEqual({ looseFile: 1 })
  await tidy(services())
  expect(await lastRun()).toEqual({})
})

test('a storage that is away is not asked about every single file', async () => {
  for (let count = 0; count < 20; count += 1) await loose()
  server.pass(60 * 24 * 31)
  away = true
  let asked = 0
  const all = services()
  const counting = {
    ...all,
    store: {
      ...all.store,
      remove: (key: string) => {
        asked += 1
        return all.store.remove(key)
      },
    },
  }
  await tidy(counting)
  expect(asked).toBe(3)
  away = false
  server.pass(60)
  expect(await eraseDoomed(services())).toBe(20)
})

test('somebody who deletes the account is not held up by the storage', async () => {
  const person = await aPerson(server, '')
  const lies = await loose(person.id)
  expect(await person.client.command('person.delete', {})).toMatchObject({ photos: 1 })
  expect(await lies()).toBe(true)
  await eraseDoomed(services())
  expect(await lies()).toBe(false)
})
