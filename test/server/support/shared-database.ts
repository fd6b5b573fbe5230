// The PostgreSQL that all server test files of a run share, each with a database of its own: one node, or with
// `BACKEND=citus` three, every table distributed by its district.

import { citusBin, distributedDatabase, startCitus } from './citus'
import { makeDatabase, nameIn, startPostgres, withClient, withName } from './postgres'

/** Addresses of its nodes, the first coordinates; files run in processes of their own, which the environment reaches. */
const nodes = 'TEST_NODES'

let ending: (() => Promise<void>) | undefined

/** Before the first test file. Throws where nodes are asked for of a PostgreSQL that has no Citus. */
export const startSharedNodes = async (): Promise<void> => {
  const start = async (): Promise<{ readonly urls: readonly string[]; stop(): Promise<void> }> => {
    if (process.env.BACKEND !== 'citus') {
      const { url, stop } = await startPostgres()
      return { urls: [url], stop }
    }
    const bin = citusBin()
    if (bin === undefined)
      throw new Error('This PostgreSQL has no Citus: CITUS_PG_BIN names the folder of the programs of one that has.')
    return startCitus(bin)
  }
  const { urls, stop } = await start()
  process.env[nodes] = urls.join(' ')
  ending = stop
}

export const stopSharedNodes = async (): Promise<void> => {
  await ending?.()
}

export interface SharedDatabase {
  readonly url: string
  drop(): Promise<void>
}

const migrated = 'migrated'

/** With the tables of the present migrations, which `migrate` makes once in a run. */
export const sharedDatabase = async (migrate: (url: string) => Promise<void>): Promise<SharedDatabase> => {
  const urls = process.env[nodes]?.split(' ') ?? []
  const [url] = urls
  if (url === undefined) throw new Error('No PostgreSQL is shared: the set-up of the server tests starts it.')
  await withClient(url, async (client) => {
    await client.query('select pg_advisory_lock(1)')
    const { rows } = await client.query('select from pg_database where datname = $1', [migrated])
    if (rows.length > 0) return
    await client.query('create database being_migrated')
    await migrate(withName(url, 'being_migrated'))
    await client.query(`alter database being_migrated rename to ${migrated}`)
  })
  if (urls.length > 1) return distributedDatabase(urls, migrated)
  const made = await makeDatabase(url, withName(url, migrated))
  return {
    url: made,
    drop: () =>
      withClient(url, async (client) => void (await client.query(`drop database ${nameIn(made)} with (force)`))),
  }
}
