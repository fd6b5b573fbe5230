// A database that an earlier version has filled keeps its rows, and the application its rights, when it is brought up to
// date.

import type { Backend } from '../../../src/server/db/driver'
import { appRole, grant } from '../../../src/server/db/grant'
import { migrate } from '../../../src/server/db/migrate'
import { migrations } from '../../../src/server/db/migration'
import { openPGlite } from '../../../src/server/db/pglite'
import { openPostgres } from '../../../src/server/db/postgres'
import { type PostgresCluster, startPostgres } from '../support/postgres'
import { emptyDatabase } from '../support/template'

const throwIt = (error: Error): never => {
  throw error
}

const id = (n: number): string => `0193a000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** The migrations up to and with the named one. */
const upTo = (name: string) => migrations.slice(0, migrations.findIndex((one) => one.name === name) + 1)

/** The role whose rights count: on PGlite the only session takes it on, on PostgreSQL a second pool has it. */
const asApplication = async (
  kind: 'pglite' | 'postgres',
  owner: Backend,
  url: string | undefined,
): Promise<{ readonly application: Backend; close(): Promise<void> }> => {
  if (kind === 'postgres' && url !== undefined) {
    const application = openPostgres({ url, connections: 1, role: appRole, onError: throwIt })
    return { application, close: () => application.close() }
  }
  await owner.script(`set role ${appRole}`)
  return { application: owner, close: async () => undefined }
}

describe.each(['pglite', 'postgres'] as const)('on %s', (kind) => {
  let cluster: PostgresCluster | undefined
  let url: string | undefined
  let owner: Backend

  beforeEach(async () => {
    cluster = kind === 'postgres' ? await startPostgres() : undefined
    url = await cluster?.database()
    owner =
      url === undefined
        ? await openPGlite(null, await emptyDatabase())
        : openPostgres({ url, connections: 2, role: null, onError: throwIt })
  })
  afterEach(async () => {
    await owner.close()
    await cluster?.stop()
  })

  test('what was proposed to a meeting stays, as a motion, with where people stood', async () => {
    await migrate(owner, upTo('0009-second-seat'))
    await owner.script(`
      insert into proposal (district_id, id, matter_id, meeting_id, what, unit_id, due, status, revision, at)
      values ('zj', '${id(1)}', '${id(2)}', '${id(3)}', '修复六盏路灯', '${id(4)}', '2026-12-01', 'adopted', 3, now());
      insert into "position" (district_id, proposal_id, attendance_id, id, side, stance, reason, answer)
      values ('zj', '${id(1)}', '${id(5)}', '${id(6)}', 'residents', 'block', '太慢', '列入明年预算');
    `)

    expect(await migrate(owner)).toEqual(migrations.slice(upTo('0009-second-seat').length).map(({ name }) => name))
    await grant(owner, null)

    const { application, close } = await asApplication(kind, owner, url)
    const kept = await application.query(
      `select m.what, m.status, m.revision, p.stance, p.reason, p.answer
       from motion m join "position" p on p.district_id = m.district_id and p.motion_id = m.id`,
      [],
    )
    expect(kept.rows).toEqual([
      { what: '修复六盏路灯', status: 'adopted', revision: 3, stance: 'block', reason: '太慢', answer: '列入明年预算' },
    ])
    await application.query("update motion set status = 'open' where district_id = 'zj'", [])
    await expect(application.query("update motion set status = 'else' where district_id = 'zj'", [])).rejects.toThrow(
      /motion_status_check/,
    )
    await close()
  })

  test('no key, index or check is still called after a table that has another name', async () => {
    await migrate(owner)
    const { rows } = await owner.query(
      `select conname as name from pg_constraint c join pg_class t on t.oid = c.conrelid
         join pg_namespace n on n.oid = t.relnamespace
       where n.nspname = 'public' and c.contype in ('p', 'u', 'c') and not starts_with(conname, t.relname)
       union all
       select i.indexname from pg_indexes i where i.schemaname = 'public' and not starts_with(i.indexname, i.tablename)`,
      [],
    )
    expect(rows).toEqual([])
  })
})
