// The PostgreSQL backend: a pool whose connections act as the least-privileged role.

import pg from 'pg'
import { codeOf } from '../error-code'
import type { Backend, Link, Rows } from './driver'
import { parsers } from './parse'

interface PostgresOptions {
  readonly url: string
  readonly connections: number
  /** role that every connection takes on; null keeps that of the login */
  readonly role: string | null
  readonly onError: (error: Error) => void
}

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format === 'binary' ? 'text' : format),
}

interface Runs {
  query(config: { text: string; values: unknown[]; name?: string }): Promise<pg.QueryResult<Record<string, unknown>>>
}

const run = async (on: Runs, sql: string, values: readonly unknown[], name?: string): Promise<Rows> => {
  const result = await on.query({ text: sql, values: [...values], ...(name === undefined ? {} : { name }) })
  return { rows: result.rows, affected: result.rowCount ?? undefined }
}

const linkTo = (client: pg.PoolClient): Link => {
  let broken = false
  const settle = async (verb: 'begin' | 'commit' | 'rollback'): Promise<void> => {
    try {
      await client.query(verb)
    } catch (error) {
      // A connection whose transaction is in doubt must not be lent again.
      broken = true
      throw error
    }
  }
  return {
    query: async (sql, values, name) => {
      try {
        return await run(client, sql, values, name)
      } catch (error) {
        // A primary that was demoted stays so: the next one borrowed is to be of the new one.
        if (codeOf(error) === '25006') broken = true
        throw error
      }
    },
    begin: () => settle('begin'),
    commit: () => settle('commit'),
    rollback: () => settle('rollback'),
    release: () => client.release(broken),
  }
}

export const openPostgres = (options: PostgresOptions): Backend => {
  let closing = false
  // The pool counts as ended before its sockets are closed: what they say then is of no interest.
  const broken = (error: Error): void => {
    if (!closing) options.onError(error)
  }
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    application_name: 'lai-shangliang',
    types,
    onConnect: async (client: pg.ClientBase) => {
      // The pool listens to idle connections only; one that breaks while it is lent must not end the process.
      client.on('error', broken)
      // a statement is answered sooner than PostgreSQL would have compiled it
      await client.query("set timezone to 'UTC'; set jit to off")
      if (options.role === null) return
      // A migration may take its time, a request may not.
      await client.query("set statement_timeout to '30s'; set lock_timeout to '10s'")
      await client.query(`set role ${pg.escapeIdentifier(options.role)}`)
    },
  })
  pool.on('error', broken)
  return {
    kind: 'postgres',
    load: () => ({
      open: pool.totalCount,
      lent: pool.totalCount - pool.idleCount,
      waiting: pool.waitingCount,
    }),
    query: (sql, values, name) => run(pool, sql, values, name),
    script: async (sql) => {
      const results: unknown = await pool.query(sql)
      return (Array.isArray(results) ? results : [results]).flatMap((result: pg.QueryResult) => result.rows ?? [])
    },
    link: async () => linkTo(await pool.connect()),
    close: () => {
      closing = true
      return pool.end()
    },
  }
}
