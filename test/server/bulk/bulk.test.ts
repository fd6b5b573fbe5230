// Several things done at once: nothing happens for ten seconds, in which all of it can be taken back, also by somebody who
// has closed the page; then each is carried out once, with the rights its asker has then, or it is told why not.

import { uuidv7 } from 'uuidv7'
import type { Input } from '../../../src/domain/contract'
import { performBulks } from '../../../src/server/bulk/perform'
import { handlers } from '../../../src/server/handler'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town, type TownName } from '../support/town'
import { act, answer, opening, openMatter, submit } from '../support/walk'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
})
beforeEach(() => server.moveTo('2026-11-23T01:00:00.000Z'))
afterAll(() => server.close())

type Asked = Omit<Input<'desk.doAll'>, 'requestId'>
type ReportCommand = Asked['reports'][number]['command']

const onReports = (ids: readonly string[], commandFor: (id: string) => ReportCommand): Asked => ({
  reports: ids.map((id) => ({ id, requestId: uuidv7(), command: commandFor(id) })),
  matters: [],
})
const ask = (who: TownName, asked: Asked) => town.people[who].client.command('desk.doAll', asked)
const statusOf = async (id: string) => (await town.people.coordinatorA.client.query('report.get', { id })).status
const perform = () => performBulks(server.services, handlers)
/** Ten seconds and a little. */
const wait = () => server.pass(0.18)
const three = async () => [(await submit(town)).id, (await submit(town)).id, (await submit(town)).id]

test('nothing happens within ten seconds; then everything, once', async () => {
  const ids = await three()
  const { id, state, runAt } = await ask(
    'coordinatorA',
    onReports(ids, (one) => ({ action: 'accept', ...opening(uuidv7()), title: `第 ${ids.indexOf(one)} 件` })),
  )
  expect([state, runAt]).toEqual(['waiting', '2026-11-23T01:00:10.000Z'])
  server.pass(0.15)
  expect(await perform()).toBe(0)
  expect(await Promise.all(ids.map(statusOf))).toEqual(['submitted', 'submitted', 'submitted'])
  server.pass(0.02)
  expect(await perform()).toBe(1)
  expect(await Promise.all(ids.map(statusOf))).toEqual(['accepted', 'accepted', 'accepted'])
  expect(await perform()).toBe(0)
  const { rows } = await town.people.coordinatorA.client.query('desk.bulks', {})
  expect(rows.find((one) => one.id === id)).toMatchObject({ state: 'done', items: ids.map(() => ({ refused: null })) })
  const timeline = (await town.people.coordinatorA.client.query('report.get', { id: ids[0] ?? '' })).timeline
  expect(timeline.map(({ type }) => type)).toEqual(['submitted', 'accepted'])
})

test('taken back in time nothing ever happens; too late it is said so; by nobody else', async () => {
  const ids = await three()
  const decline = () => onReports(ids, () => ({ action: 'decline', reason: 'inCourt', advice: '请等法院的结果。' }))
  const { id } = await ask('coordinatorA', decline())
  const other = town.people.coordinatorB.client
  expect(await other.refusal(other.command('desk.takeBack', { id }))).toMatchObject({ refused: 'notFound' })
  const { client } = town.people.coordinatorA
  await client.command('desk.takeBack', { id })
  await client.command('desk.takeBack', { id })
  wait()
  expect(await perform()).toBe(0)
  expect(await Promise.all(ids.map(statusOf))).toEqual(['submitted', 'submitted', 'submitted'])
  const late = await ask('coordinatorA', decline())
  wait()
  await perform()
  expect(await client.refusal(client.command('desk.takeBack', { id: late.id }))).toMatchObject({
    refused: 'bulkUnderWay',
  })
})

test('several become one new matter: the first opens it, the others join it', async () => {
  const ids = await three()
  const matterId = uuidv7()
  await ask(
    'coordinatorA',
    onReports(ids, (one) =>
      one === ids[0] ? { action: 'accept', ...opening(matterId) } : { action: 'merge', matterId },
    ),
  )
  wait()
  await perform()
  expect(await Promise.all(ids.map(statusOf))).toEqual(['accepted', 'merged', 'merged'])
  expect((await town.people.coordinatorA.client.query('matter.get', { id: matterId })).reports).toBe(3)
})

test('what was not done is told with its reason, and the rest is done', async () => {
  const [first = '', second = '', third = ''] = await three()
  const ofB = (await submit(town, 'neighbour', { stationCode: town.stationB.code })).id
  const { id } = await ask(
    'coordinatorA',
    onReports([first, second, third, ofB], () => ({
      action: 'decline',
      reason: 'inCourt',
      advice: '请等法院的结果。',
    })),
  )
  await answer(town, 'coordinatorA', second, { action: 'ask', question: '在哪一段？' })
  await answer(town, 'coordinatorA', third, { action: 'accept', ...opening(uuidv7()) })
  wait()
  await perform()
  const { rows } = await town.people.coordinatorA.client.query('desk.bulks', {})
  expect(rows.find((one) => one.id === id)?.items.map(({ refused }) => refused)).toEqual([
    null,
    null,
    'reportMerged',
    'notFound',
  ])
})

test('a person who has lost the role in between can do nothing any more', async () => {
  const short = await aPerson(server, '临时召集人', [{ role: 'coordinator', placeId: town.groupA }])
  const { id: reportId } = await submit(town)
  await short.client.command(
    'desk.doAll',
    onReports([reportId], () => ({ action: 'ask', question: '在哪一段？' })),
  )
  await server.db.deleteFrom('holding').where('person_id', '=', short.id).execute()
  wait()
  await perform()
  expect(await statusOf(reportId)).toBe('submitted')
})

test('a server that stops in the middle is followed by another: what was done is not done again', async () => {
  const ids = await three()
  await ask(
    'coordinatorA',
    onReports(ids, () => ({ action: 'ask', question: '在哪一段？' })),
  )
  wait()
  let calls = 0
  const plain = handlers['report.act']
  const dying = {
    ...handlers,
    'report.act': {
      recorded: async (call: Parameters<Extract<typeof plain, { recorded: unknown }>['recorded']>[0]) => {
        calls += 1
        if (calls === 2) throw new Error('the machine is gone')
        return typeof plain === 'function' ? plain(call) : plain.recorded(call)
      },
    },
  }
  await performBulks(server.services, dying)
  expect(await Promise.all(ids.map(statusOf))).toEqual(['asked', 'submitted', 'submitted'])
  // the first is believed to be alive for a while
  expect(await perform()).toBe(0)
  server.pass(6)
  expect(await perform()).toBe(1)
  expect(await Promise.all(ids.map(statusOf))).toEqual(['asked', 'asked', 'asked'])
  const { timeline } = await town.people.coordinatorA.client.query('report.get', { id: ids[0] ?? '' })
  expect(timeline.filter(({ type }) => type === 'asked')).toHaveLength(1)
})

test('two who look at the same moment carry it out once', async () => {
  const ids = await three()
  await ask(
    'coordinatorA',
    onReports(ids, () => ({ action: 'ask', question: '在哪一段？' })),
  )
  wait()
  const counts = await Promise.all([perform(), perform()])
  expect(counts[0] + counts[1]).toBe(1)
})

test('several are assigned to one member, whose load the picker shows in no order of loads', async () => {
  const matters = [await openMatter(town), await openMatter(town)].map(({ matterId }) => matterId)
  const { client } = town.people.coordinatorA
  const loadOf = async () =>
    (await client.query('desk.loads', {})).rows.find((row) => row.id === town.people.memberA.id)
  const before = (await loadOf())?.open ?? 0
  const asked: Asked = {
    reports: [],
    matters: matters.map((id) => ({
      ...{ id, requestId: uuidv7() },
      command: { action: 'assign', memberId: town.people.memberA.id },
    })),
  }
  await ask('coordinatorA', asked)
  wait()
  await perform()
  const [one = ''] = matters
  const { matter } = await client.query('matter.get', { id: one })
  expect(matter.leadId).toBe(town.people.memberA.id)
  expect((await loadOf())?.open).toBe(before + 2)
  await act(town, 'memberA', one, { action: 'note', text: '收到' })
})

test('nothing, one subject twice, and an action that is not for several are refused', async () => {
  const { id } = await submit(town)
  const { client } = town.people.coordinatorA
  const refused = async (asked: object) => (await client.refusal(client.command('desk.doAll', asked as Asked))).refused
  expect(await refused({ reports: [], matters: [] })).toBe('invalid')
  const twice = onReports([id, id], () => ({ action: 'ask', question: '在哪一段？' }))
  expect(await refused(twice)).toBe('invalid')
  const appeal = {
    reports: [{ id, requestId: uuidv7(), command: { action: 'decideAppeal', upheld: true, answer: '好' } }],
  }
  expect(await refused({ ...appeal, matters: [] })).toBe('invalid')
})

test('a person who names the id of another desk’s report learns neither its title nor its number', async () => {
  const { id } = await submit(town, 'neighbour', { stationCode: town.stationB.code, title: '只给百里洲看的标题' })
  const asked = onReports([id], () => ({ action: 'ask', question: '在哪一段？' }))
  const asking = await ask('coordinatorA', asked)
  const told = JSON.stringify([asking, await town.people.coordinatorA.client.query('desk.bulks', {})])
  expect(told).not.toContain('只给百里洲看的标题')
  wait()
  await perform()
  const { rows } = await town.people.coordinatorA.client.query('desk.bulks', {})
  const items = rows.find((one) => one.id === asking.id)?.items
  expect(items).toMatchObject([{ title: '', number: '', refused: 'notFound' }])
})

test('reports stand side by side for the desk that they lie on', async () => {
  const ids = (await three()).join(',')
  const of = async (who: TownName) => (await town.people[who].client.query('desk.compare', { ids })).rows.length
  expect([await of('coordinatorA'), await of('office'), await of('coordinatorB')]).toEqual([3, 3, 0])
})
