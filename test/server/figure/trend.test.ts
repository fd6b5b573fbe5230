// Over HTTP: how long the first answer took, by month, category and group; what a figure was counted from; and its files.

import { strFromU8, unzipSync } from 'fflate'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town } from '../support/town'
import { aMatterAt, answer, aReportInput } from '../support/walk'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
})
afterAll(() => server.close())

const period = { from: '2026-10-01', to: '2026-11-30' }

test('the days until the first answer, as median and ninetieth, by the month in which it came', async () => {
  for (const [index, days] of [1, 2, 3].entries()) {
    server.moveTo(`2026-10-0${index + 5}T02:00:00.000Z`)
    const { id } = await town.people.resident.client.command('report.submit', aReportInput(town))
    server.pass(days * 24 * 60)
    await answer(town, 'coordinatorA', id, { action: 'decline', reason: 'inCourt', advice: '请等法院的结果。' })
  }
  const { reports, matters } = await server.client().query('figure.trend', { ...period, groupId: town.groupA })
  expect(reports).toEqual([{ month: '2026-10', came: 3, done: 3, median: 2, ninetieth: 2.8 }])
  expect(matters).toEqual([])
})

describe('by category and group', () => {
  const split = (groupId?: string) =>
    server.client().query('figure.split', { ...period, ...(groupId === undefined ? {} : { groupId }) })
  const three = { came: 3, done: 3, median: 2, ninetieth: 2.8 }

  test('groups stand in the order of the roster, whatever came of it; fewer than three are not told', async () => {
    server.moveTo('2026-10-20T02:00:00.000Z')
    const input = { ...aReportInput(town), category: '交通' }
    await town.people.resident.client.command('report.submit', input)
    const { whole, categories, groups } = await split()
    expect(whole.reports).toMatchObject({ came: 4, done: 3, median: 2 })
    expect(groups).toMatchObject([{ id: town.groupA, reports: { came: 4, done: 3 } }])
    const few = { came: null, done: null, median: null, ninetieth: null }
    expect(categories.map(({ name, reports }) => [name, reports])).toEqual(
      expect.arrayContaining([
        ['', three],
        ['交通', few],
      ]),
    )
    expect((await split(town.groupB)).groups).toEqual([])
  })
})

test('where reports come from, month by month: a cell that fewer than three people made is blank, whatever they told', async () => {
  const heat = (groupId?: string) =>
    server.client().query('figure.heat', { ...period, ...(groupId === undefined ? {} : { groupId }) })
  // one person has told of four things
  expect(await heat()).toEqual({ months: [], stations: [], groups: [], categories: [] })
  server.moveTo('2026-11-03T02:00:00.000Z')
  for (const name of ['甲', '乙', '丙']) {
    const { client } = await aPerson(server, name, [])
    await client.command('report.submit', { ...aReportInput(town), category: '市政道路' })
  }
  const { months, stations, groups, categories } = await heat()
  expect(months).toEqual(['2026-11'])
  expect(stations.map(({ cells }) => cells)).toEqual([[3]])
  expect(groups).toMatchObject([{ id: town.groupA, cells: [3] }])
  expect(categories).toMatchObject([{ name: '市政道路', cells: [3] }])
  expect((await heat(town.groupB)).stations).toEqual([])
  const [station] = stations
  const { client } = town.people.coordinatorA
  const listed = await client.query('desk.list', { standing: 'all', station: station?.id ?? '', since: '2026-11-01' })
  expect(listed.rows).toHaveLength(3)
})

describe('what a figure was counted from', () => {
  test('reports, for the desk that they lie on, as many as the figure says', async () => {
    const figures = await server.client().query('figure.get', { ...period, groupId: town.groupA })
    for (const figure of ['in', 'declined'] as const) {
      const { rows, more } = await town.people.coordinatorA.client.query('figure.reports', { ...period, figure })
      expect([rows.length, more]).toEqual([figures.reports[figure], false])
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    }
    const { client } = town.people.coordinatorB
    expect((await client.query('figure.reports', { ...period, figure: 'in' })).rows).toEqual([])
    const others = client.query('figure.reports', { ...period, figure: 'in', groupId: town.groupA })
    expect(await client.refusal(others)).toMatchObject({ status: 403 })
  })

  test('matters, each with its part; the parts add up to the figure', async () => {
    await aMatterAt(server, town, 'submission')
    const year = { from: '2026-01-01', to: '2027-12-31', groupId: town.groupA }
    const figures = await server.client().query('figure.get', year)
    for (const figure of [
      'meetings',
      'participants',
      'households',
      'opinions',
      'resolutions',
      'plans',
      'findings',
    ] as const) {
      const { rows } = await server.client().query('figure.matters', { ...year, figure })
      expect([figure, rows.reduce((sum, { amount }) => sum + amount, 0)]).toEqual([figure, figures[figure]])
      expect([figure, figures[figure] > 0]).toEqual([figure, true])
    }
  })
})

test('a spreadsheet has the figures, the months, the categories and the groups; a picture is one', async () => {
  const get = (as: string) => server.client().fetch(`/api/figure.export?as=${as}&from=2026-10-01&to=2026-11-30`)
  const sheet = await get('xlsx')
  expect(sheet.headers.get('content-type')).toContain('spreadsheetml')
  const files = unzipSync(new Uint8Array(await sheet.arrayBuffer()))
  const words = Object.values(files)
    .map((file) => strFromU8(file))
    .join('')
  for (const word of ['协商会议', '2026-10', '不足 3 件', '首次答复天数（中位数）']) expect(words).toContain(word)
  const picture = await get('png')
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect(
    Buffer.from(await picture.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
})
