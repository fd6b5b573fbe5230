// Searching by words: each on its own, best first, over everything that somebody may see; at the desk also by number,
// by who leads, and by the reporter's phone, which the reporter is told.

import { rebuildWords, wordsUpToDate } from '../../src/server/search/refresh'
import { blindIndex } from '../../src/server/secret'
import { backends } from './support/backend'
import { aGroup, aPerson, aStation, type TestPerson } from './support/people'
import { aServer, type TestServer } from './support/server'

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let groupId: string
  let otherGroup: string
  let resident: TestPerson
  let coordinator: TestPerson
  let stranger: TestPerson
  let office: TestPerson
  let matters = 0

  beforeAll(async () => {
    server = await aServer({ backend })
    groupId = await aGroup(server)
    otherGroup = await aGroup(server, '张湾组')
    resident = await aPerson(server)
    coordinator = await aPerson(server, { holds: [['coordinator', groupId]] })
    stranger = await aPerson(server, { holds: [['coordinator', otherGroup]] })
    office = await aPerson(server, { holds: [['office', 'zhijiang']] })
  })
  afterAll(() => server.close())

  const say = async (title: string, text = `${title}，请帮忙看看。`) => {
    const stationCode = await aStation(server, groupId)
    return resident.client.command('report.submit', {
      stationCode,
      title,
      text,
      place: { text: '金湖小区' },
      photoIds: [],
      anonymity: 'hidden',
    })
  }
  const accept = async (title: string, named?: string): Promise<string> => {
    matters += 1
    const matterId = named ?? `0193a000-0000-7000-8000-${String(matters).padStart(12, '0')}`
    const { id } = await say(title)
    await coordinator.client.command('report.act', {
      id,
      command: {
        action: 'accept',
        matterId,
        title,
        summary: `${title}。`,
        category: '交通出行',
        place: { text: '樱桃沟村' },
        photoIds: [],
      },
    })
    server.pass(1)
    return matterId
  }
  const titles = async (words: string, client = server.client()) =>
    (await client.query('matter.list', { words })).rows.map(({ title }) => title)
  const inbox = async (words: string, client = coordinator.client) =>
    (await client.query('report.inbox', { words })).rows.map(({ title }) => title)

  test('words are looked for each on its own, what has all of them first', async () => {
    await accept('物业收费不公开')
    await accept('小区停车位被物业占用')
    await accept('老街停车难')
    await accept('河边路灯不亮')
    expect(await titles('物业 停车')).toEqual(['小区停车位被物业占用', '老街停车难', '物业收费不公开'])
    expect(await titles('物业　停车，')).toEqual(await titles('物业 停车'))
  })

  test('what is written a little differently is found', async () => {
    await accept('三号楼电梯又坏了')
    expect(await titles('电梯坏了')).toEqual(['三号楼电梯又坏了'])
    expect(await titles('電梯壞了')).toEqual(['三号楼电梯又坏了'])
    expect(await titles('樱桃沟村 电梯')).toContain('三号楼电梯又坏了')
  })

  test('a single character is found in titles; marks and what occurs nowhere find nothing', async () => {
    expect(await titles('灯')).toEqual(['河边路灯不亮'])
    expect(await titles('%')).toEqual([])
    expect(await titles('航天飞机')).toEqual([])
  })

  test('the desk finds a matter by who leads it', async () => {
    const lead = await aPerson(server, { name: '欧阳修文', holds: [['member', groupId]] })
    const id = await accept('楼道堆满杂物')
    await accept('楼道没有人打扫')
    await lead.client.command('matter.act', { id, command: { action: 'claim' } })
    server.pass(1)
    const { rows } = await coordinator.client.query('desk.list', { words: '欧阳修文' })
    expect(rows.map(({ title }) => title)).toEqual(['楼道堆满杂物'])
  })

  test('what lies outside of the latest is found by the index', async () => {
    // as imported ones have it: an id that does not tell when it was made
    await accept('古井旁的石板松动', '8193a000-0000-5000-8000-000000000001')
    for (const words of ['石板松动', '古井旁 石板']) expect(await titles(words)).toEqual(['古井旁的石板松动'])
  })

  test('pages follow each other without a gap and without repeating', async () => {
    for (let n = 0; n < 7; n += 1) await accept(`公交站台没有雨棚${'甲乙丙丁戊己庚'[n]}`)
    const seen: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const page: { rows: readonly { title: string }[]; next: string | null } = await server
        .client()
        .query('matter.list', { words: '公交站台', limit: 3, ...(after === '' ? {} : { after }) })
      seen.push(...page.rows.map(({ title }) => title))
      after = page.next
    }
    expect(seen).toHaveLength(7)
    expect(new Set(seen).size).toBe(7)
  })

  test('words of which the district is full are found all the same, each text once', async () => {
    const before = await titles('公交站台')
    const counts = server.db.updateTable('word_count')
    await counts.set(({ eb }) => ({ documents: eb('documents', '+', 20_000) })).execute()
    expect(before).toHaveLength(7)
    expect(await titles('公交站台')).toEqual(before)
    await counts.set(({ eb }) => ({ documents: eb('documents', '-', 20_000) })).execute()
  })

  test('a title that changed is found by what it says now', async () => {
    const id = await accept('垃圾桶太少')
    expect(await titles('垃圾桶')).toEqual(['垃圾桶太少'])
    await server.db.updateTable('matter').set({ title: '健身器材太少', place: '柳陂镇' }).where('id', '=', id).execute()
    await rebuildWords(server.db, 'zhijiang', server.now())
    expect(await titles('健身器材')).toEqual(['健身器材太少'])
    expect(await titles('柳陂镇')).toEqual(['健身器材太少'])
    expect(await titles('樱桃沟村')).not.toContain('健身器材太少')
  })

  test('building the index once more changes nothing', async () => {
    const index = async () => ({
      entries: await server.db.selectFrom('word_entry').selectAll().orderBy('kind').orderBy('id').execute(),
      counts: await server.db.selectFrom('word_count').selectAll().where('documents', '<>', 0).orderBy('key').execute(),
    })
    await wordsUpToDate(server.db, 'zhijiang', server.now())
    const before = await index()
    await rebuildWords(server.db, 'zhijiang', server.now())
    expect(await index()).toEqual(before)
    await server.db.deleteFrom('word_entry').execute()
    await server.db.deleteFrom('word_count').execute()
    await rebuildWords(server.db, 'zhijiang', server.now())
    expect(await index()).toEqual(before)
  })

  test('the inbox finds words of the text and numbers, in its own groups only', async () => {
    const { number } = await say('楼上漏水', '卫生间天花板滴水三个星期，没有人来修。')
    expect(await inbox('天花板滴水')).toEqual(['楼上漏水'])
    expect(await inbox(number)).toEqual(['楼上漏水'])
    expect(await inbox('天花板滴水', stranger.client)).toEqual([])
    expect(await inbox(number, stranger.client)).toEqual([])
    expect(await titles('天花板滴水')).toEqual([])
  })

  describe('by the phone of the reporter', () => {
    const phone = '13800001234'
    const looks = async () =>
      server.db.selectFrom('reveal').select(['actor_id', 'actor_role']).where('person_id', '=', resident.id).execute()

    beforeAll(async () => {
      const index = blindIndex(server.services.secret, phone)
      await server.db.updateTable('person').set({ phone_index: index }).where('id', '=', resident.id).execute()
    })

    test('a coordinator of the group finds all of the reports, each look being noted', async () => {
      const found = await inbox('138 0000 1234')
      for (const written of [
        '+86 138 0000 1234',
        '0086-138-0000-1234',
        '（138）００００１２３４',
        '138\u00a00000\u00a01234',
      ]) {
        expect([written, await inbox(written)]).toEqual([written, found])
      }
      expect(found).toContain('楼上漏水')
      const noted = await looks()
      expect(noted.length).toBeGreaterThanOrEqual(found.length)
      expect(new Set(noted.map((look) => `${look.actor_id} ${look.actor_role}`))).toEqual(
        new Set([`${coordinator.id} coordinator`]),
      )
    })

    test('nobody else finds anything or leaves a note', async () => {
      const before = (await looks()).length
      for (const { client } of [stranger, office]) expect(await inbox(phone, client)).toEqual([])
      expect(await titles(phone)).toEqual([])
      expect(await looks()).toHaveLength(before)
    })

    test("a number that is nobody's finds nothing", async () => {
      expect(await inbox('13900009999')).toEqual([])
    })
  })
})
