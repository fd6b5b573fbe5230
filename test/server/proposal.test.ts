// A proposal over HTTP: signed by many at once, numbered without a gap, merged and answered by itself; and what is not public
// stays where it is.

import { once } from 'node:events'
import { uuidv7 } from 'uuidv7'
import writeExcelFile from 'write-excel-file/node'
import WebSocket from 'ws'
import type { PaperCommand } from '../../src/domain/contract/paper'
import type { BulkProposalCommand } from '../../src/domain/desk/bulk'
import { performBulks } from '../../src/server/bulk/perform'
import { handlers } from '../../src/server/handler'
import { deliver } from '../../src/server/notice/deliver'
import { sweepPapers } from '../../src/server/paper/sweep'
import { aServer, type TestServer } from './support/server'
import { aPerson, aTown, type Town, type TownName, type TownPerson } from './support/town'
import { aMatterAt, act as matterAct } from './support/walk'

const kind = 'proposal'
let server: TestServer
let town: Town
/** a second person at the desk, which is the office while no committee is named */
let secondOffice: TownPerson
let secretariat: TownPerson

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
  const placeId = 'zhijiang'
  secondOffice = await aPerson(server, '示例第二办公室', [{ role: 'office', placeId }])
  secretariat = await aPerson(server, '示例督查', [{ role: 'secretariat', placeId }])
})
afterAll(() => server.close())

type Somebody = TownName | TownPerson | undefined
const clientOf = (who: Somebody) =>
  who === undefined ? server.client() : typeof who === 'string' ? town.people[who].client : who.client
const written = (more = {}) => ({
  title: '关于推进老旧小区加装电梯的建议',
  situation: '全市老楼多，电梯少。',
  analysis: '补贴慢，审批繁。',
  points: ['制定补偿标准', '补贴限期到位', '审批并联办理'],
  evidence: [{ what: 'visit', text: '走访六个小区' }],
  noEvidence: '',
  openness: 'open',
  closedReason: '',
  summary: '',
  sealIds: [],
  ...more,
})
const open = async (more = {}, who: Somebody = 'memberA') => {
  const { id } = await clientOf(who).command('paper.open', {
    requestId: uuidv7(),
    paper: { kind, fields: written(more) },
  })
  return id
}
const act = (who: Somebody, id: string, action: string, fields = {}) =>
  clientOf(who).command('paper.act', { id, paper: { kind, command: { action, ...fields } as PaperCommand } })
const get = (who: Somebody, id: string) => clientOf(who).query('paper.get', { kind, id })
/** What is to be told has come to the inboxes. */
const delivered = () => deliver(server.db, server.now(), async () => undefined, server.services.log)
const refused = async (call: Promise<unknown>) => (await server.client().refusal(call)).refused

const looked = async (id: string) => {
  await act('memberA', id, 'submit')
  await act('office', id, 'review', { opinion: 'admit', text: '' })
  await act(secondOffice, id, 'review', { opinion: 'admit', text: '' })
}
const admitted = async (more = {}) => {
  const id = await open(more)
  await looked(id)
  await act('office', id, 'admit', { area: 'society' })
  return id
}
const entrusted = async (more = {}) => {
  const id = await admitted(more)
  await act('office', id, 'review', { opinion: 'admit', text: '' })
  await act(secretariat, id, 'entrust', { undertakings: [{ unitId: town.unit, part: 'main' }] })
  return id
}
const points = [1, 2, 3].map((n) => ({ n, meaning: 'done', text: `第 ${n} 条办好了` }))
const answer = () => ({ unitId: town.unit, docNumber: '枝水函〔2026〕7号', signer: '局长', meaning: 'done', points })

test('many sign at once, and the last of them makes it complete; a changed text voids all', async () => {
  const signers = await Promise.all(
    Array.from({ length: 12 }, (_, n) => aPerson(server, `联名${n}`, [{ role: 'member', placeId: town.groupA }])),
  )
  const id = await open()
  await act('memberA', id, 'askSigners', { signers: signers.map(({ id: personId }) => ({ personId })) })
  const hash = (await get('memberA', id)).you.signing?.hash ?? ''
  const sign = (who: Somebody, of = hash) => clientOf(who).command('paper.sign', { kind, id, hash: of, sign: true })
  expect(await refused(sign('memberB'))).toBe('notFound')
  expect(await refused(sign('memberA'))).toBe('notAllowed')
  await delivered()
  await Promise.all(signers.map((one) => sign(one)))
  // who has signed is asked no more, though the text is still being written
  const [{ rows: inbox }] = [await clientOf(signers[0]).query('notice.list', {})]
  expect(inbox.map(({ type, readAt }) => [type, readAt !== null])).toEqual([['signersAsked', true]])
  const seen = await get('memberA', id)
  expect(seen.timeline.filter(({ type }) => type === 'complete')).toHaveLength(1)
  expect(seen.paper.signerIds).toHaveLength(12)
  await act('memberA', id, 'revise', written({ title: '关于电梯的建议' }))
  const after = await get('memberA', id)
  expect(after.paper.signerIds).toEqual([])
  expect(after.you.signing).toMatchObject({ by: [], of: 12 })
  const [first] = signers
  expect(await refused(sign(first))).toBe('movedOn')
  expect(await sign(first, after.you.signing?.hash)).toEqual({ signed: 1, of: 12 })
  await clientOf(first).command('paper.sign', { kind, id, hash: after.you.signing?.hash ?? '', sign: false })
  expect((await get('memberA', id)).you.signing?.by).toEqual([])
  // a request that is repeated when it was handed in meanwhile is answered as the first time
  const now = after.you.signing?.hash
  await sign(first, now)
  await act('memberA', id, 'submit')
  expect(await sign(first, now)).toEqual({ signed: 1, of: 1 })
  expect(await refused(sign(signers[1], now))).toBe('notFound')
})

test('numbers follow one another without a gap, also when many are admitted at once', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, () => open()))
  for (const id of ids) await looked(id)
  await Promise.all(ids.map((id) => act('office', id, 'admit', { area: 'economy' })))
  const numbers = await Promise.all(ids.map(async (id) => (await get(undefined, id)).number))
  const counts = numbers.map((number) => Number(/第(\d+)号/.exec(number)?.[1])).sort((a, b) => a - b)
  const [least = 0] = counts
  expect(counts).toEqual([0, 1, 2, 3, 4].map((n) => least + n))
})

test('what was promised and kept is shown as good work, with what every proposer said and without their names', async () => {
  const id = await entrusted()
  await act('memberA', id, 'waiveTalk')
  const by = '2026-12-30'
  const planned = points.map((point) => ({ ...point, meaning: 'planned', by }))
  await act('staff', id, 'answer', { ...answer(), meaning: 'planned', points: planned })
  await act('memberA', id, 'respond', { unitId: town.unit, talked: true, attitude: 'good', result: 'agree', text: '' })
  await act('staff', id, 'lookBack', { unitId: town.unit, points })
  await act('office', id, 'close', { text: '' })
  await act('office', id, 'nameShowcase', { done: '先看样板楼，再定标准', consent: 'nobodyShown' })
  const shown = async () => (await server.client().query('showcase.list', {})).rows
  expect(await shown()).toEqual([])
  expect((await get(undefined, id)).paper.showcase ?? null).toBeNull()
  await act('office', id, 'publishShowcase')
  const [row] = await shown()
  expect(row).toMatchObject({
    ...{ kind: 'proposal', id, done: '先看样板楼，再定标准', groupName: '水利和湖泊局' },
    judged: { agree: 1, understand: 0, reserve: 0, disagree: 0, silent: 0 },
    look: { findings: expect.stringContaining('第 1 条办好了') },
  })
  expect(JSON.stringify(row)).not.toContain(town.people.memberA.id)
  expect(await server.client().query('paper.verify', { kind, id })).toMatchObject({
    unbroken: true,
    stateMatches: true,
  })
  await act('office', id, 'takeDownShowcase', { reason: '换一张照片' })
  expect(await shown()).toEqual([])
})

test('goes the whole way: two reviewers, the unit’s answer point by point, judged, looked back at', async () => {
  const id = await entrusted()
  expect(await refused(act('staff', id, 'answer', answer()))).toBe('notTalked')
  await act('memberA', id, 'waiveTalk')
  expect(await refused(act('staff', id, 'answer', { ...answer(), points: points.slice(0, 2) }))).toBe('incomplete')
  expect(await refused(act('otherStaff', id, 'answer', answer()))).toBe('notAllowed')
  await act('staff', id, 'answer', answer())
  await act('memberA', id, 'respond', { unitId: town.unit, talked: true, attitude: 'good', result: 'agree', text: '' })
  await act('office', id, 'close', { text: '' })
  const seen = await get(undefined, id)
  expect(seen).toMatchObject({ status: 'closed', number: expect.stringMatching(/届.次会议第\d{3}号$/) })
  expect(seen.paper.answers).toMatchObject([{ letter: 'A', points }])
  expect(await server.client().query('paper.verify', { kind, id })).toMatchObject({
    unbroken: true,
    stateMatches: true,
  })
})

test('three that are merged keep their numbers, and each proposer is answered', async () => {
  const main = await admitted()
  const others = [await admitted({ title: '关于老楼装电梯的建议' }), await admitted({ title: '关于电梯补贴的建议' })]
  for (const id of others) {
    await act('office', id, 'merge', { intoId: main, text: '同一件事' })
    await act('memberA', id, 'answerMerge', { agree: true, text: '' })
  }
  await act('office', main, 'review', { opinion: 'admit', text: '' })
  await act(secretariat, main, 'entrust', { undertakings: [{ unitId: town.unit, part: 'main' }] })
  for (const id of [main, ...others]) {
    await act('memberA', id, 'waiveTalk')
    await act('staff', id, 'answer', answer())
    await act('memberA', id, 'respond', {
      unitId: town.unit,
      talked: true,
      attitude: 'good',
      result: 'agree',
      text: '',
    })
  }
  const all = await Promise.all([main, ...others].map((id) => get(undefined, id)))
  expect(new Set(all.map(({ number }) => number)).size).toBe(3)
  expect(all.every(({ step }) => step === 'lookBack')).toBe(true)
  expect(all[0]?.paper.joined).toHaveLength(2)
})

test('what would be merged into one that is entrusted already is not merged at all, and waits for nothing', async () => {
  const began = server.now()
  const main = await admitted()
  const id = await admitted()
  const merge = () => act('office', id, 'merge', { intoId: main, text: '同一件事' })
  await merge()
  await act('office', main, 'review', { opinion: 'admit', text: '' })
  await act(secretariat, main, 'entrust', { undertakings: [{ unitId: town.unit, part: 'main' }] })
  expect(await refused(act('memberA', id, 'answerMerge', { agree: true, text: '' }))).toBe('notMergeable')
  server.moveTo(new Date(Date.parse(began) + 14 * 86_400_000).toISOString())
  await sweepPapers(server.services)
  expect((await get('memberA', id)).paper).toMatchObject({ merging: null, mergedIntoId: null })
  expect(await refused(merge())).toBe('notMergeable')
  expect((await get('office', id)).you.offered).toContain('propose')
  server.moveTo(began)
})

test('a draft lies on nobody’s desk', async () => {
  const id = await open()
  const desk = await clientOf('office').query('paper.desk', { kind, limit: 100 })
  expect(desk.rows.map((row) => row.id)).not.toContain(id)
  for (const name of [undefined, 'office', 'chair', 'memberB', 'coordinatorA', 'staff'] as const) {
    expect(await refused(get(name, id))).toBe('notFound')
  }
})

test('what is not public is found by number and class alone, and leaks by no endpoint', async () => {
  const secret = '城北仓库的危险品'
  const id = await entrusted({
    openness: 'closed',
    closedReason: '涉及公共安全',
    title: `关于${secret}搬迁的建议`,
    situation: `${secret}离学校太近。`,
    points: [`搬走${secret}`, '限期完成', '公布进度'],
  })
  await act('memberA', id, 'waiveTalk')
  await act('staff', id, 'answer', {
    ...answer(),
    points: points.map((one) => ({ ...one, text: `${secret}已经搬走` })),
  })
  await delivered()
  const strangers = [undefined, 'resident', 'memberB', 'coordinatorA', 'coordinatorB', 'expert', 'otherStaff'] as const
  for (const who of strangers) {
    const client = clientOf(who)
    const listed = await client.query('paper.list', { kind, limit: 100 })
    const row = listed.rows.find((one) => one.id === id)
    expect(row).toMatchObject({ title: '', category: 'society' })
    expect(await refused(client.query('paper.get', { kind, id }))).toBe('notFound')
    expect(await refused(client.query('paper.verify', { kind, id }))).toBe('notFound')
    if (who === undefined) continue
    expect(await refused(act(who, id, 'urge', { unitId: town.unit, text: '看看' }))).toBe('notFound')
    const mine = await client.query('paper.mine', { kind, limit: 100 })
    expect(JSON.stringify(mine)).not.toContain(secret)
    expect(JSON.stringify(await client.query('notice.list', {}))).not.toContain(secret)
  }
  expect(JSON.stringify(await clientOf('otherStaff').query('paper.desk', { kind, limit: 100 }))).not.toContain(secret)
  for (const who of ['memberA', 'office', 'staff', 'chair', secretariat] as const) {
    expect(JSON.stringify(await get(who, id))).toContain(secret)
  }
})

test('a summary is public without a sentence of the text, the reviews are the desk’s alone', async () => {
  const said = { openness: 'summary', summary: '加装电梯的三条建议', situation: '三栋楼的住户吵架的经过' }
  const id = await entrusted(said)
  const seen = JSON.stringify(await get(undefined, id))
  expect(seen).toContain('加装电梯的三条建议')
  expect(seen).not.toContain('吵架的经过')
  expect(seen).not.toContain('补贴限期到位')
  const types = async (who: Somebody) => (await get(who, id)).timeline.map(({ type }) => type)
  expect(await types('office')).toContain('reviewed')
  expect(await types('memberA')).not.toContain('reviewed')
  expect((await get('staff', id)).paper.reviews).toEqual([])
})

test('a note to the proposer is read by the proposer and the desk alone', async () => {
  const id = await entrusted()
  await act('staff', id, 'note', { unitId: town.unit, text: '调研很扎实' })
  const read = async (who: Somebody) => JSON.stringify(await get(who, id)).includes('调研很扎实')
  expect(
    await Promise.all(
      ['memberA', 'office', undefined, 'resident', 'staff', 'chair'].map((who) => read(who as TownName)),
    ),
  ).toEqual([...[true, true, false, false, false, false]])
})

test('the clock closes the judging, and who was silent is counted as silent', async () => {
  const began = server.now()
  const id = await entrusted()
  await act('memberA', id, 'waiveTalk')
  await act('staff', id, 'answer', answer())
  server.moveTo('2027-01-20T02:00:00.000Z')
  await sweepPapers(server.services)
  expect(await get(undefined, id)).toMatchObject({ step: 'lookBack', paper: { judgements: [], silentIds: [''] } })
  server.moveTo(began)
})

test('its papers are printed for those who may read them, and the plenary’s for the desk', async () => {
  const id = await entrusted({ title: '关于只此一件的建议' })
  await act('memberA', id, 'waiveTalk')
  await act('staff', id, 'answer', answer())
  const print = async (who: Somebody, query: string) => {
    const response = await clientOf(who).fetch(`/api/${query}`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    return response.status === 200 ? String.fromCharCode(bytes[0] ?? 0, bytes[1] ?? 0) : response.status
  }
  for (const what of ['form', 'decision', `entrust&unitId=${town.unit}`, `answer&unitId=${town.unit}`]) {
    expect(await print('memberA', `proposal.paper?id=${id}&what=${what}`)).toBe('PK')
  }
  expect(await print('memberA', `proposal.paper?id=${id}&what=urge`)).toBe(404)
  expect(await print('resident', `proposal.paper?id=${id}&what=form`)).toBe(403)
  expect(await print('resident', `proposal.paper?id=${id}&what=answer&unitId=${town.unit}`)).toBe('PK')
  const hidden = await entrusted({ openness: 'closed', closedReason: '公共安全' })
  expect(await print('resident', `proposal.paper?id=${hidden}&what=form`)).toBe(404)
  for (const what of ['review', 'yearly', 'catalogue', 'list', 'units', 'sheets']) {
    expect(await print('office', `proposal.plenary?what=${what}`)).toBe('PK')
    expect(await print('coordinatorA', `proposal.plenary?what=${what}`)).toBe(403)
  }
  expect(await print('office', 'proposal.plenary?what=call')).toBe(404)
  const { version: _version, ...setting } = await clientOf('office').query('proposal.setting', {})
  const call = { question: '您觉得今年最该提什么？', from: '2026-11-01', to: '2026-12-31' }
  await clientOf('office').command('proposal.set', { setting: { ...setting, call } })
  expect(await print('office', 'proposal.plenary?what=call')).toBe('%P')
  await clientOf('office').command('proposal.set', { setting })
})

test('similar ones of all years are found while writing, with what became of them; what is not public is not', async () => {
  const id = await admitted({ title: '关于修缮石板老街排水沟的建议' })
  const hidden = { title: '关于石板老街排水沟内幕的建议', openness: 'closed', closedReason: '公共安全' }
  const secret = await admitted(hidden)
  const { rows } = await clientOf('memberB').query('proposal.similar', { words: '石板老街排水沟' })
  expect(rows.map((row) => row.id)).toContain(id)
  expect(rows.map((row) => row.id)).not.toContain(secret)
})

test('the desk’s list holds it beside reports and matters, and many are reviewed and admitted in a few presses', async () => {
  const list = async (who: Somebody, by = {}) =>
    (await clientOf(who).query('desk.list', { kind: 'proposal', limit: 100, ...by })).rows
  const ids = await Promise.all(['桥头', '渡口', '山口'].map((at) => open({ title: `关于${at}增设候车亭的建议` })))
  for (const id of ids) await act('memberA', id, 'submit')
  const draft = await open()
  const rows = await list('office')
  expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
  expect(rows.map(({ id }) => id)).not.toContain(draft)
  expect(rows.find(({ id }) => id === ids[0])).toMatchObject({ state: 'review', claimed: true, groupId: null })
  expect((await list('office', { words: '渡口' })).map(({ id }) => id)).toEqual([ids[1]])
  expect((await list('office', { state: 'review' })).map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
  for (const who of ['coordinatorA', 'coordinatorB'] as const) expect(await list(who)).toEqual([])
  expect((await clientOf('office').query('desk.count', { kind: 'proposal' })).count).toBe(rows.length)

  const doAll = async (who: Somebody, command: BulkProposalCommand, of: readonly string[] = ids) => {
    const proposals = of.map((id) => ({ id, requestId: uuidv7(), command }))
    await clientOf(who).command('desk.doAll', { reports: [], matters: [], proposals })
    server.moveTo(new Date(Date.parse(server.now()) + 11_000).toISOString())
    await performBulks(server.services, handlers)
    const [done] = (await clientOf(who).query('desk.bulks', {})).rows
    return done?.items.map(({ refused: why }) => why)
  }
  const look = { action: 'review', opinion: 'admit', text: '' } as const
  expect(await doAll('office', look)).toEqual([null, null, null])
  // the same person is no second one
  expect(await doAll('office', look)).toEqual(['sameReviewer', 'sameReviewer', 'sameReviewer'])
  expect(await doAll(secondOffice, look)).toEqual([null, null, null])
  expect(await doAll('office', { action: 'admit', area: 'economy' })).toEqual([null, null, null])
  expect(await doAll('coordinatorA', { action: 'convert', to: 'letter', text: '转走' })).toEqual([
    ...['notAllowed', 'notAllowed', 'notAllowed'],
  ])
  const [main = '', ...others] = ids
  expect(await doAll('office', { action: 'merge', intoId: main, text: '同一件事' }, others)).toEqual([null, null])
  expect((await list('office', { category: 'economy' })).map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
})

test('a unit and a proposer find among their day’s work what they owe, in one row with one date', async () => {
  const id = await entrusted()
  const owed = async (who: Somebody) =>
    (await clientOf(who).query('today.list', {})).rows.filter((row) => row.id === id).map(({ owes }) => owes?.kind)
  expect(await owed('staff')).toEqual(['talk'])
  expect(await owed('otherStaff')).toEqual([])
  await act('memberA', id, 'waiveTalk')
  expect(await owed('staff')).toEqual(['answer'])
  await act('staff', id, 'answer', answer())
  expect(await owed('staff')).toEqual([])
  expect(await owed('memberA')).toEqual(['judge'])
  expect(await owed('memberB')).toEqual([])

  const asked = await open()
  await act('memberA', asked, 'askSigners', { signers: [{ personId: town.people.memberB.id }] })
  const toSign = async () =>
    (await clientOf('memberB').query('today.list', {})).rows.some(
      (row) => row.id === asked && row.owes?.kind === 'sign',
    )
  expect(await toSign()).toBe(true)
  const { hash = '' } = (await get('memberB', asked)).you.signing ?? {}
  await clientOf('memberB').command('paper.sign', { kind, id: asked, hash, sign: true })
  expect(await toSign()).toBe(false)
})

test('what somebody has looked into is at hand as evidence: own matters and the visits in them, nobody else’s', async () => {
  const { matterId } = await aMatterAt(server, town, 'research')
  await matterAct(town, 'memberA', matterId, {
    ...{ action: 'addVisit', visitId: uuidv7(), date: server.now().slice(0, 10), households: 12 },
    ...{ opinions: ['看不清路'], photoIds: [] },
  })
  const rows = async (who: Somebody) => (await clientOf(who).query('proposal.evidence', {})).rows
  const own = (await rows('memberA')).filter((row) => row.matterId === matterId)
  expect(own.map(({ what }) => what)).toEqual(['matter', 'visit'])
  expect(own[1]?.text).toContain('走访 12 户')
  expect((await rows('memberB')).some((row) => row.matterId === matterId)).toBe(false)
  const id = await open({ evidence: [{ what: 'visit', text: own[1]?.text ?? '', matterId }] })
  expect((await get('memberA', id)).paper.evidence).toEqual([{ what: 'visit', text: own[1]?.text, matterId }])
})

test('earlier years come from a spreadsheet: a dry run tells, a second run adds nothing, and a like one is found', async () => {
  const rows = [
    ['提案号', '案由', '提案内容', '提案人', '承办单位', '办理情况'],
    ['九届三次会议第031号', '关于渡槽改造为步道的建议', '渡槽闲置二十年。', '李委员', '水利局', '已建成步道。'],
    ['九届三次会议第032号', '关于疏浚渡槽两侧沟渠的建议', '', '农业委', '水利局', ''],
    ['九届三次会议 第032号', '又一件', '', '', '', ''],
    ['', '没有编号的', '', '', '', ''],
    ['一届一次会议第009号', '本次会议的', '', '', '', ''],
  ]
  const data = rows.map((row) => row.map((value) => (value === '' ? null : { type: String, value })))
  const file = (await writeExcelFile([{ data, sheet: '提案' }]).toBuffer()).toString('base64')
  const send = (dryRun: boolean, who: Somebody = 'office') => clientOf(who).command('proposal.import', { file, dryRun })
  const tried = await send(true)
  expect(tried.added.map(({ no }) => no)).toEqual(['九届三次会议第031号', '九届三次会议第032号'])
  expect(tried.refused.map(({ line, why }) => [line, why])).toEqual([
    [4, 'twice'],
    [5, 'noNumber'],
    [6, 'present'],
  ])
  const similar = async () => (await clientOf('memberB').query('proposal.similar', { words: '渡槽步道' })).rows
  expect(await similar()).toEqual([])
  const before = await clientOf('office').query('proposal.account', {})
  await send(false)
  const [found] = await similar()
  expect(found).toMatchObject({ number: '九届三次会议第031号', status: 'closed' })
  const id = found?.id ?? ''
  expect((await get(undefined, id)).paper.past).toMatchObject({ proposers: '李委员', answer: '已建成步道。' })
  expect(await clientOf(undefined).query('paper.verify', { kind, id })).toMatchObject({ stateMatches: true })
  expect(await send(false)).toMatchObject({ added: [], same: 2 })
  // what was taken in is no proposal of this plenary
  expect(await clientOf('office').query('proposal.account', {})).toEqual(before)
  expect(await refused(send(true, 'coordinatorA'))).toBe('notAllowed')
})

test('what the desk enters from paper shows its pages at its entry, to the person who reads the entry', async () => {
  const id = await entrusted()
  const page = uuidv7()
  await server.db
    .insertInto('file')
    .values({
      ...{ district_id: 'zhijiang', id: page, owner_id: town.people.office.id, kind: 'picture', type: 'image/jpeg' },
      ...{ bytes: 1, sha256: 'x', created_at: server.now() },
    })
    .execute()
  await act('office', id, 'exchange', {
    ...{ unitId: town.unit, id: uuidv7(), phase: 'before', how: 'phone', on: server.now().slice(0, 10) },
    ...{ text: '电话里谈过', scanIds: [page] },
  })
  const pagesOf = async (who: Somebody) => (await get(who, id)).photos.map((photo) => photo.id)
  for (const who of ['office', 'memberA', 'staff'] as const) expect(await pagesOf(who)).toEqual([page])
  for (const who of [undefined, 'memberB', 'otherStaff'] as const) expect(await pagesOf(who)).toEqual([])
  const seen = await get('office', id)
  expect(seen.timeline.at(-1)?.data).toMatchObject({ via: 'hand', scanIds: [page] })
})

test('a clue from the public becomes a proposal, and its giver hears of the admission and of the answer', async () => {
  const office = clientOf('office')
  const { version: _version, ...setting } = await office.query('proposal.setting', {})
  const today = server.now().slice(0, 10)
  const call = { question: '今年最该提什么？', from: today, to: '2027-12-31' }
  const give = () =>
    clientOf('resident').command('paper.open', {
      requestId: uuidv7(),
      paper: { kind: 'clue', fields: { title: '渡口没有候车亭', text: '下雨天老人站在路边等车。' } },
    })
  expect(await refused(give())).toBe('notNow')
  await office.command('proposal.set', { setting: { ...setting, call } })
  const { id: clueId } = await give()
  const actOn = (who: Somebody, command: PaperCommand) =>
    clientOf(who).command('paper.act', { id: clueId, paper: { kind: 'clue', command } })
  const read = (who: Somebody) => clientOf(who).query('paper.get', { kind: 'clue', id: clueId })
  expect(await refused(read('memberA'))).toBe('notFound')
  await actOn('office', { action: 'list', title: '渡口候车亭', text: '雨天等车没有遮挡。' })
  const seen = await read('memberA')
  expect(JSON.stringify(seen)).not.toContain(town.people.resident.id)
  const id = await entrusted({ title: '关于在渡口建候车亭的建议', clueId })
  await act('memberA', id, 'waiveTalk')
  await act('staff', id, 'answer', answer())
  expect((await read('resident')).paper.became).toMatchObject([{ what: 'admitted' }, { what: 'answered', letter: 'A' }])
  await delivered()
  const told = await clientOf('resident').query('notice.list', {})
  expect(told.rows.filter((row) => row.subject.id === clueId).length).toBeGreaterThanOrEqual(2)
  await office.command('proposal.set', { setting: { ...setting, call: null } })
})

test('an appraisal knows all units that handled anything, and each unit reads its own sheet', async () => {
  const office = clientOf('office')
  const fields = { on: server.now().slice(0, 10), who: '委员 60 人' }
  const { id } = await office.command('paper.open', { requestId: uuidv7(), paper: { kind: 'appraisal', fields } })
  const read = (who: Somebody) => clientOf(who).query('paper.get', { kind: 'appraisal', id })
  const sheet = await read('office')
  const [facts] = sheet.paper.facts as readonly { unitId: string; received: number; answered: number }[]
  expect(facts).toMatchObject({ unitId: town.unit, received: expect.any(Number) })
  expect(await refused(read('staff'))).toBe('notFound')
  const actOn = (command: PaperCommand) => office.command('paper.act', { id, paper: { kind: 'appraisal', command } })
  const slips = { good: 41, fair: 12, poor: 3, strengths: '', toMend: '沟通要早' }
  await actOn({ action: 'count', unitId: town.unit, ...slips })
  await actOn({ action: 'tell' })
  expect((await read('staff')).paper).toMatchObject({ facts: [facts], counts: [slips], who: '' })
  const printed = (who: Somebody) => clientOf(who).fetch(`/api/paper.document?kind=appraisal&id=${id}`)
  expect((await printed('staff')).status).toBe(200)
  expect((await printed('otherStaff')).status).toBe(404)
  expect(await refused(read('otherStaff'))).toBe('notFound')
  expect(await refused(read(undefined))).toBe('notFound')
})

test('the office decides which plenary it is; numbers begin again with the next one', async () => {
  const office = clientOf('office')
  const { version: _version, ...setting } = await office.query('proposal.setting', {})
  await office.command('proposal.set', { setting: { ...setting, assembly: 10, plenary: 2 } })
  const id = await admitted()
  expect((await get(undefined, id)).number).toBe('十届二次会议第001号')
  expect(await office.query('proposal.account', {})).toMatchObject({ admitted: 1, byArea: { society: 1 } })
  expect(await refused(office.command('proposal.set', { setting: { ...setting, deskId: uuidv7() } }))).toBe('notFound')
})

describe('a meeting about a paper', () => {
  const startsAt = () => server.now()
  const led = (id: string, control: 'open' | 'openVoting' | 'closeVoting' | 'end') =>
    clientOf('office').command('meeting.control', { id, command: { control } })
  const roomOf = async (id: string) => (await clientOf('office').query('meeting.get', { id })).desk

  test('a proposal is talked over in a room: those who are something to it come, others know of none', async () => {
    const id = await entrusted({ openness: 'closed', closedReason: '公共安全' })
    const meetingId = uuidv7()
    await act('office', id, 'callMeeting', { meetingId, startsAt: startsAt(), place: '三楼', agenda: '看现场' })
    await led(meetingId, 'open')
    await clientOf('memberA').command('meeting.join', { id: meetingId, side: 'member' })
    await clientOf('staff').command('meeting.join', { id: meetingId, side: 'unit', away: true })
    const { statementId } = await clientOf('staff').command('meeting.state', { id: meetingId, text: '六月底前建成' })
    await led(meetingId, 'openVoting')
    await clientOf('memberA').command('meeting.vote', { id: meetingId, statementId, value: 1 })
    const seen = await clientOf('memberA').query('meeting.get', { id: meetingId })
    expect(seen.meeting).toMatchObject({ subject: { kind: 'proposal', id }, present: 1, statements: [{ seen: 1 }] })
    expect(seen.desk).toBeNull()
    expect(
      await refused(clientOf('memberA').command('meeting.control', { id: meetingId, command: { control: 'end' } })),
    ).toBe('notAllowed')
    const code = (await roomOf(meetingId))?.code ?? ''
    // what is said there can be told of by those who were there, and lies on the desk of the proposal
    const flag = (who: Somebody) =>
      clientOf(who).command('flag.make', {
        ...{ kind: 'statement', id: statementId, meetingId, reason: 'untrue', note: '' },
      })
    await flag('memberA')
    const [told] = (await clientOf('office').query('flag.list', { limit: 100 })).rows
    expect(told).toMatchObject({ subject: { kind: 'proposal', id }, text: '六月底前建成', people: 1 })
    await clientOf('office').command('flag.decide', { id: told?.id ?? '', hide: false, reason: '' })
    for (const who of ['memberB', 'resident', undefined] as const) {
      const client = clientOf(who)
      if (who !== undefined) expect(await refused(flag(who))).toBe('notFound')
      expect(await refused(client.query('meeting.get', { id: meetingId }))).toBe('notFound')
      expect(await refused(client.query('meeting.opinion', { id: meetingId }))).toBe('notFound')
      const calendar = await client.fetch(`/api/meeting.calendar?id=${meetingId}`)
      expect(calendar.status).toBe(404)
    }
    // the code of the room opens nothing to those who are nothing to it
    expect(await refused(clientOf('resident').command('meeting.join', { id: meetingId, side: 'resident', code }))).toBe(
      'notFound',
    )
    expect(await refused(clientOf('office').query('meeting.draft', { meetingId }))).toBe('notFound')
    await led(meetingId, 'end')
    await act('office', id, 'closeMeeting', { meetingId, who: '提案人和单位', minutes: '六月底前建成' })
    const [one] = (await get('memberA', id)).paper.meetings as readonly object[]
    expect(one).toMatchObject({ status: 'closed', attendance: 1, opinions: 1, tally: [{ agree: 1 }] })
    expect(await clientOf('memberA').query('paper.verify', { kind, id })).toMatchObject({
      ...{ unbroken: true, stateMatches: true },
    })
    expect(await refused(led(meetingId, 'open'))).toBe('notNow')
  })

  test('its socket opens by a ticket of that room, for those who were shown it and for a few minutes', async () => {
    const began = server.now()
    const rooms = await Promise.all(
      ['看现场', '看图纸'].map(async (agenda) => {
        const id = await entrusted()
        const meetingId = uuidv7()
        await act('office', id, 'callMeeting', { meetingId, startsAt: startsAt(), place: '三楼', agenda })
        return meetingId
      }),
    )
    const [room = '', other = ''] = rooms
    const ticketOf = async (who: Somebody) => (await clientOf(who).query('meeting.get', { id: room })).you.ticket
    const ticket = (await ticketOf('memberA')) ?? ''
    const socketOf = (query: string) =>
      new WebSocket(`${server.url.replace('http', 'ws')}/api/meeting.live?${query}`).on('error', () => undefined)
    /** the first that it hears, or the status with which it is refused */
    const hear = (query: string) =>
      new Promise<unknown>((resolve) => {
        const socket = socketOf(query)
        socket.on('unexpected-response', (_asked, { statusCode }) => resolve(statusCode))
        socket.on('message', (data) => {
          resolve(JSON.parse(String(data)))
          socket.close()
        })
      })
    expect(await hear(`id=${room}`)).toBe(404)
    expect(await hear(`id=${other}&ticket=${ticket}`)).toBe(404)
    expect(await hear(`id=${room}&ticket=${ticket.replace(town.people.memberA.id, town.people.memberB.id)}`)).toBe(404)
    expect(await hear(`id=${room}&ticket=${ticket.slice(0, -1)}`)).toBe(404)
    expect(await hear(`id=${room}&ticket=${ticket}`)).toMatchObject({ id: room, agenda: ['看现场'] })
    const [, until = ''] = ticket.split('.')
    server.moveTo(new Date(Number(until) - 300).toISOString())
    // the server ends it by itself, so that whether somebody may still know is asked again
    await once(socketOf(`id=${room}&ticket=${ticket}`), 'close')
    server.moveTo(new Date(Number(until)).toISOString())
    expect(await hear(`id=${room}&ticket=${ticket}`)).toBe(404)
    server.moveTo(began)
  })

  test('units are appraised by a secret ballot in a room, and each reads its own sheet', async () => {
    const held = await entrusted()
    await act('memberA', held, 'waiveTalk')
    await act('staff', held, 'answer', answer())
    const { version: _version, ...setting } = await clientOf('office').query('proposal.setting', {})
    await clientOf('office').command('proposal.set', { setting: { ...setting, appraisal: 'room' } })
    const appraisal = uuidv7()
    await clientOf('office').command('paper.open', {
      requestId: appraisal,
      paper: { kind: 'appraisal', fields: { on: server.now().slice(0, 10), who: '委员' } },
    })
    const appraise = (action: string, fields = {}) =>
      clientOf('office').command('paper.act', {
        id: appraisal,
        paper: { kind: 'appraisal', command: { action, ...fields } as never },
      })
    const meetingId = uuidv7()
    await appraise('callMeeting', { meetingId, startsAt: startsAt(), place: '礼堂' })
    await led(meetingId, 'open')
    const code = (await roomOf(meetingId))?.code ?? ''
    const setTo = (ballot: 'open' | 'secret') =>
      clientOf('office').command('meeting.set', { id: meetingId, ballot, quorum: null, hidden: false })
    expect(await refused(setTo('open'))).toBe('ballotFixed')
    await setTo('secret')
    await led(meetingId, 'openVoting')
    const voters = await Promise.all(
      Array.from({ length: 6 }, (_, n) => aPerson(server, `评议${n}`, [{ role: 'member', placeId: town.groupA }])),
    )
    for (const [n, voter] of voters.entries()) {
      expect(await refused(clientOf(voter).command('meeting.join', { id: meetingId, side: 'member' }))).toBe(
        'notConcerned',
      )
      await clientOf(voter).command('meeting.join', { id: meetingId, side: 'member', code })
      const { meeting, you } = await clientOf(voter).query('meeting.get', { id: meetingId })
      expect(meeting.statements.map(({ id }) => id)).toContain(town.unit)
      expect([meeting.ballot, meeting.results, you.mayState]).toEqual(['secret', 'afterVoting', false])
      for (const { id: statementId } of meeting.statements) {
        await clientOf(voter).command('meeting.vote', { id: meetingId, statementId, value: n < 4 ? 1 : n < 5 ? 0 : -1 })
      }
    }
    const [first] = voters
    expect(await refused(clientOf(first).command('meeting.state', { id: meetingId, text: '某单位最差' }))).toBe(
      'notAllowed',
    )
    for (const who of ['staff', 'resident', undefined] as const) {
      expect(await refused(clientOf(who).query('meeting.get', { id: meetingId }))).toBe('notFound')
    }
    await led(meetingId, 'closeVoting')
    expect(await clientOf(first).query('meeting.opinion', { id: meetingId })).toEqual({
      state: 'hidden',
      opinion: null,
    })
    expect(await refused(appraise('closeMeeting', { meetingId }))).toBe('meetingNotEnded')
    await led(meetingId, 'end')
    await appraise('closeMeeting', { meetingId })
    await appraise('count', { unitId: town.unit, good: 4, fair: 1, poor: 1, strengths: '', toMend: '沟通要早' })
    await appraise('tell')
    const { paper } = await clientOf('staff').query('paper.get', { kind: 'appraisal', id: appraisal })
    expect(paper.counts).toEqual([
      expect.objectContaining({ unitId: town.unit, good: 4, fair: 1, poor: 1, toMend: '沟通要早' }),
    ])
    expect(await clientOf('office').query('paper.verify', { kind: 'appraisal', id: appraisal })).toMatchObject({
      ...{ unbroken: true, stateMatches: true },
    })
  })
})
