// The libraries that are published only as ES modules load and work inside Jest.
import { PGlite } from '@electric-sql/pglite'
import { fileTypeFromBuffer } from 'file-type'
import {
  CamelCasePlugin,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import { fromPglite, PgBoss } from 'pg-boss'
import { S3mini } from 's3mini'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'

test('PGlite answers, and pg-boss hands over a job on it', async () => {
  const db = await PGlite.create()
  const boss = new PgBoss({ db: fromPglite(db), backend: 'pglite' })
  await boss.start()
  await boss.createQueue('greeting')
  const received = new Promise((resolve) => {
    void boss.work('greeting', async ([job]) => resolve(job?.data))
  })
  await boss.send('greeting', { word: '来商量' })
  expect(await received).toEqual({ word: '来商量' })
  await boss.stop()
  await db.close()
})

test('kysely compiles a query with its plugins', () => {
  const db = new Kysely<{ matter: { districtId: string } }>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [new CamelCasePlugin()],
  })
  expect(db.selectFrom('matter').select('districtId').compile().sql).toBe('select "district_id" from "matter"')
})

test('typebox checks a value', () => {
  const check = Compile(Type.Object({ title: Type.String({ minLength: 1 }) }))
  expect(check.Check({ title: '装电梯' })).toBe(true)
  expect(check.Check({ title: '' })).toBe(false)
})

test('file-type reads the type from the first bytes', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  expect(await fileTypeFromBuffer(png)).toEqual({ ext: 'png', mime: 'image/png' })
})

test('s3mini signs an address that its storage can check', async () => {
  const store = new S3mini({
    accessKeyId: 'key',
    secretAccessKey: 'secret',
    endpoint: 'https://files.example.cn/photo',
    region: 'auto',
  })
  const url = new URL(await store.getPresignedUrl('GET', 'a.jpg', 60))
  expect(url.pathname).toBe('/photo/a.jpg')
  expect(url.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/)
})
