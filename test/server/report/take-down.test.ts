// A report taken down for somebody else: theirs from the beginning, and no longer to be read by the person who wrote it down.

import { uuidv7 } from 'uuidv7'
import { blindIndex } from '../../../src/server/secret'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town, type TownPerson } from '../support/town'

let server: TestServer
let town: Town
let steward: TownPerson
const told: string[] = []

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
  steward = await aPerson(server, '示例联络员', [{ role: 'steward', placeId: town.stationA.id }])
  Object.assign(server.services.sms, {
    tell: async (phone: string, what: string) => void told.push(`${phone} ${what}`),
  })
})
afterAll(() => server.close())

const said = { title: '', text: '王奶奶说楼道灯坏了，晚上摔了一跤。', photoIds: [] }
const take = (
  who: TownPerson,
  more: { stationCode?: string; groupId?: string; phone?: string; requestId?: string } = {},
) => who.client.command('report.takeDown', { ...said, stationCode: town.stationA.code, ...more })

test('with a phone: they are told, find it when they sign in, and may go on with it; the steward does not read it', async () => {
  const phone = '13855556666'
  const { id, number, trackingCode, told: sent } = await take(steward, { phone })
  expect([trackingCode, sent, told.at(-1)]).toEqual([null, true, `${phone} ${number}`])
  expect(await steward.client.refusal(steward.client.query('report.get', { id }))).toMatchObject({
    refused: 'notFound',
  })
  expect((await steward.client.query('report.mine', {})).rows).toEqual([])
  const owner = await server.db
    .selectFrom('person')
    .select('id')
    .where('phone_index', '=', blindIndex(server.services.secret, phone))
    .executeTakeFirstOrThrow()
  const row = await server.db.selectFrom('report').select('reporter_id').where('id', '=', id).executeTakeFirstOrThrow()
  expect(row.reporter_id).toBe(owner.id)
  const seen = await town.people.coordinatorA.client.query('report.get', { id })
  expect(seen).toMatchObject({ text: said.text, anonymity: 'hidden', status: 'submitted' })
  const [event] = await server.db.selectFrom('report_event').selectAll().where('report_id', '=', id).execute()
  expect(event).toMatchObject({ actor_id: steward.id, actor_role: 'steward', data: { onBehalf: true } })
})

test('a phone that somebody has already is theirs; two reports are one person', async () => {
  const phone = '13855557777'
  const person = await aPerson(server, '', [], phone)
  const { id } = await take(steward, { phone })
  expect((await person.client.query('report.mine', {})).rows.map((row) => row.id)).toEqual([id])
})

test('without a phone: number and tracking code on paper, which open it; repeating the request is no second report', async () => {
  const requestId = uuidv7()
  const first = await take(steward, { requestId })
  expect(first.told).toBe(false)
  expect(await take(steward, { requestId })).toMatchObject({ number: first.number, trackingCode: first.trackingCode })
  const code = first.trackingCode ?? ''
  expect(await server.client().query('report.track', { code })).toMatchObject({ number: first.number, text: said.text })
  expect(await steward.client.refusal(steward.client.query('report.get', { id: first.id }))).toMatchObject({
    refused: 'notFound',
  })
})

test('a steward at the own station only, a coordinator in the own groups, the office anywhere, and nobody else', async () => {
  const elsewhere = { stationCode: town.stationB.code }
  for (const who of [steward, town.people.coordinatorA, town.people.memberA, town.people.chair, town.people.resident]) {
    expect(await who.client.refusal(take(who, elsewhere))).toMatchObject({ refused: 'notAllowed' })
  }
  await take(town.people.coordinatorB, elsewhere)
  await take(town.people.office, elsewhere)
  const { client } = steward
  const inGroup = client.command('report.takeDown', { ...said, groupId: town.groupA })
  expect(await client.refusal(inGroup)).toMatchObject({ refused: 'notAllowed' })
})

test('a steward reads nothing of the desk', async () => {
  const { client } = steward
  const refusals = await Promise.all([
    client.refusal(client.query('report.inbox', {})),
    client.refusal(client.query('desk.list', {})),
    client.refusal(client.query('today.list', {})),
    client.refusal(client.query('person.list', {})),
  ])
  expect(refusals.map(({ refused }) => refused)).toEqual(['notAllowed', 'notAllowed', 'notAllowed', 'notAllowed'])
})
