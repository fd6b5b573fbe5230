// Signing in: by phone code, as a demo person, and what a session is good for.

import { uuidv7 } from 'uuidv7'
import { backends } from '../support/backend'
import { aPerson } from '../support/people'
import { aServer, type TestServer } from '../support/server'

const phone = '13800000001'

describe.each(backends)('on %s', (backend) => {
  let server: TestServer

  beforeAll(async () => {
    server = await aServer({ backend })
  })
  afterAll(() => server.close())
  beforeEach(() => server.pass(60 * 24))

  const codeFor = async (of = phone): Promise<string> => {
    await server.client().command('session.code', { phone: of })
    return server.codes.get(of) ?? ''
  }

  const signIn = async (of = phone) => {
    const code = await codeFor(of)
    return server.client().command('session.signIn', { phone: of, code })
  }

  test('a resident signs in with the code sent to the phone, and is the same person the next time', async () => {
    const first = await signIn()
    server.pass(2)
    const second = await signIn()
    expect(first.me).toMatchObject({ districtId: 'zhijiang', phoneKnown: true, holdings: [], unread: 0 })
    expect(second.me.personId).toBe(first.me.personId)
    expect(second.token).not.toBe(first.token)
    expect(await server.client(second.token).query('session.me', {})).toEqual(second.me)
  })

  test('neither the phone nor the token nor the code can be read in the database', async () => {
    const { token } = await signIn()
    const code = server.codes.get(phone) ?? ''
    const rows = await Promise.all([
      server.db.selectFrom('person').selectAll().execute(),
      server.db.selectFrom('session').selectAll().execute(),
      server.db.selectFrom('sms_code').selectAll().execute(),
      server.db.selectFrom('request').selectAll().execute(),
    ])
    const dump = JSON.stringify(rows)
    expect(dump).toContain('aes1:')
    expect(dump).not.toContain(phone)
    expect(dump).not.toContain(token.split('.')[1])
    expect(dump).not.toContain(`"${code}"`)
    expect(JSON.stringify(server.logged)).not.toContain(phone)
  })

  test('repeating the sign-in with its request id answers with the same token', async () => {
    const code = await codeFor()
    const input = { requestId: uuidv7(), phone, code }
    const both = await Promise.all([
      server.client().command('session.signIn', input),
      server.client().command('session.signIn', input),
    ])
    const again = await server.client().command('session.signIn', input)
    expect(both[1]).toEqual(both[0])
    expect(again).toEqual(both[0])
  })

  test('a code is good once', async () => {
    const code = await codeFor()
    await server.client().command('session.signIn', { phone, code })
    const second = server.client().command('session.signIn', { phone, code })
    expect(await server.client().refusal(second)).toEqual({ status: 403, refused: 'codeExpired' })
  })

  test('a wrong code is refused, and after five tries even the right one', async () => {
    const code = await codeFor()
    const wrong = code === '000000' ? '000001' : '000000'
    const attempt = (typed: string) =>
      server.client().refusal(server.client().command('session.signIn', { phone, code: typed }))
    for (let tries = 0; tries < 5; tries += 1) expect((await attempt(wrong)).refused).toBe('wrongCode')
    expect((await attempt(code)).refused).toBe('codeExpired')
  })

  test('guessing at once does not win more tries', async () => {
    const code = await codeFor()
    const wrong = code === '000000' ? '000001' : '000000'
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        server.client().refusal(server.client().command('session.signIn', { phone, code: wrong })),
      ),
    )
    expect(outcomes.filter(({ refused }) => refused === 'wrongCode')).toHaveLength(5)
    expect(outcomes.filter(({ refused }) => refused === 'codeExpired')).toHaveLength(15)
  })

  test('a code is too old after five minutes', async () => {
    const code = await codeFor()
    server.pass(5)
    const late = server.client().command('session.signIn', { phone, code })
    expect((await server.client().refusal(late)).refused).toBe('codeExpired')
  })

  test('only the newest code counts', async () => {
    const first = await codeFor()
    server.pass(1)
    const second = await codeFor()
    if (first !== second) {
      const old = server.client().command('session.signIn', { phone, code: first })
      expect((await server.client().refusal(old)).refused).toBe('wrongCode')
    }
    expect((await server.client().command('session.signIn', { phone, code: second })).me.phoneKnown).toBe(true)
  })

  test('one phone is sent one code a minute and five an hour, however many ask at once', async () => {
    const ask = () => server.client().command('session.code', { phone: '13800000002' })
    const atOnce = await Promise.allSettled(Array.from({ length: 8 }, ask))
    expect(atOnce.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (let sent = 1; sent < 5; sent += 1) {
      server.pass(1)
      await ask()
    }
    server.pass(1)
    expect(await server.client().refusal(ask())).toEqual({ status: 429, refused: 'tooMany' })
  })

  test('a disabled person does not get in, and an open session ends', async () => {
    const { token, me } = await signIn('13800000003')
    await server.db.updateTable('person').set({ disabled_at: server.now() }).where('id', '=', me.personId).execute()
    expect((await server.client().refusal(server.client(token).query('session.me', {}))).refused).toBe('signedOut')
    server.pass(2)
    expect((await server.client().refusal(signIn('13800000003'))).refused).toBe('notAllowed')
  })

  test('sessions are listed, told apart and ended one by one', async () => {
    const one = await signIn('13800000004')
    server.pass(2)
    const two = await signIn('13800000004')
    const { rows } = await server.client(two.token).query('session.list', {})
    expect(rows.map(({ current }) => current)).toEqual([true, false])

    await server.client(two.token).command('session.end', { id: rows[1]?.id ?? '' })
    expect((await server.client().refusal(server.client(one.token).query('session.me', {}))).refused).toBe('signedOut')
    await server.client(two.token).command('session.end', {})
    expect((await server.client().refusal(server.client(two.token).query('session.me', {}))).refused).toBe('signedOut')
  })

  test('all other devices are signed out at once, and nobody else', async () => {
    const one = await signIn('13800000014')
    server.pass(2)
    const two = await signIn('13800000014')
    const neighbour = await signIn('13800000015')
    expect(await server.client(two.token).command('session.endOthers', {})).toEqual({ ended: 1 })
    expect((await server.client().refusal(server.client(one.token).query('session.me', {}))).refused).toBe('signedOut')
    expect((await server.client(two.token).query('session.me', {})).personId).toBe(two.me.personId)
    expect((await server.client(neighbour.token).query('session.me', {})).personId).toBe(neighbour.me.personId)
  })

  test('where the settings say so, an office that does nothing is signed out, and a resident is not', async () => {
    const strict = await aServer({ setting: { staffIdleMinutes: 30 } })
    const office = await aPerson(strict, { holds: [['office', 'zhijiang']] })
    const resident = await aPerson(strict)
    for (let count = 0; count < 3; count += 1) {
      strict.pass(20)
      expect((await office.client.query('session.me', {})).personId).toBe(office.id)
    }
    // a page that asks by itself, with nobody before it
    const page = { meetingId: uuidv7() }
    for (let count = 0; count < 2; count += 1) {
      strict.pass(15)
      await strict.client().refusal(office.client.query('meeting.motions', page))
    }
    strict.pass(1)
    expect((await strict.client().refusal(office.client.query('session.me', {}))).refused).toBe('signedOut')
    expect((await resident.client.query('session.me', {})).personId).toBe(resident.id)
    await strict.close()
  })

  test("nobody ends another's session", async () => {
    const mine = await signIn('13800000005')
    const other = await signIn('13800000006')
    const { rows } = await server.client(mine.token).query('session.list', {})
    await server.client(other.token).command('session.end', { id: rows[0]?.id ?? '' })
    expect((await server.client(mine.token).query('session.me', {})).personId).toBe(mine.me.personId)
  })

  test('a session lives on while it is used and dies when it is not', async () => {
    const { token } = await signIn('13800000007')
    const day = 60 * 24
    server.pass(80 * day)
    await server.client(token).query('session.me', {})
    server.pass(80 * day)
    await server.client(token).query('session.me', {})
    server.pass(91 * day)
    expect((await server.client().refusal(server.client(token).query('session.me', {}))).refused).toBe('signedOut')
  })

  test('a token of one district opens nothing in another', async () => {
    await server.db
      .insertInto('district')
      .values({ district_id: 'yunyang', name: '郧阳', created_at: server.now() })
      .onConflict((on) => on.doNothing())
      .execute()
    const code = await server
      .client()
      .fetch('/api/session.code', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-district': 'zhijiang' },
        body: JSON.stringify({ requestId: uuidv7(), phone: '13800000008' }),
      })
      .then(() => server.codes.get('13800000008') ?? '')
    const signed = await server.client().fetch('/api/session.signIn', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-district': 'zhijiang' },
      body: JSON.stringify({ requestId: uuidv7(), phone: '13800000008', code }),
    })
    const { token } = (await signed.json()) as { token: string }
    const moved = token.replace(/^zhijiang\./, 'yunyang.')
    expect((await server.client().refusal(server.client(moved).query('session.me', {}))).refused).toBe('signedOut')
    await server.db.deleteFrom('district').where('district_id', '=', 'yunyang').execute()
  })

  test('a demo person is signed in with one tap, but only in demo mode', async () => {
    const { me } = await signIn('13800000009')
    const setting = JSON.stringify({ demo: { resident: me.personId } })
    await server.db.updateTable('district').set({ setting }).where('district_id', '=', 'zhijiang').execute()
    const demo = await server.client().command('session.demo', { as: 'resident' })
    expect(demo.me.personId).toBe(me.personId)
    const unknown = server.client().command('session.demo', { as: 'office' })
    expect(await server.client().refusal(unknown)).toEqual({ status: 404, refused: 'notFound' })
  })
})

test('outside of demo mode nobody is signed in without a code', async () => {
  const server = await aServer({ setting: { demo: false } })
  try {
    const person = uuidv7()
    await server.db
      .insertInto('person')
      .values({ district_id: 'zhijiang', id: person, display_name: 'x', created_at: server.now() })
      .execute()
    const setting = JSON.stringify({ demo: { resident: person } })
    await server.db.updateTable('district').set({ setting }).execute()
    const demo = server.client().command('session.demo', { as: 'resident' })
    expect(await server.client().refusal(demo)).toEqual({ status: 404, refused: 'notFound' })
  } finally {
    await server.close()
  }
})
