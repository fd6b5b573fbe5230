// Two logins on PostgreSQL: one owns the tables, the other has nothing but the role of the application.

import { sql } from 'kysely'
import pg from 'pg'
import { connect } from '../../../src/server/db/connect'
import { type PostgresCluster, startPostgres } from '../support/postgres'

let cluster: PostgresCluster

beforeAll(async () => {
  cluster = await startPostgres()
})
afterAll(() => cluster.stop())

const asOwner = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

const onError = (error: Error): void => {
  throw error
}

test("the application's own login works as the role and cannot become more", async () => {
  const ownerUrl = await cluster.database()
  await asOwner(ownerUrl, 'create role web login')
  const url = ownerUrl.replace('//owner@', '//web@')
  const { db, close } = await connect({ kind: 'postgres', url, ownerUrl, connections: 2 }, { onError })
  await db
    .insertInto('district')
    .values({ district_id: 'zj', name: '枝江', created_at: new Date().toISOString() })
    .execute()
  await expect(
    db.connection().execute(async (one) => {
      await sql`reset role`.execute(one)
      await sql`delete from matter_event`.execute(one)
    }),
  ).rejects.toThrow(/permission denied/)
  await close()
})

test('a login that may not make the role is told what its administrator has to run', async () => {
  const ownerUrl = await cluster.database()
  await asOwner(ownerUrl, 'create role plain login')
  await asOwner(ownerUrl, `alter database ${new URL(ownerUrl).pathname.slice(1)} owner to plain`)
  const url = ownerUrl.replace('//owner@', '//plain@')
  const first = connect({ kind: 'postgres', url, ownerUrl: url, connections: 2 }, { onError })
  await expect(first).rejects.toThrow(/grant laishangliang_app to/)

  await asOwner(ownerUrl, 'create role laishangliang_app nologin').catch(() => undefined)
  await asOwner(ownerUrl, 'grant laishangliang_app to plain')
  const { close } = await connect({ kind: 'postgres', url, ownerUrl: url, connections: 2 }, { onError })
  await close()
})

test('eight processes that start at once apply each migration once', async () => {
  const url = await cluster.database()
  const setting = { kind: 'postgres', url, ownerUrl: url, connections: 2 } as const
  const all = await Promise.all(Array.from({ length: 8 }, () => connect(setting, { onError })))
  const [one] = all
  if (one === undefined) throw new Error('None has started.')
  const names = await sql<{ name: string }>`select name from migration order by name`.execute(one.db)
  expect(names.rows.map(({ name }) => name)).toEqual([...new Set(names.rows.map(({ name }) => name))])
  expect(names.rows[0]?.name).toBe('0001-initial')
  await Promise.all(all.map(({ close }) => close()))
})

test('a database that a newer version has written is not touched', async () => {
  const url = await cluster.database()
  const setting = { kind: 'postgres', url, ownerUrl: url, connections: 2 } as const
  await (await connect(setting, { onError })).close()
  await asOwner(url, "insert into migration (name) values ('9999-future')")
  await expect(connect(setting, { onError })).rejects.toThrow(/newer version.*9999-future/)
})
