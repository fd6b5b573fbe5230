// The demo district: everything the screens can show is there, by the rules, with today's lights.

import { stepIds } from '../../../src/domain/matter/step'
import { loadDemo } from '../../../src/server/demo/load'
import { aServer, type TestServer } from '../support/server'

const starts = ['2026-11-21T08:47:00.000Z', '2027-02-24T00:10:00.000Z', '2026-10-08T03:00:00.000Z'] as const

describe.each(starts)('loaded at %s', (startsAt) => {
  let server: TestServer

  beforeAll(async () => {
    server = await aServer({ startsAt, district: 'demo-elsewhere' })
    await server.db.deleteFrom('district').execute()
    await loadDemo(server.parts, () => undefined)
  })
  afterAll(() => server.close())

  test('works', async () => {
    const rows = await server.db.selectFrom('matter').select(['title', 'status', 'step']).execute()
    expect(rows.length).toBeGreaterThan(24)
    expect(stepIds.filter((step) => !rows.some((row) => row.step === step))).toEqual([])
  })
})
