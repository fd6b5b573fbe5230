// Tasks and what comes after: milestones, a contradiction with a picture, the second look, and every score counted.

import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import { sweepMatters } from '../../../src/server/matter/sweep'
import { deliver } from '../../../src/server/notice/deliver'
import { backends } from '../support/backend'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town, type TownName } from '../support/town'
import { act, aMatterAt, walkTo } from '../support/walk'

const day = 24 * 60

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town

  beforeAll(async () => {
    server = await aServer({ backend })
    town = await aTown(server)
  })
  beforeEach(() => server.moveTo('2026-11-23T01:00:00.000Z'))
  afterAll(() => server.close())

  const client = (by: TownName) => town.people[by].client
  const get = (id: string, by: TownName = 'memberB') => client(by).query('matter.get', { id })
  const refusalOf = async (by: TownName, call: Promise<unknown>) => (await client(by).refusal(call)).refused
  const inbox = async (by: TownName, id: string): Promise<readonly string[]> => {
    await deliver(server.db, server.now(), async () => undefined, server.services.log)
    const { rows } = await client(by).query('notice.list', { limit: 100 })
    return rows.filter((row) => row.subject.id === id).map((row) => row.type)
  }
  const aPicture = async (by: TownName): Promise<string> => {
    const id = uuidv7()
    const form = new FormData()
    const image = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#777' } })
      .jpeg()
      .toBuffer()
    form.append('file', new Blob([new Uint8Array(image)], { type: 'image/jpeg' }), 'p.jpg')
    const answer = await client(by).fetch(`/api/file.upload?id=${id}`, { method: 'POST', body: form })
    expect(answer.status).toBe(200)
    return id
  }

  test('a contradiction with a picture reaches the lead, the unit and the supporters', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'implementation')
    await client('neighbour').command('matter.support', { id, on: true })
    const taskId = (await get(id)).matter.tasks[0]?.id ?? ''
    const milestoneId = uuidv7()
    const milestone = { taskId, milestoneId, what: '灯杆进场', due: '2026-11-30' }
    expect(await refusalOf('otherStaff', act(town, 'otherStaff', id, { action: 'planMilestone', ...milestone }))).toBe(
      'notAllowed',
    )
    await act(town, 'staff', id, { action: 'planMilestone', ...milestone })
    await act(town, 'staff', id, { action: 'reachMilestone', milestoneId, text: '六根都到了', afterIds: [] })
    const report = { taskId, progress: 80, text: '装了五盏', planned: 12_000, spent: 9000, beforeIds: [], afterIds: [] }
    await act(town, 'staff', id, { action: 'reportTask', ...report })
    await act(town, 'staff', id, { action: 'finishTask', taskId, text: '六盏都亮了', afterIds: [] })

    const picture = await aPicture('neighbour')
    const contradictionId = uuidv7()
    const text = '桥头那盏不亮，问我 13912345678'
    const contradict = { action: 'contradictTask' as const, taskId, contradictionId, text, photoIds: [picture] }
    expect(await refusalOf('expert', act(town, 'expert', id, contradict))).toBe('notFound')
    expect(await refusalOf('expert', act(town, 'expert', id, { ...contradict, photoIds: [] }))).toBe('notAllowed')
    await act(town, 'neighbour', id, contradict)

    for (const who of ['memberA', 'staff', 'resident', 'coordinatorA'] as const) {
      expect([who, await inbox(who, id)]).toEqual([who, expect.arrayContaining(['taskContradicted'])])
    }
    expect(await inbox('otherStaff', id)).toEqual([])
    expect(await inbox('neighbour', id)).toEqual(
      expect.arrayContaining(['milestonePlanned', 'milestoneReached', 'taskReported', 'taskFinished']),
    )
    const seen = await get(id)
    expect(seen.matter.tasks[0]).toMatchObject({
      status: 'finished',
      planned: 12_000,
      spent: 9000,
      milestones: [{ what: '灯杆进场', reached: '2026-11-23' }],
      contradictions: [{ id: contradictionId, photoIds: [picture] }],
    })
    expect(seen.photos.map((photo) => photo.id)).toContain(picture)
    expect(seen.remarks).toMatchObject([
      { kind: 'contradiction', aboutId: taskId, text: '桥头那盏不亮，问我 139****5678' },
    ])
    const log = await server.db.selectFrom('matter_event').select(['data']).where('matter_id', '=', id).execute()
    expect(JSON.stringify(log)).not.toContain('桥头')
    // nobody outside learns whose words they are, not even those who work on it
    expect(JSON.stringify(await get(id, 'memberA'))).not.toContain(town.people.neighbour.id)

    const confirm = { action: 'confirmTask' as const, taskId, text: '看过' }
    expect(await refusalOf('memberA', act(town, 'memberA', id, confirm))).toBe('contradictionOpen')
    const answer = { action: 'answerContradiction' as const, contradictionId, answer: '确实不亮，明天换', upheld: true }
    expect(await refusalOf('otherStaff', act(town, 'otherStaff', id, answer))).toBe('notAllowed')
    await act(town, 'staff', id, answer)
    expect((await get(id)).matter.tasks[0]?.status).toBe('underWay')
    expect(await inbox('neighbour', id)).toContain('contradictionAnswered')
    await walkTo(server, town, id, 'evaluation')
    expect(await server.client().query('matter.verify', { id })).toMatchObject({ unbroken: true, stateMatches: true })
  })

  test('thirty days after closing somebody looks again; the problem is back, and it is reopened', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'evaluation')
    await client('neighbour').command('matter.support', { id, on: true })
    await act(town, 'memberA', id, { action: 'publishResult', summary: '修好了' })
    await client('resident').command('matter.rate', { id, solved: 'yes', score: 5, words: '' })
    await act(town, 'coordinatorA', id, { action: 'close' })
    const look = { action: 'secondLook' as const, findings: '又灭了两盏', holds: false, photoIds: [] }
    const today = () => server.now().slice(0, 10)
    await sweepMatters(server.services)
    expect(await refusalOf('memberA', act(town, 'memberA', id, { ...look, date: today() }))).toBe('notNow')
    server.pass(31 * day)
    await Promise.all([sweepMatters(server.services), sweepMatters(server.services)])
    expect(await inbox('memberA', id)).toContain('secondLookReminded')
    const inside = await get(id, 'memberA')
    expect(inside.timeline.filter((entry) => entry.type === 'secondLookReminded')).toHaveLength(1)
    expect((await get(id)).timeline.map((entry) => entry.type)).not.toContain('secondLookReminded')
    expect(await refusalOf('resident', act(town, 'resident', id, { ...look, date: today() }))).toBe('notAllowed')
    await act(town, 'memberA', id, { ...look, date: today() })
    expect((await get(id)).matter.secondLook).toMatchObject({ holds: false, findings: '又灭了两盏' })
    for (const who of ['resident', 'neighbour', 'coordinatorA'] as const) {
      expect([who, await inbox(who, id)]).toEqual([who, expect.arrayContaining(['lookedAgain'])])
    }
    await act(town, 'coordinatorA', id, { action: 'reopen', to: 'implementation', reason: '又灭了两盏' })
    await walkTo(server, town, id, 'evaluation')
    await act(town, 'memberA', id, { action: 'publishResult', summary: '换了线路' })
    // the score of the first result counts beside those of the second
    await client('resident').command('matter.rate', { id, solved: 'no', score: 1, words: '' })
    await client('neighbour').command('matter.rate', { id, solved: 'yes', score: 4, words: '' })
    expect((await get(id)).ratings).toMatchObject({ count: 3, scores: [1, 0, 0, 1, 1], solved: { yes: 2, no: 1 } })
    expect(await server.client().query('matter.verify', { id })).toMatchObject({ unbroken: true, stateMatches: true })
  })

  test('good work is shown by the office with every verdict, and only while it is not taken down', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'evaluation')
    await client('neighbour').command('matter.support', { id, on: true })
    await act(town, 'memberA', id, { action: 'publishResult', summary: '修好了' })
    await client('resident').command('matter.rate', { id, solved: 'yes', score: 5, words: '' })
    await client('neighbour').command('matter.rate', { id, solved: 'no', score: 2, words: '' })
    await act(town, 'coordinatorA', id, { action: 'close' })
    const name = { action: 'nameShowcase' as const, done: '先修灯，再换线路', consent: 'nobodyShown' as const }
    expect(await refusalOf('coordinatorA', act(town, 'coordinatorA', id, name))).toBe('notNow')
    server.pass(31 * day)
    await sweepMatters(server.services)
    const look = { action: 'secondLook' as const, findings: '都亮着', holds: true, photoIds: [] }
    await act(town, 'memberA', id, { ...look, date: server.now().slice(0, 10) })
    // somebody says that it is not solved, and has no answer
    expect(await refusalOf('coordinatorA', act(town, 'coordinatorA', id, name))).toBe('unsolvedUnanswered')
    await act(town, 'coordinatorA', id, { ...name, reply: '桥头那盏另装' })
    const shown = async () => (await server.client().query('showcase.list', {})).rows
    expect(await inbox('office', id)).toContain('showcaseNamed')
    expect(await shown()).toEqual([])
    expect((await get(id, 'resident')).matter.showcase ?? null).toBeNull()
    expect(await refusalOf('coordinatorA', act(town, 'coordinatorA', id, { action: 'publishShowcase' }))).toBe(
      'notAllowed',
    )
    await act(town, 'office', id, { action: 'publishShowcase' })
    expect(await shown()).toMatchObject([
      {
        id,
        done: '先修灯，再换线路',
        ratings: { count: 2, solved: { yes: 1, partly: 0, no: 1 }, scores: [0, 1, 0, 0, 1] },
        replies: ['桥头那盏另装'],
        look: { findings: '都亮着' },
      },
    ])
    await act(town, 'office', id, { action: 'takeDownShowcase', reason: '换一张照片' })
    expect(await shown()).toEqual([])
    expect(await server.client().query('matter.verify', { id })).toMatchObject({ unbroken: true, stateMatches: true })
  })
})
