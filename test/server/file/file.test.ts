// Pictures and voice messages: cleaned by content or refused, and given only to whom an answer showed them.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import { photoOf } from '../../../src/server/file/address'
import { aServer, type TestServer } from '../support/server'
import { aac, heic, m4a, mp3, secret, wav } from './sample'

let server: TestServer

beforeAll(async () => {
  server = await aServer({ heic: true })
})
afterAll(() => server.close())
afterEach(() => {
  expect(server.logged.filter((line) => 'level' in line && line.level === 'error')).toEqual([])
})

const send = async (
  bytes: Uint8Array<ArrayBufferLike>,
  {
    token,
    id = uuidv7(),
    name = 'a.jpg',
    covered,
  }: { token?: string; id?: string; name?: string; covered?: string } = {},
) => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)]), name)
  const asked = `/api/file.upload?id=${id}${covered === undefined ? '' : `&covered=${covered}`}`
  const answer = await server.client(token).fetch(asked, { method: 'POST', body: form })
  const body = (await answer.json()) as {
    id?: string
    kind?: string
    width?: number
    height?: number
    error?: { code: string }
  }
  return { status: answer.status, ...body }
}

const signedIn = async () => {
  const id = uuidv7()
  await server.db
    .insertInto('person')
    .values({ district_id: 'zhijiang', id, display_name: 'x', created_at: server.now() })
    .execute()
  await server.db
    .updateTable('district')
    .set({ setting: JSON.stringify({ demo: { resident: id } }) })
    .execute()
  return (await server.client().command('session.demo', { as: 'resident' })).token
}

const aPicture = (options: { width?: number; height?: number } = {}) =>
  sharp({ create: { width: options.width ?? 60, height: options.height ?? 40, channels: 3, background: '#c33' } })

const addressOf = (id: string) =>
  photoOf({ secret: server.services.secret, districtId: 'zhijiang', at: server.now() }, id)

const load = async (path: string, token?: string) => {
  const answer = await server.client(token).fetch(path)
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}

test('a picture is turned upright and tells neither where nor with what it was taken', async () => {
  const taken = await aPicture()
    .withExif({
      IFD0: { Make: 'Phone', Software: secret },
      IFD3: { GPSLatitude: '30/1 25/1 0/1', GPSLongitude: '111/1 45/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect(taken.includes(secret)).toBe(true)

  const sent = await send(taken)
  const full = await load(addressOf(sent.id ?? '').url)
  const thumb = await load(addressOf(sent.id ?? '').thumb)

  expect(sent).toMatchObject({ status: 200, kind: 'picture', width: 40, height: 60 })
  expect(full.headers.get('content-type')).toBe('image/jpeg')
  const read = await sharp(full.bytes).metadata()
  expect([read.width, read.height, read.orientation, read.exif, read.icc]).toEqual([
    40,
    60,
    undefined,
    undefined,
    undefined,
  ])
  expect(full.bytes.includes(secret)).toBe(false)
  expect((await sharp(thumb.bytes).metadata()).exif).toBeUndefined()
})

test('what its sender has covered is gone before anything of it is kept, and cannot be had again by any address', async () => {
  const sent = await send(await aPicture().jpeg().toBuffer(), { covered: '500.0.500.1000-0.0.100.100' })
  expect(sent).toMatchObject({ status: 200, width: 60, height: 40 })
  const { url, thumb } = addressOf(sent.id ?? '')
  const pixelAt = async (bytes: Buffer, left: number) =>
    [...(await sharp(bytes).extract({ left, top: 20, width: 1, height: 1 }).raw().toBuffer())].map((one) => one > 120)
  for (const address of [url, thumb]) {
    const { bytes } = await load(address)
    const { width = 0 } = await sharp(bytes).metadata()
    // red at the left, and nothing at the right
    expect(await pixelAt(bytes, Math.floor(width / 4))).toEqual([true, false, false])
    expect(await pixelAt(bytes, Math.floor((width * 3) / 4))).toEqual([false, false, false])
  }
  expect((await load(`${url}&size=original`)).status).toBe(404)
})

test.each(['1.2.3', '1.2.3.x', `${'1.1.1.1-'.repeat(40)}1.1.1.1`])(
  'parts written as %s are refused',
  async (covered) => {
    expect(await send(await aPicture().jpeg().toBuffer(), { covered })).toMatchObject({ status: 400 })
  },
)

test('a large picture is made smaller, and its thumbnail is small', async () => {
  const sent = await send(await aPicture({ width: 6000, height: 3000 }).png().toBuffer())
  const thumb = await load(addressOf(sent.id ?? '').thumb)
  expect(sent).toMatchObject({ width: 3606, height: 1803 })
  expect((await sharp(thumb.bytes).metadata()).width).toBe(480)
})

test('a strip of 200 by 30,000 stays as wide as it is', async () => {
  const sent = await send(await aPicture({ width: 200, height: 30_000 }).png().toBuffer())
  expect([sent.width, sent.height]).toEqual([200, 30_000])
})

test('of a PNG that moves the first picture is taken', async () => {
  const still = await aPicture().png().toBuffer()
  // the chunk that says that it moves: two frames, for ever
  const moves = Buffer.from('000000086163544c0000000200000000f38d9370', 'hex')
  const sent = await send(Buffer.concat([still.subarray(0, 33), moves, still.subarray(33)]))
  expect(sent).toMatchObject({ status: 200, kind: 'picture', width: 60, height: 40 })
})

test('a long screenshot stays wide enough to be read', async () => {
  const sent = await send(await aPicture({ width: 1080, height: 20_000 }).png().toBuffer())
  expect(sent).toMatchObject({ status: 200, width: 592, height: 10_963 })
})

test('a picture of more than forty million pixels is not unfolded', async () => {
  const wide = await aPicture({ width: 8000, height: 5100 }).png({ compressionLevel: 9 }).toBuffer()
  expect(await send(wide)).toMatchObject({ status: 422, error: { code: 'fileUnreadable' } })
})

test.each([
  ['m4a', m4a(), 'audio/mp4'],
  ['mp3', mp3(), 'audio/mpeg'],
  ['aac', aac(), 'audio/aac'],
  ['wav', wav(), 'audio/wav'],
])('a voice message in %s is kept without what was written into it', async (_kind, bytes, type) => {
  expect(bytes.includes(secret)).toBe(true)
  const sent = await send(bytes, { name: 'voice' })
  const back = await load(addressOf(sent.id ?? '').url)
  expect(sent).toMatchObject({ status: 200, kind: 'voice' })
  expect(back.headers.get('content-type')).toBe(type)
  expect(back.bytes.includes(secret)).toBe(false)
  expect(back.bytes.includes(Buffer.from([0xab, 0xab, 0xab]))).toBe(false)
  expect(back.bytes.length).toBeGreaterThan(200)
})

test.each([
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'unsupportedType'],
  [
    'a drawing that can run scripts',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    415,
    'unsupportedType',
  ],
  ['a program', Buffer.from('\u007fELF\u0002\u0001\u0001'), 415, 'unsupportedType'],
  ['a PDF', Buffer.from('%PDF-1.7\n%'), 415, 'unsupportedType'],
  ['an Ogg', Buffer.concat([Buffer.from('OggS'), Buffer.alloc(100)]), 415, 'unsupportedType'],
  ['nothing', Buffer.alloc(0), 415, 'unsupportedType'],
  ['a film', m4a('vide'), 422, 'fileUnreadable'],
  [
    'a picture by its first bytes only',
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5000, 7)]),
    422,
    'fileUnreadable',
  ],
  ['an MPEG-4 cut short', m4a().subarray(0, 150), 422, 'fileUnreadable'],
])('%s is refused', async (_what, bytes, status, code) => {
  expect(await send(bytes)).toMatchObject({ status, error: { code } })
})

test('a picture cut short is refused', async () => {
  const whole = await aPicture({ width: 400, height: 400 }).jpeg().toBuffer()
  expect(await send(whole.subarray(0, whole.length / 2))).toMatchObject({
    status: 422,
    error: { code: 'fileUnreadable' },
  })
})

test('a small file that unfolds into too many pixels is refused', async () => {
  const bomb = await aPicture({ width: 16_000, height: 16_000 }).png({ compressionLevel: 9 }).toBuffer()
  expect(bomb.length).toBeLessThan(2_000_000)
  expect(await send(bomb)).toMatchObject({ status: 422, error: { code: 'fileUnreadable' } })
})

test('what is too large is refused, even when it begins like a picture', async () => {
  const start = await aPicture().jpeg().toBuffer()
  const big = Buffer.concat([start, Buffer.alloc(15 * 1024 * 1024)])
  expect(await send(big)).toMatchObject({ status: 413, error: { code: 'tooLarge' } })
  const voice = Buffer.concat([wav(), Buffer.alloc(9 * 1024 * 1024)])
  expect(await send(voice)).toMatchObject({ status: 413, error: { code: 'tooLarge' } })
})

test('a form without a file is refused', async () => {
  const form = new FormData()
  form.set('words', 'no file')
  const answer = await server.client().fetch(`/api/file.upload?id=${uuidv7()}`, { method: 'POST', body: form })
  expect(answer.status).toBe(400)
  const json = await server.client().fetch(`/api/file.upload?id=${uuidv7()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect(json.status).toBe(415)
})

test.each(['../../etc/passwd', 'a', "'; drop table file", '0193a000-0000-7000-8000-00000000000Z'])(
  'the id %s is refused',
  async (id) => {
    const bytes = await aPicture().jpeg().toBuffer()
    expect(await send(bytes, { id: encodeURIComponent(id) })).toMatchObject({ status: 400, error: { code: 'invalid' } })
  },
)

test('sending the same file again is answered as the first time and stored once', async () => {
  const bytes = await aPicture().jpeg().toBuffer()
  const id = uuidv7()
  const both = await Promise.all([send(bytes, { id }), send(bytes, { id }), send(bytes, { id })])
  expect(new Set(both.map((answer) => JSON.stringify(answer))).size).toBe(1)
  const stored = readdirSync(join(server.dataDir, 'file', 'zhijiang', id.slice(-2))).filter((name) =>
    name.startsWith(id),
  )
  expect(stored.sort()).toEqual([`${id}-thumb.jpg`, `${id}.jpg`])
})

test("nobody takes the place of another's file", async () => {
  const [mine, other] = [await signedIn(), await signedIn()]
  const id = uuidv7()
  const bytes = await aPicture().jpeg().toBuffer()
  await send(bytes, { id, token: mine })
  const before = readFileSync(join(server.dataDir, 'file', 'zhijiang', id.slice(-2), `${id}.jpg`))
  const again = await send(await aPicture({ width: 9, height: 9 }).jpeg().toBuffer(), { id, token: other })
  expect(again).toMatchObject({ status: 409, error: { code: 'requestReused' } })
  expect(readFileSync(join(server.dataDir, 'file', 'zhijiang', id.slice(-2), `${id}.jpg`)).equals(before)).toBe(true)
})

test('only the owner, and anyone who was given its address, loads a file', async () => {
  const [mine, other] = [await signedIn(), await signedIn()]
  const { id = '' } = await send(await aPicture().jpeg().toBuffer(), { token: mine })
  const plain = `/api/file.get?id=${id}`
  expect((await load(plain, mine)).status).toBe(200)
  expect((await load(plain, other)).status).toBe(404)
  expect((await load(plain)).status).toBe(404)
  expect((await load(addressOf(id).url)).status).toBe(200)
})

test('the key in an address is good for one file and a day or two', async () => {
  const one = await send(await aPicture().jpeg().toBuffer())
  const two = await send(await aPicture().jpeg().toBuffer())
  const { url } = addressOf(one.id ?? '')
  expect((await load(url.replace(one.id ?? '', two.id ?? ''))).status).toBe(404)
  expect((await load(url.replace('zhijiang.', 'yunyang.'))).status).toBe(404)
  expect((await load(url.slice(0, -1))).status).toBe(404)
  const at = server.now()
  server.pass(60 * 23)
  expect((await load(url)).status).toBe(200)
  server.pass(60 * 25)
  expect((await load(url)).status).toBe(404)
  server.moveTo(at)
})

test('a picture in HEIC is taken like any other, and one that is broken is refused by itself', async () => {
  const taken = await send(heic, { name: 'IMG_0001.HEIC' })
  expect(taken).toMatchObject({ status: 200, kind: 'picture' })
  const broken = heic.subarray(0, 400)
  expect(await send(broken)).toMatchObject({ status: 422, error: { code: 'fileUnreadable' } })
})

test('what was uploaded is never run as a page', async () => {
  const { id = '' } = await send(await aPicture().jpeg().toBuffer())
  const { headers } = await load(addressOf(id).url)
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cache-control')).toContain('private')
})
