// A repeated request id: answered as the first time to the person who sends the same again, and to nobody else.

import { uuidv7 } from 'uuidv7'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
})
afterAll(() => server.close())

const signIn = async (phone: string, requestId: string) => {
  await server.client().command('session.code', { phone })
  const code = server.codes.get(phone) ?? ''
  const input = { requestId, phone, code }
  return { input, answer: await server.client().command('session.signIn', input) }
}

const reused = { status: 409, refused: 'requestReused' }

test('anyone who learns the id of a sign-in does not get the session with it', async () => {
  const requestId = uuidv7()
  const { input, answer } = await signIn('13800001001', requestId)
  const client = server.client()
  for (const other of [
    { ...input, phone: '13800001002' },
    { ...input, code: input.code === '000000' ? '000001' : '000000' },
  ]) {
    expect(await client.refusal(client.command('session.signIn', other))).toEqual(reused)
  }
  expect(await client.command('session.signIn', input)).toEqual(answer)
})

test('an own code does not open what another sign-in was answered', async () => {
  const requestId = uuidv7()
  await signIn('13800001003', requestId)
  await server.client().command('session.code', { phone: '13800001004' })
  const own = { requestId, phone: '13800001004', code: server.codes.get('13800001004') ?? '' }
  expect(await server.client().refusal(server.client().command('session.signIn', own))).toEqual(reused)
})

const report = (requestId: string, text: string) => ({
  requestId,
  title: '',
  text,
  stationCode: 'aaaa22',
  anonymity: 'anonymous' as const,
  photoIds: [],
})

test('the tracking code of an anonymous report is given to the same words only', async () => {
  const requestId = uuidv7()
  const client = server.client()
  const sent = await client.command('report.submit', report(requestId, '路灯坏了一个月'))
  expect(await client.refusal(client.command('report.submit', report(requestId, '别人的话')))).toEqual(reused)
  expect(await client.command('report.submit', report(requestId, '路灯坏了一个月'))).toEqual(sent)
})

test('a person who sends something else under an id of the past is told so, and it is not taken for done', async () => {
  const { client } = town.people.office
  const requestId = uuidv7()
  const group = { requestId, id: uuidv7(), name: '问安组', area: '', disabled: false }
  await client.command('group.save', group)
  expect(await client.refusal(client.command('group.save', { ...group, name: '仙女组' }))).toEqual(reused)
})

test('an id of the past opens nothing at another endpoint, nor for another person', async () => {
  const requestId = uuidv7()
  const { office, chair } = town.people
  const unit = { requestId, id: town.unit, name: '水利局', disabled: false }
  await office.client.command('unit.save', unit)
  const elsewhere = office.client.command('group.save', { ...unit, id: town.groupA, name: '问安组', area: '' })
  expect(await office.client.refusal(elsewhere)).toEqual(reused)
  for (const { client } of [office, chair]) {
    expect(await client.refusal(client.command('session.endOthers', { requestId }))).toEqual(reused)
  }
})

test('the order of the names in an input makes no other input of it', async () => {
  const requestId = uuidv7()
  const { input, answer } = await signIn('13800001005', requestId)
  const turned = Object.fromEntries(Object.entries(input).reverse())
  const response = await server.client().fetch('/api/session.signIn', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(turned),
  })
  expect(await response.json()).toEqual(answer)
})

test('a nameless row of an earlier version, which knows no input, is answered to nobody', async () => {
  const requestId = uuidv7()
  const { input } = await signIn('13800001006', requestId)
  await server.db.updateTable('request').set({ input_hash: null }).where('id', '=', requestId).execute()
  expect(await server.client().refusal(server.client().command('session.signIn', input))).toEqual(reused)
})
