// Attacks on the built server, bounded and on loopback only: each says what it did, what came of it, and whether the server
// held. `npm run attack [name ...]`; ends with an error when one of them got through.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { connect } from '../../src/server/db/connect'
import { installQueue } from '../../src/server/job/queue'
import { district, fillMatters, settleDistrict, walkedMatters } from '../bench/measure/million'
import { startProduct } from '../bench/measure/product'
import { startPostgres } from '../server/support/postgres'
import { attackCost } from './cost'
import { attackDisk } from './disk'
import { attackLimits } from './limits'
import { attackOverload } from './overload'
import { attackRequests } from './requests'
import type { Outcome, Target } from './target'
import { attackUploads } from './uploads'

const attacks: Readonly<Record<string, (target: Target) => Promise<readonly Outcome[]>>> = {
  uploads: attackUploads,
  cost: attackCost,
  limits: attackLimits,
  overload: attackOverload,
  requests: attackRequests,
  disk: attackDisk,
}

const asked = process.argv.slice(2)
const chosen = Object.entries(attacks).filter(([name]) => asked.length === 0 || asked.includes(name))
if (chosen.length === 0) throw new Error(`There is no such attack: ${Object.keys(attacks).join(', ')}.`)

const cluster = await startPostgres()
const outcomes: Outcome[] = []
try {
  const url = await cluster.database()
  const { close } = await connect(
    { kind: 'postgres', url, ownerUrl: url, connections: 2 },
    { onError: console.error, prepare: installQueue },
  )
  await close()
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  const { stationCode, tokens } = await settleDistrict(db, 500)
  await fillMatters(db, await walkedMatters(), { from: 0, to: 5000 })
  await db.end()
  const product = await startProduct({
    NODE_ENV: 'production',
    DATABASE_URL: url,
    DISTRICT: district,
    SECRET_KEY: randomBytes(32).toString('hex'),
    SMS_URL: 'log',
    PUBLIC_URL: 'https://example.cn',
    LOG_LEVEL: 'error',
    TRUST_PROXY: '1',
  })
  try {
    for (const [name, attack] of chosen) {
      console.log(`· ${name}`)
      for (const outcome of await attack({ ...product, stationCode, tokens })) {
        outcomes.push(outcome)
        console.log(JSON.stringify(outcome))
      }
    }
  } finally {
    await product.stop()
  }
} finally {
  await cluster.stop()
}
console.table(outcomes)
if (outcomes.some(({ held }) => !held)) process.exitCode = 1
