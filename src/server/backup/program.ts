// PostgreSQL's own programs for dumping and restoring, found on this machine and given their address without a password
// that others could read in the list of processes.

import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const debian = '/usr/lib/postgresql'

const places = (): readonly string[] => {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return [
    ...(process.env.PG_BIN ? [process.env.PG_BIN] : []),
    // the newest first: an older one does not dump a newer server
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
}

export const programPath = (name: 'pg_dump' | 'pg_restore'): string | undefined =>
  places()
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))

/** Host, login, password and database as the programs read them from their environment. */
const environmentOf = (address: string): Record<string, string> => {
  const url = new URL(address)
  const given: Record<string, string | null> = {
    PGHOST: url.searchParams.get('host') ?? url.hostname,
    PGPORT: url.port,
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
    PGSSLMODE: url.searchParams.get('sslmode'),
  }
  const set = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== '')
  return Object.fromEntries(set)
}

/** Rejects with what the program said. */
export const runProgram = (path: string, words: readonly string[], address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(path, [...words], {
      env: { ...process.env, ...environmentOf(address) },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let printed = ''
    child.stderr.on('data', (chunk: Buffer) => {
      printed = `${printed}${chunk}`.slice(-2000)
    })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(printed.trim() || `ended with ${code}`))))
  })
