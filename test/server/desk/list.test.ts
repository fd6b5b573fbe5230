// The desk's list over HTTP: narrowed by each filter, sorted by each column, counted as it is listed; lights as the domain has
// them; views are one's own; a file holds the same rows; and nobody finds in it what is not theirs.

import { daysLeft, light } from '../../../src/domain/calendar/light'
import type { Input } from '../../../src/domain/contract'
import { columnIds } from '../../../src/domain/desk/column'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town, type TownName } from '../support/town'
import { act, aMatterAt, answer, openMatter, submit } from '../support/walk'

let server: TestServer
let town: Town
let ids: { waiting: string; declined: string; open: string; led: string; sent: string; ofB: string }

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
  server.moveTo('2026-11-09T01:00:00.000Z')
  const led = (await aMatterAt(server, town, 'topic')).matterId
  const sent = (await aMatterAt(server, town, 'submission')).matterId
  await act(town, 'memberA', sent, { action: 'sendOutcome', text: '建议水利和湖泊局于本月修复六盏路灯。' })
  server.moveTo('2026-11-23T01:00:00.000Z')
  const open = (await openMatter(town)).matterId
  const waiting = (await submit(town, 'resident', { title: '菜市场南门堵得走不动', category: '交通' })).id
  const declined = (await submit(town)).id
  await answer(town, 'coordinatorA', declined, { action: 'decline', reason: 'inCourt', advice: '请等法院的结果。' })
  const ofB = (await submit(town, 'neighbour', { stationCode: town.stationB.code, title: '百里洲的渡口' })).id
  ids = { waiting, declined, open, led, sent, ofB }
})
afterAll(() => server.close())

const listOf = async (who: TownName, input: Input<'desk.list'> = {}) =>
  (await town.people[who].client.query('desk.list', { limit: 100, ...input })).rows
const idsOf = async (who: TownName, input: Input<'desk.list'> = {}) => (await listOf(who, input)).map(({ id }) => id)

test('a coordinator finds what waits in the own group, the office that of all groups', async () => {
  const own = await idsOf('coordinatorA')
  expect(own).toEqual(expect.arrayContaining([ids.waiting, ids.open, ids.led, ids.sent]))
  expect(own).not.toContain(ids.ofB)
  expect(own).not.toContain(ids.declined)
  expect(await idsOf('coordinatorB')).toEqual([ids.ofB])
  expect(await idsOf('office')).toEqual(expect.arrayContaining([...own, ids.ofB]))
  expect(await idsOf('coordinatorB', { group: town.groupA })).toEqual([])
})

test.each<[string, () => Input<'desk.list'>, () => readonly string[]]>([
  ['kind', () => ({ kind: 'report' }), () => [ids.waiting]],
  ['state of a report', () => ({ state: 'declined', standing: 'over' }), () => [ids.declined]],
  ['step of a matter', () => ({ state: 'submission' }), () => [ids.sent]],
  ['lead', () => ({ lead: town.people.memberA.id }), () => [ids.led, ids.sent]],
  ['nobody leading', () => ({ lead: 'none' }), () => [ids.open]],
  ['category', () => ({ category: '交通' }), () => [ids.waiting]],
  ['no category', () => ({ category: 'none', state: 'declined', standing: 'over' }), () => [ids.declined]],
  ['no category where all have one', () => ({ category: 'none', kind: 'report' }), () => []],
  ['unit', () => ({ unit: town.unit }), () => [ids.sent]],
  ['the day it came', () => ({ since: '2026-11-23', kind: 'matter' }), () => [ids.open]],
  ['up to a day', () => ({ until: '2026-11-22' }), () => [ids.led, ids.sent]],
  ['words', () => ({ words: '菜市场' }), () => [ids.waiting]],
  ['what is late', () => ({ light: 'red' }), () => [ids.led]],
])('narrowed by %s', async (_what, input, expected) => {
  expect((await idsOf('coordinatorA', input())).sort()).toEqual([...expected()].sort())
})

test('lights, and days left, are those of the domain', async () => {
  const { calendar } = await town.people.office.client.query('district.get', {})
  for (const value of ['red', 'yellow', 'green', 'none'] as const) {
    for (const row of await listOf('office', { light: value, standing: 'all' })) {
      expect([row.title, row.light ?? 'none']).toEqual([row.title, value])
    }
  }
  const [led] = await listOf('office', { lead: town.people.memberA.id, state: 'topic' })
  expect(led).toMatchObject({
    step: 'topic',
    light: light(calendar, { from: '2026-11-09', due: led?.due ?? '' }, server.now()),
    daysLeft: daysLeft(calendar, { due: led?.due ?? '' }, server.now()),
  })
})

test.each(columnIds)('sorted by %s, and the other way round', async (sort) => {
  const rising = await listOf('office', { sort })
  const falling = await listOf('office', { sort, falling: true })
  expect(rising).toHaveLength(falling.length)
  if (sort === 'supporters' || sort === 'reports') {
    const amounts = rising.map((row) => row[sort])
    expect(amounts).toEqual([...amounts].sort((a, b) => a - b))
    expect(falling.map((row) => row[sort])).toEqual(amounts.reverse())
  } else if (sort === 'due') {
    const dates = rising.flatMap(({ due }) => due ?? [])
    expect(dates).toEqual([...dates].sort())
    expect(falling.flatMap(({ due }) => due ?? [])).toEqual(dates.reverse())
  }
})

test('pages join without a gap, and an address that no page gave is refused', async () => {
  const whole = await idsOf('office', { sort: 'title' })
  const pages: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page: { rows: { id: string }[]; next: string | null } = await town.people.office.client.query('desk.list', {
      ...{ sort: 'title', limit: 2 },
      ...(after === '' ? {} : { after }),
    })
    pages.push(...page.rows.map(({ id }) => id))
    after = page.next
  }
  expect(pages).toEqual(whole)
  const { client } = town.people.office
  expect(await client.refusal(client.query('desk.list', { after: 'x' }))).toMatchObject({ refused: 'invalid' })
})

test('each count is the length of the list that choosing it gives, as the other filters stand', async () => {
  const { client } = town.people.office
  const asked = [{}, { standing: 'all' as const }, { kind: 'matter' as const, group: town.groupA }, { words: '路灯' }]
  for (const input of asked) {
    const { count, filters } = await client.query('desk.count', input)
    expect(count).toBe((await idsOf('office', input)).length)
    expect(filters.length).toBeGreaterThan(0)
    for (const { filter, value, count: of } of filters) {
      expect([filter, value, (await idsOf('office', { ...input, [filter]: value })).length]).toEqual([
        filter,
        value,
        of,
      ])
    }
  }
  const names = (await client.query('desk.count', {})).filters
  expect(names.find(({ value }) => value === town.groupA)?.name).toBe('安福寺组')
  expect(names.find(({ value }) => value === town.unit)?.name).toBe('水利和湖泊局')
})

test('a whole phone number finds the reports of the person who has it for the coordinator, counts as a look once, and finds nothing for the office', async () => {
  const person = await aPerson(server, '有电话的人', [], '13911113333')
  const { id } = await person.client.command('report.submit', {
    ...{ stationCode: town.stationA.code, title: '电话找得到', text: '井盖松了。', photoIds: [], anonymity: 'hidden' },
  })
  expect(await idsOf('coordinatorA', { words: '139 1111 3333' })).toEqual([id])
  await town.people.coordinatorA.client.query('desk.count', { words: '13911113333' })
  expect((await person.client.query('person.reveals', {})).rows).toHaveLength(1)
  expect(await idsOf('office', { words: '13911113333' })).toEqual([])
  expect(await idsOf('coordinatorB', { words: '13911113333' })).toEqual([])
})

test('a view is kept under its name, for nobody else, at most thirty of them', async () => {
  const { client } = town.people.coordinatorA
  const { id } = await client.command('desk.saveView', { name: '超期的', address: 'light=red' })
  await client.command('desk.saveView', { name: '超期的', address: 'light=red&kind=matter' })
  expect((await client.query('desk.views', {})).rows).toEqual([
    { id, name: '超期的', address: 'light=red&kind=matter' },
  ])
  const other = town.people.coordinatorB.client
  expect((await other.query('desk.views', {})).rows).toEqual([])
  await other.command('desk.dropView', { id })
  expect((await client.query('desk.views', {})).rows).toHaveLength(1)
  for (let n = 1; n < 30; n += 1) await client.command('desk.saveView', { name: `第${n}个`, address: '' })
  const more = client.command('desk.saveView', { name: '再一个', address: '' })
  expect(await client.refusal(more)).toMatchObject({ refused: 'viewsFull' })
  await client.command('desk.dropView', { id })
  expect((await client.query('desk.views', {})).rows).toHaveLength(29)
})

test('the file holds the rows that the list shows, and no text of it begins a formula', async () => {
  const { id } = await submit(town, 'resident', { title: '=HYPERLINK("http://x.cn","点")', category: '交通' })
  const { client } = town.people.coordinatorA
  const csv = await (await client.fetch('/api/desk.export?as=csv&category=交通&sort=number')).text()
  const lines = csv.replace('\uFEFF', '').trim().split('\r\n')
  const rows = await listOf('coordinatorA', { category: '交通', sort: 'number' })
  expect(rows.map((row) => row.id)).toContain(id)
  expect(lines).toHaveLength(rows.length + 1)
  for (const [index, { number }] of rows.entries()) expect(lines[index + 1]).toContain(number)
  expect(csv).toContain(`"'=HYPERLINK(""http://x.cn"",""点"")"`)
  const xlsx = await client.fetch('/api/desk.export?as=xlsx&category=交通')
  expect(xlsx.headers.get('content-type')).toContain('spreadsheetml')
  expect((await xlsx.arrayBuffer()).byteLength).toBeGreaterThan(500)
})

test('the file of a lane holds what lies there of my own day, narrowed by words, and of nobody else', async () => {
  const { id } = await submit(town, 'resident', { title: '水表井漏水' })
  const { client } = town.people.coordinatorA
  const fileOf = async (of: typeof client, query: string) => {
    const csv = await (await of.fetch(`/api/desk.export?as=csv&${query}`)).text()
    return csv.replace('\uFEFF', '').trim().split('\r\n').slice(1)
  }
  const { rows } = await client.query('today.list', {})
  const answer = rows.filter(({ lane }) => lane === 'answer')
  expect(answer.map((row) => row.id)).toContain(id)
  expect(await fileOf(client, 'lane=answer')).toHaveLength(answer.length)
  expect(await fileOf(client, 'lane=all')).toHaveLength(rows.filter(({ kind }) => kind !== 'check').length)
  expect(await fileOf(client, `lane=all&words=${encodeURIComponent('水表井')}`)).toHaveLength(1)
  expect(await fileOf(client, 'lane=confirm')).toEqual([])
  expect(await fileOf(town.people.coordinatorB.client, `lane=all&words=${encodeURIComponent('水表井')}`)).toEqual([])
})
