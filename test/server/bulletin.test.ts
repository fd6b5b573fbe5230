// The bulletin over HTTP: drafted by the clock, counted from events, edited by the office, signed by the chair, and then as it is.

import { unzipSync } from 'fflate'
import { uuidv7 } from 'uuidv7'
import type { Account } from '../../src/domain/bulletin/account'
import type { Bulletin } from '../../src/domain/bulletin/process'
import type { PaperCommand } from '../../src/domain/contract/paper'
import { figure } from '../../src/server/db/migration/0029-figure'
import { sequence, signIfDue } from '../../src/server/log/sequence'
import { sweepPapers } from '../../src/server/paper/sweep'
import type { Client } from './support/client'
import { aServer, type TestServer } from './support/server'
import { aTown, type Town, type TownName } from './support/town'

const kind = 'bulletin'
let server: TestServer
let town: Town

beforeAll(async () => {
  server = await aServer({ startsAt: '2026-10-26T01:00:00.000Z' })
  town = await aTown(server)
})
afterAll(() => server.close())

const as = (name: TownName) => town.people[name].client
const act = (name: TownName, id: string, command: PaperCommand) =>
  as(name).command('paper.act', { id, paper: { kind, command } })
const get = (id: string, name?: TownName) =>
  (name === undefined ? server.client() : as(name)).query('paper.get', { kind, id })
const refused = async (call: Promise<unknown>) => (await server.client().refusal(call)).refused
const drafts = async () => (await as('office').query('paper.desk', { kind, step: 'draft' })).rows
const open = (fields: Record<string, unknown>, requestId = uuidv7()) =>
  as('office').command('paper.open', { requestId, paper: { kind, fields } })

interface Row {
  readonly type: string
  readonly data: object
}

/** Counts what is kept by day from the events, as an older database's is. */
const fromEvents = figure
  .split(/;\s*$/m)
  .filter((one) => /^\s*insert/.test(one))
  .join(';')

/** Writes events of matters as they would stand in the log, spread over the days of November. */
const write = async (rows: readonly Row[], from = 10) => {
  const matters = 400
  await server.backend.script(`reset role;
    insert into matter (district_id, id, group_id, version, state, status, step, number, title, opened_at, updated_at, urgency,
      claim_scope, category, place, step_from, reports)
    select 'zhijiang', ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, '${town.groupA}', 1, '{"tasks":[]}', 'closed',
      'evaluation', 'S2026-' || n, '事项' || n, '2026-10-27', '2026-10-27', 0, 'group', '', '', '2026-10-27', 0 from generate_series(1, ${matters}) n on conflict do nothing;
    set role laishangliang_app`)
  const values = rows.map(({ type, data }, index) => {
    const matter = `00000000-0000-7000-9000-${String((index % matters) + 1).padStart(12, '0')}`
    const day = String((index % 28) + 1).padStart(2, '0')
    return `('zhijiang', '${matter}', ${from + index}, '${type}', '2026-11-${day}T04:00:00Z', '${JSON.stringify(data)}', '', '', 'lead')`
  })
  await server.backend.script(`reset role;
    insert into matter_event (district_id, matter_id, version, type, at, data, prev_hash, hash, actor_role) values ${values.join(',')};
    truncate milestone, figure_day, figure_fresh;
    ${fromEvents};
    set role laishangliang_app`)
}

/** 310 meetings with 5,100 people and 1,240 opinions, 260 plans, 170 solved: the sums that were published. */
const published = (): readonly Row[] => {
  const meetings = Array.from({ length: 310 }, (_, n) => ({
    type: 'meetingClosed',
    data: { meetingId: uuidv7(), attendance: n < 140 ? 17 : 16, opinions: 4, minutes: '', photoIds: [] },
  }))
  const plans = Array.from({ length: 260 }, () => ({
    type: 'advanced',
    data: { from: 'plan', to: 'research', due: '2026-12-31', onTime: true },
  }))
  const tally = {
    count: 2,
    solved: { yes: 1, partly: 1, no: 0 },
    scores: [0, 0, 0, 1, 1],
    reportersUnsolved: 0,
    reportersAnswered: 1,
  }
  const closed = Array.from({ length: 170 }, () => ({ type: 'closed', data: { tally, onTime: true } }))
  return [...meetings, ...plans, ...closed]
}

test('on the first working day the draft is there, with the figures that were published and those of figure.get', async () => {
  await write(published())
  server.moveTo('2026-11-30T10:00:00.000Z')
  await sweepPapers(server.services)
  expect((await drafts()).map(({ title }) => title)).not.toContainEqual(expect.stringContaining('11月'))
  server.moveTo('2026-12-01T01:00:00.000Z')
  // the log of the district has grown, and its head is signed
  await sequence(server.services, 'zhijiang')
  await signIfDue(server.services, 'zhijiang')
  await sweepPapers(server.services)
  await sweepPapers(server.services)
  const rows = (await drafts()).filter(({ title }) => title.includes('2026年11月'))
  expect(rows).toHaveLength(1)
  const { paper } = await get(rows[0]?.id ?? '', 'office')
  const { account, summary, from, to } = paper as unknown as Bulletin
  expect({ from, to }).toEqual({ from: '2026-11-01', to: '2026-11-30' })
  const [head] = (await server.client().query('log.heads', {})).rows
  expect(account.head).toEqual({ size: head?.size, root: head?.root, at: head?.at })
  const sums = { meetings: 310, participants: 5100, opinions: 1240, plans: 260, solved: 170 }
  expect(account.figures).toMatchObject(sums)
  expect(account.figures).toEqual(await server.client().query('figure.get', { from, to }))
  for (const number of ['310 场', '5100 人次', '1240 条', '260 个', '170 件']) expect(summary).toContain(number)
  const [first, second] = account.groups
  expect([first?.name, second?.name]).toEqual(['安福寺组', '百里洲组'])
  expect(first).toMatchObject(sums)
  expect(second).toMatchObject({ meetings: 0, solved: 0 })
  expect(account.closed).toHaveLength(170)
  expect(account.closed[0]?.solved).toEqual({ yes: 1, partly: 1, no: 0 })
})

const november = async () => (await drafts()).find(({ title }) => title.includes('2026年11月'))?.id ?? ''

test('nobody reads a draft but the office and the chair, and what still runs is not handed in', async () => {
  const id = await november()
  for (const name of [undefined, 'resident', 'memberA', 'coordinatorA', 'staff'] as const) {
    expect(await refused(get(id, name))).toBe('notFound')
  }
  expect(await get(id, 'chair')).toMatchObject({ step: 'draft', you: { offered: [] } })
  const running = await open({ span: 'month', from: '2026-12-01' })
  expect(await refused(act('office', running.id, { action: 'submit' }))).toBe('notNow')
  expect((await get(running.id, 'office')).you.offered).not.toContain('submit')
  expect((await get(id, 'office')).you.offered).toContain('submit')
  expect(await refused(open({ span: 'month', from: '2027-01-01' }))).toBe('notNow')
})

test('the office edits the words, the chair signs what was read, and then nothing changes any more', async () => {
  const id = await november()
  const { paper } = await get(id, 'office')
  const before = (paper as unknown as Bulletin).account
  const words = { title: '11月通报', summary: '一切照旧。', hard: '桑树河的路还没有修。', next: '继续。' }
  await act('office', id, { action: 'edit', ...words })
  expect(await refused(act('chair', id, { action: 'sign' }))).toBe('notNow')
  expect(await refused(act('chair', id, { action: 'submit' }))).toBe('notAllowed')
  await act('office', id, { action: 'submit' })
  expect(await refused(act('office', id, { action: 'edit', ...words }))).toBe('notNow')
  expect(await refused(act('office', id, { action: 'sign' }))).toBe('notAllowed')
  await act('chair', id, { action: 'sendBack', text: '标题写全' })
  await act('office', id, { action: 'edit', ...words, title: '2026年11月工作通报' })
  await act('office', id, { action: 'submit' })
  // pressed by two at once, it is signed once
  const presses = await Promise.allSettled([1, 2].map(() => act('chair', id, { action: 'sign' })))
  expect(presses.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const read = await get(id)
  const signed = read.paper as unknown as Bulletin
  expect(read).toMatchObject({ status: 'closed', step: 'signed', title: '2026年11月工作通报' })
  expect(signed.account).toEqual(before)
  expect(signed.signed).toMatchObject({ on: '2026-12-01', byId: town.people.chair.id })
  expect(signed.signed?.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(read.timeline.map(({ type }) => type)).toEqual(['signed'])
  for (const [name, command] of [
    ['office', { action: 'edit', ...words }],
    ['office', { action: 'count' }],
    ['chair', { action: 'sign' }],
    ['chair', { action: 'sendBack', text: '再改' }],
  ] as const)
    expect(await refused(act(name, id, command))).toBe('notNow')
})

test('what is counted later changes nothing that was signed, and a changed row is found by verify', async () => {
  const { rows } = await server.client().query('paper.list', { kind })
  const id = rows[0]?.id ?? ''
  const verify = () => server.client().query('paper.verify', { kind, id })
  expect(await verify()).toMatchObject({ unbroken: true, stateMatches: true })
  const signed = (await get(id)).paper
  const meeting = { meetingId: uuidv7(), attendance: 9, opinions: 1, minutes: '', photoIds: [] }
  await write([{ type: 'meetingClosed', data: meeting }], 5000)
  const figures = await server.client().query('figure.get', { from: '2026-11-01', to: '2026-11-30' })
  expect(figures).toMatchObject({ meetings: 311 })
  await sweepPapers(server.services)
  expect((await get(id)).paper).toEqual(signed)
  const forged = `update paper set state = jsonb_set(state, '{account,figures,solved}', '171') where id = '${id}'`
  await server.backend.script(`reset role; ${forged}; set role laishangliang_app`)
  expect(await verify()).toMatchObject({ unbroken: true, stateMatches: false })
  const back = forged.replace("'171'", "'170'")
  await server.backend.script(`reset role; ${back}; set role laishangliang_app`)
  expect(await verify()).toMatchObject({ stateMatches: true })
})

test('a correction is a second bulletin that names the first; a signature on paper is entered with its day', async () => {
  const { rows } = await server.client().query('paper.list', { kind })
  const first = rows[0]
  expect(await refused(open({ span: 'month', from: '2026-11-15', corrects: uuidv7() }))).toBe('notFound')
  // it gives account of the same time again
  expect(await refused(open({ span: 'month', from: '2026-10-15', corrects: first?.id ?? '' }))).toBe('notFound')
  const { id } = await open({ span: 'month', from: '2026-11-15', corrects: first?.id ?? '' })
  await act('office', id, { action: 'submit' })
  for (const on of ['2026-11-30', '2026-12-02'])
    expect(await refused(act('office', id, { action: 'enterSigned', name: '王主席', on }))).toBe('notNow')
  await act('office', id, { action: 'enterSigned', name: '王主席', on: '2026-12-01' })
  const { paper } = await get(id)
  expect(paper).toMatchObject({
    corrects: { id: first?.id, number: first?.number },
    signed: { byId: null, name: '王主席', on: '2026-12-01' },
  })
  expect((await server.client().query('paper.list', { kind })).rows).toHaveLength(2)
})

test('what is late stands there with the sentence of who owes it, without the name where the office takes it out', async () => {
  const stands = async (end: string, title: string, due: string, more: object) => {
    const id = `00000000-0000-7000-9000-00000000${end}`
    const of = { id, districtId: 'zhijiang', groupId: town.groupA, title, status: 'open', step: 'topic', due }
    const without = { tasks: [], unitAnswers: [], parties: [], resolutions: [] }
    const state = JSON.stringify({ ...of, leadId: town.people.memberA.id, ...without, ...more })
    await server.backend.script(`reset role;
      insert into matter (district_id, id, group_id, version, state, status, step, number, title, due, opened_at, updated_at, urgency,
        claim_scope, category, place, step_from, reports)
      values ('zhijiang', '${id}', '${town.groupA}', 1, '${state}', 'open', 'topic', 'S2026-${end}', '${title}', '${due}',
        '2026-10-27', '2026-10-27', 0, 'group', '', '', '2026-10-27', 0); set role laishangliang_app`)
    return id
  }
  const said = { rung: 5, due: '2026-12-01', opens: [] }
  const late = await stands('aaaa', '路灯', '2026-11-10', {
    pressings: [{ of: 'topic', missed: '2026-11-10', ...said, answer: '等天晴再走访。' }],
  })
  // the matter is in time, what it passed on is not
  await stands('bbbb', '护栏', '2027-01-10', {
    dispatches: [
      { id: 'h', what: '补护栏', to: 'unit', name: '公路段', status: 'sent', due: '2026-11-12', outcomes: [] },
      { id: 'i', what: '修路', to: 'unit', name: '公路段', status: 'over', due: '2026-11-12', outcomes: [] },
    ],
    pressings: [{ of: 'h', missed: '2026-11-12', ...said, answer: '材料月底到。' }],
  })
  const { id } = await open({ span: 'month', from: '2026-11-01' })
  const accountOf = async () => ((await get(id, 'office')).paper as unknown as { account: Account }).account
  expect((await accountOf()).late).toMatchObject([
    { title: '路灯', due: '2026-11-10', who: '示例memberA', said: '等天晴再走访。' },
    { title: '护栏', kind: 'dispatch', what: '补护栏', who: '公路段', said: '材料月底到。' },
  ])
  await act('office', id, { action: 'takeOutName', matterId: late })
  await act('office', id, { action: 'count' })
  expect((await accountOf()).late).toMatchObject([{ who: '', said: '等天晴再走访。' }, { who: '公路段' }])
})

test('it is handed out in the form of an official document, a draft only to those who work on it', async () => {
  const textOf = async (client: Client, id: string) => {
    const response = await client.fetch(`/api/paper.document?kind=bulletin&id=${id}`)
    if (response.status !== 200) return response.status
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()))
    return new TextDecoder().decode(parts['word/document.xml']).replace(/<[^>]+>/g, '')
  }
  const { rows } = await server.client().query('paper.list', { kind })
  const first = rows.find(({ title }) => title === '2026年11月工作通报')
  const { paper } = await get(first?.id ?? '')
  const text = await textOf(server.client(), first?.id ?? '')
  const group = '安福寺组：召开协商会 310 场，5100 人次参加'
  for (const part of ['2026年11月工作通报', '一、总体情况', group, '桑树河的路还没有修', '签发：示例chair'])
    expect(text).toContain(part)
  const { signed, account } = paper as unknown as Bulletin
  expect(text).toContain(signed?.hash)
  // on paper it lies in archives, where nobody takes it back
  expect(text).toContain(`总日志的签名（2026年12月1日，共 ${account.head?.size} 条）：${account.head?.root}`)
  const [draft] = await drafts()
  expect(await textOf(server.client(), draft?.id ?? '')).toBe(404)
  expect(await textOf(as('office'), draft?.id ?? '')).toContain('草稿，未签发')
})

test('after half a year each group has a page of its own, which the chair writes and only that group reads', async () => {
  server.moveTo('2027-01-04T02:00:00.000Z')
  await sweepPapers(server.services)
  await sweepPapers(server.services)
  // of December the office has begun one itself: the clock leaves it at that
  expect((await drafts()).filter(({ title }) => title.includes('2026年12月'))).toHaveLength(1)
  const look = 'groupLook'
  const { rows } = await as('chair').query('paper.desk', { kind: look })
  expect(rows.map(({ title }) => title).sort()).toEqual(['安福寺组2026年下半年', '百里洲组2026年下半年'])
  const id = rows.find(({ groupName }) => groupName === '安福寺组')?.id ?? ''
  const words = { runs: '路灯', stands: '停车场', helps: '请住建局来看' }
  const send = (name: TownName, command: PaperCommand) =>
    as(name).command('paper.act', { id, paper: { kind: look, command } })
  expect(await refused(send('coordinatorA', { action: 'write', ...words }))).toBe('notAllowed')
  await send('chair', { action: 'write', ...words })
  const read = (name?: TownName) =>
    (name === undefined ? server.client() : as(name)).query('paper.get', { kind: look, id })
  expect(await read('memberA')).toMatchObject({ step: 'written', paper: { ...words, figures: { solved: 170 } } })
  for (const name of [undefined, 'resident', 'memberB', 'coordinatorB', 'staff'] as const)
    expect(await refused(read(name))).toBe('notFound')
})
