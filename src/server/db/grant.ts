// The rights of the application's role: everything it needs, and no way to change what is recorded for ever.

import { codeOf } from '../error-code'
import type { Backend } from './driver'

export const appRole = 'laishangliang_app'

/** Records that may be added and read, never changed or removed. */
export const appendOnly = ['matter_event', 'report_event', 'reveal', 'audit', 'evaluation'] as const

/** What may still be emptied in such a record, because it is a person's own words. */
const erasable = { evaluation: ['words'] } as const

const duplicate = new Set(['42710', '23505'])

const makeRole = async (owner: Backend): Promise<void> => {
  const { rows } = await owner.query('select 1 from pg_roles where rolname = $1', [appRole])
  if (rows.length === 0) {
    try {
      await owner.script(`create role ${appRole} nologin`)
    } catch (error) {
      if (codeOf(error) === '42501') {
        throw new Error(
          `The database login may not create roles. Ask its administrator to run once: create role ${appRole} nologin; grant ${appRole} to the login of DATABASE_URL;`,
        )
      }
      // Another process was quicker.
      if (!duplicate.has(codeOf(error))) throw error
    }
  }
  const member = await owner.query("select pg_has_role(current_user, $1, 'member') as is", [appRole])
  if (member.rows[0]?.is !== true) await owner.script(`grant ${appRole} to current_user`)
}

/** Gives the role its rights anew, so that tables of later migrations are covered without a thought. */
export const grant = async (owner: Backend): Promise<void> => {
  await makeRole(owner)
  const schemas = await owner.query("select nspname from pg_namespace where nspname in ('public', 'pgboss')", [])
  const wide = schemas.rows.map(
    ({ nspname }) => `
    grant usage on schema ${nspname} to ${appRole};
    grant select, insert, update, delete on all tables in schema ${nspname} to ${appRole};
    grant usage on all sequences in schema ${nspname} to ${appRole};
    grant execute on all functions in schema ${nspname} to ${appRole};`,
  )
  const narrow = appendOnly.map((table) => `revoke update, delete on ${table} from ${appRole};`)
  const emptied = Object.entries(erasable).map(
    ([table, columns]) => `grant update (${columns.join(', ')}) on ${table} to ${appRole};`,
  )
  await owner.script(
    `begin; select pg_advisory_xact_lock(7403); ${[...wide, ...narrow, ...emptied].join('\n')}
     revoke insert, update, delete on migration from ${appRole}; commit`,
  )
}
