// A person's inbox: page by page, newest first, their own only, read once.

import { uuidv7 } from 'uuidv7'
import { aServer, type TestServer } from '../support/server'

let server: TestServer
const district_id = 'zhijiang'

beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

const someone = async (notices: number) => {
  const id = uuidv7()
  await server.db
    .insertInto('person')
    .values({ district_id, id, display_name: 'x', created_at: server.now() })
    .execute()
  await server.db
    .updateTable('district')
    .set({ setting: JSON.stringify({ demo: { resident: id } }) })
    .execute()
  for (let count = 0; count < notices; count += 1) {
    if (count % 2 === 0) server.pass(1)
    await server.db
      .insertInto('notice')
      .values({
        district_id,
        id: uuidv7(),
        person_id: id,
        subject: 'matter',
        subject_id: uuidv7(),
        kind: 'claimed',
        data: '{"due":"2026-12-01"}',
        at: server.now(),
      })
      .execute()
  }
  return server.client((await server.client().command('session.demo', { as: 'resident' })).token)
}

test('pages follow each other without a gap or a repetition, even when two came at the same instant', async () => {
  const person = await someone(11)
  const seen: { id: string; at: string }[] = []
  let after: string | undefined
  for (let pages = 0; pages < 4; pages += 1) {
    const page = await person.query('notice.list', { limit: 3, ...(after === undefined ? {} : { after }) })
    seen.push(...page.rows)
    expect(page.next === null).toBe(pages === 3)
    after = page.next ?? undefined
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(11)
  expect(seen.map(({ at }) => at)).toEqual(
    seen
      .map(({ at }) => at)
      .sort()
      .reverse(),
  )
})

test('reading some, then all', async () => {
  const person = await someone(3)
  const { rows } = await person.query('notice.list', {})
  expect(rows[0]).toMatchObject({
    type: 'claimed',
    data: { due: '2026-12-01' },
    readAt: null,
    subject: { kind: 'matter', title: '' },
  })
  expect((await person.query('session.me', {})).unread).toBe(3)
  expect(await person.command('notice.read', { ids: [rows[0]?.id ?? ''] })).toEqual({ unread: 2 })
  expect(await person.command('notice.read', {})).toEqual({ unread: 0 })
})

test("nobody sees or reads another's", async () => {
  const mine = await someone(2)
  const other = await someone(0)
  const { rows } = await mine.query('notice.list', {})
  expect((await other.query('notice.list', {})).rows).toEqual([])
  await other.command('notice.read', { ids: rows.map(({ id }) => id) })
  expect((await mine.query('session.me', {})).unread).toBe(2)
})

test.each(['x', 'AAAA', Buffer.from("' or 1=1 --").toString('base64url')])(
  'the cursor %s is refused',
  async (after) => {
    const person = await someone(0)
    expect(await person.refusal(person.query('notice.list', { after }))).toMatchObject({
      status: 400,
      refused: 'invalid',
    })
  },
)
