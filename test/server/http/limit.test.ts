// Rate limits: by name, for each session or address, and what they say.

import { createHash } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { proofText, puzzleOf, searched } from '../../../src/domain/proof/proof'
import { defaultLimits } from '../../../src/server/http/limit'
import { networkOf } from '../../../src/server/http/network'
import { aServer, type TestServer } from '../support/server'

let server: TestServer

beforeAll(async () => {
  server = await aServer({
    limits: { ...defaultLimits, read: { max: 5, seconds: 600 }, signIn: { max: 3, seconds: 600 } },
  })
})
afterAll(() => server.close())

const me = (token: string) => server.client(token).query('session.me', {})

const person = async () => {
  const id = uuidv7()
  await server.db
    .insertInto('person')
    .values({ district_id: 'zhijiang', id, display_name: 'x', created_at: server.now() })
    .execute()
  await server.db
    .updateTable('district')
    .set({ setting: JSON.stringify({ demo: { resident: id } }) })
    .execute()
  return (await server.client().command('session.demo', { as: 'resident' })).token
}

test('a session may read so often, and another session as often again', async () => {
  const [one, two] = [await person(), await person()]
  for (let count = 0; count < 5; count += 1) await me(one)
  expect(await server.client().refusal(me(one))).toEqual({ status: 429, refused: 'tooMany' })
  expect((await me(two)).districtId).toBe('zhijiang')
})

test('an invented token does not win a fresh count: the address is counted', async () => {
  const codes = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      server
        .client(`zhijiang.${String(index).repeat(43)}`)
        .fetch('/api/session.me')
        .then((response) => response.status),
    ),
  )
  expect(codes.filter((status) => status === 401)).toHaveLength(5)
  expect(codes.filter((status) => status === 429)).toHaveLength(3)
})

test('the answer says when to come back', async () => {
  const last = await server.client('zhijiang.x').fetch('/api/session.me')
  expect(last.status).toBe(429)
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('endpoints with the same limit are counted together', async () => {
  const token = await person()
  for (let count = 0; count < 3; count += 1) await me(token)
  for (let count = 0; count < 2; count += 1) await server.client(token).query('session.list', {})
  expect(await server.client().refusal(server.client(token).query('session.list', {}))).toMatchObject({ status: 429 })
})

test('an address that a proxy reports is believed only when a proxy is expected', async () => {
  const behind = await aServer({
    limits: { ...defaultLimits, read: { max: 1, seconds: 600 } },
    setting: { trustProxy: 1 },
  })
  const from = (on: TestServer, address: string) =>
    on
      .client()
      .fetch('/api/session.me', { headers: { 'x-forwarded-for': address } })
      .then(({ status }) => status)
  try {
    expect(await from(behind, '203.0.113.1')).toBe(401)
    expect(await from(behind, '203.0.113.2')).toBe(401)
    expect(await from(behind, '203.0.113.1')).toBe(429)
    expect(await from(behind, '2001:db8:1:2::a')).toBe(401)
    expect(await from(behind, '2001:db8:1:2:ffff::b')).toBe(429)
    expect(await from(behind, '2001:db8:1:3::a')).toBe(401)
    expect(await from(server, '203.0.113.9')).toBe(429)
  } finally {
    await behind.close()
  }
})

describe('without a session, beyond what is usual', () => {
  const solved = (challenge: string): string => {
    const puzzle = puzzleOf(challenge)
    if (puzzle === undefined) throw new Error('No puzzle.')
    const hash = (text: string) => createHash('sha256').update(text).digest()
    const nonces = Array.from(
      { length: puzzle.parts },
      (_, part) => searched(puzzle, part, hash, { from: 0, tries: 1e6 }) ?? -1,
    )
    return proofText(challenge, nonces)
  }
  const submit = (on: TestServer, headers: Record<string, string> = {}) =>
    on.client().fetch('/api/report.submit', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ requestId: uuidv7() }),
    })
  const challengeOf = async (response: Response): Promise<string> => {
    const { error } = (await response.json()) as { error: { code: string; fields: Record<string, string> } }
    expect([response.status, error.code]).toEqual([429, 'proofNeeded'])
    return error.fields['/challenge'] ?? ''
  }

  let hall: TestServer
  beforeAll(async () => {
    hall = await aServer({
      limits: { ...defaultLimits, submit: { max: 2, seconds: 600, free: 3, address: 12, district: 1000 } },
      setting: { trustProxy: 1 },
    })
  })
  afterAll(() => hall.close())

  test('a hall behind one address gets in, each phone with a proof of work, up to an end', async () => {
    // what is asked is incomplete: being told so is getting in
    for (let count = 0; count < 3; count += 1) expect((await submit(hall)).status).toBe(400)
    const proof = solved(await challengeOf(await submit(hall)))
    expect((await submit(hall, { 'x-proof': proof })).status).toBe(400)
    const shownAgain = await submit(hall, { 'x-proof': proof })
    const later = solved(await challengeOf(shownAgain))
    hall.pass(10)
    await challengeOf(await submit(hall, { 'x-proof': later }))
    for (const invented of ['', 'x', `${later.split('~')[0]}~0,0,0,0,0,0,0,0`, 'YQ.1.1.zzzzzzzz.seal~0']) {
      await challengeOf(await submit(hall, { 'x-proof': invented }))
    }
    expect((await submit(hall)).status).toBe(429)
    const last = await submit(hall)
    expect([last.status, Number(last.headers.get('retry-after')) > 0]).toEqual([429, true])
  })

  test('a proof for one thing is none for another', async () => {
    const two = await aServer({
      limits: {
        ...defaultLimits,
        submit: { max: 9, seconds: 600, free: 0 },
        signIn: { max: 9, seconds: 600, free: 0 },
      },
    })
    try {
      const proof = solved(await challengeOf(await submit(two)))
      const signIn = await two.client().fetch('/api/session.signIn', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-proof': proof },
        body: '{}',
      })
      await challengeOf(signIn)
    } finally {
      await two.close()
    }
  })

  test('a flood from many addresses makes everybody in the district work for it, and nobody who is signed in', async () => {
    const flooded = await aServer({
      limits: { ...defaultLimits, submit: { max: 100, seconds: 600, district: 4 } },
      setting: { trustProxy: 1 },
    })
    try {
      const from = (n: number) => submit(flooded, { 'x-forwarded-for': `203.0.113.${n}` })
      for (let n = 1; n <= 4; n += 1) expect((await from(n)).status).toBe(400)
      await challengeOf(await from(5))
    } finally {
      await flooded.close()
    }
  })

  test('anyone who is handed a /48 does not win a fresh count with each half of an address', async () => {
    expect(networkOf('2001:db8:7:1::1')).toBe(networkOf('2001:db8:7:ffff::2'))
    const behind = await aServer({
      limits: { ...defaultLimits, read: { max: 1, seconds: 600, network: 3 } },
      setting: { trustProxy: 1 },
    })
    try {
      const from = (n: number) =>
        behind
          .client()
          .fetch('/api/session.me', { headers: { 'x-forwarded-for': `2001:db8:9:${n}::1` } })
          .then(({ status }) => status)
      expect([await from(1), await from(2), await from(3), await from(4)]).toEqual([401, 401, 401, 429])
    } finally {
      await behind.close()
    }
  })

  test('what is no endpoint is counted as well, and who has the document of the contract is not sent it again', async () => {
    const ask = (headers: Record<string, string> = {}) => hall.client().fetch('/api/openapi.json', { headers })
    const first = await ask()
    expect(await first.text()).toContain('"openapi":"3.1.0"')
    const known = { 'if-none-match': first.headers.get('etag') ?? '' }
    const statuses = new Set<number>()
    for (let n = 0; n < 59; n += 1) statuses.add((await ask(known)).status)
    expect([...statuses]).toEqual([304])
    expect((await ask(known)).status).toBe(429)
  })
})
