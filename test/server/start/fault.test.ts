// What an error leaves in the log: where it happened, and nothing that a person wrote, on both backends.

import { sql } from 'kysely'
import { faultOf } from '../../../src/server/fault'
import { onBothBackends } from '../support/backend'

const words = '我家住三栋二单元'

const caught = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('It did not fail.')
}

onBothBackends((opened) => {
  const broken = (district_id: string, kind: string) =>
    opened()
      .db.insertInto('calendar_day')
      .values({ district_id, date: '2026-10-01', kind: kind as 'rest', name: words })
      .execute()

  test('a row that breaks a constraint is named by the constraint, not by its content', async () => {
    const fault = faultOf(await caught(broken('a', 'neither')))
    expect(fault).toMatchObject({ code: '23514', constraint: 'calendar_day_kind_check', table: 'calendar_day' })
    expect(JSON.stringify(fault)).not.toContain(words)
  })

  test('a row that is there already is not quoted', async () => {
    await broken(words, 'rest')
    const fault = faultOf(await caught(broken(words, 'rest')))
    expect(fault).toMatchObject({ code: '23505', constraint: 'calendar_day_pkey' })
    expect(JSON.stringify(fault)).not.toContain(words)
  })

  test('a value of a wrong kind is not quoted', async () => {
    const fault = faultOf(await caught(sql`select ${words}::text::uuid`.execute(opened().db)))
    expect(fault).toMatchObject({ code: '22P02' })
    expect(JSON.stringify(fault)).not.toContain(words)
  })

  test('a mistake of ours is told with its place', async () => {
    const fault = faultOf(await caught(sql`select no_such_column`.execute(opened().db)))
    expect(fault.message).toContain('no_such_column')
    expect(fault.at).toContain('at ')
  })
})

test.each([undefined, null, 'text', 7])('%s is no error, and logs nothing of itself', (thrown) => {
  expect(Object.keys(faultOf(thrown))).toEqual(['name'])
})
