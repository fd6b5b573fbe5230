// A gateway for text messages that hangs or fails: it holds up nobody else, and a code that was not sent does not count.

import { uuidv7 } from 'uuidv7'
import { backends } from '../support/backend'
import { aServer, type TestServer } from '../support/server'

const phone = '13800002001'

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let send: (phone: string, code: string) => Promise<void> = async () => undefined

  beforeAll(async () => {
    server = await aServer({ backend, sms: { send: (to, code) => send(to, code) } })
  })
  afterAll(() => server.close())
  beforeEach(() => server.pass(60 * 24))

  test('while it hangs, everything else is answered', async () => {
    let answer: () => void = () => undefined
    const asked = new Promise<void>((begun) => {
      send = () =>
        new Promise((resolve) => {
          answer = resolve
          begun()
        })
    })
    const waiting = server.client().command('session.code', { phone })
    await asked
    // another transaction, and a read
    expect((await server.client().refusal(server.client().command('session.demo', { as: 'office' }))).status).toBe(404)
    expect((await server.client().fetch('/api/health')).status).toBe(200)
    answer()
    expect((await waiting).expiresAt).toBeDefined()
  })

  test('when it fails, the same request may be sent again at once and brings a code', async () => {
    const request = { requestId: uuidv7(), phone }
    send = async () => {
      throw new Error('no way out')
    }
    const client = server.client()
    expect(await client.refusal(client.command('session.code', request))).toEqual({
      status: 503,
      refused: 'unavailable',
    })
    expect(
      await server.db.selectFrom('sms_code').select('id').where('created_at', '=', server.now()).execute(),
    ).toEqual([])
    let code = ''
    send = async (_to, given) => {
      code = given
    }
    await client.command('session.code', request)
    expect((await client.command('session.signIn', { phone, code })).me.phoneKnown).toBe(true)
  })

  test('the same request twice sends one message', async () => {
    let sent = 0
    send = async () => {
      sent += 1
    }
    const request = { requestId: uuidv7(), phone: '13800002002' }
    const client = server.client()
    const both = await Promise.all([client.command('session.code', request), client.command('session.code', request)])
    expect(both[1]).toEqual(both[0])
    expect(sent).toBe(1)
  })
})
