// What is passed on about a matter: the short address, the preview in the page's head, the picture, the sheet, the map.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { shortOf } from '../../../src/domain/matter/short'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { act, answer, opening, submit } from '../support/walk'

const page = `<!doctype html><html lang="zh-CN"><head><meta name="description" content="身边的事，大家一起商量着办"><title>来商量</title></head><body><div id="app"></div></body></html>`

const tiles = {
  template: 'https://t{s}.tiles.example.cn/{z}/{x}/{y}.png',
  hosts: ['0', '1'],
  datum: 'wgs84',
  attribution: '天地图',
  approval: 'GS(2024)0650号',
  zoom: 18,
} as const

let server: TestServer
let town: Town
let folder: string
let matterId: string
let second: string

const openedAs = async (title: string, place: { text: string; lng?: number; lat?: number }): Promise<string> => {
  const { id } = await submit(town)
  const matter = { ...opening(crypto.randomUUID()), title, place }
  await answer(town, 'coordinatorA', id, { action: 'accept', ...matter })
  return matter.matterId
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lsl-page-'))
  mkdirSync(join(folder, 'js'))
  writeFileSync(join(folder, 'index.html'), page)
  server = await aServer({ pageFolder: folder, setting: { map: tiles, publicUrl: 'https://lsl.example.gov.cn' } })
  town = await aTown(server)
  matterId = await openedAs('桑树河村路灯 "修复" <b>', { text: '桑树河村村口', lng: 111.7612, lat: 30.4267 })
  second = await openedAs('没有标位置的事', { text: '某处' })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (path: string) => fetch(`${server.url}${path}`, { redirect: 'manual' })

test('a short address leads to the matter, also when it was typed with letters for digits', async () => {
  const code = shortOf(matterId)
  for (const typed of [code, code.toUpperCase(), code.replaceAll('0', 'o').replaceAll('1', 'l')]) {
    const found = await get(`/c/${typed}`)
    expect([found.status, found.headers.get('location')]).toEqual([302, `/pages/matter/index?id=${matterId}`])
  }
  const client = server.client()
  expect(await client.query('matter.find', { code })).toEqual({ id: matterId })
  expect(await client.refusal(client.query('matter.find', { code: '0000000000' }))).toMatchObject({
    refused: 'notFound',
  })
})

test.each(['zzzzzzzzzz', '0000000000', 'x', '%3Cscript%3E', 'https:%2F%2Fevil.example'])(
  'a code that stands for nothing (%s) leads to the list, and nowhere else',
  async (code) => {
    const found = await get(`/c/${code}`)
    expect([found.status, found.headers.get('location')]).toEqual([302, '/pages/matters/index'])
  },
)

test('the page of a matter says in its head what it is about, and what was typed is no markup there', async () => {
  const html = await (await get(`/pages/matter/index?id=${matterId}`)).text()
  expect(html).toContain('<title>桑树河村路灯 &#34;修复&#34; &#60;b&#62; - 来商量</title>')
  expect(html).toContain('<meta property="og:title" content="桑树河村路灯 &#34;修复&#34; &#60;b&#62;">')
  expect(html).toContain(`<meta property="og:url" content="https://lsl.example.gov.cn/c/${shortOf(matterId)}">`)
  expect(html).toMatch(
    /og:image" content="https:\/\/lsl\.example\.gov\.cn\/api\/matter\.card\?id=[0-9a-f-]{36}&#38;shape=wide"/,
  )
  expect(html).toContain('第 1 步 · 研究议题。村口到学校的路灯长期不亮')
  expect(html).not.toContain('<b>')
  expect(html.match(/name="description"/g)).toHaveLength(1)
})

test.each([
  '/',
  '/pages/matters/index',
  '/pages/matter/index',
  '/pages/matter/index?id=x',
  `/pages/matter/index?id=${crypto.randomUUID()}`,
])('a page about no matter that there is stays as it was built: %s', async (path) => {
  expect(await (await get(path)).text()).toBe(page)
})

test('words that nobody has looked at yet are in no preview and in no picture', async () => {
  await server.db
    .insertInto('check')
    .values({
      district_id: 'zhijiang',
      id: crypto.randomUUID(),
      kind: 'text',
      subject: 'matter',
      subject_id: second,
      request_id: crypto.randomUUID(),
      words: '没有标位置的事',
      state: 'waiting',
      at: server.now(),
    })
    .execute()
  const html = await (await get(`/pages/matter/index?id=${second}`)).text()
  expect(html).not.toContain('没有标位置的事')
  expect(html).toContain('og:title')
})

test.each([
  ['tall', 1080, 1440],
  ['wide', 1200, 630],
] as const)('the %s picture can be opened, has its size, and is no single colour', async (shape, width, height) => {
  const answered = await get(`/api/matter.card?id=${matterId}&shape=${shape}`)
  expect(answered.headers.get('content-type')).toBe('image/png')
  const picture = sharp(Buffer.from(await answered.arrayBuffer()))
  expect(await picture.metadata()).toMatchObject({ format: 'png', width, height })
  const { channels } = await picture.stats()
  expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20)
})

test('what is known of no matter is not drawn', async () => {
  const client = server.client()
  const unknown = crypto.randomUUID()
  for (const name of ['matter.card', 'matter.poster']) {
    expect((await get(`/api/${name}?id=${unknown}`)).status).toBe(404)
  }
  expect(await client.query('matter.solved', {})).toEqual({ rows: [] })
})

test('the sheet for the notice board is a document named after the matter', async () => {
  const answered = await get(`/api/matter.poster?id=${matterId}`)
  expect(answered.headers.get('content-type')).toBe('application/pdf')
  expect(decodeURIComponent(answered.headers.get('content-disposition') ?? '')).toContain('桑树河村路灯')
  const bytes = Buffer.from(await answered.arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.length).toBeGreaterThan(5_000)
})

test('the map is told its tiles, and pictures may come from their hosts and from nowhere else', async () => {
  expect(await server.client().query('map.get', {})).toEqual({ tiles: { ...tiles, hosts: ['0', '1'] } })
  const policy = (await get('/')).headers.get('content-security-policy') ?? ''
  const pictures = /img-src ([^;]*)/.exec(policy)?.[1]?.split(' ')
  expect(pictures).toEqual(["'self'", 'data:', 'blob:', 'https://t0.tiles.example.cn', 'https://t1.tiles.example.cn'])
  expect(/connect-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'")
})

test('pins are where places were marked, and not of what was ended', async () => {
  const { rows, more } = await server.client().query('map.pins', {})
  expect(more).toBe(false)
  expect(rows).toEqual([{ id: matterId, lng: 111.7612, lat: 30.4267, step: 'topic', status: 'open' }])
  expect((await server.client().query('map.pins', { groupId: town.groupB })).rows).toEqual([])
  const ended = await openedAs('重复的事', { text: '村口', lng: 111.76, lat: 30.42 })
  await act(town, 'coordinatorA', ended, { action: 'end', reason: '重复' })
  expect((await server.client().query('map.pins', {})).rows).toHaveLength(1)
})
