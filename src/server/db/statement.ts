// Hand-written statements for hot paths: named, prepared once per connection, one round trip each.

import { CompiledQuery } from 'kysely'
import type { Database, Transaction } from './database'
import { type Backend, rememberName } from './driver'

/** `Row` is what a returned row looks like: a test compares it with what the database says of the SQL. */
export interface Statement<Row> {
  readonly name: string
  readonly sql: string
  readonly row?: Row
}

const backends = new WeakMap<Database | Transaction, Backend>()

/** Lets statements on this database take the short way. */
export const shorten = (db: Database, backend: Backend): void => {
  backends.set(db, backend)
}

const named = new Map<string, Statement<unknown>>()

/** Every statement that was made so far, by its name. */
export const statements: ReadonlyMap<string, Statement<unknown>> = named

export const statement = <Row>(name: string, sql: string): Statement<Row> => {
  // PostgreSQL cuts longer ones off, and two may be one then.
  if (name.length > 63) throw new Error(`A shorter name for the statement ${name}.`)
  if (named.has(name)) throw new Error(`Two statements are called ${name}.`)
  const made = { name, sql: sql.trim() }
  named.set(name, made)
  rememberName(made.sql, name)
  return made
}

/** SQL: words of our own, for `in (...)`. What somebody wrote is a parameter. */
export const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ')

/** Runs a statement, inside the transaction if one is given. JSON goes in as `JSON.stringify(...)`, cast in the SQL. */
export const run = async <Row>(
  on: Database | Transaction,
  { name, sql }: Statement<Row>,
  values: readonly unknown[],
): Promise<Row[]> => {
  // Outside of a transaction straight to the pool: Kysely would borrow a connection and give it back by itself.
  const backend = backends.get(on)
  if (backend !== undefined) return (await backend.query(sql, values, name)).rows as Row[]
  const { rows } = await on.executeQuery<Row>(CompiledQuery.raw(sql, [...values]))
  return rows
}

/** The first row, or undefined. */
export const runOne = async <Row>(
  on: Database | Transaction,
  which: Statement<Row>,
  values: readonly unknown[],
): Promise<Row | undefined> => (await run(on, which, values))[0]
