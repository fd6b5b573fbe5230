// Figures and the ledger, counted from what was done over the API.

import readExcelFile from 'read-excel-file/node'
import { backends } from '../support/backend'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { act, aMatterAt, answer, submit } from '../support/walk'

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town
  const year = { from: '2026-01-01', to: '2026-12-31' }

  beforeAll(async () => {
    server = await aServer({ backend, exports: true })
    town = await aTown(server)
    const { matterId: id } = await aMatterAt(server, town, 'evaluation')
    await act(town, 'memberA', id, { action: 'publishResult', summary: '修好了' })
    await town.people.resident.client.command('matter.rate', { id, solved: 'yes', score: 4, words: '好' })
    await act(town, 'coordinatorA', id, { action: 'close' })
    await aMatterAt(server, town, 'plan')
    const { id: declined } = await submit(town)
    await answer(town, 'coordinatorA', declined, { action: 'decline', reason: 'privacy', advice: '属个人隐私' })
    await submit(town, 'resident', { text: '=HYPERLINK("http://x","点我")' })
  })
  afterAll(() => server.close())

  test('nobody types them in', async () => {
    expect(await server.client().query('figure.get', { ...year, groupId: town.groupA })).toEqual({
      meetings: 1,
      participants: 23,
      households: 12,
      opinions: 11,
      findings: 1,
      plans: 1,
      resolutions: 1,
      solved: 1,
      onTime: 1,
      satisfaction: 1,
      ratings: 1,
      reports: { in: 4, accepted: 2, merged: 0, settled: 0, redirected: 0, declined: 1, withdrawn: 0, open: 1 },
      steps: {
        topic: 0,
        plan: 1,
        research: 0,
        parties: 0,
        deliberation: 0,
        submission: 0,
        implementation: 0,
        evaluation: 0,
      },
      unclaimed: 0,
      overdue: 0,
    })
  })

  test('another group and another year have nothing', async () => {
    const none = { meetings: 0, households: 0, solved: 0, ratings: 0, onTime: null, reports: { in: 0, accepted: 0 } }
    expect(await server.client().query('figure.get', { ...year, groupId: town.groupB })).toMatchObject(none)
    expect(await server.client().query('figure.get', { from: '2025-01-01', to: '2025-12-31' })).toMatchObject(none)
  })

  test.each([
    ['ends before it begins', { from: '2026-02-01', to: '2026-01-01' }],
    ['is longer than any archive', { from: '2000-01-01', to: '2026-01-01' }],
  ])('a period that %s is refused', async (_name, period) => {
    const client = server.client()
    expect(await client.refusal(client.query('figure.get', period))).toMatchObject({ status: 400, refused: 'invalid' })
  })

  test('a member reads the own duty record, and in so small a group no average', async () => {
    const { rows } = await town.people.memberA.client.query('figure.duty', year)
    expect(rows.find((row) => row.duty === 'lead')).toEqual({ duty: 'lead', mine: 2, average: null })
    expect(rows.find((row) => row.duty === 'visit')).toEqual({ duty: 'visit', mine: 1, average: null })
    const others = await town.people.otherMemberA.client.query('figure.duty', year)
    expect(others.rows.every((row) => row.mine === 0)).toBe(true)
  })

  describe('the ledger', () => {
    const ledger = async (by: 'coordinatorA' | 'coordinatorB' | 'office') => {
      const response = await town.people[by].client.fetch(`/api/matter.ledger?from=${year.from}&to=${year.to}`)
      expect(response.headers.get('content-type')).toContain('spreadsheetml')
      return Buffer.from(await response.arrayBuffer())
    }

    test('is a spreadsheet of matters and reports', async () => {
      const sheets = await readExcelFile(await ledger('coordinatorA'))
      const rows = sheets.map(({ data }) => data)
      const [matters = [], reports = []] = rows
      expect(sheets.map(({ sheet }) => sheet)).toEqual(['协商事项', '诉求'])
      expect(matters).toHaveLength(3)
      expect(matters[0]?.slice(0, 3)).toEqual(['编号', '事项', '类别'])
      expect(matters[1]).toEqual(
        expect.arrayContaining(['桑树河村路灯修复', '示例memberA', '已办结', '水利和湖泊局', '1/1']),
      )
      expect(reports).toHaveLength(5)
    })

    test('nothing in it is a formula, whatever a resident wrote', async () => {
      const [, reports] = await readExcelFile(await ledger('coordinatorA'))
      const titles = reports?.data.map((row) => row[1])
      expect(titles).toContain('=HYPERLINK("http://x","点我")')
    })

    test('shows each desk its own', async () => {
      const [matters, reports] = await readExcelFile(await ledger('coordinatorB'))
      expect([matters?.data.length, reports?.data.length]).toEqual([1, 1])
      const [all] = await readExcelFile(await ledger('office'))
      expect(all?.data).toHaveLength(3)
    })
  })
})
