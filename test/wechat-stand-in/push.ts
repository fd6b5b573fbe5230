// Messages that WeChat pushes to the server's own address: encrypted and signed as documented, in JSON.

import { createCipheriv, createHash, randomBytes } from 'node:crypto'

export interface PushSetting {
  readonly url: string
  readonly token: string
  readonly aesKey: string
  readonly appId: string
}

export const signed = (...parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

export const encrypted = (aesKey: string, appId: string, text: string): string => {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const message = Buffer.from(text, 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(message.length)
  const whole = Buffer.concat([randomBytes(16), length, message, Buffer.from(appId, 'utf8')])
  // PKCS#7 over blocks of 32 bytes
  const padding = 32 - (whole.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([whole, Buffer.alloc(padding, padding)])
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
}

export interface Pushed {
  readonly path: string
  readonly body: string
}

/** The address with its signatures and the body, as WeChat would send them. */
export const pushOf = ({ url, token, aesKey, appId }: PushSetting, event: object, now: number): Pushed => {
  const timestamp = String(Math.floor(now / 1000))
  const nonce = String(Math.floor(now % 1_000_000_007))
  const Encrypt = encrypted(aesKey, appId, JSON.stringify(event))
  const query = new URLSearchParams({
    signature: signed(token, timestamp, nonce),
    timestamp,
    nonce,
    encrypt_type: 'aes',
    msg_signature: signed(token, timestamp, nonce, Encrypt),
  })
  return { path: `${url}?${query}`, body: JSON.stringify({ ToUserName: 'gh_0123456789ab', Encrypt }) }
}

/** Sends it, three times as WeChat does when the answer is not `success`. Answers what came back last. */
export const push = async (setting: PushSetting, event: object, now: number): Promise<string> => {
  let said = ''
  for (let tries = 0; tries < 3; tries += 1) {
    const { path, body } = pushOf(setting, event, now)
    const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    said = await answer.text()
    if (said === 'success') return said
  }
  return said
}

/** The verdict on a file. */
export const mediaEvent = (
  appId: string,
  traceId: string,
  result: { readonly suggest: string; readonly label: number } | 'notFetched',
): object => ({
  ToUserName: 'gh_0123456789ab',
  FromUserName: 'o-stand-in',
  CreateTime: 1_700_000_000,
  MsgType: 'event',
  Event: 'wxa_media_check',
  appid: appId,
  trace_id: traceId,
  version: 2,
  ...(result === 'notFetched'
    ? { errcode: -1008, errmsg: 'download fail', detail: [] }
    : { errcode: 0, errmsg: 'ok', result, detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }] }),
})
