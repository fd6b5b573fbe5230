// Runs the same tests on both backends.

import { connect, type OpenDatabase } from '../../../src/server/db/connect'
import { type PostgresCluster, startPostgres } from './postgres'
import { migratedDatabase } from './template'

export type BackendKind = 'pglite' | 'postgres'

const kinds: readonly BackendKind[] = ['pglite', 'postgres']

/**
 * What a test runs on that does not ask for one: PostgreSQL, unless BACKEND names the embedded one, `both`, or `citus`, which
 * is PostgreSQL on three nodes. What races, and what concerns the database itself, runs on both always; so do the walks in
 * the browser on the embedded one.
 */
export const backends: readonly BackendKind[] =
  process.env.BACKEND === 'both'
    ? kinds
    : kinds.filter((kind) => kind === (process.env.BACKEND === 'pglite' ? 'pglite' : 'postgres'))

export const usualBackend: BackendKind = backends[0] ?? 'postgres'

/** Declares the tests once for each backend; they share one migrated database. */
export const onBothBackends = (declare: (opened: () => OpenDatabase) => void): void => {
  describe.each(kinds)('on %s', (kind) => {
    let cluster: PostgresCluster | undefined
    let database: OpenDatabase | undefined

    beforeAll(async () => {
      cluster = kind === 'postgres' ? await startPostgres() : undefined
      const url = await cluster?.database()
      const setting =
        url === undefined
          ? ({ kind: 'memory', template: await migratedDatabase() } as const)
          : ({ kind: 'postgres', url, ownerUrl: url, connections: 10 } as const)
      database = await connect(setting, {
        onError: (error) => {
          throw error
        },
      })
    })
    afterAll(async () => {
      await database?.close()
      await cluster?.stop()
    })

    declare(() => {
      if (database === undefined) throw new Error('The database is open only while a test runs.')
      return database
    })
  })
}
