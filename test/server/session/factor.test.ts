// The second factor: who has only the phone is a resident, and every right code opens one session once.

import { uuidv7 } from 'uuidv7'
import { nobody } from '../../../src/domain/people/role'
import { codeOf, stepOf } from '../../../src/server/session/one-time-code'
import { openSession } from '../../../src/server/session/open'
import { backends } from '../support/backend'
import type { Client } from '../support/client'
import { aPerson, type TestPerson } from '../support/people'
import { aServer, type TestServer } from '../support/server'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** As an authenticator app reads a secret. */
const bytesOf = (text: string): Buffer => {
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  beforeAll(async () => {
    server = await aServer({ backend })
  })
  afterAll(() => server.close())
  beforeEach(() => server.pass(60 * 25))

  const codeNow = (secret: string): string => codeOf(bytesOf(secret), stepOf(server.now()))
  const wrongNow = (secret: string): string => {
    const steps = [-2, -1, 0, 1, 2].map((drift) => codeOf(bytesOf(secret), stepOf(server.now()) + drift))
    return ['111111', '222222', '333333'].find((code) => !steps.includes(code)) ?? ''
  }
  /** Another sign-in of the same person, as with their phone in somebody else's hand. */
  const another = async ({ id }: TestPerson): Promise<Client> => {
    const { db, services } = server
    const call = { db, districtId: 'zhijiang', secret: services.secret, setting: services.setting, at: server.now() }
    const how = { newId: uuidv7, device: 'other', name: 'session.signIn' as const, actor: nobody }
    return server.client((await openSession({ ...call, ...how }, id)).token)
  }
  const withFactor = async (role: 'office' | 'auditor' = 'office') => {
    const person = await aPerson(server, { name: '王主任', holds: [[role, 'zhijiang']] })
    const { secret } = await person.client.command('factor.begin', {})
    const { recovery } = await person.client.command('factor.confirm', { code: codeNow(secret) })
    server.pass(1)
    return { person, secret, recovery }
  }
  const refusedOf = async (client: Client, call: Promise<unknown>) => (await client.refusal(call)).refused

  test('a session that has not shown it is that of a resident', async () => {
    const { person, secret } = await withFactor()
    const stolen = await another(person)
    expect(await stolen.query('session.me', {})).toMatchObject({ factor: 'needed', holdings: [] })
    expect(await refusedOf(stolen, stolen.query('person.list', {}))).toBe('factorNeeded')
    expect(await refusedOf(stolen, stolen.query('matter.desk', {}))).toBe('factorNeeded')
    expect(await refusedOf(stolen, stolen.command('person.delete', {}))).toBe('factorNeeded')
    expect(await refusedOf(stolen, stolen.query('notice.list', {}))).toBe('factorNeeded')
    expect((await stolen.fetch('/api/person.export')).status).toBe(403)
    const me = await stolen.command('factor.prove', { code: codeNow(secret) })
    expect(me).toMatchObject({ factor: 'proved', holdings: [{ role: 'office' }] })
    expect((await stolen.query('person.list', {})).rows.length).toBeGreaterThan(0)
    expect(await (await another(person)).query('session.me', {})).toMatchObject({ factor: 'needed' })
  })

  test('it can neither be replaced nor taken away by who has not shown it', async () => {
    const { person } = await withFactor()
    const stolen = await another(person)
    expect(await refusedOf(stolen, stolen.command('factor.begin', {}))).toBe('notNow')
    expect(await refusedOf(stolen, stolen.command('factor.remove', { code: '000000' }))).toBe('wrongCode')
    expect(await refusedOf(stolen, stolen.command('factor.reset', { personId: person.id }))).toBe('factorNeeded')
    expect(await stolen.query('factor.get', {})).toMatchObject({ state: 'needed', recoveryLeft: 0 })
  })

  test('a code is good once, also when it comes twice at the same time', async () => {
    const { person, secret } = await withFactor()
    const [one, two] = [await another(person), await another(person)]
    const code = codeNow(secret)
    const both = await Promise.allSettled([one, two].map((client) => client.command('factor.prove', { code })))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refusedOf(one, one.command('factor.prove', { code }))).toBe('wrongCode')
  })

  test('the same request sent again is answered as the first time', async () => {
    const { person, secret } = await withFactor()
    const client = await another(person)
    const input = { requestId: uuidv7(), code: codeNow(secret) }
    const first = await client.command('factor.prove', input)
    expect(await client.command('factor.prove', input)).toEqual(first)
  })

  test('a recovery code lets in once, however it is typed, and new ones end the old', async () => {
    const { person, secret, recovery } = await withFactor()
    expect(recovery).toHaveLength(10)
    const [code = '', second = ''] = recovery
    const client = await another(person)
    await client.command('factor.prove', { code: ` ${code.toUpperCase().replace('-', ' ')}` })
    expect(await client.query('factor.get', {})).toMatchObject({ state: 'proved', recoveryLeft: 9 })
    const next = await another(person)
    expect(await refusedOf(next, next.command('factor.prove', { code }))).toBe('wrongCode')
    await client.command('factor.renew', { code: codeNow(secret) })
    expect(await refusedOf(next, next.command('factor.prove', { code: second }))).toBe('wrongCode')
  })

  test('after five wrong ones the right one waits a quarter of an hour, also when they are tried at once', async () => {
    const { person, secret } = await withFactor()
    const client = await another(person)
    const wrong = wrongNow(secret)
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => client.refusal(client.command('factor.prove', { code: wrong }))),
    )
    expect(tries.filter(({ refused }) => refused === 'wrongCode')).toHaveLength(5)
    expect(tries.filter(({ refused }) => refused === 'tooMany')).toHaveLength(7)
    expect(await refusedOf(client, client.command('factor.prove', { code: codeNow(secret) }))).toBe('tooMany')
    server.pass(15)
    expect(await client.command('factor.prove', { code: codeNow(secret) })).toMatchObject({ factor: 'proved' })
  })

  test('who is obliged has no role until it is set up', async () => {
    const strict = await aServer({ backend, setting: { secondFactor: true } })
    const person = await aPerson(strict, { name: '审', holds: [['auditor', 'zhijiang']] })
    const member = await aPerson(strict, { name: '委', holds: [['member', uuidv7()]] })
    expect(await person.client.query('session.me', {})).toMatchObject({ factor: 'missing', holdings: [] })
    expect(await refusedOf(person.client, person.client.query('audit.list', { trail: 'desk' }))).toBe('factorNeeded')
    expect(await member.client.query('session.me', {})).toMatchObject({
      factor: 'free',
      holdings: [{ role: 'member' }],
    })
    const { secret } = await person.client.command('factor.begin', {})
    await person.client.command('factor.confirm', { code: codeOf(bytesOf(secret), stepOf(strict.now())) })
    expect(await person.client.query('session.me', {})).toMatchObject({ factor: 'proved' })
    await person.client.query('audit.list', { trail: 'desk' })
    await strict.close()
  })

  test('a colleague of the office resets it, nobody their own, and it is written down', async () => {
    const { person } = await withFactor('auditor')
    const colleague = await aPerson(server, { name: '李主任', holds: [['office', 'zhijiang']] })
    expect(
      await refusedOf(colleague.client, colleague.client.command('factor.reset', { personId: colleague.id })),
    ).toBe('notAllowed')
    await colleague.client.command('factor.reset', { personId: person.id })
    expect(await person.client.query('factor.get', {})).toMatchObject({ state: 'free', since: null })
    const { rows } = await colleague.client.query('audit.list', { trail: 'desk' })
    expect(rows.map(({ what, by }) => [what, by])).toContainEqual(['factor.reset', '李主任'])
    expect(rows.map(({ what, by }) => [what, by])).toContainEqual(['factor.confirm', '王主任'])
    expect(rows.map(({ what, by }) => [what, by])).toContainEqual(['session.signIn', '李主任'])
  })

  test('neither secret nor recovery codes can be read in the database', async () => {
    const { secret, recovery } = await withFactor()
    const rows = await Promise.all([
      server.db.selectFrom('second_factor').selectAll().execute(),
      server.db.selectFrom('request').selectAll().execute(),
      server.db.selectFrom('audit').selectAll().execute(),
    ])
    const dump = JSON.stringify(rows)
    expect(dump).toContain('aes1:')
    for (const word of [
      secret,
      bytesOf(secret).toString('base64'),
      ...recovery,
      ...recovery.map((one) => one.replace('-', '')),
    ])
      expect(dump).not.toContain(word)
  })
})
