// Two desks that save the same entry: the later one is told, and the earlier change stays.

import { uuidv7 } from 'uuidv7'
import type { Output } from '../../../src/domain/contract'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town, type TownPerson } from '../support/town'

let server: TestServer
let town: Town
let other: TownPerson

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
  other = await aPerson(server, '另一位管理人员', [{ role: 'office', placeId: 'zhijiang' }])
})
afterAll(() => server.close())

const inputOf = ({ name, organiser, filing, complaints, categories, terms }: Output<'district.get'>) => ({
  name,
  organiser: organiser || '政协办公室',
  phone: '0717-0000000',
  filing,
  complaints,
  categories: categories.length === 0 ? ['其他'] : categories,
  terms,
})

test('of two who opened the settings at once the later is refused, and nothing is undone', async () => {
  const seen = await town.people.office.client.query('district.get', {})
  const input = { ...inputOf(seen), version: seen.version }
  await town.people.office.client.command('district.save', { ...input, phone: '0717-1111111' })
  const late = other.client.command('district.save', { ...input, complaints: '0717-2222222' })
  expect(await other.client.refusal(late)).toMatchObject({ status: 409, refused: 'changedMeanwhile' })
  const now = await other.client.query('district.get', {})
  expect(now).toMatchObject({ phone: '0717-1111111', complaints: seen.complaints, version: seen.version + 1 })
  await other.client.command('district.save', { ...inputOf(now), version: now.version, phone: '0717-3333333' })
})

test('who names no version may save over their own changes and what was there before they came, nothing else', async () => {
  server.pass(1)
  const fresh = await aPerson(server, '第三位', [{ role: 'office', placeId: 'zhijiang' }])
  const input = inputOf(await fresh.client.query('district.get', {}))
  server.pass(1)
  await fresh.client.command('district.save', input)
  await fresh.client.command('district.save', { ...input, phone: '0717-4444444' })
  const late = town.people.office.client.command('district.save', input)
  expect(await town.people.office.client.refusal(late)).toMatchObject({ status: 409, refused: 'changedMeanwhile' })
})

test('the same for groups, units, stations and people', async () => {
  const { office } = town.people
  const [unit, group, station, person] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  const saves = {
    unit: (by: TownPerson, version: number) =>
      by.client.command('unit.save', { id: unit, name: '新单位', disabled: false, version }),
    group: (by: TownPerson, version: number) =>
      by.client.command('group.save', { id: group, name: '新组', area: '', disabled: false, version }),
    station: (by: TownPerson, version: number) => {
      const place = { text: '新站门口' }
      const rest = { name: '新站', place, phone: null, photoId: null, disabled: false, version }
      return by.client.command('station.save', { id: station, groupId: town.groupA, ...rest })
    },
    person: (by: TownPerson, version: number) =>
      by.client.command('person.save', { id: person, name: '新人', holdings: [], disabled: false, version }),
  }
  for (const save of Object.values(saves)) {
    await save(office, 0)
    await save(other, 1)
    expect(await office.client.refusal(save(office, 1))).toMatchObject({ refused: 'changedMeanwhile' })
    await save(office, 2)
  }
  const units = await office.client.query('unit.list', {})
  expect(units.rows.find(({ id }) => id === unit)?.version).toBe(3)
  const groups = await office.client.query('group.list', {})
  expect(groups.rows.find(({ id }) => id === group)?.version).toBe(3)
  const stations = await office.client.query('station.list', {})
  expect(stations.rows.find(({ id }) => id === station)?.version).toBe(3)
})

test('the same for what the district has decided about proposals', async () => {
  const { version, ...setting } = await town.people.office.client.query('proposal.setting', {})
  const save = (by: TownPerson, plenaryMonths: number, of: number) =>
    by.client.command('proposal.set', { setting: { ...setting, plenaryMonths }, version: of })
  await save(town.people.office, 4, version)
  expect(await other.client.refusal(save(other, 5, version))).toMatchObject({
    status: 409,
    refused: 'changedMeanwhile',
  })
  const now = await other.client.query('proposal.setting', {})
  expect(now).toMatchObject({ plenaryMonths: 4, version: version + 1 })
  await save(other, 5, now.version)
})
