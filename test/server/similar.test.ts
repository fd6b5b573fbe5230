// Similar reports: what is found, what strangers read of it, and how well on real messages.

import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { calculationOf } from '../../src/server/calculation/thread'
import { guessColumns } from '../../src/server/import/column'
import { importAll } from '../../src/server/import/import'
import { openSource } from '../../src/server/import/open-source'
import { chooseTarget } from '../../src/server/import/target'
import { rebuildSimilar, refreshAll } from '../../src/server/similar/refresh'
import { backends } from './support/backend'
import { aGroup, aPerson, aStation, type TestPerson } from './support/people'
import { aServer, type TestServer } from './support/server'

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let groupId: string
  let resident: TestPerson
  let coordinator: TestPerson

  beforeAll(async () => {
    server = await aServer({ backend, opinions: true })
    groupId = await aGroup(server)
    resident = await aPerson(server)
    coordinator = await aPerson(server, { holds: [['coordinator', groupId]] })
  })
  afterAll(() => server.close())

  const say = async (title: string, place = '金湖小区'): Promise<string> => {
    const stationCode = await aStation(server, groupId)
    const { id } = await resident.client.command('report.submit', {
      stationCode,
      title,
      text: `${title}，请帮忙看看。`,
      place: { text: place },
      photoIds: [],
      anonymity: 'hidden',
    })
    return id
  }
  const search = async (words: string, client = server.client(), within?: string) =>
    (await client.query('report.similar', { words, ...(within === undefined ? {} : { groupId: within }) })).rows

  const index = async () => ({
    entries: await server.db.selectFrom('similar_entry').selectAll().orderBy('id').execute(),
    pairs: await server.db.selectFrom('similar_pair').selectAll().where('documents', '<>', 0).orderBy('pair').execute(),
  })

  test('nothing is found where nothing is', async () => {
    expect(await search('路灯坏了')).toEqual([])
    expect(await search('！？')).toEqual([])
  })

  test('a report is found as soon as it is there, by words that are near it, and not by others', async () => {
    const id = await say('袁码头老街的路灯晚上不亮')
    expect(await search('老街路灯不亮')).toMatchObject([{ kind: 'report', id, step: null, supporters: 0 }])
    expect(await search('电梯加装费用分摊')).toEqual([])
  })

  test('the more alike comes first', async () => {
    const far = await say('岩子河蔬菜市场的路灯要不要修')
    const near = await say('岩子河蔬菜市场门口积水没人管')
    const found = (await search('岩子河蔬菜市场积水')).map((row) => row.id)
    expect(found.slice(0, 2)).toEqual([near, far])
  })

  test('strangers read no phone number and no room; the reporter and the desk read all', async () => {
    const id = await say('漏水找张师傅13812345678没人修', '滨江花园3栋2单元501室')
    const row = async (client = server.client()) =>
      (await search('漏水找张师傅没人修', client)).find((one) => one.id === id)
    expect(await row()).toMatchObject({ title: '漏水找张师傅138****5678没人修', place: '滨江花园' })
    for (const { client } of [resident, coordinator]) {
      expect(await row(client)).toMatchObject({
        title: '漏水找张师傅13812345678没人修',
        place: '滨江花园3栋2单元501室',
      })
    }
  })

  test('once accepted the matter is found instead, and once declined or withdrawn nothing', async () => {
    const [accepted, declined, withdrawn] = [
      await say('樱桃沟五个园子共用的停车场太小'),
      await say('樱桃沟停车场邻居吵架太小气'),
      await say('樱桃沟停车场我自己的事'),
    ]
    const matterId = '0193a000-0000-7000-8000-00000000000a'
    await coordinator.client.command('report.act', {
      id: accepted,
      command: {
        action: 'accept',
        matterId,
        title: '樱桃沟五园共建停车场',
        summary: '游客多时停车难，五个园子的业主希望商量共建。',
        category: '交通出行',
        place: { text: '樱桃沟村' },
        photoIds: [],
      },
    })
    await coordinator.client.command('report.act', {
      id: declined,
      command: { action: 'decline', reason: 'notPublic', advice: '可请社区调解。' },
    })
    await resident.client.command('report.act', { id: withdrawn, command: { action: 'withdraw' } })
    expect(await search('樱桃沟停车场太小')).toMatchObject([{ kind: 'matter', id: matterId, step: 'topic' }])
  })

  test('a group can be asked for alone', async () => {
    const other = await aGroup(server, '郧阳组')
    expect(await search('樱桃沟停车场', server.client(), other)).toEqual([])
    expect(await search('樱桃沟停车场', server.client(), groupId)).toHaveLength(1)
  })

  test('a greeting alone finds nothing, and one before the words changes nothing', async () => {
    expect(await search('尊敬的领导，您好！')).toEqual([])
    expect(await search('尊敬的领导，您好！袁码头老街路灯晚上不亮')).toEqual(await search('袁码头老街路灯晚上不亮'))
  })

  test('traditional characters find what was written in simplified ones', async () => {
    const found = await search('袁碼頭老街的路燈晚上不亮')
    expect(found).toEqual(await search('袁码头老街的路灯晚上不亮'))
    expect(found.length).toBeGreaterThan(0)
  })

  test('what was said at length is found by its rarest words, however much is typed', async () => {
    const long = '袁码头老街的路灯晚上不亮，老人出门看不见台阶，孩子放学回家也不方便，希望有人来看看，'.repeat(4)
    expect((await search(long.slice(0, 200)))[0]?.title).toBe('袁码头老街的路灯晚上不亮')
  })

  test('what came from elsewhere is found in every group, what was reported here only in its own', async () => {
    const other = await aGroup(server, '张湾组')
    const here = await say('柳陂湖边的垃圾桶没有盖子招苍蝇')
    await refreshAll(server.db, 'zhijiang', server.now())
    expect(await search('柳陂湖边垃圾桶没有盖子', server.client(), other)).toEqual([])
    await server.db.updateTable('report').set({ reporter_id: null }).where('id', '=', here).execute()
    expect(await search('柳陂湖边垃圾桶没有盖子', server.client(), other)).toMatchObject([{ id: here }])
    expect(await search('柳陂湖边垃圾桶没有盖子', server.client(), groupId)).toMatchObject([{ id: here }])
  })

  test('of two that read the same the one nearer by comes first, and of those the one of the category', async () => {
    const at = async (title: string, lng: number, category: string): Promise<string> => {
      const stationCode = await aStation(server, groupId, 'zhijiang', { lng, lat: 30.4 })
      const { id } = await resident.client.command('report.submit', {
        stationCode,
        title,
        text: `${title}，请帮忙看看。`,
        category,
        photoIds: [],
        anonymity: 'hidden',
      })
      return id
    }
    const title = '广场舞音响声音太大吵人'
    const here = await at(title, 111.5, '环境保护')
    const far = await at(title, 111.6, '环境保护')
    const other = await at(title, 111.6, '交通出行')
    const ask = async (more: object) =>
      (await server.client().query('report.similar', { words: title, ...more })).rows.map(({ id }) => id)
    const category = '环境保护'
    expect(await ask({ lng: 111.5, lat: 30.4, category })).toEqual([here, far, other])
    expect(await ask({ lng: 111.6, lat: 30.4, category })).toEqual([far, other, here])
    // a code that was scanned says where it is, as long as nothing nearer is known
    const stationCode = await aStation(server, groupId, 'zhijiang', { lng: 111.6, lat: 30.4 })
    expect(await ask({ stationCode, category: '交通出行' })).toEqual([other, far, here])
    expect((await ask({ stationCode, lng: 111.5, lat: 30.4 }))[0]).toBe(here)
    expect(await ask({ stationCode: 'GONE99' })).toHaveLength(3)
  })

  test('words that have nothing in common are shown nothing, however near it is', async () => {
    const stationCode = await aStation(server, groupId, 'zhijiang', { lng: 111.5, lat: 30.4 })
    const { rows } = await server.client().query('report.similar', { words: '老年食堂收费太高', stationCode })
    expect(rows).toEqual([])
  })

  describe('topics that many tell of', () => {
    const period = { from: '2026-01-01', to: '2026-12-31' }
    afterEach(() => jest.restoreAllMocks())
    const thread = () => {
      const found = calculationOf(server.db)
      if (found === undefined) throw new Error('no thread')
      return found
    }
    const topics = async (more: object = {}) =>
      (await coordinator.client.query('hotspot.list', { ...period, ...more })).topics

    test('are calculated beside the requests, once for all who ask, and told again while fresh', async () => {
      for (const end of ['横流', '流到路上', '一直横流', '漫到台阶', '又横流了'])
        await say(`南门菜场的污水${end}`, '南门')
      const beside = jest.spyOn(thread(), 'topics')
      const [first, second] = await Promise.all([topics(), topics()])
      expect(first).toMatchObject([{ title: expect.stringContaining('南门菜场的污水'), reports: 5 }])
      expect(second).toEqual(first)
      expect(await topics()).toEqual(first)
      expect(beside).toHaveBeenCalledTimes(1)
    })

    test('a station with two reports shows no heat, one with three is named, in a topic as well', async () => {
      const [few, more] = [await aStation(server, groupId), await aStation(server, groupId)]
      const another = await aPerson(server)
      const at = async (stationCode: string, title: string, { client } = resident) => {
        const report = {
          stationCode,
          title,
          text: `${title}，请帮忙看看。`,
          photoIds: [],
          anonymity: 'hidden' as const,
        }
        await client.command('report.submit', report)
      }
      // the days of each question differ: what was told a moment ago is told again
      const heat = async (from: string) => coordinator.client.query('hotspot.list', { ...period, from })
      for (const end of ['响', '整夜响']) await at(few, `变电箱嗡嗡${end}`)
      for (const end of ['很响', '响个不停']) await at(more, `变电箱嗡嗡${end}`)
      expect((await heat('2026-01-08')).stations).toEqual([])
      await at(more, '变电箱嗡嗡响得睡不着', another)
      const { stations, topics: found } = await heat('2026-01-09')
      expect(stations).toEqual([{ name: '连心站', reports: 3 }])
      const topic = found.find(({ title }) => title.includes('变电箱'))
      expect(topic).toMatchObject({ reports: 5, people: 2, station: '连心站', matterId: null })
    })

    test('are refused where four questions are under way', async () => {
      let go = (_topics: readonly []): void => undefined
      const slow = new Promise<readonly []>((resolve) => {
        go = resolve
      })
      const beside = jest.spyOn(thread(), 'topics').mockReturnValue(slow)
      const days = ['2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05']
      const waiting = days.map((from) => topics({ from }))
      while (beside.mock.calls.length < days.length) await new Promise((later) => setTimeout(later, 5))
      expect(await server.client().refusal(topics({ from: '2026-01-06' }))).toMatchObject({ refused: 'unavailable' })
      go([])
      expect(await Promise.all(waiting)).toEqual([[], [], [], []])
      expect(await topics({ from: '2026-01-02' })).toEqual([])
    })
  })

  test('what nearly every text says is looked for among the latest', async () => {
    const id = await say('村口路灯长期不亮')
    await refreshAll(server.db, 'zhijiang', server.now())
    // as if tens of thousands said it
    const raised = server.db.updateTable('similar_pair').set((of) => ({ documents: of('documents', '+', 20_000) }))
    await raised.execute()
    expect((await search('路灯长期不亮'))[0]).toMatchObject({ id })
    await server.db
      .updateTable('similar_pair')
      .set((of) => ({ documents: of('documents', '-', 20_000) }))
      .execute()
  })

  test('what an index had before its mark was lost is looked through, and what is over is taken out', async () => {
    const before = await index()
    const over = await say('桥头护栏断了一截')
    await search('桥头护栏')
    await server.db.updateTable('report').set({ status: 'declined' }).where('id', '=', over).execute()
    await server.db.deleteFrom('similar_mark').execute()
    await refreshAll(server.db, 'zhijiang', server.now())
    expect((await index()).entries).toEqual(before.entries)
  })

  test('many at once index each text once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_one, n) => say(`第${n}路公交站台没有雨棚`)))
    await Promise.all(Array.from({ length: 12 }, () => search('公交站台雨棚')))
    const before = await index()
    await server.db.deleteFrom('similar_entry').execute()
    await server.db.deleteFrom('similar_pair').execute()
    await rebuildSimilar(server.db, 'zhijiang', server.now())
    expect(await index()).toEqual(before)
  })

  test('looking again changes nothing', async () => {
    const before = await index()
    server.pass(10)
    await refreshAll(server.db, 'zhijiang', server.now())
    await refreshAll(server.db, 'zhijiang', server.now())
    expect(await index()).toEqual(before)
  })
})

const messages = resolve(__dirname, '../../../shared/data/messages/messages.jsonl')
const withMessages = existsSync(messages) ? describe : describe.skip

interface Marked {
  readonly title: string
  readonly text: string
  readonly cluster?: string
}

withMessages('on the 2,190 real messages (needs ../shared/data/messages)', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await aServer()
    const source = await openSource(messages)
    const options = { district: null, group: undefined, source: '', dryRun: false }
    await importAll({
      db: server.db,
      target: (await chooseTarget(server.services, options)).target,
      source,
      reading: { mapping: guessColumns(source.columns), orders: async () => ({}), now: server.now() },
      dryRun: false,
      onRefused: async () => undefined,
      onProgress: () => undefined,
    })
  })
  afterAll(() => server.close())

  /** Half of the messages were looked at when the cut was chosen; these are the others. */
  const isKeptAside = (index: number): boolean => index % 2 === 1
  const elsewhere = resolve(messages, '../categorised.jsonl')

  test('what is typed finds the same matter, and messages about something else are mostly shown nothing', async () => {
    const all = readFileSync(messages, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Marked)
    const rows = await server.db.selectFrom('report').select(['id', 'title', 'text']).execute()
    const wordsOf = ({ title, text }: Marked): string => JSON.stringify([title, text.trim()])
    const said = new Map(rows.map((row) => [row.id, wordsOf(row)]))
    const clusters = new Map(all.map((one) => [wordsOf(one), one.cluster]))
    const aside = all.filter((_, index) => isKeptAside(index))
    const shownTo = async (one: Marked, characters: number) => {
      const words = [...one.text.trim()].slice(0, characters).join('')
      const found = await server.client().query('report.similar', { words, limit: 8 })
      // what somebody sent in twice is no find
      return found.rows
        .flatMap((row) => said.get(row.id) ?? [])
        .filter((words) => words !== wordsOf(one))
        .slice(0, 5)
    }
    const related = aside.filter((one) => one.cluster !== undefined)
    const unrelated = readFileSync(elsewhere, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Marked)
      .filter((_, index) => isKeptAside(index))
    expect(related.length).toBeGreaterThan(40)
    const figures = []
    for (const characters of [20, 60, 200]) {
      let hits = 0
      let any = 0
      for (const one of related) {
        const five = await shownTo(one, characters)
        if (five.length > 0) any += 1
        if (five.some((words) => clusters.get(words) === one.cluster)) hits += 1
      }
      let shown = 0
      for (const one of unrelated) if ((await shownTo(one, characters)).length > 0) shown += 1
      figures.push({
        characters,
        any: any / related.length,
        found: hits / related.length,
        shown: shown / unrelated.length,
      })
    }
    console.info(JSON.stringify(figures))
    // the more is typed, the more is found; what is shown to somebody who has something else to say stays the same
    const least: Readonly<Record<number, number>> = { 20: 0.85, 60: 0.89, 200: 0.9 }
    for (const { characters, any, found, shown } of figures) {
      expect(any).toBeGreaterThanOrEqual(0.9)
      expect(found).toBeGreaterThanOrEqual(least[characters] ?? 1)
      expect(shown).toBeLessThanOrEqual(0.2)
    }
  })

  test('a title finds others of the same matter: one among five for 94 %, and 85 % of the five', async () => {
    const all = readFileSync(messages, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Marked)
    const rows = await server.db.selectFrom('report').select(['id', 'title', 'text']).execute()
    const wordsOf = ({ title, text }: Marked): string => JSON.stringify([title, text.trim()])
    const clusters = new Map(all.map((one) => [wordsOf(one), one.cluster]))
    const clusterOf = new Map(rows.map((row) => [row.id, clusters.get(wordsOf(row))]))
    const marked = rows.filter((row) => clusterOf.get(row.id) !== undefined)
    let hits = 0
    let shares = 0
    for (const { id, title } of marked) {
      const found = await server.client().query('report.similar', { words: title, limit: 6 })
      const five = found.rows.filter((row) => row.id !== id).slice(0, 5)
      const same = five.filter((row) => clusterOf.get(row.id) === clusterOf.get(id)).length
      if (same > 0) hits += 1
      shares += same / 5
    }
    console.info(JSON.stringify({ hits, shares: shares / marked.length }))
    expect(marked).toHaveLength(97)
    expect(hits / marked.length).toBeGreaterThanOrEqual(0.94)
    expect(shares / marked.length).toBeGreaterThanOrEqual(0.85)
  })
})
