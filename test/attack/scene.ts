// What trials of operation start with: an empty district in a database of its own, and the settings of a server on it.
import { randomBytes } from 'node:crypto'
import { connect } from '../../src/server/db/connect'
import { installQueue } from '../../src/server/job/queue'
import { district, type Settled, settleDistrict } from '../bench/measure/million'
import { withClient } from '../server/support/postgres'

export const settingsOf = (url: string): Record<string, string> => ({
  NODE_ENV: 'production',
  DATABASE_URL: url,
  DISTRICT: district,
  SECRET_KEY: randomBytes(32).toString('hex'),
  SMS_URL: 'log',
  PUBLIC_URL: 'https://example.cn',
  LOG_LEVEL: 'error',
  TRUST_PROXY: '1',
})

/** With the tables of this version and people who are signed in. */
export const settle = async (url: string, residents = 200): Promise<Settled> => {
  const { close } = await connect(
    { kind: 'postgres', url, ownerUrl: url, connections: 2 },
    { onError: console.error, prepare: installQueue },
  )
  await close()
  return withClient(url, (db) => settleDistrict(db, residents))
}
