// The database on both backends: values, statements, transactions, and the rights of the application's role.

import { sql } from 'kysely'
import { appendOnly, lasting } from '../../../src/server/db/grant'
import { run, statement } from '../../../src/server/db/statement'
import { onBothBackends } from '../support/backend'

const at = '2026-11-21T08:30:00.123Z'
const id = '0193a000-0000-7000-8000-000000000001'

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
