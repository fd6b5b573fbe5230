// Text messages through Tencent Cloud: its signature (TC3-HMAC-SHA256) and the one call that is needed.

import { createHash, createHmac } from 'node:crypto'
import type { SmsSetting } from '../setting'
import type { Sms } from './sms'

type TencentSetting = Extract<SmsSetting, { kind: 'tencent' }>

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest()

interface Signing {
  readonly secretId: string
  readonly secretKey: string
  readonly service: string
  readonly host: string
  readonly action: string
  readonly payload: string
  /** seconds since 1970 */
  readonly timestamp: number
}

const contentType = 'application/json; charset=utf-8'

/** The `Authorization` header. https://cloud.tencent.com/document/api/213/30654 */
export const tencentAuthorization = (signing: Signing): string => {
  const { secretId, secretKey, service, host, action, payload, timestamp } = signing
  const signed = 'content-type;host;x-tc-action'
  const headers = `content-type:${contentType}\nhost:${host}\nx-tc-action:${action.toLowerCase()}\n`
  const canonical = ['POST', '/', '', headers, signed, sha256(payload)].join('\n')
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const scope = `${date}/${service}/tc3_request`
  const toSign = ['TC3-HMAC-SHA256', timestamp, scope, sha256(canonical)].join('\n')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request')
  const signature = hmac(key, toSign).toString('hex')
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`
}

interface SendAnswer {
  readonly Response?: {
    readonly Error?: { readonly Code?: string }
    readonly SendStatusSet?: readonly { readonly Code?: string }[]
  }
}

const sendVia =
  (setting: TencentSetting, clock: () => string) =>
  async (phone: string, template: string, values: readonly string[]): Promise<void> => {
    const host = new URL(setting.url).host
    const action = 'SendSms'
    const payload = JSON.stringify({
      PhoneNumberSet: [`+86${phone}`],
      SmsSdkAppId: setting.appId,
      SignName: setting.sign,
      TemplateId: template,
      TemplateParamSet: values,
    })
    const timestamp = Math.floor(Date.parse(clock()) / 1000)
    const { secretId, secretKey } = setting
    const response = await fetch(setting.url, {
      method: 'POST',
      headers: {
        'content-type': contentType,
        authorization: tencentAuthorization({ secretId, secretKey, service: 'sms', host, action, payload, timestamp }),
        'x-tc-action': action,
        'x-tc-version': '2021-01-11',
        'x-tc-timestamp': String(timestamp),
        'x-tc-region': setting.region,
      },
      body: payload,
      signal: AbortSignal.timeout(10_000),
    })
    const { Response: answer } = (await response.json()) as SendAnswer
    const code = answer?.Error?.Code ?? answer?.SendStatusSet?.[0]?.Code
    if (code !== 'Ok') throw new Error(`Tencent Cloud refused the message: ${code ?? response.status}.`)
  }

/** Values of templates: sign-in code and minutes; what it is about and the address of it. */
export const tencentSms = (setting: TencentSetting, clock: () => string): Sms => {
  const send = sendVia(setting, clock)
  const { codeTemplate, noticeTemplate } = setting
  return {
    send: (phone, code) => send(phone, codeTemplate, [code, '5']),
    ...(noticeTemplate === null
      ? {}
      : { tell: (phone: string, what: string, link: string) => send(phone, noticeTemplate, [what, link]) }),
  }
}
