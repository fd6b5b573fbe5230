// Connections that hold on to something: nothing sent, half a question, an answer that is not taken, sockets that never read.
import { connect, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { uuidv7 } from 'uuidv7'
import { addressOf, after, ask, percentile } from './ask'
import type { Outcome, Target } from './target'

/** Longer than the server waits for any of it, looks included. */
const patience = 130_000

/** Connections that say this and then nothing, and read nothing. */
const held = (port: number, count: number, bytes: string): readonly Socket[] =>
  Array.from({ length: count }, () => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.on('error', () => undefined)
    socket.pause()
    if (bytes !== '') socket.write(bytes)
    return socket
  })

/** How many of them the server still holds: one that it let go of tells so as soon as it is read. */
const stillHeld = async (sockets: readonly Socket[]): Promise<number> => {
  for (const socket of sockets) socket.resume()
  await after(3000)
  return sockets.filter(({ destroyed, readableEnded }) => !destroyed && !readableEnded).length
}

const kinds: readonly (readonly [what: string, count: number, bytes: string])[] = [
  ['that say nothing', 1500, ''],
  ['with half a head', 500, 'GET /api/district.get HTTP/1.1\r\nhost: x\r\nx-a: '],
  [
    'with half a command',
    300,
    'POST /api/session.code HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 90\r\n\r\n{',
  ],
  [
    'that take nothing of 12 MB each',
    20,
    Array.from(
      { length: 12 },
      (_, n) => `GET /api/openapi.json HTTP/1.1\r\nhost: x\r\nx-forwarded-for: 198.51.100.${n}\r\n\r\n`,
    ).join(''),
  ],
]

const patient = async ({ url, port }: Target): Promise<readonly Outcome[]> => {
  const all = kinds.map(([what, count, bytes]) => ({ what, count, sockets: held(port, count, bytes) }))
  await after(1000)
  const times: number[] = []
  for (const end = performance.now() + patience; performance.now() < end; await after(500)) {
    times.push((await ask(url, '/api/district.get', addressOf(times.length))).ms)
  }
  const worst = percentile(times, 0.99)
  const outcomes: Outcome[] = []
  for (const { what, count, sockets } of all) {
    const left = await stillHeld(sockets)
    for (const socket of sockets) socket.destroy()
    outcomes.push({
      attack: `${count} connections ${what}`,
      came: `${left} held after ${patience / 1000} s`,
      held: left === 0,
    })
  }
  return [
    ...outcomes,
    {
      attack: 'somebody else meanwhile',
      came: `99 of 100 answers within ${worst.toFixed(0)} ms`,
      held: worst < 1000,
    },
  ]
}

/** Answers the status; 0 where the connection ended without one. */
const statusOf = (port: number, bytes: string | Buffer): Promise<number> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    let said = ''
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1')
      const status = /^HTTP\/1.1 (\d{3})/.exec(said)?.[1]
      if (status === undefined) return
      resolve(Number(status))
      socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(0))
    socket.write(bytes)
  })

const refused = (status: number): boolean => status === 0 || (status >= 400 && status < 500)

/** Requests that no client of ours makes: each is refused, and costs nothing. */
const odd = async ({ url, port }: Target): Promise<readonly Outcome[]> => {
  const get = (path: string, headers: string) => statusOf(port, `GET ${path} HTTP/1.1\r\nhost: x\r\n${headers}\r\n`)
  const post = (headers: string, body: Buffer | string) => {
    const bytes = Buffer.from(body)
    const head = `POST /api/session.code HTTP/1.1\r\nhost: x\r\n${headers}content-length: ${bytes.length}\r\n\r\n`
    return statusOf(port, Buffer.concat([Buffer.from(head), bytes]))
  }
  const json = 'content-type: application/json\r\n'
  const deep = `{"requestId":"${uuidv7()}","phone":${'['.repeat(250_000)}${']'.repeat(250_000)}}`
  const zipped = gzipSync(Buffer.alloc(200_000_000, ' '))
  const tries: readonly (readonly [what: string, status: Promise<number>])[] = [
    ['a cookie of 60 kB', get('/api/district.get', `cookie: a=${'b'.repeat(60_000)}\r\n`)],
    ['10,000 headers', get('/api/district.get', 'x-a: b\r\n'.repeat(10_000))],
    ['a token of 15 kB', get('/api/session.me', `authorization: Bearer zhijiang.${'a'.repeat(15_000)}\r\n`)],
    ['an address of 15 kB', get(`/api/matter.get?id=${'a'.repeat(15_000)}`, '')],
    ['a NUL in an id', get('/api/matter.get?id=%00', '')],
    ['a NUL in the district', get('/api/session.me', 'x-district: zhi\u0001jiang\r\n')],
    ['half a letter in an id', get('/api/station.get?code=%ED%A0%80', '')],
    ['250,000 lists in each other', post(json, deep)],
    ['200 MB in a body of 200 kB', post(`${json}content-encoding: gzip\r\n`, zipped)],
    [
      'two lengths',
      statusOf(
        port,
        `POST /api/session.code HTTP/1.1\r\nhost: x\r\n${json}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`,
      ),
    ],
    [
      'a length and chunks',
      statusOf(
        port,
        `POST /api/session.code HTTP/1.1\r\nhost: x\r\n${json}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      ),
    ],
  ]
  const outcomes: Outcome[] = []
  for (const [what, status] of tries) {
    const given = await status
    outcomes.push({
      attack: what,
      came: given === 0 ? 'the connection was ended' : String(given),
      held: refused(given),
    })
  }
  const after = await ask(url, '/api/district.get', addressOf(9))
  return [...outcomes, { attack: 'and then a plain question', came: String(after.status), held: after.status === 200 }]
}

export const attackConnections = async (target: Target): Promise<readonly Outcome[]> => [
  ...(await odd(target)),
  ...(await patient(target)),
]
