// What the server asks the database for one request: the app in this process, over a connection that is listened to.
import { tmpdir } from 'node:os'
import { Kysely } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { processes } from '../../../src/domain/process/registry'
import { buildApp } from '../../../src/server/app'
import { type Backend, dialectOf } from '../../../src/server/db/driver'
import { openPostgres } from '../../../src/server/db/postgres'
import type { Schema } from '../../../src/server/db/schema'
import { diskStore } from '../../../src/server/file/disk'
import { handlers } from '../../../src/server/handler'
import { defaultLimits } from '../../../src/server/http/limit'
import { deriveSecret } from '../../../src/server/secret'

export interface RecordedStatement {
  readonly sql: string
  readonly values: readonly unknown[]
}

export interface Sent {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload?: string
}

const listened = (backend: Backend, note: (asked: RecordedStatement) => void): Backend => ({
  ...backend,
  link: async () => {
    const link = await backend.link()
    return {
      ...link,
      query: (sql, values, name) => {
        note({ sql, values })
        return link.query(sql, values, name)
      },
    }
  },
})

const quiet = { info: () => undefined, warn: () => undefined, error: console.error }

/** For each request the statements with their values, when the server is warm: the second time it is sent. */
export const recordStatements = async (
  url: string,
  requests: readonly (() => Sent)[],
): Promise<readonly (readonly RecordedStatement[])[]> => {
  const asked: RecordedStatement[] = []
  const backend = openPostgres({ url, connections: 1, role: null, onError: console.error })
  const app = await buildApp(
    {
      db: new Kysely<Schema>({ dialect: dialectOf(listened(backend, (one) => asked.push(one))) }),
      processes,
      clock: () => new Date().toISOString(),
      newId: uuidv7,
      secret: deriveSecret('0123456789abcdef'.repeat(4)),
      sms: { send: async () => undefined },
      store: diskStore(tmpdir()),
      incomingFolder: tmpdir(),
      log: quiet,
      limits: defaultLimits,
      setting: { demo: false, publicUrl: null, corsOrigins: [], trustProxy: 0, district: null, map: null },
    },
    handlers,
    tmpdir(),
  )
  const recorded: (readonly RecordedStatement[])[] = []
  for (const request of requests) {
    for (const attempt of ['cold', 'warm']) {
      asked.length = 0
      const { statusCode, body } = await app.inject(request())
      if (statusCode !== 200) throw new Error(`${attempt}: ${body}`)
    }
    recorded.push([...asked])
  }
  await app.close()
  await backend.close()
  return recorded
}
