// What the doctor finds, setting by setting, against a stand-in and a server that really runs.

import { readSetting } from '../../../src/server/setting'
import type { Finding } from '../../../src/server/wechat/doctor/examine'
import { examine, toEnter } from '../../../src/server/wechat/doctor/examine'
import { readTemplate, type WechatSetting } from '../../../src/server/wechat/setting'
import { openWechat } from '../../../src/server/wechat/wechat'
import { aWechatServer, environmentFor, settingFor, type WechatServer } from './support'

let server: WechatServer

beforeAll(async () => {
  server = await aWechatServer()
})
afterAll(() => server.close())

const sms = { kind: 'http', url: 'https://sms.example.cn', token: 'x' } as const

const look = async (change: Partial<WechatSetting> = {}, publicUrl: string | null = server.url) => {
  const wechat = { ...settingFor(server.standIn.url), ...change }
  await server.db.deleteFrom('wechat_token').execute()
  const { db, secret, clock } = server.services
  const { client } = openWechat(wechat, { db, secret, clock, wait: async () => undefined })
  return examine({ publicUrl, sms, wechat }, client)
}

const badIn = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ level }) => level === 'bad').map(({ words }) => words)

test('with everything right only the address of the test machine is wrong', async () => {
  const findings = await look()
  expect(badIn(findings)).toEqual([expect.stringContaining('不能用于微信')])
  expect(findings).toContainEqual({ level: 'good', words: '消息推送地址回应正确' })
})

test.each<[string, Partial<WechatSetting>, string]>([
  ['another app id', { appId: 'wx0000000000000000' }, '40013'],
  ['a wrong secret', { secret: 'x' }, '40125'],
  ['a wrong secret of the official account', { official: { appId: 'wxfedcba9876543210', secret: 'x' } }, '40125'],
  [
    'a template of another account',
    { templates: { progress: { id: 'tmpl-elsewhere', keys: ['thing1'] } } },
    '不在本小程序名下',
  ],
  [
    'keys that the template does not have',
    { templates: { progress: { id: 'tmpl-progress-0001', keys: ['thing1', 'phrase2', 'time3', 'thing4'] } } },
    'thing2,phrase3,time4,thing7',
  ],
  [
    'a push token that the server does not have',
    { push: { token: 'other', aesKey: 'x'.repeat(43) } },
    '没有按约定回应',
  ],
  ['an interface that does not answer', { apiUrl: 'http://127.0.0.1:9' }, '无应答'],
])('%s is told, with what to do', async (_what, change, words) => {
  expect(badIn(await look(change)).join('\n')).toContain(words)
})

test('an address list without this server is told by its number', async () => {
  server.standIn.world.closed = true
  expect(badIn(await look()).join('\n')).toMatch(/40164.*白名单/)
  server.standIn.world.closed = false
})

test('what is merely left out is worth knowing, not wrong', async () => {
  const findings = await look({ templates: {}, push: null, official: null })
  expect(badIn(findings)).toHaveLength(1)
  const warned = findings.filter(({ level }) => level === 'warn').map(({ words }) => words)
  expect(warned.join('\n')).toMatch(/WECHAT_TEMPLATE_PROGRESS[\s\S]*WECHAT_PUSH_TOKEN/)
})

test.each(['http://lsl.example.cn', 'https://10.0.0.1', 'https://localhost', null])(
  '%s is no address for WeChat',
  async (url) => {
    expect(badIn(await look({ push: null }, url)).join('\n')).toContain('PUBLIC_URL')
  },
)

test('no secret is ever printed', async () => {
  const said = JSON.stringify([await look(), await look({ secret: 'x' })])
  for (const secret of [settingFor('http://x').secret, 'pushtoken', 'abcdefghijklmnopqrstuvwxyz']) {
    expect(said).not.toContain(secret)
  }
})

test('it lists what has to be typed into the console', () => {
  const wechat = settingFor('http://x')
  const lines = toEnter({ publicUrl: 'https://lsl.example.cn', sms, wechat }).join('\n')
  expect(lines).toContain('https://lsl.example.cn/s/')
  expect(lines).toContain('https://lsl.example.cn/api/wechat.push')
})

describe('the settings', () => {
  const problems = (change: Record<string, string>) => {
    const read = readSetting({ ...environmentFor('https://api.weixin.qq.com'), ...change })
    return 'problems' in read ? read.problems.join('\n') : ''
  }

  test.each([
    ['WECHAT_APP_SECRET', { WECHAT_APP_SECRET: '' }],
    ['WECHAT_OFFICIAL_SECRET', { WECHAT_OFFICIAL_SECRET: '' }],
    ['WECHAT_PUSH_AES_KEY', { WECHAT_PUSH_AES_KEY: 'short' }],
    ['WECHAT_PUSH_AES_KEY', { WECHAT_PUSH_AES_KEY: '' }],
    ['WECHAT_API_URL', { WECHAT_API_URL: 'ftp://x' }],
    ['WECHAT_VERSION', { WECHAT_VERSION: 'beta' }],
    ['WECHAT_TEMPLATE_TODO', { WECHAT_TEMPLATE_TODO: 'tmpl-todo-00000003:thing1,thing2' }],
    ['SMS_SECRET_KEY', { SMS_SECRET_ID: 'AKID' }],
  ])('%s is told when it is wrong', (name, change) => {
    expect(problems(change)).toContain(name)
  })

  test('nothing of WeChat is on without an app id', () => {
    const read = readSetting({ ...environmentFor('https://x'), WECHAT_APP_ID: '' })
    expect('setting' in read && read.setting.wechat).toBeNull()
  })

  test('a template without keys has them counted from one', () => {
    expect(readTemplate('progress', 'tmpl-progress-0001')?.keys).toEqual(['thing1', 'phrase2', 'time3', 'thing4'])
  })
})
