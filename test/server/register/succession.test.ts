// Units and groups are renamed and merged: nothing that is open is lost, nothing that stands is told again, and no two bear
// one name. Members who leave lead nothing any more.

import { unzipSync } from 'fflate'
import { uuidv7 } from 'uuidv7'
import { sweepSuccessors } from '../../../src/server/register/successor'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town, type TownName } from '../support/town'
import { act, aMatterAt, aReportInput, openMatter, submit } from '../support/walk'

let server: TestServer
let first: Town
let town: Town
let turn = 0

beforeAll(async () => {
  server = await aServer()
  first = await aTown(server)
})
afterAll(() => server.close())

/** Units and members of its own for every test, in the groups of one town. */
beforeEach(async () => {
  turn += 1
  const [unit, otherUnit] = [uuidv7(), uuidv7()]
  const named = (name: string) => `${name}${turn}`
  town = { ...first, unit, otherUnit }
  await office().command('unit.save', { id: unit, name: named('水利和湖泊局'), disabled: false })
  await office().command('unit.save', { id: otherUnit, name: named('交通运输局'), disabled: false })
  const people = {
    memberA: await aPerson(server, '委员甲', [{ role: 'member', placeId: first.groupA }]),
    otherMemberA: await aPerson(server, '委员乙', [{ role: 'member', placeId: first.groupA }], `1380000${1000 + turn}`),
    staff: await aPerson(server, '科长', [{ role: 'unit', placeId: unit }]),
    otherStaff: await aPerson(server, '股长', [{ role: 'unit', placeId: otherUnit }]),
  }
  town = { ...town, people: { ...first.people, ...people } }
})

const office = () => first.people.office.client
const seen = (id: string, by: TownName = 'coordinatorA') => town.people[by].client.query('matter.get', { id })
const textOf = async (by: TownName, path: string): Promise<string> => {
  const response = await town.people[by].client.fetch(path)
  const parts = unzipSync(new Uint8Array(await response.arrayBuffer()))
  return new TextDecoder().decode(parts['word/document.xml']).replace(/<[^>]+>/g, '')
}
const types = async (id: string) => (await seen(id)).timeline.map(({ type }) => type)

test('a unit has a name of its own, however it is typed, and takes one that was merged away', async () => {
  const save = (id: string, name: string) => office().command('unit.save', { id, name, disabled: false })
  const wide = String.fromCharCode(0xff10 + turn)
  for (const name of [
    `水利和湖泊局${turn}`,
    ` 水利 和湖泊局${turn}`,
    `水利和湖泊局\u3000${turn}`,
    `水利和湖泊局${wide}`,
    `水利\u200b和湖泊局${turn}\u2060`,
  ])
    expect(await office().refusal(save(uuidv7(), name))).toMatchObject({
      status: 409,
      refused: 'nameTaken',
      fields: { '/name': 'taken' },
    })
  expect(await office().refusal(save(town.otherUnit, `水利和湖泊局${turn}`))).toMatchObject({ refused: 'nameTaken' })
  const group = { id: uuidv7(), name: '安福寺组', area: '', disabled: false }
  expect(await office().refusal(office().command('group.save', group))).toMatchObject({ refused: 'nameTaken' })
  await office().command('unit.merge', { id: town.otherUnit, into: town.unit })
  await save(town.unit, `交通运输局${turn}`)
  expect(await office().refusal(save(town.otherUnit, '老局'))).toMatchObject({ status: 404 })
})

test('nothing is left to a unit that is switched off, and no role is given in one that was merged away', async () => {
  const away = uuidv7()
  await office().command('unit.save', { id: away, name: `撤销局${turn}`, disabled: true })
  const merge = office().command('unit.merge', { id: town.unit, into: away })
  expect(await office().refusal(merge)).toMatchObject({ status: 404, fields: { '/into': 'unknown' } })
  await office().command('unit.merge', { id: town.unit, into: town.otherUnit })
  const clerk = {
    id: uuidv7(),
    name: '新科长',
    phone: `1380001${1000 + turn}`,
    holdings: [{ role: 'unit' as const, placeId: town.unit }],
    disabled: false,
  }
  expect(await office().refusal(office().command('person.save', clerk))).toMatchObject({
    status: 404,
    fields: { '/holdings/0/placeId': 'unknown' },
  })
})

test('of two that take one name at the same time one is told so', async () => {
  const save = () => office().command('unit.save', { id: uuidv7(), name: '应急管理局', disabled: false })
  const [one, other] = await Promise.allSettled([save(), save()])
  expect([one?.status, other?.status].sort()).toEqual(['fulfilled', 'rejected'])
})

test('an outcome that was sent and minutes that stand keep the names of their day', async () => {
  const { matterId } = await aMatterAt(server, town, 'submission')
  await act(town, 'memberA', matterId, { action: 'sendOutcome', text: '建议修复。' })
  server.pass(1)
  await office().command('unit.save', { id: town.unit, name: '水务局', disabled: false })
  await office().command('group.save', { id: town.groupA, name: '新安福寺组', area: '', disabled: false })
  const meetingId = (await seen(matterId)).matter.meetings[0]?.id ?? ''
  const documents = async (unitId: string) => [
    await textOf('memberA', `/api/meeting.minutes?meetingId=${meetingId}`),
    await textOf('office', `/api/matter.outcome?id=${matterId}&unitId=${unitId}`),
  ]
  for (const text of await documents(town.unit)) {
    expect(text).toContain('水利和湖泊局')
    expect(text).toContain('安福寺组')
    expect(text).not.toMatch(/水务局|新安福寺组/)
  }
  await office().command('unit.merge', { id: town.unit, into: town.otherUnit })
  for (const text of await documents(town.otherUnit)) {
    expect(text).toContain('水利和湖泊局')
    expect(text).not.toMatch(/水务局|交通运输局/)
  }
  expect((await seen(matterId)).names[town.otherUnit]).toBe(`交通运输局${turn}`)
  await office().command('group.save', { id: town.groupA, name: '安福寺组', area: '', disabled: false })
})

test('an answer that is owed is owed by the successor, whose people are those of both', async () => {
  const { matterId } = await aMatterAt(server, town, 'submission')
  await act(town, 'memberA', matterId, { action: 'sendOutcome', text: '建议修复。' })
  await office().command('unit.merge', { id: town.unit, into: town.otherUnit })
  const { matter, timeline, names } = await seen(matterId)
  expect(matter.unitAnswers).toEqual([{ unitId: town.otherUnit }])
  expect(matter.resolutions.map(({ unitId }) => unitId)).toEqual([town.otherUnit])
  expect(timeline.at(-1)).toMatchObject({
    type: 'unitSucceeded',
    role: 'office',
    data: { unitId: town.otherUnit, formerId: town.unit },
  })
  expect([names[town.unit], names[town.otherUnit]]).toEqual([`水利和湖泊局${turn}`, `交通运输局${turn}`])
  const adopted = { verdict: 'adopted' as const, responsible: '王科长', due: '2027-01-20' }
  // one who came with the old unit, and one of the new
  await act(town, 'staff', matterId, { action: 'answerOutcome', unitId: town.otherUnit, ...adopted })
  await act(town, 'coordinatorA', matterId, { action: 'confirmAnswers' })
  const task = (await seen(matterId)).matter.tasks[0]
  expect(task?.unitId).toBe(town.otherUnit)
  await act(town, 'otherStaff', matterId, {
    action: 'finishTask',
    taskId: task?.id ?? '',
    text: '亮了',
    afterIds: [],
  })
  expect(await office().query('matter.verify', { id: matterId })).toMatchObject({ unbroken: true, stateMatches: true })
})

test('a matter that is taken up again after its unit was merged away comes to the successor', async () => {
  const { matterId } = await aMatterAt(server, town, 'evaluation')
  await act(town, 'memberA', matterId, { action: 'publishResult', summary: '灯亮了' })
  server.pass(60 * 1440)
  await act(town, 'coordinatorA', matterId, { action: 'close' })
  await office().command('unit.merge', { id: town.unit, into: town.otherUnit })
  expect((await seen(matterId)).matter.tasks[0]?.unitId).toBe(town.unit)
  await act(town, 'coordinatorA', matterId, { action: 'reopen', to: 'implementation', reason: '又坏了' })
  await sweepSuccessors(server.services)
  expect((await seen(matterId)).matter.tasks[0]?.unitId).toBe(town.otherUnit)
})

const leave = (how: 'left' | 'disabled' | 'deleted') => {
  const { memberA } = town.people
  if (how === 'deleted') return memberA.client.command('person.delete', {})
  const holdings = how === 'left' ? [] : [{ role: 'member' as const, placeId: town.groupA }]
  return office().command('person.save', { id: memberA.id, name: '委员', holdings, disabled: how === 'disabled' })
}

test.each(['left', 'disabled', 'deleted'] as const)('a lead who has %s leads no longer', async (why) => {
  const { matterId } = await aMatterAt(server, town, 'plan')
  server.pass(3 * 1440)
  const before = (await seen(matterId)).matter.due
  await leave(why)
  const { matter, timeline, you } = await seen(matterId)
  // as many days as anybody has to claim what was opened just now
  expect(matter.due).toBe((await seen((await openMatter(town)).matterId)).matter.due)
  expect(matter.due).not.toBe(before)
  expect(matter).toMatchObject({ leadId: null, claimScope: 'group', unclaimedSince: server.now(), step: 'plan' })
  expect(timeline.at(-1)).toMatchObject({
    type: 'leadGone',
    role: 'clock',
    data: { memberId: town.people.memberA.id, why, due: matter.due },
  })
  expect(you.offered).toContain('assign')
  await act(town, 'otherMemberA', matterId, { action: 'claim' })
})

test('one who leaves helps with nothing any more, and one who stays a member elsewhere goes on', async () => {
  const { matterId } = await aMatterAt(server, town, 'topic')
  await act(town, 'otherMemberA', matterId, { action: 'join' })
  const { otherMemberA } = town.people
  const save = (placeId: string | null) =>
    office().command('person.save', {
      id: otherMemberA.id,
      name: '委员乙',
      holdings: placeId === null ? [] : [{ role: 'member', placeId }],
      disabled: false,
    })
  await save(town.groupB)
  expect((await seen(matterId)).matter.coMemberIds).toEqual([otherMemberA.id])
  await save(null)
  expect((await seen(matterId)).matter.coMemberIds).toEqual([])
  expect(await types(matterId)).toContain('left')
})

test('a lead who is gone by any other way is noticed by the clock', async () => {
  const { matterId } = await aMatterAt(server, town, 'topic')
  const { memberA } = town.people
  await server.db.deleteFrom('holding').where('person_id', '=', memberA.id).execute()
  await sweepSuccessors(server.services)
  expect((await seen(matterId)).matter.leadId).toBeNull()
})

test('while ratings are awaited nobody need claim what a lead has left', async () => {
  const { matterId } = await aMatterAt(server, town, 'evaluation')
  await act(town, 'memberA', matterId, { action: 'publishResult', summary: '灯亮了' })
  const before = (await seen(matterId)).matter
  await leave('left')
  expect((await seen(matterId)).matter).toMatchObject({ leadId: null, unclaimedSince: null, due: before.due })
  await act(town, 'coordinatorA', matterId, { action: 'assign', memberId: town.people.otherMemberA.id })
  expect((await seen(matterId)).matter).toMatchObject({ leadId: town.people.otherMemberA.id, due: before.due })
})

// the last one: the group of the others is gone afterwards
test('a merged group leaves its people, stations, reports and open matters to the other, and its closed ones can be read', async () => {
  const { matterId } = await openMatter(town)
  const closed = await aMatterAt(server, town, 'topic')
  await act(town, 'coordinatorA', closed.matterId, { action: 'end', reason: '不再需要' })
  const waiting = await submit(town)
  const suspended = { id: town.people.otherMemberA.id, standing: 'suspended' } as const
  await office().command('person.stand', suspended)
  await office().command('group.merge', { id: town.groupA, into: town.groupB })
  const { matter, groupName, timeline } = await seen(matterId, 'coordinatorB')
  expect([matter.groupId, groupName]).toEqual([town.groupB, '百里洲组'])
  expect(timeline.at(-1)).toMatchObject({ type: 'groupSucceeded', data: { formerId: town.groupA } })
  await act(town, 'memberA', matterId, { action: 'claim' })
  const report = await town.people.coordinatorB.client.query('report.get', { id: waiting.id })
  expect([report.groupId, report.due]).toEqual([town.groupB, waiting.due])
  const next = await town.people.neighbour.client.query('station.get', { code: town.stationA.code })
  expect(next.groupId).toBe(town.groupB)
  const station = { id: town.stationA.id, name: '旧表单', place: { text: '旧址' }, phone: null, photoId: null }
  const stale = office().command('station.save', { ...station, groupId: town.groupA, disabled: false })
  expect(await office().refusal(stale)).toMatchObject({ status: 404, fields: { '/groupId': 'unknown' } })
  // begun or queued before the merge
  const { stationCode: _code, ...said } = aReportInput(town)
  const late = await town.people.neighbour.client.command('report.submit', { ...said, groupId: town.groupA })
  expect(late.groupName).toBe('百里洲组')
  await office().command('person.stand', { ...suspended, standing: 'inOffice' })
  const { rows } = await office().query('person.list', { limit: 100, placeId: town.groupB })
  expect(rows.map(({ id }) => id)).toContain(suspended.id)
  const old = await seen(closed.matterId, 'coordinatorB')
  expect([old.matter.groupId, old.you.insider]).toEqual([town.groupA, true])
  expect((await town.people.neighbour.client.query('district.get', {})).groups.map(({ id }) => id)).toEqual([
    town.groupB,
  ])
  expect(await office().refusal(office().command('group.merge', { id: town.groupB, into: town.groupA }))).toMatchObject(
    {
      status: 404,
    },
  )
  expect(await office().refusal(office().command('group.merge', { id: town.groupB, into: town.groupB }))).toMatchObject(
    {
      refused: 'mergeIntoItself',
    },
  )
})
