// The address that WeChat pushes to: only WeChat is believed, and nothing that anybody sends breaks it.

import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { encrypted, mediaEvent, push, pushOf, signed } from '../../wechat-stand-in/push'
import { aServer } from '../support/server'
import { aesKey, aWechatServer, pushToken, templates, type WechatServer } from './support'

let server: WechatServer

beforeAll(async () => {
  server = await aWechatServer()
})
afterAll(() => server.close())

const setting = () => ({
  url: `${server.url}/api/wechat.push`,
  token: pushToken,
  aesKey,
  appId: server.standIn.world.weapp.appId,
})
const now = () => Date.parse(server.now())
const post = (path: string, body: string, type = 'application/json') =>
  fetch(path, { method: 'POST', headers: { 'content-type': type }, body })

test('the address is confirmed by an echo, to the person who knows the token', async () => {
  const query = { timestamp: '1', nonce: '2', echostr: '8401' }
  const good = new URLSearchParams({ ...query, signature: signed(pushToken, '1', '2') })
  expect(await (await fetch(`${setting().url}?${good}`)).text()).toBe('8401')
  const bad = new URLSearchParams({ ...query, signature: signed('another', '1', '2') })
  expect((await fetch(`${setting().url}?${bad}`)).status).toBe(403)
})

test.each(['text/xml', 'application/json', 'text/plain; charset=utf-8'])('an event is taken as %s', async (type) => {
  const { path, body } = pushOf(setting(), { MsgType: 'event', Event: 'something_new' }, now())
  const answer = await post(path, body, type)
  expect([answer.status, await answer.text()]).toEqual([200, 'success'])
})

test.each([
  ['another token', { token: 'another' }, 403],
  ['another key', { aesKey: 'Z'.repeat(43) }, 400],
  ['another app', { appId: 'wx9999999999999999' }, 400],
])('what was sealed with %s is refused', async (_what, change, status) => {
  const { path, body } = pushOf({ ...setting(), ...change }, { Event: 'x' }, now())
  expect((await post(path, body)).status).toBe(status)
})

test('a verdict on a question that we never asked is not confirmed, so that WeChat says it again', async () => {
  const event = mediaEvent(setting().appId, 'unknown', { suggest: 'pass', label: 100 })
  expect(await push(setting(), event, now())).toContain('notFound')
})

test('messages switched off in WeChat are no longer counted on', async () => {
  const { world } = server.standIn
  const { token, me } = await server.client().command('session.wechat', { code: world.login('o-off') })
  const client = server.client(token)
  await client.command('notice.consent', { answers: [{ template: 'progress', answer: 'accept' }] })
  const event = {
    MsgType: 'event',
    Event: 'subscribe_msg_change_event',
    FromUserName: 'o-off',
    List: { TemplateId: templates[0]?.id, SubscribeStatusString: 'reject' },
  }
  expect(await push(setting(), event, now())).toBe('success')
  const row = server.db.selectFrom('consent').select('remaining').where('person_id', '=', me.personId)
  expect(await row.executeTakeFirstOrThrow()).toEqual({ remaining: 0 })
})

describe('whatever is sent', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('', '0', 'null', '[]', '{}'))

  test('unsigned: it is refused and never a fault of ours', async () => {
    const body = fc.oneof(
      text,
      fc.json(),
      fc.record({ Encrypt: fc.oneof(text, fc.base64String(), fc.integer()) }).map((value) => JSON.stringify(value)),
    )
    const query = fc.dictionary(
      fc.constantFrom('signature', 'msg_signature', 'timestamp', 'nonce', 'echostr', 'x'),
      text,
    )
    await fc.assert(
      fc.asyncProperty(query, body, fc.constantFrom('application/json', 'text/xml', ''), async (asked, said, type) => {
        const { status } = await post(`${setting().url}?${new URLSearchParams(asked)}`, said, type)
        expect(status).toBeGreaterThanOrEqual(400)
        expect(status).toBeLessThan(500)
      }),
      { numRuns: 200 },
    )
  })

  test('signed, but sealed badly or saying something odd: never a fault of ours', async () => {
    const event = fc.oneof(
      fc.jsonValue(),
      fc.record({
        Event: fc.constantFrom('wxa_media_check', 'subscribe_msg_change_event', 'x'),
        trace_id: fc.jsonValue(),
        FromUserName: fc.jsonValue(),
        result: fc.jsonValue(),
        errcode: fc.jsonValue(),
        List: fc.jsonValue(),
      }),
    )
    const sealed = fc.oneof(
      event.map((value) => encrypted(aesKey, setting().appId, JSON.stringify(value) ?? '')),
      text,
      fc.base64String(),
      fc.uint8Array({ maxLength: 96 }).map((bytes) => Buffer.from(bytes).toString('base64')),
    )
    await fc.assert(
      fc.asyncProperty(sealed, async (Encrypt) => {
        const query = new URLSearchParams({
          timestamp: '1',
          nonce: '2',
          msg_signature: signed(pushToken, '1', '2', Encrypt),
        })
        const { status } = await post(`${setting().url}?${query}`, JSON.stringify({ Encrypt }))
        expect(status).toBeLessThan(500)
      }),
      { numRuns: 300 },
    )
    expect(server.logged.filter((line) => 'level' in line && line.level === 'error')).toEqual([])
  })
})

test('without a token for it there is no such address', async () => {
  const plain = await aServer()
  expect((await fetch(`${plain.url}/api/wechat.push?echostr=${uuidv7()}`)).status).toBe(404)
  await plain.close()
})
