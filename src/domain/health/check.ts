// What is looked at to know whether an installation is well: one row a check, each judging what was measured. The command,
// the page of the office and the words all follow this table.

export type Level = 'good' | 'warn' | 'bad' | 'off'

/** What was measured, by the name of the check. Instants are told as ages, so that no rule needs a clock. */
export interface Measured {
  readonly database: {
    readonly kind: 'embedded' | 'postgres'
    readonly production: boolean
    /** a row was written and taken away again */
    readonly written: boolean
    /** SQLSTATE or network code of what went wrong */
    readonly code: string | null
    readonly milliseconds: number
  }
  /** `number` as PostgreSQL counts, such as 150004 */
  readonly databaseVersion: { readonly number: number; readonly text: string }
  /** migrations of this program that were not applied, and applied ones that it does not know */
  readonly schema: { readonly missing: number; readonly unknown: number }
  readonly connections: { readonly used: number; readonly most: number; readonly waiting: number }
  readonly lag: {
    readonly copies: number
    /** of them, how many do not show this login how far behind they are */
    readonly hidden: number
    /** that the one which is farthest behind is behind */
    readonly seconds: number
    /** whether the copy that the settings have read keeps up; null: they name none */
    readonly follows: boolean | null
  }
  readonly disk: { readonly freeMb: number; readonly totalMb: number }
  readonly clock: {
    /** this machine's clock before the database's, negative behind it */
    readonly skewMs: number
    /** the last event before this clock; positive: it lies in the future */
    readonly aheadMs: number
  }
  readonly key: { readonly fits: boolean; readonly open: boolean; readonly path: string | null }
  readonly sms: { readonly kind: 'log' | 'http' | 'tencent'; readonly production: boolean; readonly reached: boolean }
  readonly files: {
    readonly kind: 'disk' | 's3'
    /** what did not work; null: all three did */
    readonly failed: 'put' | 'get' | 'remove' | null
    readonly milliseconds: number
  }
  readonly wechat: { readonly on: boolean; readonly failure: string | null }
  readonly certificate: {
    readonly address: string | null
    readonly https: boolean
    readonly production: boolean
    /** null: could not be read */
    readonly days: number | null
  }
  readonly outbox: { readonly waiting: number; readonly oldestMinutes: number }
  readonly jobs: { readonly stuck: number; readonly failed: number; readonly lateMinutes: number }
  readonly sweep: { readonly lastMinutes: number | null }
  readonly cleanUp: { readonly lastHours: number | null }
  readonly erase: { readonly waiting: number; readonly oldestHours: number }
  readonly backup: { readonly lastHours: number | null; readonly checkedDays: number | null }
  /** whether the log begins with what was signed on this machine; null: nothing was yet */
  readonly log: { readonly agrees: boolean | null }
  /** since somebody outside followed the log */
  readonly witness: { readonly lastHours: number | null }
  readonly processes: {
    readonly versions: readonly string[]
    readonly count: number
    /** between the two whose clocks are farthest apart */
    readonly apartMs: number
  }
}

export type CheckId = keyof Measured

/** What can be found, each with how bad that is; and which of them it is. */
interface Check<M, Found extends string> {
  readonly found: Readonly<Record<Found, Level>>
  readonly judge: (measured: M) => Found
}

const check = <M, const Found extends string>(
  found: Readonly<Record<Found, Level>>,
  judge: (measured: M) => Found,
): Check<M, Found> => ({ found, judge })

type M = Measured

export const checks = {
  database: check({ fine: 'good', slow: 'warn', trial: 'warn', readOnly: 'bad', away: 'bad' }, (m: M['database']) => {
    if (!m.written) return m.code === '25006' ? 'readOnly' : 'away'
    if (m.milliseconds > 500) return 'slow'
    return m.kind === 'embedded' && m.production ? 'trial' : 'fine'
  }),
  databaseVersion: check({ fine: 'good', old: 'bad' }, (m: M['databaseVersion']) =>
    m.number >= 150_000 ? 'fine' : 'old',
  ),
  schema: check({ fine: 'good', behind: 'warn', newer: 'bad' }, (m: M['schema']) =>
    m.unknown > 0 ? 'newer' : m.missing > 0 ? 'behind' : 'fine',
  ),
  connections: check({ fine: 'good', many: 'warn', none: 'bad' }, (m: M['connections']) =>
    m.used >= m.most ? 'none' : m.used > m.most * 0.8 || m.waiting > 0 ? 'many' : 'fine',
  ),
  lag: check(
    { none: 'off', fine: 'good', unread: 'warn', hidden: 'warn', behind: 'warn', far: 'bad' },
    (m: M['lag']) => {
      if (m.seconds > 300) return 'far'
      if (m.follows === false) return 'unread'
      if (m.seconds > 30) return 'behind'
      if (m.copies === 0) return m.follows === null ? 'none' : 'fine'
      return m.hidden > 0 ? 'hidden' : 'fine'
    },
  ),
  disk: check({ fine: 'good', low: 'warn', full: 'bad' }, (m: M['disk']) =>
    m.freeMb < 1024 ? 'full' : m.freeMb < Math.min(10_240, m.totalMb * 0.1) ? 'low' : 'fine',
  ),
  clock: check({ fine: 'good', off: 'warn', wrong: 'bad', future: 'bad' }, (m: M['clock']) => {
    if (m.aheadMs > 60_000) return 'future'
    const skew = Math.abs(m.skewMs)
    return skew > 60_000 ? 'wrong' : skew > 2000 ? 'off' : 'fine'
  }),
  key: check({ fine: 'good', open: 'warn', wrong: 'bad' }, (m: M['key']) =>
    !m.fits ? 'wrong' : m.open ? 'open' : 'fine',
  ),
  sms: check({ fine: 'good', log: 'warn', trial: 'good', away: 'bad' }, (m: M['sms']) => {
    if (m.kind === 'log') return m.production ? 'log' : 'trial'
    return m.reached ? 'fine' : 'away'
  }),
  files: check({ fine: 'good', put: 'bad', get: 'bad', remove: 'bad' }, (m: M['files']) => m.failed ?? 'fine'),
  wechat: check({ none: 'off', fine: 'good', failed: 'bad' }, (m: M['wechat']) =>
    !m.on ? 'none' : m.failure === null ? 'fine' : 'failed',
  ),
  certificate: check(
    { none: 'off', plain: 'bad', unread: 'bad', fine: 'good', soon: 'warn', now: 'bad' },
    (m: M['certificate']) => {
      if (!m.https) return m.production ? 'plain' : 'none'
      if (m.days === null) return 'unread'
      return m.days <= 7 ? 'now' : m.days <= 21 ? 'soon' : 'fine'
    },
  ),
  outbox: check({ fine: 'good', late: 'warn', stuck: 'bad' }, (m: M['outbox']) =>
    m.oldestMinutes > 60 ? 'stuck' : m.oldestMinutes > 10 ? 'late' : 'fine',
  ),
  jobs: check({ fine: 'good', failed: 'warn', late: 'warn', stuck: 'bad' }, (m: M['jobs']) =>
    m.stuck > 0 ? 'stuck' : m.lateMinutes > 10 ? 'late' : m.failed > 0 ? 'failed' : 'fine',
  ),
  sweep: check({ fine: 'good', never: 'warn', late: 'bad' }, (m: M['sweep']) =>
    m.lastMinutes === null ? 'never' : m.lastMinutes > 20 ? 'late' : 'fine',
  ),
  cleanUp: check({ fine: 'good', never: 'warn', late: 'bad' }, (m: M['cleanUp']) =>
    m.lastHours === null ? 'never' : m.lastHours > 50 ? 'late' : 'fine',
  ),
  erase: check({ fine: 'good', late: 'warn' }, (m: M['erase']) => (m.oldestHours > 24 ? 'late' : 'fine')),
  backup: check({ fine: 'good', never: 'bad', late: 'bad', unchecked: 'warn' }, (m: M['backup']) => {
    if (m.lastHours === null) return 'never'
    if (m.lastHours > 50) return 'late'
    return m.checkedDays === null || m.checkedDays > 35 ? 'unchecked' : 'fine'
  }),
  log: check({ fine: 'good', none: 'off', rewritten: 'bad' }, (m: M['log']) =>
    m.agrees === null ? 'none' : m.agrees ? 'fine' : 'rewritten',
  ),
  witness: check({ fine: 'good', never: 'warn', late: 'warn' }, (m: M['witness']) =>
    m.lastHours === null ? 'never' : m.lastHours > 50 ? 'late' : 'fine',
  ),
  processes: check({ fine: 'good', none: 'off', mixed: 'warn', apart: 'bad' }, (m: M['processes']) => {
    if (m.count === 0) return 'none'
    if (m.apartMs > 60_000) return 'apart'
    return m.versions.length > 1 ? 'mixed' : 'fine'
  }),
} as const satisfies { readonly [Id in CheckId]: Check<Measured[Id], string> }

/** What a check can find. */
export type FoundBy<Id extends CheckId> = keyof (typeof checks)[Id]['found'] & string

export const checkIds = Object.keys(checks) as readonly CheckId[]

export interface Finding<Id extends CheckId = CheckId> {
  readonly id: Id
  readonly level: Level
  /** undefined: could not be looked at */
  readonly found: FoundBy<Id> | undefined
}

/** `measured` undefined: it could not be measured, which is bad by itself. */
export const judge = <Id extends CheckId>(id: Id, measured: Measured[Id] | undefined): Finding<Id> => {
  if (measured === undefined) return { id, level: 'bad', found: undefined }
  const row = checks[id] as unknown as Check<Measured[Id], FoundBy<Id>>
  const found = row.judge(measured)
  return { id, level: row.found[found], found }
}

const order: Readonly<Record<Level, number>> = { bad: 0, warn: 1, good: 2, off: 3 }

/** The worst first. */
export const byLevel = <Row extends { readonly level: Level }>(rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((one, other) => order[one.level] - order[other.level])
