// With WeChat set up, what is stated in a meeting is looked at before others read it: by the machine, by the person who leads
// the meeting, and by the desk where the machine takes it for forbidden.

import { runChecks } from '../../../src/server/check/judge'
import type { Client } from '../support/client'
import { aMeeting, type TestMeeting } from '../support/meeting'
import { aTown, type Town } from '../support/town'
import { until } from '../support/until'
import { aWechatServer, type WechatServer } from '../wechat/support'

let server: WechatServer
let town: Town
let meeting: TestMeeting

beforeAll(async () => {
  server = await aWechatServer({ setting: { publicUrl: 'https://lsl.example.cn' } })
  town = await aTown(server)
  server.standIn.world.verdicts.set('邪教', { suggest: 'risky', label: 20001 })
})
beforeEach(async () => {
  meeting = await aMeeting(server, town)
  await meeting.lead({ control: 'openVoting' })
})
afterAll(() => server.close())

const get = (client: Client = server.client()) => client.query('meeting.get', { id: meeting.id })
const shown = async (): Promise<readonly string[]> => (await get()).meeting.statements.map(({ text }) => text)
const state = (client: Client, text: string) => client.command('meeting.state', { id: meeting.id, text })
const show = (client: Client, statementId: string) =>
  client.command('meeting.control', { id: meeting.id, command: { control: 'showStatement', statementId } })

/** Somebody whom the machine can be asked about. */
const known = async (openid: string): Promise<Client> => {
  const { token } = await server.client().command('session.wechat', { code: server.standIn.world.login(openid) })
  const client = server.client(token)
  await client.command('meeting.join', { id: meeting.id, side: 'resident', code: meeting.code })
  return client
}

test('what a stranger to WeChat says waits, for everybody but its author and the desk, until the lead shows it', async () => {
  const guest = await meeting.guest()
  const { statementId, waiting } = await state(guest.client, '先修学校门口')
  expect(waiting).toBe(true)
  expect(await shown()).toEqual([])
  expect((await get(guest.client)).you.unseen).toMatchObject([{ id: statementId, status: 'waiting' }])
  expect((await get(town.people.memberA.client)).desk?.unseen).toMatchObject([{ id: statementId, status: 'waiting' }])
  expect(await guest.client.refusal(meeting.vote(guest, statementId, 1))).toMatchObject({ refused: 'notFound' })
  await show(town.people.memberA.client, statementId)
  expect(await shown()).toEqual(['先修学校门口'])
  await meeting.vote(guest, statementId, 1)
})

test('what the machine passes is seen without anybody doing anything', async () => {
  const client = await known('o-speaker')
  expect((await state(client, '灯杆要编号')).waiting).toBe(true)
  await runChecks(server.services)
  await until(async () => (await shown()).includes('灯杆要编号'))
})

test('what the machine takes for forbidden the desk decides, not the lead alone', async () => {
  const client = await known('o-doubtful')
  const { statementId } = await state(client, '有人在这里传邪教')
  await runChecks(server.services)
  await show(town.people.memberA.client, statementId)
  expect(await shown()).toEqual([])
  await show(town.people.coordinatorA.client, statementId)
  expect(await shown()).toEqual(['有人在这里传邪教'])
})

test('it stands in the queue of the desk as well, and is seen when it is approved there', async () => {
  const guest = await meeting.guest()
  await state(guest.client, '年底前修完')
  const desk = town.people.coordinatorA.client
  const row = (await desk.query('check.list', { limit: 100 })).rows.find(({ text }) => text === '年底前修完')
  await desk.command('check.decide', { id: row?.id ?? '', approve: true, reason: '' })
  await until(async () => (await shown()).includes('年底前修完'))
})
