// What the clock does: widens claims, warns of due dates once each, reminds of pauses; sent twice it changes nothing.

import { sweepMatters } from '../../../src/server/matter/sweep'
import { sweepReports } from '../../../src/server/report/sweep'
import { backends } from '../support/backend'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { act, aMatterAt, openMatter, submit } from '../support/walk'

const day = 24 * 60

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town

  beforeAll(async () => {
    server = await aServer({ backend })
    town = await aTown(server)
  })
  // a Monday
  beforeEach(() => server.moveTo('2026-11-23T01:00:00.000Z'))
  afterAll(() => server.close())

  const sweep = async (): Promise<void> => {
    // two processes sweep at once
    await Promise.all([sweepMatters(server.services), sweepMatters(server.services), sweepReports(server.services)])
    await sweepMatters(server.services)
  }
  const told = async (id: string) =>
    (await town.people.coordinatorA.client.query('matter.get', { id })).timeline.map((entry) => entry.type)

  test('an unclaimed matter is widened after three working days, and to be assigned after five', async () => {
    const { matterId: id } = await openMatter(town)
    await sweep()
    expect(await told(id)).toEqual(['opened'])
    server.pass(4 * day)
    await sweep()
    expect(await told(id)).toEqual(['opened', 'claimWidened'])
    expect((await town.people.memberB.client.query('matter.claimable', {})).rows.map((row) => row.id)).toContain(id)
    server.pass(4 * day)
    await sweep()
    const { matter } = await town.people.coordinatorA.client.query('matter.get', { id })
    expect(matter.claimScope).toBe('assign')
    const memberId = town.people.memberA.id
    await act(town, 'coordinatorA', id, { action: 'assign', memberId })
    expect(await server.client().query('matter.verify', { id })).toMatchObject({ unbroken: true, stateMatches: true })
  })

  test('a step that is nearly due turns yellow once, and red once', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'topic')
    await sweep()
    expect(await told(id)).not.toContain('dueWarned')
    server.pass(3 * day)
    await sweep()
    server.pass(6 * day)
    await sweep()
    expect((await told(id)).filter((type) => type === 'dueWarned')).toHaveLength(2)
    const overdue = await town.people.coordinatorA.client.query('matter.desk', { waiting: 'overdue', limit: 100 })
    expect(overdue.rows.map((row) => row.id)).toContain(id)
  })

  test('a pause is looked at again on its day', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'topic')
    await act(town, 'memberA', id, { action: 'pause', reason: '等汛期过去', lookAgain: '2026-11-30' })
    await sweep()
    server.pass(7 * day)
    await sweep()
    expect((await told(id)).filter((type) => type === 'pauseReminded')).toHaveLength(1)
  })

  test('a report that nobody answers is warned of', async () => {
    const { id } = await submit(town)
    server.pass(4 * day)
    await sweep()
    await sweep()
    const { timeline, light } = await town.people.coordinatorA.client.query('report.get', { id })
    expect(timeline.filter((entry) => entry.type === 'dueWarned')).toHaveLength(1)
    expect(light).toBe('red')
    const mine = await town.people.resident.client.query('report.get', { id })
    expect(mine.timeline.map((entry) => entry.type)).toEqual(['submitted'])
  })
})
