// Every statement of the server against the migrated database: its columns are those of the row it declares, and it is run
// with as many values as it has parameters. Whether a column may be null and what JSON holds, the database does not tell.

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { schemaOf } from '../../../config/tables'
import { migrations } from '../../../src/server/db/migration'
import { type Statement, statements } from '../../../src/server/db/statement'
import { emptyDatabase } from '../support/template'
import { readAfterWriting, unboundIn } from './bound'
import { type Declared, declaredIn, type Held } from './declared'
import { planted } from './planted'

const held: Readonly<Record<string, Held>> = {
  bigint: 'number',
  boolean: 'boolean',
  bytea: 'bytes',
  date: 'string',
  'double precision': 'number',
  integer: 'number',
  json: 'other',
  jsonb: 'other',
  numeric: 'number',
  smallint: 'number',
  text: 'string',
  'timestamp with time zone': 'string',
  uuid: 'string',
  'bigint[]': 'number[]',
  'integer[]': 'number[]',
  'text[]': 'string[]',
  'uuid[]': 'string[]',
}

/** JSON may hold anything; what stands in an array of another kind is not looked into. */
const fits = (type: string, declared: readonly Held[]): boolean =>
  type.startsWith('json') || declared.every((one) => one === held[type])

let database: PGlite
let declared: readonly Declared[]
let types: ReadonlyMap<number, string>

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )

beforeAll(async () => {
  for (const file of filesIn(resolve('src/server'))) {
    if (/\b(statement|listing|sharedListing)</.test(readFileSync(file, 'utf8'))) require(file)
  }
  declared = declaredIn('src/server', 'test/server/db/planted.ts')
  database = await PGlite.create({ loadDataDir: await emptyDatabase() })
  for (const { up } of migrations) await database.exec(up)
  const all = await database.query<{ oid: number; name: string }>(
    'select oid::int, oid::regtype::text as name from pg_type',
  )
  types = new Map(all.rows.map(({ oid, name }) => [oid, name]))
})
afterAll(() => database.close())

/** What is wrong with a statement, in words; nothing when all is well. */
const faultsOf = async ({ name, sql }: Statement<unknown>): Promise<string[]> => {
  const sources = declared.filter((one) => one.name.test(name))
  const [source] = sources
  if (source === undefined || sources.length > 1) return [`is declared ${sources.length} times`]
  const { queryParams, resultFields } = await database.describeQuery(sql)
  const all = resultFields.map((field) => [field.name, types.get(field.dataTypeID) ?? 'unknown'] as const)
  const columns = new Map(all.filter(([, type]) => type !== 'void'))
  const row = source.row ?? new Map<string, readonly Held[]>()
  return [
    ...[...row.keys()].filter((column) => !columns.has(column)).map((column) => `gives back no ${column}`),
    ...[...columns].flatMap(([column, type]) => {
      const wanted = row.get(column)
      if (wanted === undefined) return [`gives back ${column}, which its row does not have`]
      return fits(type, wanted) ? [] : [`gives back ${column} as ${type}, declared as ${wanted.join(' or ')}`]
    }),
    ...source.given
      .filter((count) => count !== queryParams.length)
      .map((count) => `has ${queryParams.length} parameters and is given ${count} values`),
  ]
}

const ofServer = (): Statement<unknown>[] => [...statements.values()].filter(({ name }) => !name.startsWith('planted.'))

test('every statement gives back the row that it declares, and is given a value for each of its parameters', async () => {
  const wrong: string[] = []
  for (const one of ofServer()) wrong.push(...(await faultsOf(one)).map((fault) => `${one.name} ${fault}`))
  expect(wrong).toEqual([])
})

test('every declaration of the source was met, and most runs were counted', () => {
  const names = [...statements.keys()]
  expect(
    declared.filter(({ name }) => !names.some((one) => name.test(one))).map(({ file, name }) => `${file} ${name}`),
  ).toEqual([])
  expect(declared.length).toBeGreaterThan(220)
  expect(declared.filter(({ given }) => given.length > 0).length).toBeGreaterThan(150)
})

test('a wrong type, a column too many or too few, rows where none are said, a value too few: each is found', async () => {
  expect((await faultsOf(planted.row)).sort()).toEqual([
    'gives back no gone',
    'gives back supporters as integer, declared as string',
    'gives back title, which its row does not have',
  ])
  expect(await faultsOf(planted.never)).toEqual(['gives back id, which its row does not have'])
  expect(await faultsOf(planted.short)).toEqual(['has 2 parameters and is given 1 values'])
})

const released = resolve('test/server/db/released')

test.each(readdirSync(released))(
  'every statement of the released version %s still runs: two versions work side by side',
  async (file) => {
    const { statements: kept } = JSON.parse(readFileSync(join(released, file), 'utf8')) as {
      readonly statements: Readonly<Record<string, string>>
    }
    const broken: string[] = []
    for (const [name, sql] of Object.entries(kept)) {
      await database.describeQuery(sql).catch((error: unknown) => broken.push(`${name}: ${String(error)}`))
    }
    expect(Object.keys(kept).length).toBeGreaterThan(200)
    expect(broken).toEqual([])
  },
)

test('no migration after the first release takes something away that an older version writes or reads', () => {
  const since = migrations.slice(migrations.findIndex(({ name }) => name === '0022-deployment') + 1)
  const takes = /\bdrop (?:table|column|view)\b|\brename\b|\bset not null\b|\balter column \w+ type\b/i
  const needs = /add column (?:if not exists )?\w+ [^,;]*\bnot null\b(?![^,;]*\bdefault\b)/i
  expect(since.filter(({ up }) => takes.test(up) || needs.test(up)).map(({ name }) => name)).toEqual([])
  expect(takes.test('alter table matter drop column title')).toBe(true)
  expect(needs.test('alter table matter add column title text not null')).toBe(true)
  expect(needs.test("alter table matter add column title text not null default ''")).toBe(false)
})

test('the tables of the query builder are those of the database', async () => {
  const made = await schemaOf(async (sql) => (await database.query(sql)).rows)
  expect(readFileSync(resolve('src/server/db/schema.ts'), 'utf8')).toBe(made)
})

/** What means all districts: work of the clock, and what is asked before the district is known. */
const ofAllDistricts = [
  'backup.files',
  'bulk.districts',
  'check.byTrace',
  'check.overdue',
  'check.waiting',
  'deployment.anySealed',
  'district.all',
  'doomed.due',
  'doomed.told',
  'expire.bulk',
  'expire.file.looseFiles',
  'expire.file.voices',
  'expire.partyName',
  'expire.row.check',
  'expire.row.consent',
  'expire.row.delivery',
  'expire.row.flag',
  'expire.row.notice',
  'expire.row.request',
  'expire.row.session',
  'expire.row.smsCode',
  'expire.row.unreadNotice',
  'health.cleanUp',
  'health.doomed',
  'health.lastEvent',
  'health.outbox',
  'identity.byOpenid',
  'idle.find',
  'metrics.outbox',
  'outbox.districts',
]

const districted = async (): Promise<ReadonlySet<string>> => {
  const { rows } = await database.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'district_id'",
  )
  return new Set(rows.map(({ name }) => name))
}

test('every statement stays within its district, but for those that mean all', async () => {
  const tables = await districted()
  const wide: string[] = []
  for (const { name, sql } of ofServer()) {
    const unbound = await unboundIn(sql, tables)
    if (unbound.length > 0) wide.push(ofAllDistricts.includes(name) ? name : `${name}: ${unbound.join(', ')}`)
  }
  expect(wide.sort()).toEqual(ofAllDistricts)
})

test('every key and unique index of a table with a district has the district in it, or it could not be distributed by it', async () => {
  const { rows } = await database.query<{ name: string }>(
    `select i.indexrelid::regclass::text as name from pg_index i
     join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'district_id'
     where i.indisunique and not (a.attnum = any(i.indkey::smallint[]))`,
  )
  expect(rows.map(({ name }) => name)).toEqual([])
})

test('no statement asks for columns that a distributed database cannot send on: records are those of a table', () => {
  expect(
    ofServer()
      .filter(({ sql }) => /jsonb_to_record\(/.test(sql))
      .map(({ name }) => name),
  ).toEqual([])
})

test('no part of a statement reads what another part writes, unless it is kept before: a distributed database does one after the other', async () => {
  const found: string[] = []
  for (const { name, sql } of ofServer()) found.push(...(await readAfterWriting(sql)).map((part) => `${name}, ${part}`))
  expect(found).toEqual([])
  expect(await readAfterWriting(planted.writing.sql)).toEqual(['before: follow', 'the last part: follow'])
})

test('a table that is bound by a join, by one half of an "or", or filled from another row is found', async () => {
  const tables = await districted()
  expect(await unboundIn(planted.joined.sql, tables)).toEqual(['matter', 'unit'])
  expect(await unboundIn(planted.foreign.sql, tables)).toEqual(['follow'])
})
