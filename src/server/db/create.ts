// The first start on a PostgreSQL: makes the database and the application's login, where the owner's login may do so.

import pg from 'pg'
import { codeOf } from '../error-code'
import { databaseMade, databaseMissing, loginMade } from '../locales/start'
import { isMadeAlready } from './duplicate'

interface Urls {
  readonly url: string
  readonly ownerUrl: string
}

const nameOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres'
const loginOf = (url: string): string => decodeURIComponent(new URL(url).username)

/** The database that every cluster has. */
const beside = (url: string): string => {
  const other = new URL(url)
  other.pathname = '/postgres'
  return other.href
}

export const withClient = async <Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const exists = (url: string): Promise<boolean> =>
  withClient(url, async () => true).catch((error: unknown) => {
    if (codeOf(error) === '3D000') return false
    throw error
  })

const makeDatabase = async (ownerUrl: string): Promise<void> => {
  const name = nameOf(ownerUrl)
  try {
    await withClient(beside(ownerUrl), (client) =>
      client.query(`create database ${pg.escapeIdentifier(name)} encoding 'UTF8' template template0`),
    )
  } catch (error) {
    if (codeOf(error) === '42501') throw new Error(databaseMissing(name))
    if (!isMadeAlready(error)) throw error
  }
}

/** A login of its own that is not there yet, with the password that the settings give it. */
const makeLogin = (ownerUrl: string, url: string): Promise<boolean> =>
  withClient(ownerUrl, async (client) => {
    const login = loginOf(url)
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [login])
    if (rowCount !== 0) return false
    const password = decodeURIComponent(new URL(url).password)
    const secret = password === '' ? '' : ` password ${pg.escapeLiteral(password)}`
    try {
      await client.query(`create role ${pg.escapeIdentifier(login)} login${secret}`)
      return true
    } catch (error) {
      // An owner that may make no logins leaves it to its administrator; the connection will say what is missing.
      if (codeOf(error) === '42501' || isMadeAlready(error)) return false
      throw error
    }
  })

/** Tells what was made. Throws a sentence where the database is missing and cannot be made. */
export const createDatabase = async ({ url, ownerUrl }: Urls, print: (line: string) => void): Promise<void> => {
  if (!(await exists(ownerUrl))) {
    await makeDatabase(ownerUrl)
    print(databaseMade(nameOf(ownerUrl)))
  }
  if (loginOf(url) !== '' && loginOf(url) !== loginOf(ownerUrl) && (await makeLogin(ownerUrl, url))) {
    print(loginMade(loginOf(url)))
  }
}
