// A district with as many matters as wanted: a few walked through the steps by the API, copied by the database.
import type pg from 'pg'
import { stepIds } from '../../../src/domain/matter/step'
import { bearerOf, hashOf, newOpaque } from '../../../src/server/session/token'
import { aServer } from '../../server/support/server'
import { aTown } from '../../server/support/town'
import { aMatterAt } from '../../server/support/walk'

export const district = 'zhijiang'

export interface Settled {
  readonly stationCode: string
  readonly tokens: readonly string[]
}

const groups = 12
const members = 200

/** An id made of a number, ordered as the numbers are, in the shape of a UUID version 7. */
const idOf = (of: string, what: number): string =>
  `(lpad(to_hex(1763700000000 + ${of}), 12, '0') || '7${what}008000000000000000')::uuid`

/** Groups with a station and a coordinator each, members, and residents who are signed in. */
export const settleDistrict = async (
  db: { query(sql: string, values: unknown[]): Promise<unknown> },
  residents: number,
): Promise<Settled> => {
  const opaques = Array.from({ length: residents }, newOpaque)
  const add = (sql: string, ...values: unknown[]) => db.query(sql, values)
  await add(
    `insert into district (district_id, name, setting, created_at) values ($1, '枝江', '{}', timestamptz '2024-01-01Z')`,
    district,
  )
  await add(
    `insert into "group" (district_id, id, name, created_at)
     select $1, ${idOf('i', 1)}, '第' || i || '协商组', timestamptz '2024-01-01Z' from generate_series(0, ${groups - 1}) i`,
    district,
  )
  await add(
    `insert into station (district_id, id, group_id, code, name, place, created_at)
     select $1, ${idOf('i', 2)}, ${idOf('i', 1)}, 'bench' || chr(97 + i), '第' || i || '协商站', '第' || i || '社区活动室', timestamptz '2024-01-01Z'
     from generate_series(0, ${groups - 1}) i`,
    district,
  )
  await add(
    `insert into person (district_id, id, display_name, created_at)
     select $1, ${idOf('i', 3)}, '示例委员' || i, timestamptz '2024-01-01Z' from generate_series(0, ${members - 1}) i
     union all select $1, ${idOf('i', 4)}, '', timestamptz '2024-01-01Z' from generate_series(0, ${residents - 1}) i`,
    district,
  )
  await add(
    `insert into holding (district_id, person_id, role, place_id, since)
     select $1, ${idOf('i', 3)}, case when i < ${groups} then 'coordinator' else 'member' end,
       (${idOf(`(i % ${groups})`, 1)})::text, timestamptz '2024-01-01Z' from generate_series(0, ${members - 1}) i`,
    district,
  )
  await add(
    `insert into session (district_id, id, person_id, token_hash, created_at, seen_at, expires_at)
     select $1, ${idOf('(i - 1)', 5)}, ${idOf('(i - 1)', 4)}, hash, now(), now(), now() + interval '90 days'
     from unnest($2::text[]) with ordinality as t(hash, i)`,
    district,
    opaques.map(hashOf),
  )
  return { stationCode: 'bencha', tokens: opaques.map((opaque) => bearerOf({ districtId: district, opaque })) }
}

/** The rows of one matter at each step, as the product writes them. */
export const walkedMatters = async (): Promise<string> => {
  const server = await aServer({ district, backend: 'pglite' })
  try {
    const town = await aTown(server)
    for (const step of stepIds) await aMatterAt(server, town, step)
    return JSON.stringify(await server.db.selectFrom('matter').selectAll().execute())
  } finally {
    await server.close()
  }
}

const minutes = 3 * 365 * 24 * 60

/** What an index is worth is not in how it was filled: they are made again over the rows. */
const withoutIndexes = async (db: pg.Client, fill: () => Promise<void>): Promise<void> => {
  const { rows } = await db.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = 'matter'::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
  )
  for (const { name } of rows) await db.query(`drop index ${name}`)
  await fill()
  for (const { definition } of rows) await db.query(definition)
}

/** Matters of three years, numbered from `from` up to `to`: a quarter open, most of them closed. */
export const fillMatters = async (
  db: pg.Client,
  walked: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> => {
  await db.query("set synchronous_commit = off; set maintenance_work_mem = '512MB'; set timezone = 'UTC'")
  const fill = async (): Promise<void> => {
    await db.query(
      `insert into matter (district_id, id, version, state, status, step, group_id, lead_id, co_member_ids, unit_ids,
         invited_ids, claim_scope, number, title, category, place, lng, lat, due, step_from, reports, photo_id, urgency,
         supporters, opened_at, updated_at)
       select $1, m.id, t.version, t.state || jsonb_build_object('id', m.id, 'groupId', m.group_id, 'leadId', m.lead_id,
           'status', m.status, 'title', m.title),
         m.status, t.step, m.group_id, m.lead_id, '{}', t.unit_ids, t.invited_ids, t.claim_scope, 'X2026-' || lpad(i::text, 7, '0'),
         m.title, t.category, t.place || i, 111.7 + i % 997 / 5000.0, 30.4 + i % 991 / 5000.0,
         case when m.status = 'open' then (m.opened_at + interval '30 days')::date end, m.opened_at::date, 1 + i % 4,
         case when i % 3 = 0 then m.id end, extract(epoch from m.opened_at)::bigint / 86400, i % 60, m.opened_at,
         m.opened_at + random() * interval '60 days'
       from generate_series($3::int, $4::int - 1) i
       cross join lateral (select ${idOf('i', 6)} as id, ${idOf(`(i % ${groups})`, 1)} as group_id,
         case when i % 7 > 0 then ${idOf(`(i % ${members})`, 3)} end as lead_id,
         (array['open', 'open', 'open', 'open', 'open', 'paused', 'closed', 'closed', 'closed', 'closed', 'closed', 'closed',
           'closed', 'closed', 'closed', 'closed', 'ended', 'ended', 'redirected', 'redirected'])[1 + i % 20] as status,
         '第' || i || '号：村口到学校的路灯长期不亮' as title,
         timestamptz '2023-11-01' + i * (${minutes}.0 / $4::int) * interval '1 minute' as opened_at) m
       join (select row_number() over () - 1 as k, r.* from jsonb_populate_recordset(null::matter, $2::jsonb) r) t
         on t.k = i % ${stepIds.length}`,
      [district, walked, from, to],
    )
  }
  await withoutIndexes(db, fill)
  await db.query('vacuum analyze matter')
}

/** Oldest and newest change of the matters made, as instants. */
export const span = { from: Date.parse('2023-11-01T00:00:00Z'), minutes } as const
