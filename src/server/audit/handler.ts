// What an auditor reads: rows of the logs by their fields' names only. Words, contacts and devices are not selected, so that
// no later change of a screen can show them.

import type { Trail } from '../../domain/log/trail'
import { listing } from '../db/listing'
import type { Handlers } from '../http/call'

interface Row {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly role: string
  readonly what: string
  readonly subject: string
  readonly number: string | null
  readonly version: number | null
  readonly fields: readonly string[]
}

/** Who holds a role has a public name; of others nobody is told. */
const nameOf = (column: string): string =>
  `coalesce((select p.display_name from person p where p.district_id = $1 and p.id = ${column}), '')`

const fieldsOf = (column: string): string =>
  `coalesce((select jsonb_agg(k.key order by k.key) from jsonb_object_keys(${column}) as k(key)), '[]'::jsonb)`

type LogTrail = Exclude<Trail, 'desk' | 'contact'>

/** Along the log of the district, whose index has the time: an event is listed once it has its place there, which tells
 * apart those of one instant. */
const events = (kind: LogTrail): string =>
  `select lpad(to_hex(l.n), 32, '0')::uuid as id, l.at, ${nameOf("(case when e.actor_id ~ '^[0-9a-f-]{36}$' then e.actor_id::uuid end)")} as by, e.actor_role as role, e.type as what,
     ${kind === 'paper' ? 'k.kind' : `'${kind}'`} as subject, k.number, l.version, ${fieldsOf('e.data')} as fields
   from log_leaf l
   join ${kind}_event e on e.district_id = $1 and e.${kind}_id = l.id and e.version = l.version
   join ${kind} k on k.district_id = $1 and k.id = l.id
   where l.district_id = $1 and l.kind = '${kind}'`

const logOf = (kind: LogTrail) =>
  listing<Row, never>({
    name: `audit.log.${kind}`,
    select: `select t.id, t.at, t.by, t.role, t.what, t.subject, t.number, t.version, t.fields from (${events(kind)}) t where true`,
    order: { by: 't.at', first: 'newest' },
    filters: {},
  })

const lists: Readonly<Record<Trail, ReturnType<typeof logOf>>> = {
  desk: listing<Row, never>({
    name: 'audit.desk',
    select: `select t.id, t.at, ${nameOf('t.actor_id')} as by, '' as role, t.action as what, t.subject,
        null::text as number, null::integer as version, ${fieldsOf('t.data')} as fields
      from audit t where t.district_id = $1`,
    order: { by: 't.at', first: 'newest' },
    filters: {},
  }),
  contact: listing<Row, never>({
    name: 'audit.contact',
    select: `select t.id, t.at, ${nameOf('t.actor_id')} as by, t.actor_role as role, 'report.contact' as what,
        'report' as subject, r.number, null::integer as version, '[]'::jsonb as fields
      from reveal t join report r on r.district_id = $1 and r.id = t.report_id where t.district_id = $1`,
    order: { by: 't.at', first: 'newest' },
    filters: {},
  }),
  matter: logOf('matter'),
  report: logOf('report'),
  paper: logOf('paper'),
}

export const auditHandlers = {
  'audit.list': ({ db, districtId, input: { trail, ...input } }) =>
    lists[trail](db, {
      districtId,
      input,
      by: {},
      keyOf: ({ at, id }) => [at, id],
      show: (row) => ({ ...row, fields: [...row.fields] }),
    }),
} satisfies Partial<Handlers>
