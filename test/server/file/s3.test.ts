// The S3 store against a stand-in that checks each signature the way S3 does.

import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { s3Store } from '../../../src/server/file/s3'
import type { FileStore } from '../../../src/server/file/store'

const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'very/secret+key' }
const region = 'cn-test-1'

const hmac = (key: string | Buffer, value: string): Buffer => createHmac('sha256', key).update(value).digest()
const sha256 = (value: string | Buffer): string => createHash('sha256').update(value).digest('hex')

/** AWS Signature Version 4, computed again from what arrived. */
const isSigned = (request: IncomingMessage, body: Buffer): boolean => {
  const [, credential = '', signedHeaders = '', signature = ''] =
    /Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)/.exec(request.headers.authorization ?? '') ?? []
  const [id, date = '', area, service] = credential.split('/')
  const hash = String(request.headers['x-amz-content-sha256'])
  if (id !== keys.accessKeyId || area !== region || service !== 's3') return false
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha256(body)) return false
  const url = new URL(request.url ?? '/', 'http://x')
  const canonical = [
    request.method,
    url.pathname,
    url.searchParams.toString(),
    ...signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signedHeaders,
    hash,
  ].join('\n')
  const toSign = [
    'AWS4-HMAC-SHA256',
    request.headers['x-amz-date'],
    `${date}/${region}/s3/aws4_request`,
    sha256(canonical),
  ].join('\n')
  const key = hmac(hmac(hmac(hmac(`AWS4${keys.secretAccessKey}`, date), region), 's3'), 'aws4_request')
  return hmac(key, toSign).toString('hex') === signature
}

let server: Server
let endpoint = ''
const objects = new Map<string, { bytes: Buffer; type: string }>()

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const key = request.url ?? ''
    if (!isSigned(request, body))
      return response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
    if (!/^\/photos(?:\/|$)/.test(key)) return response.writeHead(404).end('<Error><Code>NoSuchBucket</Code></Error>')
    const object = objects.get(key)
    if (request.method === 'HEAD') {
      return response.writeHead(object === undefined && key.length > '/photos/'.length ? 404 : 200).end()
    }
    if (request.method === 'PUT') {
      objects.set(key, { bytes: body, type: String(request.headers['content-type']) })
      return response.writeHead(200, { etag: '"x"' }).end()
    }
    if (request.method === 'DELETE') {
      objects.delete(key)
      return response.writeHead(204).end()
    }
    return object === undefined
      ? response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>')
      : response.writeHead(200, { 'content-type': object.type }).end(object.bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const store = (secretAccessKey = keys.secretAccessKey, where: { bucket?: string; endpoint?: string } = {}) =>
  s3Store(
    { kind: 's3', endpoint, region, bucket: 'photos', accessKeyId: keys.accessKeyId, secretAccessKey, ...where },
    300,
  )

test('what is put is got back, and is gone after it was removed', async () => {
  await store().put('zhijiang/ab/1.jpg', Buffer.from('picture'), 'image/jpeg')
  expect(objects.get('/photos/zhijiang/ab/1.jpg')).toEqual({ bytes: Buffer.from('picture'), type: 'image/jpeg' })
  const stream = await store().get('zhijiang/ab/1.jpg')
  expect(stream && (await text(stream))).toBe('picture')
  await store().remove('zhijiang/ab/1.jpg')
  expect(await store().get('zhijiang/ab/1.jpg')).toBeUndefined()
})

test('a store that refuses is an error, not a file that is silently missing', async () => {
  await expect(store('wrong').put('a/b.jpg', Buffer.from('x'), 'image/jpeg')).rejects.toThrow()
  await expect(store('wrong').get('a/b.jpg')).rejects.toThrow()
})

/** Each of the three things that are asked of a storage. */
const asks = (of: FileStore): Promise<unknown>[] => [
  of.put('a/b.jpg', Buffer.from('x'), 'image/jpeg'),
  of.get('a/b.jpg'),
  of.remove('a/b.jpg'),
]

const outages = async (of: FileStore): Promise<readonly unknown[]> =>
  (await Promise.allSettled(asks(of))).map((end) => (end.status === 'rejected' ? end.reason.name : 'no outage'))

test('a wrong bucket is an outage, and its pictures are not taken for gone', async () => {
  expect(await outages(store(undefined, { bucket: 'other' }))).toEqual(['Outage', 'Outage', 'Outage'])
})

test('one that says yes to everything is no storage: nothing is taken for kept, for a picture or for removed', async () => {
  const portal = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in to the network</html>'),
  )
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve))
  const address = portal.address()
  const yes = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  expect(await outages(store(undefined, { endpoint: yes }))).toEqual(['Outage', 'Outage', 'Outage'])
  portal.closeAllConnections()
  await new Promise((resolve) => portal.close(resolve))
})

test('a storage that is not there, and one that hangs, are outages', async () => {
  expect(await outages(store(undefined, { endpoint: 'http://127.0.0.1:1' }))).toEqual(['Outage', 'Outage', 'Outage'])
  const silent = createServer(() => undefined)
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const address = silent.address()
  const hanging = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  expect(await outages(store(undefined, { endpoint: hanging }))).toEqual(['Outage', 'Outage', 'Outage'])
  silent.closeAllConnections()
  await new Promise((resolve) => silent.close(resolve))
})
