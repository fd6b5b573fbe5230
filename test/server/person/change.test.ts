// People change: residents become members, numbers change, groups lose their coordinator.

import { uuidv7 } from 'uuidv7'
import { forgetDirectories } from '../../../src/server/district/directory'
import { deliver } from '../../../src/server/notice/deliver'
import { blindIndex } from '../../../src/server/secret'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town } from '../support/town'
import { answer, submit } from '../support/walk'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
})
afterAll(() => server.close())

const member = () => [{ role: 'member' as const, placeId: town.groupA }]

test('anyone who has signed in as a resident is given a role under the same account', async () => {
  const phone = '13612340001'
  const resident = await aPerson(server, '', [], phone)
  const { id } = await resident.client.command('report.submit', {
    stationCode: town.stationA.code,
    title: '',
    text: '路口的护栏倒了',
    photoIds: [],
    anonymity: 'hidden',
  })
  const save = { id: uuidv7(), name: '新委员', phone, holdings: member(), disabled: false }
  await town.people.office.client.command('person.save', save)
  expect(await resident.client.query('session.me', {})).toMatchObject({ personId: resident.id, name: '新委员' })
  expect((await resident.client.query('report.mine', {})).rows.map((row) => row.id)).toContain(id)
  const { rows } = await town.people.office.client.query('person.list', { words: '新委员' })
  expect(rows).toMatchObject([{ id: resident.id, holdings: [{ role: 'member', placeId: town.groupA }] }])
})

test('the number of somebody who holds a role already is not given to a second person', async () => {
  const phone = '13612340002'
  await aPerson(server, '老委员', member(), phone)
  const save = { id: uuidv7(), name: '另一位', phone, holdings: member(), disabled: false }
  expect(await town.people.office.client.refusal(town.people.office.client.command('person.save', save))).toMatchObject(
    { status: 409, refused: 'inUse', fields: { '/phone': 'taken' } },
  )
})

test('a member with a new number keeps the account, also when they have signed in with that number before', async () => {
  const [before, after] = ['13612340003', '13612340004']
  const holder = await aPerson(server, '换号委员', member(), before)
  const resident = await aPerson(server, '', [], after)
  const { id } = await resident.client.command('report.submit', {
    stationCode: town.stationA.code,
    title: '',
    text: '用新号码说的一件事',
    photoIds: [],
    anonymity: 'hidden',
  })
  const save = { id: holder.id, name: '换号委员', phone: after, holdings: member(), disabled: false }
  await town.people.office.client.command('person.save', save)
  expect((await holder.client.query('report.mine', {})).rows.map((row) => row.id)).toContain(id)
  expect(await resident.client.query('session.me', {})).toMatchObject({ personId: holder.id })
})

test('while a group has no coordinator the office is told, answers, and does not see who wrote', async () => {
  const { office, coordinatorA } = town.people
  const { id } = await submit(town)
  const question = { action: 'ask' as const, question: '是哪一盏？' }
  expect(await office.client.refusal(answer(town, 'office', id, question))).toMatchObject({ refused: 'notAllowed' })
  const off = { id: coordinatorA.id, name: '召集人', holdings: [], disabled: true }
  const last = { status: 409, refused: 'lastCoordinator', fields: { '/holdings': '安福寺组' } }
  expect(await office.client.refusal(office.client.command('person.save', off))).toEqual(last)
  expect(await coordinatorA.client.refusal(coordinatorA.client.command('person.delete', {}))).toEqual(last)
  await office.client.command('person.save', { ...off, meant: true })
  expect((await office.client.query('session.me', {})).holdings).toContainEqual(
    expect.objectContaining({ role: 'coordinator', placeId: town.groupA, standIn: true }),
  )
  const second = await submit(town)
  await deliver(server.db, server.now(), async () => undefined, server.services.log)
  const { rows } = await office.client.query('notice.list', {})
  expect(rows.map(({ subject, type }) => [subject.id, type])).toContainEqual([second.id, 'submitted'])
  await answer(town, 'office', second.id, question)
  const look = office.client.command('report.contact', { id: second.id })
  expect((await office.client.refusal(look)).status).toBeGreaterThanOrEqual(403)
  // nor are reports found by the number of who wrote them
  const phone = '13800005678'
  const index = blindIndex(server.services.secret, phone)
  await server.db.updateTable('person').set({ phone_index: index }).where('id', '=', town.people.resident.id).execute()
  expect((await office.client.query('report.inbox', { words: phone })).rows).toEqual([])
  await aPerson(server, '新召集人', [{ role: 'coordinator', placeId: town.groupA }])
  forgetDirectories()
  expect(await office.client.refusal(answer(town, 'office', id, question))).toMatchObject({ refused: 'notAllowed' })
})
