// A meeting in which everybody has a seat, in a database of its own: called and opened by the product, filled by SQL.
import type pg from 'pg'
import { aMeeting } from '../../server/support/meeting'
import { aServer } from '../../server/support/server'
import { aTown } from '../../server/support/town'
import { district, settleDistrict } from './million'

export interface Assembly {
  readonly meetingId: string
  readonly statementIds: readonly string[]
  /** one for each person with a seat */
  readonly tokens: readonly string[]
}

/** The key under which that server seals: anyone who uses these rows needs the same. */
export const assemblyKey = '0123456789abcdef'.repeat(4)

/** The rows of a meeting whose voting is open, as the product writes them. */
const called = async (): Promise<{ readonly id: string; readonly matter: string; readonly meeting: string }> => {
  const server = await aServer({ district, backend: 'pglite' })
  try {
    const town = await aTown(server)
    const { id, matterId, lead } = await aMeeting(server, town)
    await lead({ control: 'openVoting' })
    const matter = await server.db.selectFrom('matter').selectAll().where('id', '=', matterId).execute()
    const meeting = await server.db.selectFrom('meeting').selectAll().where('id', '=', id).execute()
    return { id, matter: JSON.stringify(matter), meeting: JSON.stringify(meeting) }
  } finally {
    await server.close()
  }
}

const idOf = (what: number): string =>
  `(lpad(to_hex(1763700000000 + i), 12, '0') || '7${what}008000000000000000')::uuid`

export const assemble = async (db: pg.Client, people: number, statements: number): Promise<Assembly> => {
  const { id, matter, meeting } = await called()
  const { tokens } = await settleDistrict(db, people)
  await db.query('insert into matter select * from jsonb_populate_recordset(null::matter, $1::jsonb)', [matter])
  await db.query('insert into meeting select * from jsonb_populate_recordset(null::meeting, $1::jsonb)', [meeting])
  await db.query(
    `insert into attendance (district_id, meeting_id, id, person_id, side, present_at, via, at)
     select $1, $2, ${idOf(7)}, ${idOf(4)}, case when i % 5 = 0 then 'unit' else 'resident' end, now(), 'code', now()
     from generate_series(0, $3::int - 1) i`,
    [district, id, people],
  )
  await db.query(
    `insert into statement (district_id, meeting_id, id, text, side, at)
     select $1, $2, ${idOf(8)}, '第' || i || '条：先修学校门口的两盏路灯，其余的年底前分两批修好', 'resident', now()
     from generate_series(0, $3::int - 1) i`,
    [district, id, statements],
  )
  await db.query('vacuum analyze')
  const made = await db.query<{ id: string }>('select id from statement where meeting_id = $1 order by id', [id])
  return { meetingId: id, statementIds: made.rows.map((row) => row.id), tokens }
}

/** The id of a random person with a seat, for pgbench; `:person` is drawn from 0 on. */
export const drawnPerson = "(lpad(to_hex(1763700000000 + :person), 12, '0') || '74008000000000000000')::uuid"
