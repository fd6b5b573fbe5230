// Stands in for Tencent Cloud's recognition of one sentence, as strict as the real one: the signature, the version and
// every field that its documentation demands, and its errors by name.
// https://cloud.tencent.com/document/api/1093/35646

import { createServer } from 'node:http'
import { tencentAuthorization } from '../../src/server/session/tencent'

export const speechAccount = { secretId: 'AKIDspeech', secretKey: 'speech-key' }

const formats = ['wav', 'pcm', 'ogg-opus', 'speex', 'silk', 'mp3', 'm4a', 'aac', 'amr']
const mostBytes = 3 * 1024 * 1024

interface Asked {
  readonly ProjectId?: unknown
  readonly SubServiceType?: unknown
  readonly EngSerViceType?: unknown
  readonly SourceType?: unknown
  readonly VoiceFormat?: unknown
  readonly Data?: unknown
  readonly DataLen?: unknown
}

/** The error of its own that a request meets before anything is heard; undefined when all is well. */
const faultIn = ({
  SubServiceType,
  EngSerViceType,
  SourceType,
  VoiceFormat,
  Data,
  DataLen,
}: Asked): string | undefined => {
  if (SubServiceType !== 2) return 'InvalidParameterValue'
  if (EngSerViceType !== '16k_zh') return 'InvalidParameterValue.ErrorInvalidEngineModelType'
  if (SourceType !== 1) return 'InvalidParameterValue.ErrorInvalidSourceType'
  if (!formats.some((format) => format === VoiceFormat)) return 'InvalidParameterValue.ErrorInvalidVoiceFormat'
  if (typeof Data !== 'string' || Data === '') return 'InvalidParameterValue.ErrorInvalidVoicedata'
  const bytes = Buffer.from(Data, 'base64')
  if (DataLen !== bytes.length) return 'InvalidParameterValue.ErrorVoicedataDataLen'
  return bytes.length > mostBytes ? 'InvalidParameterValue.ErrorVoicedataTooLong' : undefined
}

/** `says`: the words it hears; an error by name when it begins with a capital and has a dot. */
export const startSpeechStandIn = async (world: { says: string }) => {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const header = (name: string): string => String(request.headers[name] ?? '')
    const signing = {
      ...speechAccount,
      service: 'asr',
      host: header('host'),
      action: 'SentenceRecognition',
      payload: body,
      timestamp: Number(header('x-tc-timestamp')),
    }
    const fault =
      header('authorization') !== tencentAuthorization(signing)
        ? 'AuthFailure.SignatureFailure'
        : header('x-tc-action') !== 'SentenceRecognition'
          ? 'InvalidAction'
          : header('x-tc-version') !== '2019-06-14'
            ? 'NoSuchVersion'
            : (faultIn(JSON.parse(body)) ?? (/^[A-Z]\w+\.\w+$/.test(world.says) ? world.says : undefined))
    response.end(
      JSON.stringify({
        Response:
          fault === undefined
            ? { Result: world.says, AudioDuration: 1200, WordSize: 0, WordList: null, RequestId: 'r' }
            : { Error: { Code: fault, Message: fault }, RequestId: 'r' },
      }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return { url, stop: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}
