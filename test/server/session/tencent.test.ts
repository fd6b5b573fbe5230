// Text messages through Tencent Cloud: the signature against the example that its documentation works out, and a server
// that checks what is sent.

import { createServer } from 'node:http'
import { tencentAuthorization, tencentSms } from '../../../src/server/session/tencent'

// https://cloud.tencent.com/document/api/213/30654 signs with keys whose letters are printed as asterisks, and means it.
const example = {
  secretId: `AKID${'*'.repeat(32)}`,
  secretKey: '*'.repeat(32),
  service: 'cvm',
  host: 'cvm.tencentcloudapi.com',
  action: 'DescribeInstances',
  payload: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
  timestamp: 1_551_113_065,
}

test('the signature is the documented one', () => {
  expect(tencentAuthorization(example)).toBe(
    `TC3-HMAC-SHA256 Credential=AKID${'*'.repeat(32)}/2019-02-25/cvm/tc3_request, ` +
      'SignedHeaders=content-type;host;x-tc-action, ' +
      'Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f',
  )
})

interface Received {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

const gateway = async (answer: object) => {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    received.push({ headers: request.headers, body })
    response.end(JSON.stringify({ Response: answer }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return { received, host, stop: () => new Promise((resolve) => server.close(resolve)) }
}

const setting = (host: string) => ({
  kind: 'tencent' as const,
  url: `http://${host}`,
  region: 'ap-guangzhou',
  secretId: 'AKIDexample',
  secretKey: 'key',
  appId: '1400000000',
  sign: '枝江政协',
  codeTemplate: '100001',
  noticeTemplate: '100002',
})

test('codes and messages are sent as the interface wants them, signed', async () => {
  const { received, host, stop } = await gateway({ SendStatusSet: [{ Code: 'Ok' }] })
  const sms = tencentSms(setting(host), () => '2026-11-21T08:30:00.000Z')
  await sms.send('13800138000', '123456')
  await sms.tell?.('13800138000', '路灯 待认领', 'https://wxaurl.cn/abc')
  await stop()
  const [code, told] = received.map(({ body }) => JSON.parse(body))
  const common = { PhoneNumberSet: ['+8613800138000'], SmsSdkAppId: '1400000000', SignName: '枝江政协' }
  expect(code).toEqual({ ...common, TemplateId: '100001', TemplateParamSet: ['123456', '5'] })
  expect(told).toEqual({ ...common, TemplateId: '100002', TemplateParamSet: ['路灯 待认领', 'https://wxaurl.cn/abc'] })
  const headers = received[0]?.headers
  expect(headers).toMatchObject({
    'x-tc-action': 'SendSms',
    'x-tc-version': '2021-01-11',
    'x-tc-timestamp': '1795249800',
  })
  const signing = {
    ...example,
    ...setting(host),
    service: 'sms',
    host,
    action: 'SendSms',
    payload: received[0]?.body ?? '',
  }
  expect(headers?.authorization).toBe(tencentAuthorization({ ...signing, timestamp: 1_795_249_800 }))
})

test.each([
  ['the request is refused', { Error: { Code: 'AuthFailure.SignatureFailure' } }, 'AuthFailure.SignatureFailure'],
  ['the number is refused', { SendStatusSet: [{ Code: 'LimitExceeded.PhoneNumberDailyLimit' }] }, 'LimitExceeded'],
  ['nothing is said', {}, '200'],
])('it fails when %s', async (_what, answer, words) => {
  const { host, stop } = await gateway(answer)
  const sms = tencentSms(setting(host), () => '2026-11-21T08:30:00.000Z')
  await expect(sms.send('13800138000', '123456')).rejects.toThrow(words)
  await stop()
})

test('without a template for it staff are sent no messages', () => {
  expect(tencentSms({ ...setting('x'), noticeTemplate: null }, () => '').tell).toBeUndefined()
})
