// A process that is kept as a paper, over HTTP: the sample joins by one line in the registry and has everything.

import { uuidv7 } from 'uuidv7'
import type { PaperCommand } from '../../src/domain/contract/paper'
import { processes } from '../../src/domain/process/registry'
import { deliver } from '../../src/server/notice/deliver'
import { sweepPapers } from '../../src/server/paper/sweep'
import { sweepSuccessors } from '../../src/server/register/successor'
import { mergePeople } from '../../src/server/session/merge'
import { digestProcess } from '../sample/digest'
import { letterProcess } from '../sample/process'
import { aServer, type TestServer } from './support/server'
import { aPerson, aTown, type Town, type TownName } from './support/town'

const kind = 'letter'
let server: TestServer
let town: Town

beforeAll(async () => {
  server = await aServer({ processes: { ...processes, letter: letterProcess, digest: digestProcess } })
  town = await aTown(server)
})
afterAll(() => server.close())

const as = (name: TownName) => town.people[name].client
const fields = (more = {}) => ({
  groupId: town.groupA,
  title: '校门口的斑马线',
  text: '上学时车多，请划一条斑马线。',
  photoIds: [],
  ...more,
})
const open = (name: TownName = 'memberA', more = {}, requestId = uuidv7()) =>
  as(name).command('paper.open', { requestId, paper: { kind, fields: fields(more) } })
const act = (name: TownName, id: string, command: PaperCommand, version?: number) =>
  as(name).command('paper.act', { id, paper: { kind, command }, ...(version === undefined ? {} : { version }) })
const get = (name: TownName | undefined, id: string) =>
  (name === undefined ? server.client() : as(name)).query('paper.get', { kind, id })
const sent = async () => {
  const { id } = await open()
  await act('memberA', id, { action: 'send', unitId: town.unit })
  return id
}
const inbox = async (name: TownName) => {
  await deliver(server.db, server.now(), async () => undefined, server.services.log)
  return (await as(name).query('notice.list', {})).rows
}
const ids = ({ rows }: { readonly rows: readonly { readonly id: string }[] }) => rows.map(({ id }) => id)
const refused = async (call: Promise<unknown>) => (await server.client().refusal(call)).refused

test('is begun by who may, has a number, and stands once under a repeated request', async () => {
  const requestId = uuidv7()
  const begun = await open('memberA', {}, requestId)
  expect(begun).toEqual({ id: requestId, number: expect.stringMatching(/^L2026-\d{5}$/), version: 1 })
  expect(await open('memberA', {}, requestId)).toEqual(begun)
  expect(await refused(open('memberA', { title: '别的' }, requestId))).toBe('requestReused')
  expect(await refused(open('resident'))).toBe('notAllowed')
  expect(await refused(open('memberB'))).toBe('notAllowed')
  expect(await refused(open('memberA', { groupId: uuidv7() }))).toBe('notFound')
  expect(await refused(open('memberA', { photoIds: [uuidv7()] }))).toBe('notFound')
})

test('a command is checked against the fields of its action, and by the table of its kind', async () => {
  const { id } = await open()
  const wrong = await server.client().refusal(act('memberA', id, { action: 'revise', title: '', text: '有字' }))
  expect(wrong).toMatchObject({ refused: 'invalid' })
  expect(await refused(act('memberA', id, { action: 'moveMountains' }))).toBe('invalid')
  expect(await refused(act('memberA', id, { action: 'warnDue', light: 'red' }))).toBe('invalid')
  expect(await refused(act('memberA', id, { action: 'send', unitId: uuidv7() }))).toBe('unknownUnit')
  expect(await refused(act('coordinatorA', id, { action: 'send', unitId: town.unit }))).toBe('notAllowed')
  expect(await refused(act('staff', id, { action: 'send', unitId: town.unit }))).toBe('notFound')
  const unknown = as('memberA').command('paper.act', { id, paper: { kind: 'matter', command: { action: 'claim' } } })
  expect(await refused(unknown)).toBe('invalid')
  const report = server.client().query('paper.get', { kind: 'report', id })
  expect(await refused(report)).toBe('invalid')
})

test('walks through its steps; who saw an older version is told that it has moved on', async () => {
  const { id } = await open()
  await act('memberA', id, { action: 'revise', title: ' 校门口要斑马线 ', text: '车多。' })
  expect(await refused(act('memberA', id, { action: 'send', unitId: town.unit }, 1))).toBe('movedOn')
  await act('memberA', id, { action: 'send', unitId: town.unit }, 2)
  const standing = await get('staff', id)
  expect(standing).toMatchObject({ title: '校门口要斑马线', step: 'answer', light: 'green', due: '2026-12-07' })
  expect(standing.you.offered).toEqual(['note', 'answer'])
  expect(standing.names).toMatchObject({ [town.unit]: '水利和湖泊局' })
  const late = { action: 'answer', verdict: 'planned', text: '明年划', by: '2026-01-01' }
  expect(await refused(act('staff', id, late))).toBe('dateInPast')
  await act('staff', id, { action: 'answer', verdict: 'done', text: '已经划好。' })
  expect(await get('memberA', id)).toMatchObject({
    status: 'closed',
    step: 'done',
    light: null,
    paper: { verdict: 'done' },
  })
  expect(await refused(act('staff', id, { action: 'answer', verdict: 'done', text: '再答' }))).toBe('alreadyAnswered')
})

test('one of two who act at once is judged by what the other made of it', async () => {
  const id = await sent()
  const command = { action: 'answer', verdict: 'done', text: '办了。' }
  const both = await Promise.allSettled([act('staff', id, command), act('staff', id, command)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('until it is public only those read it who are something to it, and what is inside stays inside', async () => {
  const { id } = await open()
  for (const name of [undefined, 'resident', 'memberB', 'coordinatorB', 'staff'] as const) {
    expect(await refused(get(name, id))).toBe('notFound')
  }
  expect(ids(await server.client().query('paper.list', { kind }))).not.toContain(id)
  await act('memberA', id, { action: 'send', unitId: town.unit })
  await act('staff', id, { action: 'note', text: '内部：等预算' })
  expect(ids(await server.client().query('paper.list', { kind }))).toContain(id)
  const types = async (name: TownName | undefined) => (await get(name, id)).timeline.map(({ type }) => type)
  expect(await types(undefined)).toEqual(['begun', 'sent'])
  expect(await types('coordinatorA')).toEqual(['begun', 'sent', 'noted'])
  expect(JSON.stringify(await get('resident', id))).not.toContain('等预算')
})

test('lies on the desks it belongs to, is filtered, searched, and found among one’s own', async () => {
  const id = await sent()
  const desk = async (name: TownName, more = {}) => ids(await as(name).query('paper.desk', { kind, ...more }))
  for (const name of ['coordinatorA', 'staff', 'office'] as const) expect(await desk(name)).toContain(id)
  for (const name of ['coordinatorB', 'otherStaff'] as const) expect(await desk(name)).not.toContain(id)
  expect(await refused(desk('memberA'))).toBe('notAllowed')
  expect(await desk('office', { step: 'write' })).not.toContain(id)
  expect(await desk('office', { step: 'answer' })).toContain(id)
  expect(await desk('office', { words: '斑马线' })).toContain(id)
  expect(await desk('office', { words: '养老金' })).not.toContain(id)
  expect(ids(await as('memberA').query('paper.mine', { kind }))).toContain(id)
  expect(ids(await as('otherMemberA').query('paper.mine', { kind }))).not.toContain(id)
  const { rows } = await as('office').query('paper.desk', { kind, limit: 1 })
  expect(rows).toHaveLength(1)
})

test('who is concerned is told, in the inbox and by the view of all subjects', async () => {
  const id = await sent()
  await act('staff', id, { action: 'answer', verdict: 'cannot', text: '这里不能划。' })
  const about = (rows: Awaited<ReturnType<typeof inbox>>) => rows.filter(({ subject }) => subject.id === id)
  expect(about(await inbox('staff'))).toMatchObject([{ type: 'sent', subject: { kind, title: '校门口的斑马线' } }])
  expect(about(await inbox('memberA'))).toMatchObject([{ type: 'answered', data: { verdict: 'cannot' } }])
  const subject = await server.db.selectFrom('subject').selectAll().where('id', '=', id).executeTakeFirst()
  expect(subject).toMatchObject({ kind, step: 'done', group_id: town.groupA, unit_ids: [town.unit], due: null })
})

test('the clock warns once of a date that comes near, and once when it is over', async () => {
  const id = await sent()
  const warnings = async () =>
    (await get('coordinatorA', id)).timeline.filter(({ type }) => type === 'dueWarned').map(({ data }) => data.light)
  const began = server.now()
  await sweepPapers(server.services)
  expect(await warnings()).toEqual([])
  server.moveTo('2026-12-04T02:00:00.000Z')
  await sweepPapers(server.services)
  await sweepPapers(server.services)
  server.moveTo('2026-12-08T02:00:00.000Z')
  await sweepPapers(server.services)
  await sweepPapers(server.services)
  expect(await warnings()).toEqual(['yellow', 'red'])
  expect(await get(undefined, id)).toMatchObject({ light: 'red' })
  server.moveTo(began)
})

test('figures are counted from the log, by period and group', async () => {
  const period = { from: '2026-11-23', to: '2026-11-23' }
  const counts = async (more = {}) => (await server.client().query('paper.figure', { kind, ...period, ...more })).counts
  const before = await counts()
  const id = await sent()
  await act('staff', id, { action: 'answer', verdict: 'done', text: '好了。' })
  expect(await counts()).toEqual({ sent: (before.sent ?? 0) + 1, answered: (before.answered ?? 0) + 1 })
  expect(await counts({ groupId: town.groupB })).toEqual({ sent: 0, answered: 0 })
  expect(await counts({ from: '2026-01-01', to: '2026-01-02' })).toEqual({ sent: 0, answered: 0 })
})

test('its log is unbroken, and a change to it shows', async () => {
  const id = await sent()
  const verify = () => server.client().query('paper.verify', { kind, id })
  expect(await verify()).toMatchObject({ events: 2, unbroken: true, stateMatches: true })
  const forged = `update paper_event set at = '2026-01-01' where paper_id = '${id}' and version = 1`
  await server.backend.script(`reset role; ${forged}; set role laishangliang_app`)
  expect(await verify()).toMatchObject({ unbroken: false, brokenAt: 1 })
})

const types = async (name: TownName, id: string) => (await get(name, id)).timeline.map(({ type }) => type)
const whole = async (id: string) => {
  const verified = await as('office').query('paper.verify', { kind, id })
  expect(verified).toMatchObject({ unbroken: true, stateMatches: true })
}

test('a holiday that is announced later moves its date by as many working days, and tells whom it concerns', async () => {
  const id = await sent()
  const { due } = await get('staff', id)
  const mark = (to: 'rest' | null) =>
    as('office').command('calendar.save', { days: [{ date: '2026-11-25', mark: to }] })
  await mark('rest')
  const moved = await get('staff', id)
  expect(String(moved.due) > String(due)).toBe(true)
  expect(moved.timeline.at(-1)).toMatchObject({ type: 'dueMoved', data: { moved: [{ from: due, to: moved.due }] } })
  const told = (await inbox('staff')).filter(({ subject }) => subject.id === id).map(({ type }) => type)
  expect(told).toContain('dueMoved')
  await mark(null)
  expect((await get('staff', id)).due).toBe(due)
  await whole(id)
})

test('a unit that is merged away leaves its open papers to the other, and is not switched off before', async () => {
  const [unit, into] = [uuidv7(), uuidv7()]
  const save = (one: string, name: string, disabled = false) =>
    as('office').command('unit.save', { id: one, name, disabled })
  await save(unit, '园林所')
  await save(into, '城管局')
  const { id } = await open()
  await act('memberA', id, { action: 'send', unitId: unit })
  const { version } = (await as('office').query('unit.list', {})).rows.find((row) => row.id === unit) ?? {}
  const off = as('office').command('unit.save', {
    id: unit,
    name: '园林所',
    disabled: true,
    ...(version ? { version } : {}),
  })
  expect(await refused(off)).toBe('inUse')
  await as('office').command('unit.merge', { id: unit, into })
  expect((await get('memberA', id)).paper).toMatchObject({ unitId: into })
  expect(await types('memberA', id)).toContain('unitSucceeded')
  const staff = await aPerson(server, '科员', [{ role: 'unit', placeId: into }])
  await staff.client.command('paper.act', {
    id,
    paper: { kind, command: { action: 'answer', verdict: 'done', text: '好。' } },
  })
  await whole(id)
})

test('a group that is merged away leaves its papers to the desk of the other', async () => {
  const group = { id: uuidv7(), name: '董市组', area: '', disabled: false }
  await as('office').command('group.save', group)
  const member = await aPerson(server, '委员', [{ role: 'member', placeId: group.id }])
  const requestId = uuidv7()
  await member.client.command('paper.open', { requestId, paper: { kind, fields: fields({ groupId: group.id }) } })
  await as('office').command('group.merge', { id: group.id, into: town.groupB })
  expect(ids(await as('coordinatorB').query('paper.desk', { kind }))).toContain(requestId)
  expect(await types('coordinatorB', requestId)).toEqual(['begun', 'groupSucceeded'])
})

test('what is made under one account is its owner’s when two accounts become one, and is not there twice', async () => {
  const [old, kept] = [
    await aPerson(server, '旧号', [{ role: 'member', placeId: town.groupA }]),
    await aPerson(server, '新号', [{ role: 'member', placeId: town.groupA }], '13700007001'),
  ]
  const requestId = uuidv7()
  await old.client.command('paper.open', { requestId, paper: { kind, fields: fields() } })
  const call = { ...server.services, districtId: 'zhijiang', at: server.now() }
  const left = await server.db.transaction().execute((db) => mergePeople({ ...call, db }, old.id, kept.id))
  expect(left).toBe(kept.id)
  expect(ids(await kept.client.query('paper.mine', { kind }))).toContain(requestId)
  await kept.client.command('paper.act', {
    id: requestId,
    paper: { kind, command: { action: 'send', unitId: town.unit } },
  })
  await whole(requestId)
})

test('of who goes, what the kind says goes: a draft nobody has read ends, a letter that was sent stays', async () => {
  const author = await aPerson(server, '作者', [{ role: 'member', placeId: town.groupA }], '13700007002')
  const [draft, letter] = [uuidv7(), uuidv7()]
  for (const requestId of [draft, letter])
    await author.client.command('paper.open', { requestId, paper: { kind, fields: fields() } })
  await author.client.command('paper.act', {
    id: letter,
    paper: { kind, command: { action: 'send', unitId: town.unit } },
  })
  const response = await author.client.fetch('/api/person.export')
  const { papers } = (await response.json()) as { papers: { id: string; timeline: { type: string }[] }[] }
  expect(papers.map(({ id }) => id).sort()).toEqual([draft, letter].sort())
  expect(papers.find(({ id }) => id === letter)?.timeline.map(({ type }) => type)).toEqual(['begun', 'sent'])
  await author.client.command('person.delete', {})
  expect(await get('coordinatorA', draft)).toMatchObject({ status: 'ended' })
  expect(await get('coordinatorA', letter)).toMatchObject({ status: 'open', names: { [author.id]: '' } })
  const before = await types('coordinatorA', letter)
  await sweepSuccessors(server.services)
  expect(await types('coordinatorA', letter)).toEqual(before)
  await whole(draft)
})

test('the clock begins one, once, with figures that the server read, and an action can ask for them too', async () => {
  const digests = async () =>
    (await as('office').query('paper.desk', { kind: 'digest' })).rows.filter(({ step }) => step === 'draft')
  const began = server.now()
  await sweepPapers(server.services)
  await Promise.all([sweepPapers(server.services), sweepPapers(server.services)])
  const [one, ...others] = await digests()
  expect(others).toEqual([])
  expect(one).toMatchObject({ title: '2026', number: expect.stringMatching(/^D2026-/) })
  const openByHand = as('office').command('paper.open', {
    requestId: uuidv7(),
    paper: { kind: 'digest', fields: { title: '手工' } },
  })
  expect(await refused(openByHand)).toBe('notAllowed')
  server.moveTo('2027-01-04T02:00:00.000Z')
  await sweepPapers(server.services)
  const both = await digests()
  expect(both.map(({ title }) => title).sort()).toEqual(['2026', '2027'])
  const publish = (id: string, version: number) =>
    as('office').command('paper.act', {
      id,
      version,
      paper: { kind: 'digest', command: { action: 'publish', text: '一年。' } },
    })
  const at = async (id: string) => as('office').query('paper.get', { kind: 'digest', id })
  const first = both.find(({ title }) => title === '2026')?.id ?? ''
  const second = both.find(({ title }) => title === '2027')?.id ?? ''
  const raced = await Promise.allSettled([publish(first, 1), publish(first, 1)])
  expect(raced.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await publish(second, 1)
  expect(await at(first)).toMatchObject({ paper: { meetings: 0, text: '一年。' } })
  expect(await at(second)).toMatchObject({ step: 'out' })
  server.moveTo(began)
})
