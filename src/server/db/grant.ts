// The rights of the application's role: everything it needs, and no way to change what is recorded for ever.

import { codeOf } from '../error-code'
import { roleNeeded } from '../locales/start'
import type { Backend } from './driver'
import { isMadeAlready } from './duplicate'
import { type Migration, migrations } from './migration'

export const appRole = 'laishangliang_app'

/** Records that may be added and read, never changed or removed. */
export const appendOnly = [
  'matter_event',
  'report_event',
  'paper_event',
  'reveal',
  'audit',
  'evaluation',
  'privacy_run',
  'log_leaf',
  'log_node',
  'tree_head',
  'head_stamp',
] as const

/** What may still be emptied in such a record, because it is a person's own words. */
const erasable = { evaluation: ['words'] } as const

/** Rows that stay: only these columns of them may change. A vote changes its value or stops counting; it never moves or goes. */
export const lasting = {
  meeting: [
    'ballot',
    'quorum',
    'hidden',
    'phase',
    'voting',
    'item',
    'left_out',
    'screen',
    'timer',
    'voter_key',
    'opened_at',
    'ended_at',
    'revision',
  ],
  attendance: ['person_id', 'label_enc', 'side', 'present_at', 'via', 'became', 'hand_at', 'away'],
  statement: ['text', 'author_id', 'status'],
  vote: ['value', 'side', 'proxy', 'counted'],
} as const

/** What the login may not do itself, its administrator is asked to do. */
const orAsk = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work
  } catch (error) {
    if (codeOf(error) === '42501') throw new Error(roleNeeded(appRole))
    // Another process was quicker.
    if (!isMadeAlready(error)) throw error
  }
}

const makeRole = async (owner: Backend): Promise<void> => {
  const { rows } = await owner.query('select 1 from pg_roles where rolname = $1', [appRole])
  if (rows.length === 0) await orAsk(owner.script(`create role ${appRole} nologin`))
  const member = await owner.query("select pg_has_role(current_user, $1, 'member') as is", [appRole])
  if (member.rows[0]?.is !== true) await orAsk(owner.script(`grant ${appRole} to current_user`))
}

/** A login of the application's own, which is not the owner's, must be able to act as the role. */
const admit = async (owner: Backend, login: string): Promise<void> => {
  const may = await owner.query(
    "select rolname, pg_has_role(rolname, $2, 'member') as is from pg_roles where rolname = $1",
    [login, appRole],
  )
  const quoted = `"${login.replaceAll('"', '""')}"`
  if (may.rows[0]?.is === false) await orAsk(owner.script(`grant ${appRole} to ${quoted}`))
}

/** What our own migrations made in the common schema, where other things may stand: extensions, foreign tables. */
const madeBy = (applied: readonly Migration[], kind: 'table' | 'view' | 'sequence'): readonly string[] => {
  const words = new RegExp(
    `^(create|drop) (?:or replace )?${kind} (?:if (?:not )?exists )?("?\\w+"?)|^alter ${kind} ("?\\w+"?) rename to ("?\\w+"?)`,
    'gm',
  )
  const names = new Set<string>()
  for (const { up } of applied) {
    for (const [, verb, name = '', before = '', after = ''] of up.matchAll(words)) {
      if (verb === 'create') names.add(name)
      else names.delete(verb === 'drop' ? name : before)
      if (verb === undefined) names.add(after)
    }
  }
  return [...names]
}

export const ownTables = madeBy(migrations, 'table')

/** Gives the role its rights again, so that tables of later migrations are covered without a thought. */
export const grant = async (owner: Backend, login: string | null): Promise<void> => {
  await makeRole(owner)
  if (login !== null) await admit(owner, login)
  const { rows } = await owner.query("select from pg_namespace where nspname = 'pgboss'", [])
  const done = new Set((await owner.query('select name from migration', [])).rows.map(({ name }) => name))
  const applied = migrations.filter(({ name }) => done.has(name))
  const made = new Set(madeBy(applied, 'table'))
  const isMade = (table: string): boolean => made.has(table)
  const tables = [...made, ...madeBy(applied, 'view'), 'migration'].join(', ')
  const sequences = madeBy(applied, 'sequence').join(', ')
  const own = `grant usage on schema public to ${appRole};
    grant select, insert, update, delete on ${tables} to ${appRole};
    ${sequences === '' ? '' : `grant usage on sequence ${sequences} to ${appRole};`}`
  const queue = `grant usage on schema pgboss to ${appRole};
    grant select, insert, update, delete on all tables in schema pgboss to ${appRole};
    grant usage on all sequences in schema pgboss to ${appRole};
    grant execute on all functions in schema pgboss to ${appRole};`
  const wide = rows.length === 0 ? [own] : [own, queue]
  const narrow = [...appendOnly, ...Object.keys(lasting)]
    .filter(isMade)
    .map((table) => `revoke update, delete on ${table} from ${appRole};`)
  const emptied = Object.entries({ ...erasable, ...lasting }).map(
    ([table, columns]) => `grant update (${columns.join(', ')}) on ${table} to ${appRole};`,
  )
  await owner.script(
    `begin; select pg_advisory_xact_lock(7403); ${[...wide, ...narrow, ...emptied].join('\n')}
     revoke insert, update, delete on migration from ${appRole}; commit`,
  )
}
