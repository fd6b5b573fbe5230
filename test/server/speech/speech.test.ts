// Speech becomes words by the recogniser that is set up, the sound is not kept, and without one the endpoint is not there.

import { uuidv7 } from 'uuidv7'
import { tencentSpeech } from '../../../src/server/speech/tencent'
import { speechAccount, startSpeechStandIn } from '../../speech-stand-in/tencent'
import { mp3 } from '../file/sample'
import { aServer, type TestServer } from '../support/server'

const world = { says: '' }
let standIn: Awaited<ReturnType<typeof startSpeechStandIn>>
let server: TestServer

const recogniser = (account = speechAccount) =>
  tencentSpeech({ url: standIn.url, region: 'ap-guangzhou', ...account }, () => '2026-11-29T08:00:00.000Z')

beforeAll(async () => {
  standIn = await startSpeechStandIn(world)
  server = await aServer({ speech: recogniser() })
})
afterAll(async () => {
  await server.close()
  await standIn.stop()
})

const say = async (to: TestServer, sound: Buffer) => {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(sound)]), 'speech')
  const answer = await to.client().fetch('/api/speech.hear', { method: 'POST', body: form })
  return { status: answer.status, body: (await answer.json()) as { text?: string; error?: { code: string } } }
}

test('the words come back, and nothing of the sound stays', async () => {
  world.says = '东门的路灯坏了。'
  const { status, body } = await say(server, mp3())
  expect([status, body.text]).toEqual([200, '东门的路灯坏了。'])
  expect(await server.db.selectFrom('file').selectAll().execute()).toEqual([])
})

test('silence is no error', async () => {
  world.says = ''
  expect((await say(server, mp3())).body).toEqual({ text: '' })
})

test.each([
  'FailedOperation.UserHasNoFreeAmount',
  'RequestLimitExceeded.UinLimitExceeded',
  'InternalError.FailAccessDatabase',
])('%s: it says that this is not to be had now', async (code) => {
  world.says = code
  const { status, body } = await say(server, mp3())
  expect([status, body.error?.code]).toEqual([503, 'unavailable'])
  expect(server.logged.map((line) => String(Reflect.get(line, 'err')))).toContainEqual(expect.stringContaining(code))
})

test('what is no sound is refused before anybody is asked', async () => {
  const { body } = await say(server, Buffer.from(uuidv7().repeat(200)))
  expect(body.error?.code).toBe('unsupportedType')
})

test('a wrong key is refused by its name', async () => {
  world.says = '好'
  await expect(recogniser({ ...speechAccount, secretKey: 'wrong' }).hear(Buffer.from('x'), 'mp3')).rejects.toThrow(
    'AuthFailure.SignatureFailure',
  )
})

test('the stand-in refuses what the real one refuses', async () => {
  await expect(recogniser().hear(Buffer.alloc(0), 'mp3')).rejects.toThrow('ErrorInvalidVoicedata')
  await expect(recogniser().hear(Buffer.from('x'), 'flac')).rejects.toThrow('ErrorInvalidVoiceFormat')
})

test('where nobody is set up, the app is told so and the endpoint is not there', async () => {
  const without = await aServer()
  expect((await without.client().query('district.get', {})).speech).toBe(false)
  expect((await say(without, mp3())).body.error?.code).toBe('notFound')
  expect((await server.client().query('district.get', {})).speech).toBe(true)
  await without.close()
})
