// A distributed PostgreSQL for trials: Citus on three clusters of this machine, every table of ours distributed by its district.

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { appRole } from '../../../src/server/db/grant'
import { installed, type PostgresCluster, startPostgres, withClient } from './postgres'

/** Folder of the programs of a PostgreSQL that has Citus: the one that is named, or the installed one. */
export const citusBin = (): string | undefined => {
  const bin = process.env.CITUS_PG_BIN ?? installed()
  if (bin === undefined) return undefined
  const share = execFileSync(join(bin, 'pg_config'), ['--sharedir'], { encoding: 'utf8' }).trim()
  return existsSync(join(share, 'extension', 'citus.control')) ? bin : undefined
}

export interface Citus {
  /** of an empty database on the coordinator that knows the two others */
  readonly url: string
  readonly version: string
  stop(): Promise<void>
}

const database = 'trial'

export const startCitus = async (bin: string): Promise<Citus> => {
  const clusters: PostgresCluster[] = []
  const stop = async (): Promise<void> => {
    for (const cluster of clusters) await cluster.stop()
  }
  try {
    const urls: string[] = []
    for (let n = 0; n < 3; n += 1) {
      const settings = ['shared_preload_libraries=citus', 'max_prepared_transactions=600', 'citus.shard_count=8']
      const cluster = await startPostgres({ bin, settings })
      clusters.push(cluster)
      await withClient(cluster.url, (db) => db.query(`create database ${database}`))
      const url = new URL(cluster.url)
      url.pathname = database
      urls.push(url.href)
      await withClient(url.href, (db) => db.query('create extension citus'))
    }
    const [coordinator, ...workers] = clusters.map(({ folder }) => folder)
    const [url = ''] = urls
    const version = await withClient(url, async (db) => {
      // a folder instead of a host is the socket in it
      await db.query('select citus_set_coordinator_host($1, 5432)', [coordinator])
      for (const worker of workers) await db.query('select citus_add_node($1, 5432)', [worker])
      const { rows } = await db.query<{ version: string }>('select citus_version() as version')
      return rows[0]?.version ?? ''
    })
    return { url, version: version.split(' on ')[0] ?? version, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Distributes every table that has a district; answers their names, and those that stay on the coordinator. */
export const distribute = (
  url: string,
): Promise<{ readonly distributed: readonly string[]; readonly local: readonly string[] }> =>
  withClient(url, async (db) => {
    const { rows } = await db.query<{ name: string; own: boolean }>(
      `select c.relname as name, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'district_id') as own
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`,
    )
    const distributed: string[] = []
    for (const { name } of rows.filter(({ own }) => own)) {
      await db.query("select create_distributed_table($1, 'district_id', colocate_with => $2)", [
        `"${name}"`,
        distributed[0] === undefined ? 'default' : `"${distributed[0]}"`,
      ])
      distributed.push(name)
    }
    // the other machines are reached as the application's role
    await db.query(`alter role ${appRole} login`)
    return { distributed, local: rows.filter(({ own }) => !own).map(({ name }) => name) }
  })
