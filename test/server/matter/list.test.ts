// Lists of matters: pages that neither skip nor repeat, filters, and what each desk is shown.

import { uuidv7 } from 'uuidv7'
import { backends } from '../support/backend'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { act, answer, opening, openMatter, submit, walkTo } from '../support/walk'

const day = 24 * 60

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town
  const opened: string[] = []

  beforeAll(async () => {
    server = await aServer({ backend })
    town = await aTown(server)
    for (let n = 0; n < 25; n += 1) {
      opened.push((await openMatter(town)).matterId)
      // several at the same instant: the id tells them apart
      if (n % 5 === 4) server.pass(1)
    }
  })
  afterAll(() => server.close())

  const idsOf = (page: { rows: readonly { id: string }[] }) => page.rows.map((row) => row.id)

  test('page after page shows every matter once, last changed first', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await server.client().query('matter.list', { limit: 4, ...(after === undefined ? {} : { after }) })
      expect(page.rows.length).toBeLessThanOrEqual(4)
      seen.push(...idsOf(page))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(seen).toHaveLength(25)
    expect(new Set(seen)).toEqual(new Set(opened))
    const [first] = (await server.client().query('matter.list', { limit: 1 })).rows
    expect(opened.slice(-5)).toContain(first?.id)
  })

  test('each who asks in the same moment gets the page that they asked for, in its order', async () => {
    const first = await server.client().query('matter.list', { limit: 4 })
    const after = first.next ?? ''
    const asked = [
      { limit: 4 },
      { limit: 4, after },
      { limit: 9, after },
      { limit: 1 },
      { limit: 100, status: 'open' as const },
      { limit: 3, status: 'open' as const, after },
      { status: 'closed' as const },
      { limit: 7, groupId: town.groupA },
      { limit: 7, groupId: town.groupB },
    ]
    const together = await Promise.all(asked.map((input) => server.client().query('matter.list', input)))
    const alone: unknown[] = []
    for (const input of asked) alone.push(await server.client().query('matter.list', input))
    expect(together).toEqual(alone)
    expect(idsOf(together[2] ?? { rows: [] })).toHaveLength(9)
  })

  test.each([
    'x',
    'eyJ4IjoxfQ',
    Buffer.from('["infinity","x"]').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'),
  ])('a cursor that no list gave (%s) is refused', async (after) => {
    const client = server.client()
    expect(await client.refusal(client.query('matter.list', { after }))).toMatchObject({
      status: 400,
      refused: 'invalid',
    })
  })

  test('filters narrow it down, alone and together', async () => {
    const [id = ''] = opened
    await act(town, 'memberA', id, { action: 'claim' })
    await walkTo(server, town, id, 'plan')
    const list = (input: object) => server.client().query('matter.list', input)
    expect(idsOf(await list({ step: 'plan' }))).toEqual([id])
    expect(idsOf(await list({ step: 'plan', status: 'open', groupId: town.groupA }))).toEqual([id])
    expect(idsOf(await list({ step: 'plan', groupId: town.groupB }))).toEqual([])
    expect(idsOf(await list({ status: 'closed' }))).toEqual([])
    expect((await list({ words: '路灯' })).rows).toHaveLength(20)
    expect(idsOf(await list({ words: '%' }))).toEqual([])
    expect((await list({ step: 'plan' })).rows[0]).toMatchObject({
      leadName: '示例memberA',
      claimed: true,
      groupName: '安福寺组',
      light: 'green',
      reports: 1,
      supporters: 0,
      thumb: null,
    })
  })

  test('members are shown what they may claim: their own group first, others when it is widened', async () => {
    const { memberA, memberB } = town.people
    expect((await memberA.client.query('matter.claimable', { limit: 100 })).rows).toHaveLength(24)
    expect((await memberB.client.query('matter.claimable', {})).rows).toEqual([])
  })

  test('mine are those I lead, join, or that concern my unit', async () => {
    const { memberA, otherMemberA, staff, otherStaff } = town.people
    const [, id = ''] = opened
    await act(town, 'memberA', id, { action: 'claim' })
    await act(town, 'otherMemberA', id, { action: 'join' })
    await walkTo(server, town, id, 'deliberation')
    expect(idsOf(await memberA.client.query('matter.mine', {}))).toContain(id)
    expect(idsOf(await otherMemberA.client.query('matter.mine', {}))).toEqual([id])
    expect(idsOf(await staff.client.query('matter.mine', {}))).toEqual([id])
    expect(idsOf(await otherStaff.client.query('matter.mine', {}))).toEqual([])
    expect(idsOf(await memberA.client.query('matter.mine', { over: true }))).toEqual([])
    const whole = await memberA.client.query('matter.mine', {})
    expect(whole.rows.length).toBeGreaterThan(1)
    const paged: string[] = []
    let after: string | null = null
    do {
      const page: typeof whole = await memberA.client.query('matter.mine', {
        limit: 1,
        ...(after === null ? {} : { after }),
      })
      paged.push(...idsOf(page))
      after = page.next
    } while (after !== null)
    expect(paged).toEqual(idsOf(whole))
  })

  test('the desk sees what waits for it, the most urgent first', async () => {
    const { coordinatorA } = town.people
    const [, , handedIn = ''] = opened
    await act(town, 'memberA', handedIn, { action: 'claim' })
    await act(town, 'memberA', handedIn, {
      action: 'writeTopic',
      question: '问',
      affected: '众',
      where: '处',
      why: '因',
    })
    await act(town, 'memberA', handedIn, { action: 'askExtension', days: 3, reason: '人未到齐' })
    await act(town, 'memberA', handedIn, { action: 'handIn' })
    const desk = (waiting: 'handedIn' | 'unclaimed' | 'extension' | 'overdue' | 'closable') =>
      coordinatorA.client.query('matter.desk', { waiting, limit: 100 })
    expect(idsOf(await desk('handedIn'))).toEqual([handedIn])
    expect(idsOf(await desk('extension'))).toEqual([handedIn])
    expect(await desk('unclaimed')).toMatchObject({ rows: { length: 22 } })
    expect(await desk('overdue')).toMatchObject({ rows: [] })
    server.pass(4 * day)
    const overdue = await desk('overdue')
    expect(overdue.rows).toHaveLength(22)
    expect(overdue.rows[0]).toMatchObject({ light: 'red' })
    const all = await coordinatorA.client.query('matter.desk', { limit: 100 })
    const dues = all.rows.map((row) => row.due ?? '9999')
    expect(dues).toEqual([...dues].sort())
  })

  test('supporting counts each person once, and can be taken back', async () => {
    const [, , , id = ''] = opened
    const { memberB, resident } = town.people
    const support = (by: typeof memberB, on: boolean) => by.client.command('matter.support', { id, on })
    const many = await Promise.all(Array.from({ length: 20 }, () => support(memberB, true)))
    expect(many.at(-1)).toEqual({ supporters: 1 })
    // who reported it is counted as that
    expect(await support(resident, true)).toEqual({ supporters: 1 })
    expect(idsOf(await memberB.client.query('matter.following', {}))).toEqual([id])
    expect(await support(memberB, false)).toEqual({ supporters: 0 })
    expect(await support(memberB, false)).toEqual({ supporters: 0 })
    await act(town, 'coordinatorA', id, { action: 'end', reason: '重复' })
    expect(await memberB.client.refusal(support(memberB, true))).toMatchObject({ refused: 'matterNotOpen' })
  })

  test('the inbox shows what is due first, and finds words and numbers', async () => {
    const { coordinatorA, chair } = town.people
    const early = await submit(town, 'neighbour', { text: '水管爆了没人管' })
    server.pass(2 * day)
    const late = await submit(town, 'neighbour', { text: '垃圾没人收' })
    const inbox = await coordinatorA.client.query('report.inbox', { status: 'submitted' })
    expect(idsOf(inbox)).toEqual([early.id, late.id])
    expect(idsOf(await coordinatorA.client.query('report.inbox', { words: '水管' }))).toEqual([early.id])
    expect(idsOf(await chair.client.query('report.inbox', { words: late.number }))).toEqual([late.id])
    await answer(town, 'coordinatorA', early.id, { action: 'accept', ...opening(uuidv7()) })
    const [first] = idsOf(await coordinatorA.client.query('report.inbox', {}))
    expect(first).toBe(late.id)
    expect(idsOf(await town.people.neighbour.client.query('report.mine', {}))).toEqual([late.id, early.id])
  })
})
