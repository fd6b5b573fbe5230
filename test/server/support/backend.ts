// Runs the same tests on both backends.

import { connect, type OpenDatabase } from '../../../src/server/db/connect'
import { type PostgresCluster, startPostgres } from './postgres'
import { migratedDatabase } from './template'

export type BackendKind = 'pglite' | 'postgres'

/** Declares the tests once for each backend; they share one migrated database. */
export const onBothBackends = (declare: (opened: () => OpenDatabase) => void): void => {
  describe.each<BackendKind>(['pglite', 'postgres'])('on %s', (kind) => {
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
