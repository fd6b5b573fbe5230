// Brings the schema up to date at start: each migration once, in order, one process at a time.

import { codeOf } from '../error-code'
import type { Backend, Link } from './driver'
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
      const due = all.filter(({ name }) => !done.has(name))
      await lockBefore(link, due.map(({ up }) => up).join('\n'))
      for (const { name, up } of due) {
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

/** Milliseconds: less than PostgreSQL waits before it looks for a deadlock and breaks off one of those in it. */
const lockPatience = 100
const mostTries = 200

/** What nobody may read meanwhile. */
const changes =
  /\b(?:alter\s+table|drop\s+table|truncate|(?:create|drop)\s+trigger[^;]*?\son)\s+(?:if\s+exists\s+)?"?(\w+)"?/gi

/**
 * Takes the locks on tables that are there before anything is done. Taken one by one on the way, they would meet requests of
 * the version before, which holds one of these tables and waits for another: somebody's report would be broken off.
 */
const lockBefore = async (link: Link, sql: string): Promise<void> => {
  const { rows } = await link.query('select tablename from pg_tables where schemaname = current_schema()', [])
  const named = rows.map((row) => String(row.tablename)).filter((table) => new RegExp(`\\b${table}\\b`).test(sql))
  const changed = new Set([...sql.matchAll(changes)].map(([, table]) => table))
  // each kind by one statement: the shorter the way from the first to the last, the fewer come between
  const locks = [
    { tables: named.filter((table) => changed.has(table)), mode: 'access exclusive' },
    { tables: named.filter((table) => !changed.has(table)), mode: 'share row exclusive' },
  ].flatMap(({ tables, mode }) =>
    tables.length === 0 ? [] : [`lock table ${tables.map((table) => `"${table}"`).join(', ')} in ${mode} mode`],
  )
  if (locks.length === 0) return
  await link.query(`set local lock_timeout = ${lockPatience}`, [])
  for (let tries = 1; tries <= mostTries; tries += 1) {
    await link.query('savepoint unlocked', [])
    try {
      for (const lock of locks) await link.query(lock, [])
      break
    } catch (error) {
      if (codeOf(error) !== '55P03') throw error
      await link.query('rollback to savepoint unlocked', [])
      await new Promise((resolve) => setTimeout(resolve, lockPatience * (1 + Math.random())))
    }
  }
  await link.query('set local lock_timeout = 0', [])
}

const statementsOf = (up: string): readonly string[] =>
  up
    .split(/;\s*$/m)
    .map((sql) => sql.trim())
    .filter((sql) => sql !== '')
