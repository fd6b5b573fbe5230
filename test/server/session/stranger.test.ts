// A stranger who knows a phone number neither keeps its owner out nor gets in: askers are counted each for themselves, and
// tries belong to who asked for the code.

import { spendPictures } from '../../../src/server/file/spend'
import { aServer, type TestServer } from '../support/server'

const phone = '13800003001'
const owner = '198.51.100.7'

let server: TestServer
beforeAll(async () => {
  server = await aServer({ setting: { trustProxy: 1 } })
})
afterAll(() => server.close())
beforeEach(() => server.pass(60 * 24 + 1))

const post = async (name: string, from: string, input: object) => {
  const response = await server.client().fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify({ requestId: crypto.randomUUID().replace(/^(.{14})./, '$17'), ...input }),
  })
  return { status: response.status, body: (await response.json()) as { ticket?: string; error?: { code: string } } }
}
const ask = (from: string) => post('session.code', from, { phone })
const enter = (from: string, code: string, ticket?: string) =>
  post('session.signIn', from, { phone, code, ...(ticket === undefined ? {} : { ticket }) })
const wrong = (code: string): string => (code === '000000' ? '000001' : '000000')

test('twelve codes that a stranger asked for leave the owner theirs', async () => {
  for (let count = 0; count < 13; count += 1) {
    await ask('203.0.113.5')
    server.pass(20)
  }
  expect((await ask('203.0.113.5')).status).toBe(429)
  const { status, body } = await ask(owner)
  expect(status).toBe(200)
  expect((await enter(owner, server.codes.get(phone) ?? '', body.ticket)).status).toBe(200)
})

test('nor do many strangers, on the day on which they ask from everywhere', async () => {
  for (let count = 0; count < 44; count += 1) await ask(`203.0.113.${100 + count}`)
  expect((await ask('203.0.113.100')).status).toBe(429)
  server.pass(2)
  expect((await ask('203.0.113.100')).status).toBe(429)
  expect((await ask(owner)).status).toBe(200)
})

test('nor does one stranger who was handed a network of 65,536 addresses', async () => {
  const statuses: number[] = []
  for (let count = 0; count < 230; count += 1) statuses.push((await ask(`2001:db8:77:${count.toString(16)}::1`)).status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(40)
  // the first, and another when it did not come
  expect((await ask(owner)).status).toBe(200)
  server.pass(2)
  expect((await ask(owner)).status).toBe(200)
})

test('a right code stays valid while a stranger tries and asks', async () => {
  const { body } = await ask(owner)
  const code = server.codes.get(phone) ?? ''
  for (let count = 0; count < 6; count += 1) await enter('203.0.113.6', wrong(code))
  // behind the same address, without the ticket
  for (let count = 0; count < 6; count += 1) await enter(owner, wrong(code))
  await ask('203.0.113.6')
  expect((await enter(owner, code, body.ticket)).status).toBe(200)
})

test('the ticket of one code opens no other, and is good for five tries', async () => {
  const mine = await ask('203.0.113.7')
  const { body } = await ask(owner)
  const code = server.codes.get(phone) ?? ''
  expect((await enter('203.0.113.7', code, mine.body.ticket)).body.error?.code).toBe('wrongCode')
  for (let count = 0; count < 5; count += 1) {
    expect((await enter(owner, wrong(code), body.ticket)).body.error?.code).toBe('wrongCode')
  }
  expect((await enter(owner, code, body.ticket)).body.error?.code).toBe('codeExpired')
})

test('pictures of people who are not signed in have a quota by address, by network and in the district', async () => {
  const limits = { address: 10, network: 15, district: 30 }
  const spend = (address: string, bytes: number) =>
    spendPictures({ ...server.services, districtId: 'zhijiang', address, at: server.now() }, bytes, limits).then(
      () => 'taken',
      (error: { code: string }) => error.code,
    )
  expect([await spend('2001:db8:1:1::1', 10), await spend('2001:db8:1:1::2', 1)]).toEqual(['taken', 'tooMany'])
  expect([await spend('2001:db8:1:2::1', 5), await spend('2001:db8:1:3::1', 1)]).toEqual(['taken', 'tooMany'])
  expect([await spend('203.0.113.1', 10), await spend('203.0.113.2', 10)]).toEqual(['taken', 'tooMany'])
  server.pass(60 * 24)
  expect(await spend('2001:db8:1:1::1', 10)).toBe('taken')
  const { rows } = await server.backend.query(
    "select asker from spending where asker like '%203.0%' or asker like '%2001:%'",
    [],
  )
  expect(rows).toEqual([])
})
