// The pages of the app and the headers around them, and the documents of the API.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { contract } from '../../../src/domain/contract'
import { aServer, type TestServer } from '../support/server'

const html = '<!doctype html><script>window.a=1</script><script src="/js/app.0123abcd.js"></script><div id="app"></div>'
const pages = {
  'pages/home/index': ['css/1.0123abcd.css', 'js/1.0123abcd.js'],
  'pages/say/index': ['js/2.0123abcd.js'],
  'pages/matter/index': ['js/3.0123abcd.js'],
  'account/pages/about/index': [],
}
const folder = mkdtempSync(join(tmpdir(), 'lsl-h5-'))
let server: TestServer

beforeAll(async () => {
  mkdirSync(join(folder, 'js'))
  writeFileSync(join(folder, 'index.html'), html)
  writeFileSync(join(folder, 'js/app.0123abcd.js'), 'console.info("app")')
  writeFileSync(join(folder, 'js/app.0123abcd.js.gz'), gzipSync('console.info("app")'))
  writeFileSync(join(folder, 'icon.png'), 'png')
  writeFileSync(join(folder, 'preload.json'), JSON.stringify(pages))
  server = await aServer({ pageFolder: folder, setting: { corsOrigins: ['https://h5.example.cn'] } })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) => server.client().fetch(path, { headers })

test.each(['/', '/s/K7P2QX9', '/matter/0193a000', '/pages/say/index?station=1', '/map/pages/pick/index?lat=30.4267'])(
  '%s is the page of the app',
  async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(await answer.text()).toBe(html)
  },
)

const home = '</css/1.0123abcd.css>; rel=preload; as=style, </js/1.0123abcd.js>; rel=preload; as=script'
const say = '</js/2.0123abcd.js>; rel=preload; as=script'
const matter = '</js/3.0123abcd.js>; rel=preload; as=script'
const asking = (...asked: readonly string[]): string =>
  asked.map((one) => `, </api/${one}>; rel=preload; as=fetch; crossorigin`).join('')
const id = '01a1fe00-0000-7000-8000-000000000001'

test.each([
  ['/', home + asking('matter.list?status=open&limit=5', 'district.get')],
  ['/s/K7P2QX9', say + asking('station.get?code=K7P2QX9', 'district.get')],
  ['/pages/say/index?code=K7P2QX9', say + asking('station.get?code=K7P2QX9', 'district.get')],
  ['/pages/say/index', say + asking('district.get')],
  ['/s/K7%22%3E%3C', say + asking('district.get')],
  [`/pages/matter/index?id=${id}`, matter + asking(`matter.get?id=${id}`)],
  [`/pages/matter/index?id=${id}%3E;%0D%0Ax-a:b`, matter],
  ['/pages/matter/index?id=0193a000', matter],
  ['/account/pages/about/index', null],
  ['/pages/nowhere/index', null],
  ['/__proto__', null],
])('%s has the browser ask ahead for what its page needs', async (path, link) => {
  expect((await get(path)).headers.get('link')).toBe(link)
})

test('hashed files are kept for good and come compressed', async () => {
  const answer = await get('/js/app.0123abcd.js', { 'accept-encoding': 'gzip' })
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(answer.headers.get('content-type')).toMatch(/javascript/)
  expect(await answer.text()).toBe('console.info("app")')
  expect((await get('/icon.png')).headers.get('cache-control')).toBe('no-cache')
})

test('a missing file is not answered with the page', async () => {
  expect((await get('/js/gone.js')).status).toBe(404)
})

test('only the scripts of the page may run, and nobody may frame it', async () => {
  const { headers } = await get('/')
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/=]+'(;|$)/)
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe-eval')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('permissions-policy')).toContain('camera=(self)')
  expect(headers.get('strict-transport-security')).toBeNull()
  expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull()
})

test('other origins may call only when they are named', async () => {
  const named = await get('/api/health', { origin: 'https://h5.example.cn' })
  const other = await get('/api/health', { origin: 'https://evil.example' })
  expect(named.headers.get('access-control-allow-origin')).toBe('https://h5.example.cn')
  expect(other.headers.get('access-control-allow-origin')).toBeNull()
  expect(named.headers.get('access-control-allow-credentials')).toBeNull()
})

test('the OpenAPI document names every endpoint that is served', async () => {
  const document = (await (await get('/api/openapi.json')).json()) as {
    openapi: string
    paths: Record<string, { post?: { requestBody?: unknown; responses: Record<string, unknown> } }>
  }
  expect(document.openapi).toBe('3.1.0')
  const signIn = document.paths['/api/session.signIn']?.post
  expect(JSON.stringify(signIn?.requestBody)).toContain('^1[3-9]')
  expect(Object.keys(signIn?.responses ?? {})).toEqual(expect.arrayContaining(['200', '400', '403', '429']))
  expect(Object.keys(document.paths)).toEqual(Object.keys(contract).map((name) => `/api/${name}`))
})

test('the documents can be read in a browser under a strict policy', async () => {
  const answer = await get('/api/docs/')
  expect(answer.status).toBe(200)
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('https:')
  expect(await answer.text()).toContain('swagger-ui')
  // the page shows the document, and nothing is made of it that takes seconds
  expect(await (await get('/api/docs/json')).text()).toBe(await (await get('/api/openapi.json')).text())
  expect((await get('/api/docs/yaml')).status).toBe(404)
})

test('an address that a page had in a release leads to where it is now, with all that was asked', async () => {
  const at = async (path: string) => server.client().fetch(path, { redirect: 'manual' })
  const answer = await at('/pages/track/index?code=1A2B-3C4D&a=1?2')
  expect([answer.status, answer.headers.get('location')]).toEqual([
    302,
    '/account/pages/track/index?code=1A2B-3C4D&a=1?2',
  ])
  expect((await at('/pages/matters/index')).status).toBe(200)
})

test.each(['/nowhere', '/api/nothing', '/api/health', '/api/openapi.json', '/api/district.get'])(
  'a socket that is asked for at %s is not opened, and the connection ends',
  async (path) => {
    const socket = connect({ port: Number(new URL(server.url).port), host: '127.0.0.1' })
    const asked = ['host: example.cn', 'upgrade: websocket', 'connection: Upgrade', 'sec-websocket-version: 13']
    const key = 'sec-websocket-key: MDEyMzQ1Njc4OWFiY2RlZg=='
    socket.write(`GET ${path} HTTP/1.1\r\n${[...asked, key].join('\r\n')}\r\n\r\n`)
    // ends only when the other side ends it
    const answer = await text(socket)
    expect(answer.split('\r\n')[0]).not.toContain('101')
    expect(answer).toMatch(/^HTTP\/1\.1 [24]/)
  },
)
