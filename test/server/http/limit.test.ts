// Rate limits: by name, for each session or address, and what they say.

import { uuidv7 } from 'uuidv7'
import { defaultLimits } from '../../../src/server/http/limit'
import { aServer, type TestServer } from '../support/server'

let server: TestServer

beforeAll(async () => {
  server = await aServer({
    limits: { ...defaultLimits, read: { max: 5, seconds: 600 }, signIn: { max: 3, seconds: 600 } },
  })
})
afterAll(() => server.close())

const me = (token: string) => server.client(token).query('session.me', {})

const person = async () => {
  const id = uuidv7()
  await server.db
    .insertInto('person')
    .values({ district_id: 'zhijiang', id, display_name: 'x', created_at: server.now() })
    .execute()
  await server.db
    .updateTable('district')
    .set({ setting: JSON.stringify({ demo: { resident: id } }) })
    .execute()
  return (await server.client().command('session.demo', { as: 'resident' })).token
}

test('a session may read so often, and another session as often again', async () => {
  const [one, two] = [await person(), await person()]
  for (let count = 0; count < 5; count += 1) await me(one)
  expect(await server.client().refusal(me(one))).toEqual({ status: 429, refused: 'tooMany' })
  expect((await me(two)).districtId).toBe('zhijiang')
})

test('an invented token does not win a fresh count: the address is counted', async () => {
  const codes = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      server
        .client(`zhijiang.${String(index).repeat(43)}`)
        .fetch('/api/session.me')
        .then((response) => response.status),
    ),
  )
  expect(codes.filter((status) => status === 401)).toHaveLength(5)
  expect(codes.filter((status) => status === 429)).toHaveLength(3)
})

test('the answer says when to come back', async () => {
  const last = await server.client('zhijiang.x').fetch('/api/session.me')
  expect(last.status).toBe(429)
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('endpoints with the same limit are counted together', async () => {
  const token = await person()
  for (let count = 0; count < 3; count += 1) await me(token)
  for (let count = 0; count < 2; count += 1) await server.client(token).query('session.list', {})
  expect(await server.client().refusal(server.client(token).query('session.list', {}))).toMatchObject({ status: 429 })
})

test('an address that a proxy reports is believed only when a proxy is expected', async () => {
  const behind = await aServer({
    limits: { ...defaultLimits, read: { max: 1, seconds: 600 } },
    setting: { trustProxy: 1 },
  })
  const from = (on: TestServer, address: string) =>
    on
      .client()
      .fetch('/api/session.me', { headers: { 'x-forwarded-for': address } })
      .then(({ status }) => status)
  try {
    expect(await from(behind, '203.0.113.1')).toBe(401)
    expect(await from(behind, '203.0.113.2')).toBe(401)
    expect(await from(behind, '203.0.113.1')).toBe(429)
    expect(await from(behind, '2001:db8:1:2::a')).toBe(401)
    expect(await from(behind, '2001:db8:1:2:ffff::b')).toBe(429)
    expect(await from(behind, '2001:db8:1:3::a')).toBe(401)
    expect(await from(server, '203.0.113.9')).toBe(429)
  } finally {
    await behind.close()
  }
})
