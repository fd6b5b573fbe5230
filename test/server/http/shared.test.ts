// What everybody without a session is answered alike: made once and shared, told apart by a tag, seen by all within a moment,
// and never by who is signed in.

import { shareAnswers } from '../../../src/server/http/shared'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { act, openMatter } from '../support/walk'

const freshness = 1500

let server: TestServer
let town: Town
let id: string
beforeAll(async () => {
  server = await aServer({ freshness })
  town = await aTown(server)
  id = (await openMatter(town)).matterId
})
afterAll(() => server.close())

const passed = () => new Promise((resolve) => setTimeout(resolve, freshness + 50))
const ask = (headers: Record<string, string> = {}) => server.client().fetch(`/api/matter.get?id=${id}`, { headers })
const leadSeen = async (response: Promise<Response>) =>
  ((await (await response).json()) as { matter: { leadId: string | null } }).matter.leadId

test('an answer that is there already is not sent again', async () => {
  const first = await ask()
  const tag = first.headers.get('etag') ?? ''
  expect(first.status).toBe(200)
  expect(first.headers.get('vary')).toContain('authorization')
  const again = await ask({ 'if-none-match': tag })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect((await ask({ 'if-none-match': `W/${tag}` })).status).toBe(304)
  expect((await ask({ 'if-none-match': '"another"' })).status).toBe(200)
})

test('a change is seen at once by who made it, and within the moment by everybody', async () => {
  await passed()
  const before = await ask()
  const tag = before.headers.get('etag') ?? ''
  await act(town, 'memberA', id, { action: 'claim' })
  const me = town.people.memberA
  expect((await me.client.query('matter.get', { id })).matter.leadId).toBe(me.id)
  expect((await me.client.fetch(`/api/matter.get?id=${id}`)).headers.get('etag')).toBeNull()
  expect(await leadSeen(ask())).toBeNull()
  await passed()
  expect((await ask({ 'if-none-match': tag })).status).toBe(200)
  expect(await leadSeen(ask())).toBe(me.id)
})

test('what only the signed-in may see is never shared', async () => {
  const inside = await town.people.memberA.client.query('matter.get', { id })
  const outside = (await (await ask()).json()) as typeof inside
  expect(inside.you.insider).toBe(true)
  expect(outside.you).toMatchObject({ insider: false, reporter: false })
})

test('another question and another district have answers of their own', async () => {
  const [list, one] = await Promise.all([
    server.client().fetch('/api/matter.list'),
    server.client().fetch('/api/matter.list?limit=1'),
  ])
  expect(list.headers.get('etag')).not.toBe('')
  expect(one.status).toBe(200)
  expect((await server.client().fetch('/api/matter.list', { headers: { 'x-district': 'elsewhere' } })).status).toBe(404)
})

test('many who ask at once have it made once, and a failure is not kept', async () => {
  const shared = shareAnswers(1000)
  let made = 0
  const make = async (): Promise<string> => {
    made += 1
    if (made === 1) throw new Error('away')
    return 'x'
  }
  await expect(Promise.all([shared.made('a', make), shared.made('a', make)])).rejects.toThrow('away')
  expect(made).toBe(1)
  const all = await Promise.all([shared.made('a', make), shared.made('a', make), shared.made('a', make)])
  expect([made, new Set(all.map(({ tag }) => tag)).size]).toEqual([2, 1])
})
