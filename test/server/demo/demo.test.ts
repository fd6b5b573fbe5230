// The demo district: everything that the screens can show is there, by the rules, with lights that are right today. A night
// of the next year is tried in demo.long.ts.

import { uuidv7 } from 'uuidv7'
import { demoRoles } from '../../../src/domain/contract/session'
import { matterActions, offered } from '../../../src/domain/matter/action'
import { projectsOf } from '../../../src/domain/matter/project'
import { stepIds } from '../../../src/domain/matter/step'
import { reportStatuses } from '../../../src/domain/report/report'
import { readBulletin } from '../../../src/server/bulletin/read'
import { matters } from '../../../src/server/demo/content'
import { records } from '../../../src/server/demo/content/record'
import { loadDemo } from '../../../src/server/demo/load'
import { aServer, type TestServer } from '../support/server'
import { asTheStoriesSay, emptyServer, quiet, rowsOf } from './story'

describe('loaded on an ordinary Saturday, after a first try that broke off', () => {
  let server: TestServer

  const signIn = async (as: (typeof demoRoles)[number]) => {
    const { token, me } = await server.client().command('session.demo', { as })
    return { client: server.client(token), me }
  }

  const november = async () => {
    const { districtId } = (await signIn('office')).me
    const query = { of: 'bulletin', span: 'month', from: '2026-11-01', to: '2026-11-30' } as const
    const read = await readBulletin({ db: server.db, districtId, at: server.now() }, query)
    if ('because' in read) throw new Error(read.because)
    return read.account
  }

  beforeAll(async () => {
    server = await emptyServer('2026-11-21T08:47:00.000Z')
    let lines = 0
    const breaksOff = (): void => {
      lines += 1
      if (lines === 3) throw new Error('the power went out')
    }
    await expect(loadDemo(server.services, breaksOff)).rejects.toThrow('the power went out')
    await loadDemo(server.services, quiet)
  })
  afterAll(() => server.close())

  asTheStoriesSay(() => server)

  test('there are matters at every step and of every status, and reports of every status', async () => {
    const rows = await rowsOf(server)
    const reports = await server.db.selectFrom('report').select('status').execute()
    const kinds = (values: readonly string[]) => [...new Set(values)].sort()
    expect(rows).toHaveLength(matters.length + records.length)
    expect(kinds(rows.map((row) => row.step))).toEqual([...stepIds].sort())
    expect(kinds(rows.map((row) => row.status))).toEqual(['closed', 'ended', 'open', 'paused', 'redirected'])
    expect(reports.length).toBeGreaterThanOrEqual(40)
    // settling a report makes a matter at once: the demo settles in the matter instead
    expect(kinds(reports.map((row) => row.status))).toEqual(reportStatuses.filter((one) => one !== 'settled').sort())
  })

  test('the roster says of every member which sector they are of and what they know', async () => {
    const { rows } = await (await signIn('office')).client.query('person.members', {})
    const silent = rows.filter(
      ({ levels, sector, fields }) => levels.length === 0 || sector === '' || fields.length === 0,
    )
    expect([rows.length > 10, silent.map(({ name }) => name)]).toEqual([true, []])
  })

  test('the chain of every matter holds and gives the row that is shown', async () => {
    for (const { id, title } of await rowsOf(server)) {
      const verified = await server.client().query('matter.verify', { id })
      expect([title, verified]).toEqual([title, expect.objectContaining({ unbroken: true, stateMatches: true })])
    }
  })

  test('what public reports tell of stands as they tell it, each figure with its source and date', async () => {
    const of = async (title: string) => {
      const { rows } = await server.client().query('matter.list', { words: title, limit: 10 })
      return (await server.client().query('matter.get', { id: rows[0]?.id ?? '' })).matter
    }
    const valley = await of('樱桃沟村')
    // nothing that is made up bears these names, and the group that has them has nothing else
    const named = (await rowsOf(server)).filter(({ title, place }) => /樱桃沟|岩子河/.test(`${title}${place}`))
    expect(named.map(({ group_id }) => group_id)).toEqual([valley.groupId, valley.groupId])
    expect((await rowsOf(server)).filter(({ group_id }) => group_id === valley.groupId)).toHaveLength(records.length)
    const papers = await server.db
      .selectFrom('paper')
      .select(['title', 'state'])
      .where('kind', '=', 'proposal')
      .execute()
    expect(JSON.stringify(papers)).not.toMatch(/樱桃沟|岩子河/)
    expect(valley).toMatchObject({ origin: { kind: 'visit', title: '主席蹲点调研' }, step: 'implementation' })
    expect(projectsOf(valley.tasks)).toEqual({ all: 27, done: 14, overHalf: 4, rest: 9, givenUp: 0 })
    const toldOf = (await november()).underWay.find(({ matterId }) => matterId === valley.id)
    expect(toldOf).toMatchObject({ projects: 27, finished: 14, overHalf: 4 })
    expect(new Set(valley.tasks.map(({ unitId }) => unitId)).size).toBe(6)
    expect(valley.effects?.map(({ amount, measure }) => `${amount} ${measure}`)).toEqual(
      expect.arrayContaining(['13 场', '22 家', '200 亩', '35 个', '3 公里']),
    )
    expect(valley.effects?.every(({ source, date, confirmed }) => source !== '' && date !== '' && confirmed)).toBe(true)
    const market = await of('岩子河村')
    const given = market.contributions ?? []
    expect(given.length).toBeGreaterThan(2)
    expect(given.every(({ gave, confirmed }) => gave === 'money' && confirmed)).toBe(true)
    expect(given.reduce((sum, { amount }) => sum + amount, 0)).toBe(1_175_000)
    expect(market.result).not.toBeNull()
  })

  test('every month that is over has its bulletin, signed, and this month has a draft', async () => {
    const { client: office } = await signIn('office')
    const kind = 'bulletin'
    const signed = (await server.client().query('paper.list', { kind, limit: 20 })).rows
    expect(signed[0]).toMatchObject({ step: 'signed', title: expect.stringContaining('2026年10月') })
    expect(await server.client().query('paper.verify', { kind, id: signed[0]?.id ?? '' })).toMatchObject({
      unbroken: true,
      stateMatches: true,
    })
    const drafts = (await office.query('paper.desk', { kind, step: 'draft' })).rows
    expect(drafts.map(({ title }) => title)).toEqual([expect.stringContaining('2026年11月')])
    // when this month is over the clock leaves it to that draft, and only then it can be handed in
    const { offered } = (await office.query('paper.get', { kind, id: drafts[0]?.id ?? '' })).you
    expect(offered).toContain('count')
    expect(offered).not.toContain('submit')
  })

  test('good work is shown with every verdict, a matter and a proposal, and the bulletin names both', async () => {
    expect((await server.client().query('showcase.list', {})).rows).toMatchObject([
      { kind: 'proposal', title: expect.stringContaining('接送时段'), judged: { agree: 1, understand: 1, silent: 0 } },
      { title: expect.stringContaining('青龙泉'), ratings: { count: 4, solved: { yes: 4, partly: 0, no: 0 } } },
    ])
    const { shown = [] } = await november()
    expect(shown.map(({ title }) => title)).toEqual([
      expect.stringContaining('青龙泉'),
      expect.stringContaining('接送时段'),
    ])
  })

  test('what many tell of is a topic with its category and station, and stands in the bulletin', async () => {
    const { client } = await signIn('office')
    const { topics } = await client.query('hotspot.list', { from: '2026-11-01', to: '2026-11-30' })
    expect(topics).toMatchObject([{ reports: 8, category: '环境卫生', station: '江滨广场党群连心站' }])
    expect((await november()).topics).toMatchObject([{ title: topics[0]?.title, reports: 8 }])
  })

  test('the chair, the secretariat and the expert each find what waits for them', async () => {
    const [chair, secretariat, expert] = await Promise.all((['chair', 'secretariat', 'expert'] as const).map(signIn))
    const looks = (await chair?.client.query('paper.desk', { kind: 'groupLook' }))?.rows ?? []
    expect(new Set(looks.map(({ step }) => step))).toEqual(new Set(['visit', 'written']))
    const offered = async (who: typeof expert, title: string) => {
      const id = (await rowsOf(server)).find((row) => row.title.startsWith(title))?.id ?? ''
      return (await who?.client.query('matter.get', { id }))?.you.offered
    }
    expect(await offered(secretariat, '梅子沟采摘季停车')).toEqual(['superviseJointly'])
    expect(await offered(expert, '老街口停车')).toContain('answerOffer')
    // what is late at the bulletin has the sentence of who owes it, or that there was none
    const said = (await november()).late.map((one) => one.said)
    expect(said).toEqual(expect.arrayContaining([null, expect.stringContaining('拍门型号')]))
  })

  test('most kinds of action are in the log of some matter', async () => {
    const types = await server.db.selectFrom('matter_event').select('type').distinct().execute()
    expect(types.length).toBeGreaterThan(Object.keys(matterActions).length * 0.6)
  })

  test('every demo sign-in is somebody with the right roles', async () => {
    const roles = await Promise.all(
      demoRoles.map(async (as) => [as, (await signIn(as)).me.holdings.map((one) => one.role)]),
    )
    expect(Object.fromEntries(roles)).toEqual({
      resident: [],
      memberA: ['member'],
      memberB: ['member'],
      coordinator: ['coordinator'],
      office: ['office'],
      unit: ['unit'],
      chair: ['chair'],
      expert: ['expert'],
      secretariat: ['secretariat'],
    })
  })

  test('the code that is shown leads to the group of both members and the coordinator', async () => {
    const [resident, memberA, memberB, coordinator] = await Promise.all(
      (['resident', 'memberA', 'memberB', 'coordinator'] as const).map(signIn),
    )
    const first = await server.db
      .selectFrom('station')
      .select('code')
      .orderBy('created_at')
      .orderBy('code')
      .executeTakeFirst()
    const { id } = (await resident?.client.command('report.submit', {
      stationCode: first?.code ?? '',
      title: '菜场门口少一个垃圾桶',
      text: '早市散了满地菜叶。',
      photoIds: [],
      anonymity: 'hidden',
    })) ?? { id: '' }
    const matterId = uuidv7()
    await coordinator?.client.command('report.act', {
      id,
      command: {
        action: 'accept',
        matterId,
        title: '菜场门口垃圾桶',
        summary: '早市后菜叶满地。',
        category: '环境卫生',
        place: { text: '岩子河' },
        photoIds: [],
      },
    })
    const claims = await Promise.allSettled(
      [memberA, memberB].map((one) =>
        one?.client.command('matter.act', { id: matterId, command: { action: 'claim' } }),
      ),
    )
    expect(claims.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('pictures are there, and so are notices, some of them unread', async () => {
    const resident = await signIn('resident')
    const { matter, photos } = await server.client().query('matter.get', {
      id: (await rowsOf(server)).find((row) => row.title.startsWith('柳叶河蔬菜市场'))?.id ?? '',
    })
    expect(matter.photoIds).toHaveLength(1)
    const photo = await fetch(new URL(photos[0]?.thumb ?? '', server.url))
    expect(photo.headers.get('content-type')).toBe('image/jpeg')
    expect(resident.me.unread).toBeGreaterThan(0)
  })

  test('one consultation was held live: minutes that stand, dissent on record, milestones, a contradiction', async () => {
    const id = (await rowsOf(server)).find((row) => row.title.startsWith('柳叶河蔬菜市场'))?.id ?? ''
    const { matter, remarks } = await server.client().query('matter.get', { id })
    expect(matter.meetings[0]).toMatchObject({
      status: 'closed',
      attendance: 32,
      opinions: 3,
      objections: [{ answer: expect.stringContaining('免') }],
      fixedAt: expect.any(String),
    })
    expect(matter.meetings[0]?.tally).toHaveLength(3)
    expect(matter.resolutions.map((one) => one.stances)).toEqual([
      { agree: 3, abstain: 0, disagree: 0, block: 0 },
      { agree: 1, abstain: 1, disagree: 1, block: 0 },
    ])
    expect(matter.resolutions[1]?.dissent).toMatchObject([{ stance: 'disagree' }])
    expect(matter.tasks[0]?.milestones?.map((one) => one.reached !== undefined)).toEqual([true, false, false])
    expect(remarks.map((one) => one.kind)).toEqual(['contradiction'])
  })

  test('a month after closing one result was looked at again, another waits for its lead', async () => {
    const rows = await rowsOf(server)
    const of = async (title: string, as: (typeof demoRoles)[number]) =>
      (await signIn(as)).client.query('matter.get', { id: rows.find((row) => row.title.startsWith(title))?.id ?? '' })
    expect((await of('青龙泉零工超市', 'resident')).matter.secondLook).toMatchObject({
      reminded: true,
      holds: true,
      findings: expect.stringContaining('当天结清'),
    })
    const { matter, you } = await of('金湖园小区电动车', 'memberA')
    const { me, client } = await signIn('memberA')
    const actor = { kind: 'person' as const, personId: me.personId ?? '', holdings: me.holdings }
    expect(offered(matter, { actor, concern: you, at: server.now() })).toContain('secondLook')
    const inbox = await client.query('notice.list', {})
    expect(inbox.rows.map((row) => row.type)).toContain('secondLookReminded')
  })

  test('loading again changes nothing', async () => {
    const before = await rowsOf(server)
    await loadDemo(server.services, quiet)
    expect(await rowsOf(server)).toEqual(before)
  })
})

test('a database that is somebody’s own is left alone', async () => {
  const server = await aServer()
  await loadDemo(server.services, quiet)
  expect(await server.db.selectFrom('matter').select('id').execute()).toEqual([])
  expect(await server.db.selectFrom('district').select('district_id').execute()).toEqual([{ district_id: 'zhijiang' }])
  await server.close()
})
