// Uploads that arrive slowly, broken or not at all: they keep nobody waiting, and nothing of them stays.

import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import { photoOf } from '../../../src/server/file/address'
import { turns } from '../../../src/server/file/turn'
import { aServer, type TestServer } from '../support/server'

let server: TestServer
let picture: Buffer

beforeAll(async () => {
  server = await aServer({ pace: { least: 1024, window: 400, deadline: 20_000, untaken: 400 } })
  picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#c33' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => server.close())

const multipart = 'content-type: multipart/form-data; boundary=x'
const head = (length: number, type = multipart) =>
  `POST /api/file.upload?id=${uuidv7()} HTTP/1.1\r\nhost: x\r\n${type}\r\ncontent-length: ${length}\r\n\r\n`
const opening = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n'

/** Opens a connection, says something, and answers everything that came back when it is closed. */
const say = (text: string, then?: (write: (more: string | Buffer) => void, end: () => void) => void) => {
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  let said = ''
  socket.on('data', (chunk) => {
    said += chunk.toString()
  })
  socket.on('error', () => undefined)
  socket.write(text)
  then?.(
    (more) => socket.write(more),
    () => socket.end(),
  )
  return new Promise<string>((resolve) => socket.on('close', () => resolve(said)))
}

const send = async () => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(picture)]), 'a.jpg')
  const answer = await server.client().fetch(`/api/file.upload?id=${uuidv7()}`, { method: 'POST', body: form })
  return answer.status
}

test('anyone who sends a byte now and then keeps nobody waiting, and is told that it is too slow', async () => {
  const slow = Array.from({ length: 12 }, () => say(head(500_000) + opening + picture.toString('latin1').slice(0, 20)))
  expect(await Promise.all([send(), send(), send()])).toEqual([200, 200, 200])
  for (const answer of await Promise.all(slow)) {
    expect(answer).toMatch(/^HTTP\/1.1 408 /)
    expect(answer).toContain('{"error":{"code":"slow"}}')
  }
})

test('a form that never gets to its file is given up as well', async () => {
  expect(await say(head(500_000))).toContain('{"error":{"code":"slow"}}')
})

test.each([
  ['without a boundary', head(20, 'content-type: multipart/form-data') + 'x'.repeat(20)],
  ['that is no form', head(300) + 'x'.repeat(300)],
  ['whose part ends early', `${head(opening.length + 5) + opening}short`],
])('a form %s is refused as malformed, and is no fault of ours', async (_what, text) => {
  const answer = await say(text.replace('host: x', 'host: x\r\nconnection: close'))
  expect(answer).toMatch(/^HTTP\/1.1 4\d\d /)
  expect(answer).toMatch(/"code":"(malformed|invalid|unsupportedType)"/)
  expect(server.logged.filter((line) => 'level' in line && line.level === 'error')).toEqual([])
})

test('more than a picture may have is refused before it is sent', async () => {
  // what goes on sending is read to its end: this one takes the answer and leaves
  const answer = await say(head(3_000_000_000).replace('host: x', 'host: x\r\nconnection: close'))
  expect(answer).toContain('{"error":{"code":"tooLarge"}}')
})

test('nothing of all this lies on the disk afterwards', async () => {
  await send()
  const broken = say(head(100_000) + opening, (write, end) => {
    write(picture)
    end()
  })
  await broken
  expect(readdirSync(server.services.incomingFolder)).toEqual([])
})

test('what was refused before it had arrived leaves no open connection', async () => {
  const answer = await say(
    `POST /api/session.code HTTP/1.1\r\nhost: x\r\ncontent-type: application/xml\r\ncontent-length: 1000\r\n\r\n<a>`,
  )
  expect(answer).toMatch(/^HTTP\/1.1 415 /)
  expect(answer.toLowerCase()).toContain('connection: close')
})

test('anyone who asks for much and takes none of it is let go of', async () => {
  const asked = 24
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  // a megabyte each, more than there is room for on the way
  socket.write('GET /api/openapi.json HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(asked))
  await new Promise((later) => setTimeout(later, 1500))
  let taken = ''
  const ended = new Promise((resolve) => socket.once('close', resolve))
  socket.on('data', (chunk) => {
    taken += chunk.toString('latin1')
  })
  await ended
  expect(taken.split('HTTP/1.1 200').length - 1).toBeLessThan(asked)
  expect(taken.length).toBeGreaterThan(0)
  expect(await send()).toBe(200)
})

test('a picture of more than forty million pixels is refused', async () => {
  const large = await sharp({ create: { width: 7000, height: 6000, channels: 3, background: '#c33' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(large)]), 'a.png')
  const answer = await server.client().fetch(`/api/file.upload?id=${uuidv7()}`, { method: 'POST', body: form })
  expect(answer.status).toBe(422)
})

const onLinux = process.platform === 'linux' ? test : test.skip

onLinux('a picture for a disk that takes no writes is to come back, and is taken when it takes them', async () => {
  const { services } = server
  const { incomingFolder } = services
  // a file system on which nobody makes anything, root neither
  Object.assign(services, { incomingFolder: '/sys/kernel/lai-shangliang' })
  expect(await send()).toBe(503)
  Object.assign(services, { incomingFolder })
  expect(await send()).toBe(200)
  expect(server.logged).toContainEqual(expect.objectContaining({ level: 'error', message: 'unavailable' }))
})

describe('taking turns', () => {
  const gate = () => {
    let open: () => void = () => undefined
    const shut = new Promise<void>((resolve) => {
      open = resolve
    })
    return { shut, open }
  }

  test('runs only so many at once, and only so much together', async () => {
    const inTurn = turns({ atOnce: 3, budget: 10, waiting: 9, longestWait: 10_000 })
    const { shut, open } = gate()
    const begun: number[] = []
    const work = [4, 4, 4, 1].map((weight, index) =>
      inTurn(weight, async () => {
        begun.push(index)
        await shut
      }),
    )
    await new Promise(setImmediate)
    expect(begun).toEqual([0, 1])
    open()
    await Promise.all(work)
    expect(begun).toEqual([0, 1, 2, 3])
  })

  test('what is heavier than the whole budget runs alone', async () => {
    const inTurn = turns({ atOnce: 3, budget: 10, waiting: 9, longestWait: 10_000 })
    expect(await inTurn(50, async () => 'done')).toBe('done')
  })

  test('a queue that is full refuses at once, and one waits no longer than it may', async () => {
    const inTurn = turns({ atOnce: 1, budget: 10, waiting: 1, longestWait: 20 })
    const { shut, open } = gate()
    const first = inTurn(1, () => shut)
    const second = inTurn(1, async () => undefined)
    await expect(inTurn(1, async () => undefined)).rejects.toMatchObject({ code: 'unavailable' })
    await expect(second).rejects.toMatchObject({ code: 'unavailable' })
    open()
    await first
    expect(await inTurn(1, async () => 'free again')).toBe('free again')
  })
})

test('a storage that hangs has some wait for it, and not everybody', async () => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(picture)]), 'a.jpg')
  const id = uuidv7()
  await server.client().fetch(`/api/file.upload?id=${id}`, { method: 'POST', body: form })
  const { url } = photoOf({ ...server.services, districtId: 'zhijiang', at: server.now() }, id)
  let asked = 0
  let answer: () => void = () => undefined
  const hanging = new Promise<void>((resolve) => {
    answer = resolve
  })
  const get = jest.spyOn(server.services.store, 'get').mockImplementation(async () => {
    asked += 1
    await hanging
    return Readable.from(picture)
  })
  const all = Array.from({ length: 100 }, () => server.client().fetch(url))
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const most = asked
  answer()
  expect(new Set((await Promise.all(all)).map(({ status }) => status))).toEqual(new Set([200]))
  expect(most).toBe(64)
  get.mockRestore()
})
