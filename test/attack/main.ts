// Attacks on the built server, bounded and on loopback only: each says what it did, what came of it, and whether the server
// held. `npm run attack [name ...]`; ends with an error when one of them got through.
import { randomBytes } from 'node:crypto'
import { connect } from '../../src/server/db/connect'
import { installQueue } from '../../src/server/job/queue'
import { district, fillMatters, settleDistrict, walkedMatters } from '../bench/measure/million'
import { startProduct } from '../bench/measure/product'
import { startPostgres, withClient } from '../server/support/postgres'
import { attackCitus } from './citus'
import { attackConnections } from './connections'
import { attackCost } from './cost'
import { attackDisk } from './disk'
import { attackFailover } from './failover'
import { attackLimits } from './limits'
import { attackOverload } from './overload'
import { attackPooler } from './pooler'
import { attackRecovery } from './recovery'
import { attackReplica } from './replica'
import { attackRequests } from './requests'
import type { Outcome, Target } from './target'
import { attackUpgrade } from './upgrade'
import { attackUploads } from './uploads'

/** All of these attack one server with some years of matters. */
const onOne: Readonly<Record<string, (target: Target) => Promise<readonly Outcome[]>>> = {
  uploads: attackUploads,
  cost: attackCost,
  limits: attackLimits,
  overload: attackOverload,
  requests: attackRequests,
  connections: attackConnections,
}

/** Each of these makes its own. */
const onTheirOwn: Readonly<Record<string, () => Promise<readonly Outcome[]>>> = {
  disk: attackDisk,
  replica: attackReplica,
  recovery: attackRecovery,
  pooler: attackPooler,
  upgrade: attackUpgrade,
  failover: attackFailover,
  citus: attackCitus,
}

const asked = process.argv.slice(2)
const chosenOf = <Attack>(attacks: Readonly<Record<string, Attack>>): readonly (readonly [string, Attack])[] =>
  Object.entries(attacks).filter(([name]) => asked.length === 0 || asked.includes(name))
const names = [...Object.keys(onOne), ...Object.keys(onTheirOwn)]
const unknown = asked.filter((name) => !names.includes(name))
if (unknown.length > 0)
  throw new Error(`There is no such attack: ${unknown.join(', ')}. There are ${names.join(', ')}.`)

const outcomes: Outcome[] = []
const came = (all: readonly Outcome[]): void => {
  for (const outcome of all) {
    outcomes.push(outcome)
    console.log(JSON.stringify(outcome))
  }
}

const attackOne = async (chosen: readonly (readonly [string, (target: Target) => Promise<readonly Outcome[]>])[]) => {
  const cluster = await startPostgres()
  try {
    const url = await cluster.database()
    const { close } = await connect(
      { kind: 'postgres', url, ownerUrl: url, connections: 2 },
      { onError: console.error, prepare: installQueue },
    )
    await close()
    const walked = await walkedMatters()
    const { stationCode, tokens } = await withClient(url, async (db) => {
      const settled = await settleDistrict(db, 500)
      await fillMatters(db, walked, { from: 0, to: 5000 })
      return settled
    })
    const metricsToken = randomBytes(16).toString('hex')
    const product = await startProduct({
      METRICS_TOKEN: metricsToken,
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
        came(await attack({ ...product, stationCode, tokens, metricsToken }))
      }
    } finally {
      await product.stop()
    }
  } finally {
    await cluster.stop()
  }
}

const chosen = chosenOf(onOne)
if (chosen.length > 0) await attackOne(chosen)
for (const [name, attack] of chosenOf(onTheirOwn)) {
  console.log(`· ${name}`)
  // one that breaks off is told, and the others are tried all the same
  came(
    await attack().catch((error: unknown) => [
      { attack: name, came: error instanceof Error ? (error.stack ?? error.message) : String(error), held: false },
    ]),
  )
}
console.table(outcomes)
if (outcomes.some(({ held }) => !held)) process.exitCode = 1
