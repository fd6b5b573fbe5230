// Writes src/server/db/schema.ts, the tables as the query builder sees them, out of a migrated database.

/** `defaulted`: need not be written; `choice`: what a check constraint admits. */
interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly defaulted: boolean
  readonly choice: string | null
}

type Query = (sql: string) => Promise<readonly unknown[]>

const columns = `
  select c.relname as table, a.attname as name, a.atttypid::regtype::text as type, a.atthasdef as defaulted,
    not a.attnotnull and c.relkind = 'r' as nullable,
    (select pg_get_constraintdef(k.oid) from pg_constraint k
     where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
       and a.atttypid = 'text'::regtype and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%') as choice
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and c.relname <> 'migration'
    and a.attnum > 0 and not a.attisdropped
  order by c.relkind, c.relname, a.attnum`

const scalars: Readonly<Record<string, string>> = {
  bigint: 'number',
  boolean: 'boolean',
  bytea: 'Uint8Array',
  date: 'string',
  'double precision': 'number',
  integer: 'number',
  jsonb: 'Record<string, unknown>',
  numeric: 'number',
  smallint: 'number',
  text: 'string',
  'timestamp with time zone': 'string',
  uuid: 'string',
}

const scalarOf = (type: string): string => {
  const scalar = scalars[type]
  if (scalar === undefined) throw new Error(`Say in config/tables.ts what a column of type ${type} is in TypeScript.`)
  return scalar
}

const choices = (definition: string): string => [...definition.matchAll(/'[^']*'/g)].map(([word]) => word).join(' | ')

const typeOf = ({ type, choice, nullable, defaulted }: Column): string => {
  const plain = type.endsWith('[]')
    ? `${scalarOf(type.slice(0, -2))}[]`
    : choice === null
      ? scalarOf(type)
      : choices(choice)
  const held = nullable ? `${plain} | null` : plain
  if (type === 'jsonb') return `${defaulted ? 'DefaultJson' : 'Json'}<${held}>`
  return defaulted ? `Generated<${held}>` : held
}

const head = `// Made out of the migrated database by \`npm run schema\`: the tables as the query builder sees them. JSON goes in as text and
// comes out parsed; instants are ISO strings.

import type { ColumnType, Generated } from 'kysely'

/** \`T\` when read; when written, the text that \`JSON.stringify\` made of it. */
type Json<T> = ColumnType<T, string, string>
type DefaultJson<T> = ColumnType<T, string | undefined, string>
`

/** The text of the file. `query` asks a database that all migrations were applied to. */
export const schemaOf = async (query: Query): Promise<string> => {
  const all = (await query(columns)) as readonly Column[]
  const tables = [...new Set(all.map(({ table }) => table))].map((table) => {
    const lines = all
      .filter((column) => column.table === table)
      .map((column) => `    ${column.name}: ${typeOf(column)}`)
    return [`  ${table}: {`, ...lines, '  }'].join('\n')
  })
  return `${head}\nexport interface Schema {\n${tables.join('\n')}\n}\n`
}
