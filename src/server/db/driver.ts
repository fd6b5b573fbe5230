// A Kysely driver over anything that can lend a connection, so that both backends behave the same.

import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'

export interface Rows {
  readonly rows: Record<string, unknown>[]
  readonly affected: number | undefined
}

/** One borrowed connection. A `name` asks for a prepared statement that is kept. */
export interface Link {
  query(sql: string, values: readonly unknown[], name?: string): Promise<Rows>
  begin(): Promise<void>
  commit(): Promise<void>
  rollback(): Promise<void>
  release(): void
}

/** Connections of this process: how many there are, how many are lent, and how many requests wait for one. */
export interface Load {
  readonly open: number
  readonly lent: number
  readonly waiting: number
}

export interface Backend {
  readonly kind: 'pglite' | 'postgres'
  load(): Load
  /** A single statement on any connection: the shortest way for hot paths. */
  query(sql: string, values: readonly unknown[], name?: string): Promise<Rows>
  /** Several statements without values. */
  script(sql: string): Promise<Record<string, unknown>[]>
  link(): Promise<Link>
  /** embedded only: the whole data folder at one instant, as a tar */
  dump?(): Promise<Blob>
  close(): Promise<void>
}

/** Names of prepared statements by their text, so that Kysely need not carry them. */
const names = new Map<string, string>()

export const rememberName = (sql: string, name: string): void => {
  names.set(sql, name)
}

class LinkConnection implements DatabaseConnection {
  constructor(readonly link: Link) {}

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affected } = await this.link.query(query.sql, query.parameters, names.get(query.sql))
    return { rows: rows as Row[], ...(affected === undefined ? {} : { numAffectedRows: BigInt(affected) }) }
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Rows are not streamed: read them page by page.')
  }
}

const linkOf = (connection: DatabaseConnection): Link => {
  if (connection instanceof LinkConnection) return connection.link
  throw new Error('A connection of another driver.')
}

export const dialectOf = (backend: Backend): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createDriver: (): Driver => ({
    init: async () => undefined,
    acquireConnection: async () => new LinkConnection(await backend.link()),
    beginTransaction: (connection) => linkOf(connection).begin(),
    commitTransaction: (connection) => linkOf(connection).commit(),
    rollbackTransaction: (connection) => linkOf(connection).rollback(),
    releaseConnection: async (connection) => linkOf(connection).release(),
    // the backend is closed by who opened it: this driver is made at the first question only
    destroy: async () => undefined,
  }),
})
