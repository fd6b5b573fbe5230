// The whole path over HTTP: from a report through eight steps to the verdict, with a send-back, a reopening and the
// rules of closing.

import { uuidv7 } from 'uuidv7'
import { stepIds } from '../../../src/domain/matter/step'
import { backends } from '../support/backend'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town } from '../support/town'
import { act, aMatterAt, answer, opening, openMatter, submit, walkTo } from '../support/walk'

const day = 24 * 60

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town

  beforeAll(async () => {
    server = await aServer({ backend })
    town = await aTown(server)
  })
  afterAll(() => server.close())

  const get = (id: string, by: keyof Town['people'] = 'resident') => town.people[by].client.query('matter.get', { id })
  const stepOf = async (id: string) => (await get(id)).matter.step
  const rate = (id: string, by: keyof Town['people'], solved: 'yes' | 'partly' | 'no', score: number) =>
    town.people[by].client.command('matter.rate', { id, solved, score, words: `${by}说` })
  const refusalOf = async (by: keyof Town['people'], call: Promise<unknown>) =>
    (await town.people[by].client.refusal(call)).refused

  test('from report to verdict', async () => {
    const { reportId, matterId: id } = await openMatter(town)
    await town.people.neighbour.client.command('matter.support', { id, on: true })
    await act(town, 'memberA', id, { action: 'claim' })
    await walkTo(server, town, id, 'research')

    // back to the plan, and on again
    expect(
      await refusalOf(
        'coordinatorB',
        act(town, 'coordinatorB', id, { action: 'sendBack', to: 'plan', reason: '' + '补' }),
      ),
    ).toBe('notAllowed')
    await act(town, 'coordinatorA', id, { action: 'sendBack', to: 'plan', reason: '走访对象没写全' })
    expect(await stepOf(id)).toBe('plan')
    await walkTo(server, town, id, 'evaluation')

    // the result is published, the reporter says no, and it cannot be closed over in silence
    await act(town, 'memberA', id, { action: 'publishResult', summary: '修好了六盏路灯' })
    expect(await rate(id, 'neighbour', 'yes', 5)).toMatchObject({ count: 1 })
    expect(await rate(id, 'resident', 'no', 1)).toMatchObject({ count: 2, reportersUnsolved: 1 })
    expect(await refusalOf('resident', rate(id, 'resident', 'yes', 5))).toBe('alreadyRated')
    expect(await refusalOf('memberB', rate(id, 'memberB', 'yes', 5))).toBe('notConcerned')
    expect(await refusalOf('coordinatorA', act(town, 'coordinatorA', id, { action: 'close' }))).toBe(
      'unsolvedNeedsReason',
    )
    await act(town, 'coordinatorA', id, { action: 'reopen', to: 'implementation', reason: '还有两盏不亮' })
    expect(await stepOf(id)).toBe('implementation')

    // once more, and this time it is solved
    await walkTo(server, town, id, 'evaluation')
    await act(town, 'memberA', id, { action: 'publishResult', summary: '八盏都亮了' })
    await act(town, 'memberA', id, { action: 'followUp', findings: '当面看过', date: server.now().slice(0, 10) })
    expect(await rate(id, 'resident', 'yes', 5)).toMatchObject({ count: 3 })
    await act(town, 'coordinatorA', id, { action: 'close' })

    const seen = await get(id)
    expect(seen.matter).toMatchObject({ status: 'closed', reopened: 1, due: null })
    expect(seen).toMatchObject({
      ratings: { count: 3, solved: { yes: 2, no: 1 } },
      you: { reporter: true, rated: true },
    })
    const verified = await server.client().query('matter.verify', { id })
    expect(verified).toMatchObject({ unbroken: true, brokenAt: null, stateMatches: true, events: seen.matter.version })
    expect(await refusalOf('neighbour', rate(id, 'neighbour', 'yes', 5))).toBe('ratingClosed')
    expect(await town.people.resident.client.query('report.get', { id: reportId })).toMatchObject({
      status: 'accepted',
      matter: { id, seat: 8, status: 'closed' },
    })
  })

  test('closing waits for the window or for all reporters', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'evaluation')
    await act(town, 'memberA', id, { action: 'publishResult', summary: '修好了' })
    expect(await refusalOf('coordinatorA', act(town, 'coordinatorA', id, { action: 'close' }))).toBe('windowOpen')
    server.pass(30 * day)
    expect(await refusalOf('resident', rate(id, 'resident', 'no', 1))).toBe('ratingClosed')
    const waiting = await town.people.coordinatorA.client.query('matter.desk', { waiting: 'closable' })
    expect(waiting.rows.map((row) => row.id)).toContain(id)
    await act(town, 'coordinatorA', id, { action: 'close' })
    expect((await get(id)).matter.status).toBe('closed')
  })

  test('an unsolved matter closes only with a public reason', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'evaluation')
    await act(town, 'memberA', id, { action: 'publishResult', summary: '修好了' })
    await rate(id, 'resident', 'no', 2)
    await act(town, 'coordinatorA', id, { action: 'close', reason: '剩余路段明年列入计划' })
    expect((await get(id, 'neighbour')).matter.closing).toEqual({ reason: '剩余路段明年列入计划' })
  })

  test('it can be reopened twice, and no more', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'evaluation')
    for (const _round of [1, 2]) {
      await act(town, 'memberA', id, { action: 'publishResult', summary: '好了' })
      await act(town, 'coordinatorA', id, { action: 'reopen', to: 'deliberation', reason: '没好' })
      await walkTo(server, town, id, 'evaluation')
    }
    await act(town, 'memberA', id, { action: 'publishResult', summary: '好了' })
    const third = act(town, 'coordinatorA', id, { action: 'reopen', to: 'deliberation', reason: '没好' })
    expect(await refusalOf('coordinatorA', third)).toBe('reopenedTwice')
    expect(await server.client().query('matter.verify', { id })).toMatchObject({ unbroken: true, stateMatches: true })
  })

  test('every step is one that the one before leads to', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'evaluation')
    const { timeline } = await get(id)
    const reached = timeline.flatMap((entry) => (entry.type === 'advanced' ? [entry.data.to] : []))
    expect(reached).toEqual(stepIds.slice(1))
  })

  test('settled on the spot: straight to the verdict', async () => {
    const { id: reportId } = await submit(town)
    const matterId = uuidv7()
    const settled = { action: 'settle', ...opening(matterId), what: '当场换了灯泡', byWhom: '村电工' } as const
    expect(await answer(town, 'coordinatorA', reportId, settled)).toEqual({ version: 2, matterId })
    expect(await get(matterId)).toMatchObject({ matter: { step: 'evaluation', settled: { what: '当场换了灯泡' } } })
    await rate(matterId, 'resident', 'yes', 5)
    await act(town, 'coordinatorA', matterId, { action: 'close' })
    expect(await server.client().query('matter.verify', { id: matterId })).toMatchObject({
      unbroken: true,
      stateMatches: true,
    })
  })

  test('a report merged into a matter takes its supporters along', async () => {
    const { matterId } = await openMatter(town)
    const { id: reportId } = await submit(town, 'neighbour')
    await town.people.memberB.client.command('report.support', { id: reportId, on: true })
    await town.people.memberB.client.command('report.support', { id: reportId, on: true })
    expect(await answer(town, 'coordinatorA', reportId, { action: 'merge', matterId })).toEqual({
      version: 2,
      matterId,
    })
    const seen = await get(matterId, 'neighbour')
    expect(seen).toMatchObject({ reports: 2, supporters: 1, reporters: 2, you: { reporter: true } })
    expect(await get(matterId, 'memberB')).toMatchObject({ you: { supporter: true } })
    const followed = await town.people.neighbour.client.query('matter.following', {})
    expect(followed.rows.map((row) => row.id)).toContain(matterId)
    const again = answer(town, 'coordinatorA', reportId, { action: 'merge', matterId })
    expect(await refusalOf('coordinatorA', again)).toBe('reportMerged')
  })

  test('nothing is merged into what is over, and a matter id is used once', async () => {
    const { matterId } = await openMatter(town)
    await act(town, 'coordinatorA', matterId, { action: 'end', reason: '重复' })
    const { id } = await submit(town)
    expect(await refusalOf('coordinatorA', answer(town, 'coordinatorA', id, { action: 'merge', matterId }))).toBe(
      'matterNotOpen',
    )
    const taken = answer(town, 'coordinatorA', id, { action: 'accept', ...opening(matterId) })
    expect(await refusalOf('coordinatorA', taken)).toBe('requestReused')
    // what was refused left the report as it was
    expect(await town.people.resident.client.query('report.get', { id })).toMatchObject({
      status: 'submitted',
      version: 1,
    })
  })

  test('ten reports merged at once, supported meanwhile: nothing is lost and nothing counted twice', async () => {
    const { matterId } = await openMatter(town)
    const reports = await Promise.all(Array.from({ length: 10 }, () => submit(town, 'neighbour')))
    const people = await Promise.all(Array.from({ length: 12 }, (_, n) => aPerson(server, `路人${n}`)))
    const supports = people.map(({ client }, n) =>
      n % 2 === 0
        ? client.command('matter.support', { id: matterId, on: true })
        : client.command('report.support', { id: reports[0]?.id ?? '', on: true }),
    )
    const merges = reports.map(({ id }) => answer(town, 'coordinatorA', id, { action: 'merge', matterId }))
    const merged = await Promise.all(merges)
    const supported = await Promise.allSettled(supports)
    expect(merged).toEqual(reports.map(() => ({ version: 2, matterId })))

    const seen = await get(matterId)
    const counted = supported.filter((one) => one.status === 'fulfilled').length
    expect(seen).toMatchObject({ reports: 11, supporters: counted })
    const rows = await server.db.selectFrom('support').select('person_id').where('subject_id', '=', matterId).execute()
    expect(rows).toHaveLength(counted)
    // anyone who came too late for the report was told where to go
    const late = supported.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
    expect(late.every((reason) => reason.includes('reportMerged'))).toBe(true)
    expect(await server.client().query('matter.verify', { id: matterId })).toMatchObject({
      unbroken: true,
      stateMatches: true,
    })
  })

  test('two coordinators who answer one report at once: one answer stands', async () => {
    const { id } = await submit(town)
    const answers = await Promise.allSettled([
      answer(town, 'coordinatorA', id, { action: 'accept', ...opening(uuidv7()) }),
      answer(town, 'coordinatorA', id, { action: 'decline', reason: 'notPublic', advice: '请找物业' }),
      answer(town, 'coordinatorA', id, {
        action: 'redirect',
        to: 'hotline12345',
        name: '12345',
        receipt: '7',
        text: '转办',
      }),
    ])
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect((await town.people.resident.client.query('report.get', { id })).version).toBe(2)
    expect(await town.people.resident.client.query('report.verify', { id })).toEqual({
      events: 2,
      unbroken: true,
      brokenAt: null,
    })
  })
})
