// The record of a matter: anyone may check it, and a forged event, a missing one or a changed row shows.

import { sql } from 'kysely'
import { backends } from '../support/backend'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { act, aMatterAt } from '../support/walk'

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town
  let id: string

  beforeAll(async () => {
    server = await aServer({ backend })
    town = await aTown(server)
  })
  beforeEach(async () => {
    id = (await aMatterAt(server, town, 'research')).matterId
  })
  afterAll(() => server.close())

  const verify = () => server.client().query('matter.verify', { id })
  /** As somebody with the owner's rights on the database could. */
  const forge = (statement: string) => server.backend.script(`reset role; ${statement}; set role laishangliang_app`)

  test('untouched it is unbroken', async () => {
    const verified = await verify()
    expect(verified).toMatchObject({ unbroken: true, brokenAt: null, stateMatches: true })
    expect(verified.lastHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each([
    ['an event is rewritten', 3, `update matter_event set data = data || '{"question":"别的"}' where version = 3`],
    ['its time is moved', 4, `update matter_event set at = '2026-01-01' where version = 4`],
    ['somebody else is said to have done it', 2, `update matter_event set actor_id = 'x' where version = 2`],
    ['an event is taken out', 5, 'delete from matter_event where version = 5'],
    ['the first is taken out', 1, 'delete from matter_event where version = 1'],
    ['the last is taken off', 8, 'delete from matter_event where version = 8'],
  ])('when %s it is broken at %d', async (_name, brokenAt, statement) => {
    expect(await verify()).toMatchObject({ events: 8 })
    await forge(`${statement} and matter_id = '${id}'`)
    expect(await verify()).toMatchObject({ unbroken: false, brokenAt })
  })

  test('a row that says something else than the log is found out, though the chain is whole', async () => {
    await forge(`update matter set state = jsonb_set(state, '{title}', '"别的"') where id = '${id}'`)
    expect(await verify()).toMatchObject({ unbroken: true, stateMatches: false })
  })

  test('the program itself cannot rewrite what happened', async () => {
    for (const table of ['matter_event', 'report_event', 'evaluation', 'reveal']) {
      await expect(sql`delete from ${sql.table(table)}`.execute(server.db)).rejects.toThrow(/permission denied/)
      await expect(sql`update ${sql.table(table)} set at = at`.execute(server.db)).rejects.toThrow(/permission denied/)
    }
  })

  test('the log tells what was decided in the capacity in which it was done', async () => {
    await act(town, 'coordinatorA', id, { action: 'sendBack', to: 'plan', reason: '再想想' })
    const { timeline } = await town.people.coordinatorA.client.query('matter.get', { id })
    const told = timeline.map(({ type, role, by }) => `${type} ${role} ${by}`)
    expect(told.slice(0, 2)).toEqual(['opened coordinator 示例coordinatorA', 'claimed groupMember 示例memberA'])
    expect(told.at(-1)).toBe('sentBack coordinator 示例coordinatorA')
  })

  test('what only insiders may read is not told to others', async () => {
    await act(town, 'memberA', id, { action: 'note', text: '内部话' })
    const inside = await town.people.memberA.client.query('matter.get', { id })
    const outside = await town.people.neighbour.client.query('matter.get', { id })
    expect(inside.timeline.at(-1)).toMatchObject({ type: 'noted', internal: true, data: { text: '内部话' } })
    expect(outside.timeline.map((entry) => entry.type)).not.toContain('noted')
    expect(outside.timeline[0]?.data).not.toHaveProperty('reportId')
    expect(outside.matter.reportIds).toEqual([])
    expect(JSON.stringify(outside)).not.toContain('内部话')
    expect(JSON.stringify(outside)).not.toContain(town.people.resident.id)
  })
})
