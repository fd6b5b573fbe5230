// Month by month over HTTP: how long the first answer took.

import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { answer, aReportInput } from '../support/walk'

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
