// Judging what was measured of an installation: each finding of the table is reached, and none is said without cause.

import {
  byLevel,
  type CheckId,
  checkIds,
  checks,
  type FoundBy,
  judge,
  type Measured,
} from '../../../src/domain/health/check'

type Case<Id extends CheckId> = readonly [FoundBy<Id>, Measured[Id]]

const database = { kind: 'postgres', production: true, written: true, code: null, milliseconds: 4 } as const
const lag = { copies: 0, hidden: 0, seconds: 0, follows: null } as const
const certificate = { address: 'https://a.cn', https: true, production: true, days: 60 } as const

const cases: { readonly [Id in CheckId]: readonly Case<Id>[] } = {
  database: [
    ['fine', database],
    ['slow', { ...database, milliseconds: 501 }],
    ['trial', { ...database, kind: 'embedded' }],
    ['fine', { ...database, kind: 'embedded', production: false }],
    ['readOnly', { ...database, written: false, code: '25006' }],
    ['away', { ...database, written: false, code: 'ECONNREFUSED' }],
    ['away', { ...database, written: false, code: null }],
  ],
  databaseVersion: [
    ['fine', { number: 150_000, text: '15.0' }],
    ['old', { number: 140_012, text: '14.12' }],
  ],
  schema: [
    ['fine', { missing: 0, unknown: 0 }],
    ['behind', { missing: 1, unknown: 0 }],
    ['newer', { missing: 1, unknown: 1 }],
  ],
  connections: [
    ['fine', { used: 80, most: 100, waiting: 0 }],
    ['many', { used: 81, most: 100, waiting: 0 }],
    ['many', { used: 1, most: 100, waiting: 1 }],
    ['none', { used: 100, most: 100, waiting: 0 }],
  ],
  lag: [
    ['none', lag],
    ['fine', { ...lag, copies: 1, seconds: 30 }],
    ['fine', { ...lag, follows: true }],
    ['unread', { ...lag, follows: false }],
    ['unread', { ...lag, copies: 1, seconds: 31, follows: false }],
    ['hidden', { ...lag, copies: 2, hidden: 1, follows: true }],
    ['behind', { ...lag, copies: 2, hidden: 1, seconds: 31 }],
    ['far', { ...lag, copies: 1, seconds: 301, follows: false }],
  ],
  disk: [
    ['fine', { freeMb: 10_241, totalMb: 1_000_000 }],
    ['fine', { freeMb: 2000, totalMb: 20_000 }],
    ['low', { freeMb: 1999, totalMb: 20_000 }],
    ['full', { freeMb: 1023, totalMb: 2000 }],
  ],
  clock: [
    ['fine', { skewMs: -2000, aheadMs: 60_000 }],
    ['off', { skewMs: -2001, aheadMs: 0 }],
    ['wrong', { skewMs: 60_001, aheadMs: 0 }],
    ['future', { skewMs: 0, aheadMs: 60_001 }],
  ],
  key: [
    ['fine', { fits: true, open: false, path: null }],
    ['open', { fits: true, open: true, path: '/k' }],
    ['wrong', { fits: false, open: true, path: '/k' }],
  ],
  sms: [
    ['fine', { kind: 'http', production: true, reached: true }],
    ['away', { kind: 'tencent', production: true, reached: false }],
    ['log', { kind: 'log', production: true, reached: false }],
    ['trial', { kind: 'log', production: false, reached: false }],
  ],
  files: [
    ['fine', { kind: 's3', failed: null, milliseconds: 1 }],
    ['put', { kind: 's3', failed: 'put', milliseconds: 1 }],
    ['get', { kind: 's3', failed: 'get', milliseconds: 1 }],
    ['remove', { kind: 'disk', failed: 'remove', milliseconds: 1 }],
  ],
  wechat: [
    ['none', { on: false, failure: null }],
    ['fine', { on: true, failure: null }],
    ['failed', { on: true, failure: 'badSecret' }],
  ],
  certificate: [
    ['none', { ...certificate, address: null, https: false, production: false }],
    ['plain', { ...certificate, address: 'http://a.cn', https: false }],
    ['unread', { ...certificate, days: null }],
    ['fine', { ...certificate, days: 22 }],
    ['soon', { ...certificate, days: 21 }],
    ['now', { ...certificate, days: 7 }],
    ['now', { ...certificate, days: -1 }],
  ],
  outbox: [
    ['fine', { waiting: 9, oldestMinutes: 10 }],
    ['late', { waiting: 9, oldestMinutes: 11 }],
    ['stuck', { waiting: 9, oldestMinutes: 61 }],
  ],
  jobs: [
    ['fine', { stuck: 0, failed: 0, lateMinutes: 10 }],
    ['failed', { stuck: 0, failed: 1, lateMinutes: 0 }],
    ['late', { stuck: 0, failed: 1, lateMinutes: 11 }],
    ['stuck', { stuck: 1, failed: 0, lateMinutes: 0 }],
  ],
  sweep: [
    ['fine', { lastMinutes: 20 }],
    ['never', { lastMinutes: null }],
    ['late', { lastMinutes: 21 }],
  ],
  cleanUp: [
    ['fine', { lastHours: 50 }],
    ['never', { lastHours: null }],
    ['late', { lastHours: 51 }],
  ],
  erase: [
    ['fine', { waiting: 5, oldestHours: 24 }],
    ['late', { waiting: 5, oldestHours: 25 }],
  ],
  backup: [
    ['fine', { lastHours: 50, checkedDays: 35 }],
    ['never', { lastHours: null, checkedDays: null }],
    ['late', { lastHours: 51, checkedDays: 1 }],
    ['unchecked', { lastHours: 1, checkedDays: null }],
    ['unchecked', { lastHours: 1, checkedDays: 36 }],
  ],
  log: [
    ['fine', { agrees: true }],
    ['none', { agrees: null }],
    ['rewritten', { agrees: false }],
  ],
  witness: [
    ['fine', { lastHours: 50 }],
    ['never', { lastHours: null }],
    ['late', { lastHours: 51 }],
  ],
  processes: [
    ['none', { versions: [], count: 0, apartMs: 0 }],
    ['fine', { versions: ['1.0.0'], count: 2, apartMs: 60_000 }],
    ['mixed', { versions: ['1.0.0', '1.1.0'], count: 2, apartMs: 0 }],
    ['apart', { versions: ['1.0.0', '1.1.0'], count: 2, apartMs: 60_001 }],
  ],
}

const judgedAs = <Id extends CheckId>(id: Id): void => {
  for (const [found, measured] of cases[id])
    expect([id, measured, judge(id, measured).found]).toEqual([id, measured, found])
}

test.each(checkIds)('%s is judged as the table of cases says', (id) => judgedAs(id))

test.each(checkIds)('every finding of %s is reached by some case', (id) => {
  const reached = cases[id].map(([found]) => found as string)
  expect(Object.keys(checks[id].found).filter((found) => !reached.includes(found))).toEqual([])
})

test('what could not be measured is bad, and the worst comes first', () => {
  const findings = [
    judge('wechat', { on: false, failure: null }),
    judge('outbox', { waiting: 0, oldestMinutes: 0 }),
    judge('sweep', { lastMinutes: null }),
    judge('database', undefined),
  ]
  expect(byLevel(findings).map(({ id, level }) => [id, level])).toEqual([
    ['database', 'bad'],
    ['sweep', 'warn'],
    ['outbox', 'good'],
    ['wechat', 'off'],
  ])
})
