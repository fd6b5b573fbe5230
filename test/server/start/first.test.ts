// The first start on PostgreSQL makes what is missing; and a start with another key than the data's is refused.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { ownTables } from '../../../src/server/db/grant'
import { readSetting, type Setting } from '../../../src/server/setting'
import { openServices, startServer } from '../../../src/server/start'
import { type PostgresCluster, startPostgres } from '../support/postgres'

let cluster: PostgresCluster
let folder = ''

beforeAll(async () => {
  cluster = await startPostgres()
})
afterAll(() => cluster.stop())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lsl-first-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const settingOf = (environment: Record<string, string>): Setting => {
  const read = readSetting({
    NODE_ENV: 'production',
    SMS_URL: 'log',
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    DISTRICT: 'zhijiang',
    DISTRICT_NAME: '枝江',
    OFFICE_PHONE: '13800000000',
    ...environment,
  })
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  return read.setting
}

const start = async (environment: Record<string, string>) => {
  const printed: string[] = []
  const server = await startServer(settingOf(environment), (line) => printed.push(line))
  return { ...server, printed }
}

const ask = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** An address on the cluster of a database that is not there. */
const missing = (name: string): string => cluster.url.replace('/postgres?', `/${name}?`)

test('makes database, login and key, and says where the key lies', async () => {
  const ownerUrl = missing('county')
  const one = await start({
    DATABASE_OWNER_URL: ownerUrl,
    DATABASE_URL: ownerUrl.replace('//owner@', '//web:s%27ecret@'),
  })
  await one.stop()
  const keyFile = join(folder, 'secret.key')
  expect(one.printed.join('\n')).toContain(keyFile)
  expect(one.printed.join('\n')).toContain('county')
  expect(readFileSync(keyFile, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
  expect(await ask(ownerUrl, "select rolcanlogin, rolsuper from pg_roles where rolname = 'web'")).toEqual([
    { rolcanlogin: true, rolsuper: false },
  ])
  // found again, and nothing is made twice
  const two = await start({
    DATABASE_OWNER_URL: ownerUrl,
    DATABASE_URL: ownerUrl.replace('//owner@', '//web:s%27ecret@'),
  })
  await two.stop()
  expect(two.printed).toEqual([])
})

test('a start with another key, or without the one it had, is refused with a sentence, and nothing is changed', async () => {
  const url = await cluster.database()
  await (await start({ DATABASE_URL: url })).stop()
  const people = () => ask(url, 'select count(*)::int as n from person')
  const before = await people()
  const key = readFileSync(join(folder, 'secret.key'), 'utf8')

  await expect(start({ DATABASE_URL: url, SECRET_KEY: 'ab'.repeat(32) })).rejects.toThrow(/密钥不对.* \/ Wrong key/)
  rmSync(join(folder, 'secret.key'))
  await expect(start({ DATABASE_URL: url })).rejects.toThrow(/secret\.key/)
  expect(await people()).toEqual(before)

  writeFileSync(join(folder, 'secret.key'), key)
  await (await start({ DATABASE_URL: url })).stop()
})

test('data of a version that kept no fingerprint is told by what was sealed', async () => {
  const url = await cluster.database()
  await (await start({ DATABASE_URL: url })).stop()
  await ask(url, 'delete from deployment')
  await expect(start({ DATABASE_URL: url, SECRET_KEY: 'cd'.repeat(32) })).rejects.toThrow(/Wrong key/)
  await (await start({ DATABASE_URL: url })).stop()
  expect(await ask(url, 'select length(key_print) as length from deployment')).toEqual([{ length: 16 }])
})

test('other things in the schema are left alone: an extension, a foreign table, a table of somebody else', async () => {
  const url = await cluster.database()
  await (await start({ DATABASE_URL: url })).stop()
  await ask(url, 'create role stranger_owner')
  await ask(url, 'create extension file_fdw; create server files foreign data wrapper file_fdw')
  await ask(url, "create foreign table outside (a text) server files options (filename '/dev/null')")
  await ask(url, 'create table theirs (a int); alter table theirs owner to stranger_owner')
  await (await start({ DATABASE_URL: url })).stop()
  const granted = await ask(
    url,
    `select table_name from information_schema.role_table_grants
     where grantee = 'laishangliang_app' and table_name in ('outside', 'theirs')`,
  )
  expect(granted).toEqual([])
})

test('every table of ours is among those that rights are given on', async () => {
  const url = await cluster.database()
  const { database } = await openServices(settingOf({ DATABASE_URL: url }), () => undefined)
  await database.close()
  const tables = await ask(
    url,
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'migration'",
  )
  const unquoted = (name: unknown): string => String(name).replaceAll('"', '')
  expect(tables.map(({ name }) => unquoted(name)).sort()).toEqual(ownTables.map(unquoted).sort())
})
