// Matters by their distance from a point: the nearest first, page after page, and no more read than is shown.

import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { distance } from '../../../src/domain/place/point'
import { statements } from '../../../src/server/db/statement'
import { spotOf } from '../../../src/server/matter/listed'
import { backends } from '../support/backend'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { act, answer, opening, openMatter, submit } from '../support/walk'

const here = { lng: 111.7612, lat: 30.4267 }
/** In whole steps of about a hundred metres to the east and to the north. */
const away = (east: number, north: number) => ({ lng: here.lng + east * 0.00104, lat: here.lat + north * 0.0009 })

const asOwner = async (url: string, sql: string): Promise<void> => {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query(sql)
  await owner.end()
}

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town
  const opened = new Map<string, string>()

  const openAt = async (name: string, point: { lng: number; lat: number }): Promise<string> => {
    const { id } = await submit(town)
    const matterId = uuidv7()
    const place = { text: name, ...point }
    await answer(town, 'coordinatorA', id, { action: 'accept', ...opening(matterId), place })
    opened.set(matterId, name)
    return matterId
  }

  beforeAll(async () => {
    server = await aServer({ backend })
    town = await aTown(server)
    await openAt('三百米', away(0, 3))
    await openAt('一百米', away(1, 0))
    await openAt('两公里', away(-20, 0))
    await openAt('两百米', away(0, -2))
    await openAt('也是两百米', away(0, -2))
    // has words only: nobody knows how far it is
    opened.set((await openMatter(town)).matterId, '没有点')
  })
  afterAll(() => server.close())

  const namesOf = (page: { rows: readonly { id: string }[] }) => page.rows.map(({ id }) => opened.get(id))

  test('the nearest come first, with how far they are; what has no point is left out', async () => {
    const page = await server.client().query('matter.list', { ...here })
    const names = namesOf(page)
    expect([names[0], names[3], names[4]]).toEqual(['一百米', '三百米', '两公里'])
    expect(names.slice(1, 3).sort()).toEqual(['两百米', '也是两百米'])
    expect(page.rows.map(({ metres = -1 }) => Math.round(metres / 100))).toEqual([1, 2, 2, 3, 20])
    expect((await server.client().query('matter.list', {})).rows.every(({ metres }) => metres === undefined)).toBe(true)
  })

  test('page after page, none twice, also where two are equally far', async () => {
    const seen: (string | undefined)[] = []
    let after: string | undefined
    do {
      const page = await server.client().query('matter.list', { ...here, limit: 2, ...(after ? { after } : {}) })
      seen.push(...namesOf(page))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(seen).toHaveLength(5)
    expect(new Set(seen).size).toBe(5)
  })

  test('filters hold as in every list', async () => {
    const ended = await openAt('五十米', away(0.5, 0))
    await act(town, 'coordinatorA', ended, { action: 'end', reason: '重复' })
    const open = await server.client().query('matter.list', { ...here, status: 'open' })
    expect(namesOf(open)).not.toContain('五十米')
    expect(namesOf(await server.client().query('matter.list', { ...here, limit: 1 }))).toEqual(['五十米'])
    expect((await server.client().query('matter.list', { ...here, groupId: town.groupB })).rows).toEqual([])
  })

  test.each([
    ['half a point', { lng: 111.7 }, { '/lat': 'missing' }],
    ['the other half', { lat: 30.4 }, { '/lng': 'missing' }],
    ['a point outside of China', { lng: 2.35, lat: 48.85 }, { '/lng': 'wrong' }],
  ])('%s is refused', async (_what, input, fields) => {
    const client = server.client()
    expect(await client.refusal(client.query('matter.list', input))).toMatchObject({
      refused: 'invalid',
      fields: expect.objectContaining(fields),
    })
  })

  test('a cursor of another list is refused', async () => {
    const client = server.client()
    const after = Buffer.from('["2026-11-20T00:00:00.000Z","0193a000-0000-7000-8000-000000000001"]').toString(
      'base64url',
    )
    expect(await client.refusal(client.query('matter.list', { ...here, after }))).toMatchObject({ refused: 'invalid' })
  })

  test('among thousands only those are read that are shown: an index walks from the point', async () => {
    const [sample] = opened.keys()
    await server.backend.script(`
      insert into matter select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(),
        'number', 'N' || n, 'lng', 111 + (n % 71) * 0.02, 'lat', 30 + (n % 53) * 0.02))).*
      from matter m, generate_series(1, 4000) n where m.id = '${sample}';`)
    // what the machine of a database does by itself now and then, as its owner
    if (server.databaseUrl === null) await server.backend.script('reset role; analyze matter;')
    else await asOwner(server.databaseUrl, 'analyze matter')
    const one = statements.get('matter.nearOpen')
    if (one === undefined) throw new Error('There is a list by distance of what is under way.')
    const values = ["'zhijiang'", '-0.5', `'${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}'`, '21']
    const sql = [...values, `'${spotOf(here)}'`, 'null', 'null'].reduce(
      (text, value, index) => text.replaceAll(new RegExp(`\\$${index + 1}(?!\\d)`, 'g'), value),
      one.sql,
    )
    const [row] = await server.backend.script(`explain (analyze, format json) ${sql};`)
    const plan = JSON.stringify(row)
    expect(plan).toContain('matter_near_open')
    const scans: { rows: number; removed: number }[] = []
    JSON.parse(plan, (_key, value: unknown) => {
      // where a machine holds a part of the table, the index of that part has a number behind its name
      if (
        typeof value === 'object' &&
        value !== null &&
        /^matter_near_open(_\d+)?$/.test(String(Reflect.get(value, 'Index Name')))
      ) {
        scans.push({
          rows: Number(Reflect.get(value, 'Actual Rows')),
          removed: Number(Reflect.get(value, 'Rows Removed by Filter') ?? 0),
        })
      }
      return value
    })
    expect(scans).toHaveLength(1)
    expect(scans[0]?.rows).toBeLessThan(100)
    expect(scans[0]?.removed).toBeLessThan(100)
  })

  test('what is nearer on the ground is first in the list, whatever the latitude', async () => {
    const { rows } = await server.client().query('matter.list', { ...here, limit: 100 })
    const metres = rows.map((row) => row.metres ?? -1)
    // over many kilometres the plane is off by less than a hundredth
    expect(metres.filter((one, index) => one * 1.01 < Math.max(...metres.slice(0, index + 1)))).toEqual([])
    expect(distance(here, away(10, 0))).toBeGreaterThan(950)
  })
})
