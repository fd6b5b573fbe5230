// A distributed PostgreSQL for trials: Citus on three clusters of this machine, every table of ours distributed by its district.

import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { appRole } from '../../../src/server/db/grant'
import { installed, type PostgresCluster, startPostgres, withClient, withName } from './postgres'

/** Folder of the programs of a PostgreSQL that has Citus: the one that is named, or the installed one. */
export const citusBin = (): string | undefined => {
  const bin = process.env.CITUS_PG_BIN ?? installed()
  if (bin === undefined) return undefined
  const share = execFileSync(join(bin, 'pg_config'), ['--sharedir'], { encoding: 'utf8' }).trim()
  return existsSync(join(share, 'extension', 'citus.control')) ? bin : undefined
}

/** With its library, and room for what is committed on several machines at once. */
const settings = ['shared_preload_libraries=citus', 'max_prepared_transactions=600', 'citus.shard_count=4']

/** One empty cluster of the kind that the tests run on. */
export const startUsual = (): Promise<PostgresCluster> => {
  const bin = process.env.BACKEND === 'citus' ? citusBin() : undefined
  return startPostgres(bin === undefined ? {} : { bin, settings })
}

/** Three clusters of this machine, of which the first coordinates the two others. */
export interface CitusNodes {
  /** of each one's own database */
  readonly urls: readonly string[]
  stop(): Promise<void>
}

export const startCitus = async (bin: string): Promise<CitusNodes> => {
  const clusters: PostgresCluster[] = []
  const stop = async (): Promise<void> => {
    for (const cluster of clusters) await cluster.stop()
  }
  try {
    for (let n = 0; n < 3; n += 1) {
      clusters.push(await startPostgres({ bin, settings }))
    }
    return { urls: clusters.map(({ url }) => url), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A folder instead of a host is the socket in it. */
const socketOf = (url: string): string => new URL(url).searchParams.get('host') ?? ''

/** Lets a database of this name, which each of the machines has by now, be one of three nodes; answers the version of Citus. */
const joinNodes = async (urls: readonly string[]): Promise<string> => {
  for (const url of urls) await withClient(url, (db) => db.query('create extension citus'))
  const [coordinator = '', ...workers] = urls
  return withClient(coordinator, async (db) => {
    await db.query('select citus_set_coordinator_host($1, 5432)', [socketOf(coordinator)])
    for (const worker of workers) await db.query('select citus_add_node($1, 5432)', [socketOf(worker)])
    const { rows } = await db.query<{ version: string }>('select citus_version() as version')
    return rows[0]?.version.split(' on ')[0] ?? ''
  })
}

export interface DistributedDatabase {
  /** at the node that coordinates */
  readonly url: string
  readonly version: string
  readonly distributed: readonly string[]
  /** tables that stay at the node that coordinates */
  readonly local: readonly string[]
  drop(): Promise<void>
}

/**
 * A database over these machines, every table distributed by its district; `like` is the name of a database at the first of
 * them whose tables it has.
 */
export const distributedDatabase = async (urls: readonly string[], like: string): Promise<DistributedDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const [coordinator = '', ...workers] = urls
  await withClient(coordinator, (db) => db.query(`create database ${name} template ${like}`))
  for (const worker of workers) await withClient(worker, (db) => db.query(`create database ${name}`))
  const own = urls.map((url) => withName(url, name))
  const version = await joinNodes(own)
  const [url = ''] = own
  return {
    url,
    version,
    ...(await distribute(url)),
    drop: async () => {
      for (const each of urls) await withClient(each, (db) => db.query(`drop database ${name} with (force)`))
    },
  }
}

/** Distributes every table that has a district; answers their names, and those that stay on the coordinator. */
const distribute = (
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
