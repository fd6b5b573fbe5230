// The database on both backends: values, statements, transactions, and the rights of the application's role.

import { sql } from 'kysely'
import { duplicateIn } from '../../../src/server/db/duplicate'
import { appendOnly, lasting } from '../../../src/server/db/grant'
import { run, statement } from '../../../src/server/db/statement'
import { onBothBackends } from '../support/backend'

const at = '2026-11-21T08:30:00.123Z'
const id = '0193a000-0000-7000-8000-000000000001'

const values = statement<object>(
  'test.values',
  `select $1::text as text, $2::int as whole, $3::boolean as yes, $4::uuid[] as ids, $5::jsonb as json, $6::date as day,
     $7::timestamptz as instant, $8::numeric as part, $9::text as none, $10::text[] as words`,
)
const divided = statement<{ part: number }>('test.divided', 'select 1.0 / $1::int as part')
const width = statement<object>('test.width', 'select * from district where district_id = $1')
const countNamed = statement<{ n: number }>('test.countNamed', 'select count(*) as n from district where name = $1')

onBothBackends((opened) => {
  test('instants, dates, numbers, arrays and JSON come back as they went in', async () => {
    const { db } = opened()
    await db.insertInto('calendar_day').values({ district_id: 'zj', date: '2026-10-01', kind: 'rest' }).execute()
    await db
      .insertInto('district')
      .values({
        district_id: 'zj',
        name: '枝江',
        setting: JSON.stringify({ phone: '12345', list: [1, 'a'] }),
        created_at: at,
      })
      .execute()
    const day = await db.selectFrom('calendar_day').selectAll().executeTakeFirstOrThrow()
    const district = await db.selectFrom('district').selectAll().executeTakeFirstOrThrow()
    const odd = await sql<{ big: number; part: number; ids: string[]; yes: boolean }>`
      select 9007199254740991::bigint as big, 1.5::numeric as part, ${[id]}::uuid[] as ids, true as yes`.execute(db)

    expect(day).toEqual({ district_id: 'zj', date: '2026-10-01', kind: 'rest', name: '' })
    expect(district).toMatchObject({ name: '枝江', setting: { phone: '12345', list: [1, 'a'] }, created_at: at })
    expect(odd.rows[0]).toEqual({ big: 9_007_199_254_740_991, part: 1.5, ids: [id], yes: true })
  })

  test('a transaction that throws leaves nothing, and strangers do not see or join it', async () => {
    const { db } = opened()
    const work = db.transaction().execute(async (tx) => {
      await tx.insertInto('district').values({ district_id: 'gone', name: 'gone', created_at: at }).execute()
      expect(await run(tx, countNamed, ['gone'])).toEqual([{ n: 1 }])
      throw new Error('changed my mind')
    })
    const outside = run(db, countNamed, ['gone'])

    await expect(work).rejects.toThrow('changed my mind')
    expect(await outside).toEqual([{ n: 0 }])
    expect(await run(db, countNamed, ['gone'])).toEqual([{ n: 0 }])
  })

  test('many transactions at once all arrive', async () => {
    const { db } = opened()
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        db.transaction().execute(async (tx) => {
          await tx
            .insertInto('district')
            .values({ district_id: `d${index}`, name: 'x', created_at: at })
            .execute()
          await tx.updateTable('district').set({ name: 'y' }).where('district_id', '=', `d${index}`).execute()
        }),
      ),
    )
    expect(await run(db, countNamed, ['y'])).toEqual([{ n: 40 }])
  })

  test('a failed statement in a transaction is reported and the connection stays usable', async () => {
    const { db } = opened()
    const work = db.transaction().execute((tx) => sql`select 1 / 0`.execute(tx))
    await expect(work).rejects.toThrow(/division by zero/)
    expect(await run(db, countNamed, ['nobody'])).toEqual([{ n: 0 }])
  })

  test('a named statement gives back what it was given, the first time and the next', async () => {
    const { db } = opened()
    const given = [
      '“引号”\n',
      7,
      true,
      [id, id],
      JSON.stringify({ a: [1, null] }),
      '2026-10-01',
      at,
      1.5,
      null,
      ['a,b', '"'],
    ]
    const back = {
      ...{ text: '“引号”\n', whole: 7, yes: true, ids: [id, id], json: { a: [1, null] }, day: '2026-10-01' },
      ...{ instant: at, part: 1.5, none: null, words: ['a,b', '"'] },
    }
    expect([await run(db, values, given), await run(db, values, given)]).toEqual([[back], [back]])
    expect(await db.transaction().execute((tx) => run(tx, values, given))).toEqual([back])
  })

  test('a named statement that fails is told with its code, and can be run again', async () => {
    const { db } = opened()
    expect(await run(db, divided, [2])).toEqual([{ part: 0.5 }])
    await expect(run(db, divided, [0])).rejects.toMatchObject({ code: '22012' })
    const work = db.transaction().execute(async (tx) => {
      await expect(run(tx, divided, [0])).rejects.toMatchObject({ code: '22012' })
      await expect(run(tx, divided, [2])).rejects.toMatchObject({ code: '25P02' })
      throw new Error('given up')
    })
    await expect(work).rejects.toThrow('given up')
    expect(await run(db, divided, [4])).toEqual([{ part: 0.25 }])
  })

  test('a named statement that stands alone keeps out of the transaction that is open', async () => {
    const { db } = opened()
    const seen: number[] = []
    const work = db.transaction().execute(async (tx) => {
      await tx.insertInto('district').values({ district_id: 'open', name: 'open', created_at: at }).execute()
      await run(tx, countNamed, ['open']).then(([row]) => seen.push(row?.n ?? -1))
    })
    const alone = Promise.all([1, 2, 3].map(() => run(db, countNamed, ['open'])))
    await work
    await alone
    expect(seen).toEqual([1])
    expect(await run(db, countNamed, ['open'])).toEqual([{ n: 1 }])
  })

  test('when the tables have changed a named statement answers as they are now', async () => {
    const { db, backend } = opened()
    if (backend.kind !== 'pglite') return
    await run(db, width, ['zj'])
    await backend.script('reset role; alter table district add column grown text; set role laishangliang_app')
    expect(await run(db, width, ['zj'])).toMatchObject([{ grown: null }])
    await backend.script('reset role; alter table district drop column grown; set role laishangliang_app')
    expect((await run(db, width, ['zj']))[0]).not.toHaveProperty('grown')
  })

  test('no statement is compiled before it is run', async () => {
    const { db, backend } = opened()
    const { rows } = await sql<{ jit: string }>`show jit`.execute(db)
    // the embedded one has no compiler, whatever the setting says
    expect(backend.kind === 'pglite' ? 'off' : rows[0]?.jit).toBe('off')
  })

  test.each(appendOnly)('the application may not change or remove rows of %s', async (table) => {
    const { db } = opened()
    await expect(sql`select 1 from ${sql.table(table)}`.execute(db)).resolves.toBeDefined()
    await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow(/permission denied/)
    await expect(sql`truncate ${sql.table(table)}`.execute(db)).rejects.toThrow(/permission denied/)
    await expect(sql`update ${sql.table(table)} set district_id = 'x'`.execute(db)).rejects.toThrow(/permission denied/)
  })

  test('an event is inserted, and then stands', async () => {
    const { db } = opened()
    await db
      .insertInto('matter_event')
      .values({
        district_id: 'zj',
        matter_id: id,
        version: 1,
        type: 'opened',
        actor_id: null,
        actor_role: 'clock',
        at,
        data: '{}',
        prev_hash: '',
        hash: 'h',
      })
      .execute()
    await expect(db.updateTable('matter_event').set({ hash: 'forged' }).execute()).rejects.toThrow(/permission denied/)
    await expect(db.deleteFrom('matter_event').execute()).rejects.toThrow(/permission denied/)
    expect(await db.selectFrom('matter_event').select(['hash', 'at']).execute()).toEqual([{ hash: 'h', at }])
  })

  test('the words of an evaluation can be emptied, its score cannot be touched', async () => {
    const { db } = opened()
    await expect(db.updateTable('evaluation').set({ words: '' }).execute()).resolves.toBeDefined()
    await expect(db.updateTable('evaluation').set({ score: 5 }).execute()).rejects.toThrow(/permission denied/)
  })

  test.each(Object.keys(lasting))('the application may not remove rows of %s, nor move them', async (table) => {
    const { db } = opened()
    await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow(/permission denied/)
    await expect(sql`update ${sql.table(table)} set district_id = 'x'`.execute(db)).rejects.toThrow(/permission denied/)
  })

  test('a vote changes its value and never whose it is, or on what', async () => {
    const { db } = opened()
    await expect(db.updateTable('vote').set({ value: 0 }).execute()).resolves.toBeDefined()
    await expect(
      db
        .updateTable('vote')
        .set({ voter: Buffer.from('x') })
        .execute(),
    ).rejects.toThrow(/permission denied/)
    await expect(db.updateTable('vote').set({ statement_id: id }).execute()).rejects.toThrow(/permission denied/)
  })

  test('the application may not change the schema', async () => {
    const { db } = opened()
    await expect(sql`create table mine (id int)`.execute(db)).rejects.toThrow(/permission denied/)
    await expect(sql`drop table matter_event`.execute(db)).rejects.toThrow(/must be owner/)
    await expect(sql`delete from migration`.execute(db)).rejects.toThrow(/permission denied/)
  })
})

test('what a distributed database says of a name that is taken is understood, in whatever language it speaks', () => {
  const part = Object.assign(new Error('duplicate key'), { code: '23505', constraint: 'unit_name_102123' })
  expect(duplicateIn(part)).toBe('unit_name')
  const passedOn = new Error('duplicate key value violates unique constraint "unit_name_102240"')
  expect(duplicateIn(Object.assign(passedOn, { code: '23505', constraint: undefined }))).toBe('unit_name')
  const copied = (words: string) => Object.assign(new Error(words), { code: 'XX000', routine: 'ReportCopyError' })
  expect(duplicateIn(copied('duplicate key value violates unique constraint "request_pkey_102180"'))).toBe(
    'request_pkey',
  )
  expect(duplicateIn(copied('重复键违反唯一约束“request_pkey_102180”'))).toBe('request_pkey')
  expect(duplicateIn(copied('could not extend file'))).toBeUndefined()
  expect(duplicateIn(Object.assign(new Error('canceling'), { code: '57014' }))).toBeUndefined()
})
