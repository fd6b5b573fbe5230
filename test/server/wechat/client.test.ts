// The client against a stand-in that is as strict as WeChat: tokens, codes, and each documented failure by its name.

import { openWechat } from '../../../src/server/wechat/wechat'
import { standInAccount } from '../../wechat-stand-in/stand-in'
import { aWechatServer, settingFor, templates, type WechatServer } from './support'

let server: WechatServer
let wechat: NonNullable<WechatServer['services']['wechat']>

beforeAll(async () => {
  server = await aWechatServer()
  if (server.services.wechat === undefined) throw new Error('WeChat is off.')
  wechat = server.services.wechat
})
afterAll(() => server.close())

const world = () => server.standIn.world
const another = (setting = wechat.setting) => {
  const { db, secret, clock } = server.services
  return openWechat(setting, { db, secret, clock, wait: () => new Promise((resolve) => setTimeout(resolve, 5)) })
}
const askedFor = (path: string): number => world().asked.filter((one) => one.path === path).length

describe('the token', () => {
  test('many questions in several processes ask for it once, and never by force', async () => {
    const before = askedFor('/cgi-bin/stable_token')
    const processes = [wechat, another(), another()]
    const answers = await Promise.all(
      processes.flatMap(({ client }) => [client.token(), client.templates(), client.token()]),
    )
    expect(answers.map((answer) => answer.ok)).not.toContain(false)
    expect(askedFor('/cgi-bin/stable_token') - before).toBe(1)
    expect(world().forced).toEqual([])
  })

  test('it is kept sealed', async () => {
    const row = await server.db.selectFrom('wechat_token').selectAll().executeTakeFirstOrThrow()
    const token = await wechat.client.token()
    expect(row.token_enc).toMatch(/^aes1:/)
    expect(token.ok && row.token_enc?.includes(token.value)).toBe(false)
  })

  test('one that WeChat no longer takes is replaced, and the question asked again', async () => {
    await wechat.client.token()
    world().forgetTokens()
    const answer = await wechat.client.templates()
    expect(answer).toMatchObject({ ok: true })
    expect(world().asked.slice(-3)).toEqual([
      { path: '/wxaapi/newtmpl/gettemplate', errcode: 40001 },
      { path: '/cgi-bin/stable_token', errcode: 0 },
      { path: '/wxaapi/newtmpl/gettemplate', errcode: 0 },
    ])
  })

  test('before it runs out another is fetched', async () => {
    const first = await wechat.client.token()
    server.pass(119.5)
    const second = await wechat.client.token()
    expect(second.ok && first.ok && second.value !== first.value).toBe(true)
  })

  test('a wrong secret, and an address that is not listed, are the operator’s to mend', async () => {
    const wrong = another({ ...wechat.setting, appId: 'wx0000000000000000' })
    expect(await wrong.client.token()).toMatchObject({ failure: 'misconfigured', errcode: 40013 })
    const secret = another({ ...wechat.setting, secret: 'x' })
    world().forgetTokens()
    await server.db.deleteFrom('wechat_token').execute()
    expect(await secret.client.token()).toMatchObject({ failure: 'misconfigured', errcode: 40125 })
    world().closed = true
    expect(await wechat.client.token()).toMatchObject({ failure: 'misconfigured', errcode: 40164 })
    world().closed = false
    expect(await wechat.client.token()).toMatchObject({ ok: true })
  })
})

describe('signing in', () => {
  test('a code is good once and for five minutes; the session key is not handed on', async () => {
    const code = world().login('o-one', 'u-one')
    const answer = await wechat.client.codeToSession(code)
    expect(answer).toEqual({ ok: true, value: { openid: 'o-one', unionid: 'u-one' } })
    expect(await wechat.client.codeToSession(code)).toMatchObject({ failure: 'badCode', errcode: 40029 })
    const late = world().login('o-one')
    server.pass(6)
    expect(await wechat.client.codeToSession(late)).toMatchObject({ failure: 'badCode' })
  })

  test('a user held for dangerous, and one who signs in a hundred times a minute', async () => {
    const code = world().login('o-bad')
    const user = world().users.get('o-bad')
    if (user !== undefined) user.blocked = true
    expect(await wechat.client.codeToSession(code)).toMatchObject({ failure: 'blocked', errcode: 40226 })
    for (let n = 0; n < 100; n += 1) await wechat.client.codeToSession(world().login('o-many'))
    expect(await wechat.client.codeToSession(world().login('o-many'))).toMatchObject({ failure: 'tooOften' })
  })

  test('a phone number counts only with the watermark of this app', async () => {
    const answer = await wechat.client.phoneNumber(world().phoneCode('13800138000'))
    expect(answer).toEqual({ ok: true, value: '13800138000' })
    const foreign = await wechat.client.phoneNumber(world().phoneCode('13800138000', 'wx9999999999999999'))
    expect(foreign).toMatchObject({ ok: false, failure: 'misconfigured' })
    expect(await wechat.client.phoneNumber('made up')).toMatchObject({ failure: 'badCode' })
  })
})

describe('busy and lost', () => {
  test('busy is tried again twice, then told', async () => {
    world().busy = 2
    expect(await wechat.client.templates()).toMatchObject({ ok: true })
    world().busy = 3
    expect(await wechat.client.codeToSession('x')).toMatchObject({ failure: 'busy', errcode: -1 })
    expect(world().busy).toBe(0)
  })

  test('no answer is an outcome, not an exception, and never shows the address', async () => {
    const dead = another({ ...settingFor('http://127.0.0.1:9'), appId: standInAccount.appId })
    const outcome = await dead.client.codeToSession('x')
    expect(outcome).toMatchObject({ failure: 'unreachable', errcode: null })
    expect(JSON.stringify(outcome)).not.toContain(standInAccount.secret)
  })
})

describe('codes and links', () => {
  const code = { scene: 's=K7P2QX9', page: 'pages/say/index', checkPage: true }

  test('an image is told from a refusal by its media type', async () => {
    const answer = await wechat.client.miniCode(code)
    expect(answer.ok && answer.value.subarray(1, 4).toString()).toBe('PNG')
  })

  test.each([
    ['a page that is not released', { page: 'pages/none/index' }, 'badPage', 41030],
    ['a scene that is too long', { scene: 's'.repeat(33) }, 'badValue', 40169],
    ['a scene in Chinese', { scene: 's=站点' }, 'badValue', 40129],
    ['a scene with a percent sign', { scene: 's=%20' }, 'badValue', 40129],
    ['a page with a slash in front', { page: '/pages/say/index' }, 'badValue', 40097],
  ])('%s is refused', async (_what, change, failure, errcode) => {
    expect(await wechat.client.miniCode({ ...code, ...change })).toMatchObject({ failure, errcode })
  })

  test('a link lives thirty days at most', async () => {
    const path = 'pages/report/index'
    const link = await wechat.client.urlLink({ path, query: 'id=1', days: 30 })
    expect(link.ok && link.value).toMatch(/^https:\/\/wxaurl\.cn\//)
    expect(await wechat.client.urlLink({ path, query: '', days: 31 })).toMatchObject({ failure: 'badValue' })
  })
})

describe('messages', () => {
  const values = { thing2: '路灯', phrase3: '办理中', time4: '2026年11月21日 09:00', thing7: '已派人' }
  const message = { openid: 'o-one', templateId: templates[0]?.id ?? '', page: 'pages/report/index?id=1', values }

  test('one consent is one message', async () => {
    world().subscribe('o-one', message.templateId)
    expect(await wechat.client.send(message)).toEqual({ ok: true, value: true })
    expect(await wechat.client.send(message)).toMatchObject({ failure: 'notSubscribed', errcode: 43101 })
  })

  test.each([
    ['an unknown user', { openid: 'o-nobody' }, 'badOpenid', 40003],
    ['an unknown template', { templateId: 'none' }, 'badTemplate', 40037],
    ['a page that is not released', { page: 'pages/none/index' }, 'badPage', 41030],
    ['an empty value', { values: { ...values, thing2: '' } }, 'badValue', 47003],
    ['a value that is missing', { values: { thing2: 'x' } }, 'badValue', 47003],
    ['a thing of 21 characters', { values: { ...values, thing2: '字'.repeat(21) } }, 'badValue', 47003],
    ['a phrase of six', { values: { ...values, phrase3: '一二三四五六' } }, 'badValue', 47003],
    ['a phrase with a letter', { values: { ...values, phrase3: 'A座' } }, 'badValue', 47003],
    ['a time in another form', { values: { ...values, time4: '2026-11-21' } }, 'badValue', 47003],
    ['a key of another template', { values: { ...values, thing9: 'x' } }, 'badValue', 47003],
  ])('%s is refused', async (_what, change, failure, errcode) => {
    world().subscribe('o-one', message.templateId)
    expect(await wechat.client.send({ ...message, ...change })).toMatchObject({ failure, errcode })
  })

  test('what was wrong with a value is told by its name', async () => {
    const outcome = await wechat.client.send({ ...message, values: { ...values, thing7: '' } })
    expect(!outcome.ok && outcome.words).toContain('thing7')
  })
})

describe('content checks', () => {
  test('text is judged for the person who was here within two hours', async () => {
    await wechat.client.codeToSession(world().login('o-writer'))
    world().verdicts.set('赌博', { suggest: 'risky', label: 20006 })
    const pass = await wechat.client.checkText({ openid: 'o-writer', text: '路灯坏了' })
    expect(pass).toMatchObject({ ok: true, value: { suggest: 'pass', label: 100 } })
    const risky = await wechat.client.checkText({ openid: 'o-writer', text: '聚众赌博' })
    expect(risky).toMatchObject({ ok: true, value: { suggest: 'risky', label: 20006 } })
    server.pass(121)
    const late = await wechat.client.checkText({ openid: 'o-writer', text: '路灯坏了' })
    expect(late).toMatchObject({ failure: 'notVisited', errcode: 61010 })
  })

  test('text that is too long, and an unknown user', async () => {
    world().login('o-writer')
    const long = await wechat.client.checkText({ openid: 'o-writer', text: '字'.repeat(2501) })
    expect(long).toMatchObject({ failure: 'badValue' })
    expect(await wechat.client.checkText({ openid: 'o-none', text: 'x' })).toMatchObject({ failure: 'badOpenid' })
  })

  test('a file is taken on under a trace', async () => {
    world().login('o-writer')
    const url = 'https://example.cn/a.jpg'
    const answer = await wechat.client.checkMedia({ openid: 'o-writer', url, kind: 'picture' })
    expect(answer.ok && world().media.at(-1)).toMatchObject({ traceId: answer.ok && answer.value, url })
  })
})
