// Speech to words by Tencent Cloud's recognition of one sentence: up to a minute, Mandarin.
// https://cloud.tencent.com/document/api/1093/35646

import { tencentAuthorization } from '../session/tencent'
import type { Speech, SpeechSetting } from './speech'

interface Answer {
  readonly Response?: { readonly Error?: { readonly Code?: string }; readonly Result?: string }
}

const service = 'asr'
const action = 'SentenceRecognition'
/** The sound comes within the request; phones record at 16 kHz. */
const asked = { ProjectId: 0, SubServiceType: 2, EngSerViceType: '16k_zh', SourceType: 1 } as const

export const tencentSpeech = ({ url, region, secretId, secretKey }: SpeechSetting, clock: () => string): Speech => ({
  hear: async (sound, format) => {
    const host = new URL(url).host
    const payload = JSON.stringify({
      ...asked,
      VoiceFormat: format,
      Data: sound.toString('base64'),
      DataLen: sound.length,
    })
    const timestamp = Math.floor(Date.parse(clock()) / 1000)
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: tencentAuthorization({ secretId, secretKey, service, host, action, payload, timestamp }),
        'x-tc-action': action,
        'x-tc-version': '2019-06-14',
        'x-tc-timestamp': String(timestamp),
        'x-tc-region': region,
      },
      body: payload,
      signal: AbortSignal.timeout(20_000),
    })
    const { Response: answer } = (await response.json()) as Answer
    const { Error: refusal, Result: words } = answer ?? {}
    if (refusal !== undefined || words === undefined) {
      throw new Error(`Tencent Cloud did not recognise the speech: ${refusal?.Code ?? response.status}.`)
    }
    return words.trim()
  },
})
