// A member is suspended, comes back, leaves; an assembly changes in one step: open leads are released, what was done stays. The
// office reads one duty record at a time, and the member sees who looked.

import { deliver } from '../../../src/server/notice/deliver'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town, type TownPerson } from '../support/town'
import { act, openMatter } from '../support/walk'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
})
afterAll(() => server.close())

const office = () => town.people.office.client
const stand = (person: TownPerson, standing: 'inOffice' | 'suspended' | 'left', more: object = {}) =>
  office().command('person.stand', { id: person.id, standing, ...more })
const led = async (id: string) => (await server.client().query('matter.get', { id })).matter.leadId
const timeline = async (id: string) =>
  (await server.client().query('matter.get', { id })).timeline.map(({ type, data }) => [type, data.why])

test('who is suspended leads nothing and comes back with the same roles; who leaves does not; what they did stays', async () => {
  const { otherMemberA } = town.people
  const { matterId: id } = await openMatter(town)
  await act(town, 'otherMemberA', id, { action: 'claim' })

  await stand(otherMemberA, 'suspended')
  expect(await led(id)).toBeNull()
  expect(await timeline(id)).toContainEqual(['leadGone', 'suspended'])
  // the coordinator hears of it
  await deliver(server.db, server.now(), async () => undefined, server.services.log)
  const { rows } = await town.people.coordinatorA.client.query('notice.list', {})
  expect(rows.map((row) => row.type)).toContain('leadGone')
  await expect(act(town, 'otherMemberA', id, { action: 'claim' })).rejects.toThrow('notAllowed')
  await expect(stand(otherMemberA, 'suspended')).rejects.toThrow('notNow')
  const listed = (await office().query('person.list', { limit: 100 })).rows.find((row) => row.id === otherMemberA.id)
  expect(listed).toMatchObject({ holdings: [], profile: { standing: 'suspended' } })

  await stand(otherMemberA, 'inOffice')
  await act(town, 'otherMemberA', id, { action: 'claim' })
  expect(await led(id)).toBe(otherMemberA.id)
  await stand(otherMemberA, 'left')
  expect(await led(id)).toBeNull()
  await stand(otherMemberA, 'inOffice')
  await expect(act(town, 'otherMemberA', id, { action: 'claim' })).rejects.toThrow('notAllowed')
  expect(await server.client().query('matter.verify', { id })).toMatchObject({ unbroken: true, stateMatches: true })
})

test('the last coordinator of a group is not suspended in silence', async () => {
  const { coordinatorB } = town.people
  await expect(stand(coordinatorB, 'suspended')).rejects.toThrow('lastCoordinator')
  await stand(coordinatorB, 'suspended', { meant: true })
  await stand(coordinatorB, 'inOffice')
  const row = (await office().query('person.list', { limit: 100 })).rows.find(({ id }) => id === coordinatorB.id)
  expect(row?.holdings).toMatchObject([{ role: 'coordinator' }])
})

test('an assembly changes in one step, a dry run first; without anybody of the new one nobody leaves', async () => {
  const turn = (assembly: string, dryRun: boolean) => office().command('roster.turn', { assembly, dryRun })
  await expect(turn('第十届', true)).rejects.toThrow('notNow')
  const place = { role: 'member' as const, placeId: town.groupA }
  const stays = await aPerson(server, '留任委员', [place])
  const goes = await aPerson(server, '到届委员', [place])
  const profile = { levels: [], sector: '', committee: '', affiliations: [], fields: ['法律'], assembly: '第十届' }
  for (const { id, name } of [
    { id: stays.id, name: '留任委员' },
    { id: town.people.memberB.id, name: '百里洲委员' },
  ]) {
    const { holdings = [], version } =
      (await office().query('person.list', { limit: 100 })).rows.find((row) => row.id === id) ?? {}
    const roles = holdings.map(({ role, placeId }) => ({ role, placeId }))
    const phone = id === stays.id ? { phone: '13911110001' } : { phone: '13911110002' }
    await office().command('person.save', {
      id,
      name,
      ...phone,
      holdings: roles,
      disabled: false,
      profile,
      version: version ?? 0,
    })
  }
  const { matterId: id } = await openMatter(town)
  await goes.client.command('matter.act', { id, command: { action: 'claim' } })

  const dry = await turn(' 十届 ', true)
  expect(dry.leave.find(({ name }) => name === '到届委员')).toEqual({
    name: '到届委员',
    groups: ['安福寺组'],
    leads: 1,
  })
  expect(dry.stay).toBe(2)
  expect(await led(id)).toBe(goes.id)
  expect(await turn('第十届', false)).toEqual(dry)
  expect(await led(id)).toBeNull()
  const left = (await office().query('person.members', {})).rows.map((row) => row.name)
  expect(left.sort()).toEqual(['留任委员', '百里洲委员'].sort())
  expect((await office().query('person.list', { field: '法律' })).rows).toHaveLength(2)
})

test('the office reads one record at a time, and the member sees who looked', async () => {
  const { memberB, coordinatorB, chair } = town.people
  const period = { from: '2026-01-01', to: '2026-12-31' }
  const own = await memberB.client.query('figure.duty', period)
  expect(await office().command('figure.dutyOf', { personId: memberB.id, ...period })).toEqual(own)
  const { rows } = await memberB.client.query('figure.dutyLooks', {})
  expect(rows).toEqual([{ at: server.now(), by: expect.stringContaining('') }])
  for (const other of [coordinatorB, chair]) {
    await expect(other.client.command('figure.dutyOf', { personId: memberB.id, ...period })).rejects.toThrow(
      'notAllowed',
    )
  }
  await expect(office().command('figure.dutyOf', { personId: town.people.resident.id, ...period })).rejects.toThrow(
    'notFound',
  )
})
