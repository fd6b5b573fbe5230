// Runs the same tests on both backends.

import { connect, type OpenDatabase } from '../../../src/server/db/connect'
import { type PostgresCluster, startPostgres } from './postgres'

export type BackendKind = 'pglite' | 'postgres'

/** Declares the tests once for each backend; `open` makes a new, migrated database and closes it after the test. */
export const onBothBackends = (declare: (open: () => Promise<OpenDatabase>) => void): void => {
  describe.each<BackendKind>(['pglite', 'postgres'])('on %s', (kind) => {
    let cluster: PostgresCluster | undefined
    const opened: OpenDatabase[] = []

    beforeAll(async () => {
      if (kind === 'postgres') cluster = await startPostgres()
    })
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((one) => one.close()))
    })
    afterAll(() => cluster?.stop())

    declare(async () => {
      const setting =
        cluster === undefined
          ? ({ kind: 'memory' } as const)
          : await cluster.database().then((url) => ({ kind: 'postgres', url, ownerUrl: url, connections: 10 }) as const)
      const one = await connect(setting, {
        onError: (error) => {
          throw error
        },
      })
      opened.push(one)
      return one
    })
  })
}
