// Broken, huge and hostile requests: each gets a 4xx with a stable code, and none is logged as a fault of ours.

import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { uuidv7 } from 'uuidv7'
import { usualGate } from '../../../src/server/http/gate'
import { aServer, type TestServer } from '../support/server'
import { until } from '../support/until'

let server: TestServer

beforeAll(async () => {
  server = await aServer({ gate: usualGate })
})
afterAll(() => server.close())

const json = { 'content-type': 'application/json' }

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json, name = 'session.code') =>
  server.client().fetch(`/api/${name}`, { method: 'POST', headers, body })

const outcome = async (response: Response) => {
  const body = (await response.json()) as { error: { code: string; fields?: Record<string, string> } }
  return { status: response.status, ...body.error }
}

const good = { requestId: uuidv7(), phone: '13800000001' }

afterEach(() => {
  expect(server.logged.filter((line) => 'level' in line && line.level === 'error')).toEqual([])
})

test.each([
  ['no body', '', 400, 'malformed'],
  ['half an object', '{"requestId":', 400, 'malformed'],
  ['not JSON at all', 'GET / HTTP/1.1', 400, 'malformed'],
  ['a poisoned prototype', '{"__proto__":{"admin":true}}', 400, 'malformed'],
  ['a poisoned constructor', '{"constructor":{"prototype":{"admin":true}}}', 400, 'malformed'],
  ['a number', '1', 400, 'invalid'],
  ['null', 'null', 400, 'invalid'],
  ['a list', '[]', 400, 'invalid'],
  ['an empty object', '{}', 400, 'invalid'],
  ['a number as the phone', JSON.stringify({ ...good, phone: 13_800_000_001 }), 400, 'invalid'],
  ['a list as the phone', JSON.stringify({ ...good, phone: ['13800000001'] }), 400, 'invalid'],
  ['an operator as the phone', JSON.stringify({ ...good, phone: { $gt: '' } }), 400, 'invalid'],
  ['a request id that is none', JSON.stringify({ ...good, requestId: '1; drop table person' }), 400, 'invalid'],
  ['a field that is unknown', JSON.stringify({ ...good, admin: true }), 400, 'invalid'],
  ['a NUL', JSON.stringify({ ...good, phone: '1380000000\u0000' }), 400, 'invalid'],
  ['half a surrogate pair', `{"requestId":"${good.requestId}","phone":"\\ud83d"}`, 400, 'invalid'],
  ['a NUL in a name', JSON.stringify({ ...good, 'a\u0000': 1 }), 400, 'invalid'],
  ['nesting without end', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, 400, 'invalid'],
  ['more than a command may have', JSON.stringify({ ...good, phone: 'x'.repeat(600_000) }), 413, 'tooLarge'],
])('%s', async (_what, body, status, code) => {
  expect(await outcome(await post(body))).toMatchObject({ status, code })
})

test('bytes that are not UTF-8 are refused', async () => {
  const bytes = new Uint8Array([...Buffer.from('{"requestId":"'), 0xff, 0xfe, ...Buffer.from('"}')])
  expect(await outcome(await post(bytes))).toMatchObject({ status: 400, code: 'invalid' })
})

test.each([
  ['text/plain'],
  ['application/x-www-form-urlencoded'],
  ['multipart/form-data; boundary=x'],
  ['application/xml'],
  ['nonsense'],
])('a command sent as %s is refused', async (type) => {
  expect(await outcome(await post('{}', { 'content-type': type }))).toMatchObject({
    status: 415,
    code: 'unsupportedType',
  })
})

test('what is wrong is told field by field', async () => {
  const answer = await outcome(await post(JSON.stringify({ requestId: good.requestId, phone: '1', more: 1 })))
  expect(answer.fields).toMatchObject({ '/phone': 'wrong' })
  expect((await outcome(await post('{}'))).fields).toMatchObject({ '/phone': 'missing', '/requestId': 'missing' })
})

test.each([
  ['an unknown endpoint', '/api/matter.destroy'],
  ['an unknown path', '/api/a/b/c'],
  ['a command asked for by GET', '/api/session.code'],
  ['a climb out of the folder', '/api/../../etc/passwd'],
  ['an encoded climb', '/..%2f..%2fetc%2fpasswd'],
  ['a file that is not there', '/js/app.js'],
])('%s is not found', async (_what, path) => {
  expect(await outcome(await server.client().fetch(path))).toMatchObject({ status: 404, code: 'notFound' })
})

test.each([['PUT'], ['DELETE'], ['PATCH']])('%s is not a way to do anything', async (method) => {
  const answer = await server.client().fetch('/api/session.code', { method })
  expect(await outcome(answer)).toMatchObject({ status: 404, code: 'notFound' })
})

/** Stands behind what came over a connection that the server did not end. */
const leftOpen = '(left open)'

const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname, () => socket.write(text))
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk.toString()
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
    socket.setTimeout(5000, () => {
      answer += leftOpen
      socket.destroy()
    })
  })

test('a path that cannot be decoded is refused with a code', async () => {
  const answer = await raw('GET /api/%zz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1.1 400/)
  expect(answer).toContain('{"error":{"code":"malformed"}}')
})

test('what is not HTTP is refused with a code', async () => {
  const answer = await raw('\u0016\u0003\u0001 hello\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1.1 400/)
  expect(answer).toContain('{"error":{"code":"malformed"}}')
})

test('headers without end are refused', async () => {
  const answer = await raw(`GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(40_000)}\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1.1 4\d\d/)
})

test('half a command to an address that leads nowhere is answered at once, and its connection is closed', async () => {
  const answer = await raw(
    'POST /api/nothing HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
  )
  expect(answer).toMatch(/^HTTP\/1.1 404/)
  expect(answer).toContain('connection: close')
})

test.each([
  ['an address that leads nowhere', '/api/nothing', ''],
  ['an address that leads nowhere, with a body', '/api/nothing', 'content-length: 5\r\n'],
  ['a page', '/', ''],
  ['a command', '/api/session.code', ''],
])('a socket asked for at %s is answered, and the connection does not stay open', async (_what, path, more) => {
  const answer = await raw(
    `GET ${path} HTTP/1.1\r\nhost: x\r\n${more}upgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n`,
  )
  expect(answer).toMatch(/^HTTP\/1.1 [24]\d\d/)
  expect(answer).not.toContain(leftOpen)
})

test('requests that stand behind one another on a connection that breaks off keep nobody else out', async () => {
  const { hostname, port } = new URL(server.url)
  const many = 'GET /api/district.get HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(100)
  for (let turn = 0; turn < 8; turn += 1) {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        // what is sent is read, and then nobody is there
        socket.write(many, () => setTimeout(() => socket.destroy(), 5))
      })
      socket.on('close', () => resolve())
      socket.on('error', () => resolve())
    })
  }
  await until(async () => (await server.client().fetch('/api/district.get')).status !== 503)
})

test('a body longer than announced and one cut short do no harm', async () => {
  const long = await raw(
    'POST /api/session.code HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}{}{}',
  )
  expect(long).toContain('{"error":{"code":"malformed"')
  await new Promise<void>((resolve) => {
    const { hostname, port } = new URL(server.url)
    const cut = httpRequest({
      hostname,
      port,
      path: '/api/session.code',
      method: 'POST',
      headers: { ...json, 'content-length': 100 },
    })
    cut.on('error', () => resolve())
    cut.write('{"requestId"')
    setImmediate(() => cut.destroy())
    cut.on('close', () => resolve())
  })
  expect((await server.client().fetch('/api/health')).status).toBe(200)
})

test.each([
  ['no scheme', 'abc'],
  ['another scheme', 'Basic YTpi'],
  ['a token of nobody', `Bearer zhijiang.${'a'.repeat(43)}`],
  ['a token of an unknown district', `Bearer nowhere.${'a'.repeat(43)}`],
  ['SQL', "Bearer zhijiang.' or '1'='1"],
  ['a token without end', `Bearer zhijiang.${'a'.repeat(8000)}`],
])('%s as authorization signs nobody in', async (_what, authorization) => {
  const answer = await server.client().fetch('/api/session.me', { headers: { authorization } })
  expect(await outcome(answer)).toMatchObject({ status: 401, code: 'signedOut' })
})

test('a district that does not exist is not found', async () => {
  const answer = await server.client().fetch('/api/session.me', { headers: { 'x-district': "'; drop table district" } })
  expect(await outcome(answer)).toMatchObject({ status: 404, code: 'notFound' })
})

test.each([
  ['a NUL', 'after=%00'],
  ['an unknown name', 'admin=true'],
  ['a page that is too long', 'limit=100000'],
  ['a page of minus one', 'limit=-1'],
  ['a page of words', 'limit=many'],
  ['the same name twice', 'limit=1&limit=2'],
])('a query with %s is refused', async (_what, search) => {
  const answer = await server.client().fetch(`/api/notice.list?${search}`, { headers: { authorization: 'x' } })
  expect([400, 401, 404]).toContain(answer.status)
})

test('the log has a line a request and nothing that was sent', async () => {
  await post(JSON.stringify({ ...good, phone: '13912345678' }))
  await server.client().fetch('/api/session.me?secret=13912345678')
  const lines = JSON.stringify(server.logged)
  expect(lines).toContain('"route":"/api/session.code"')
  expect(lines).not.toContain('13912345678')
  expect(lines).not.toContain('127.0.0.1')
})
