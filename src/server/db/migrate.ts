// Brings the schema up to date at start: each migration once, in order, one process at a time.

import type { Backend } from './driver'
import { type Migration, migrations } from './migration'

const lock = 7402

/** Names of the migrations that were applied now. Refuses a database that a newer version has written. */
export const migrate = async (
  owner: Pick<Backend, 'link'>,
  all: readonly Migration[] = migrations,
): Promise<readonly string[]> => {
  const link = await owner.link()
  const applied: string[] = []
  try {
    await link.begin()
    try {
      await link.query('select pg_advisory_xact_lock($1)', [lock])
      await link.query(
        'create table if not exists migration (name text primary key, at timestamptz not null default now())',
        [],
      )
      const done = new Set((await link.query('select name from migration', [])).rows.map((row) => String(row.name)))
      const unknown = [...done].filter((name) => !all.some((migration) => migration.name === name))
      if (unknown.length > 0) {
        throw new Error(`The database was written by a newer version of this program (${unknown.join(', ')}).`)
      }
      for (const { name, up } of all) {
        if (done.has(name)) continue
        for (const sql of statementsOf(up)) await link.query(sql, [])
        await link.query('insert into migration (name) values ($1)', [name])
        applied.push(name)
      }
      await link.commit()
    } catch (error) {
      await link.rollback()
      throw error
    }
  } finally {
    link.release()
  }
  return applied
}

const statementsOf = (up: string): readonly string[] =>
  up
    .split(/;\s*$/m)
    .map((sql) => sql.trim())
    .filter((sql) => sql !== '')
