// The settings of the server: read once from the environment, checked together, wrong ones told in words.

import { join, resolve } from 'node:path'
import { datums } from '../domain/place/point'
import type { Tiles } from '../domain/place/tile'
import { type PlainProblem, type Problem, sayProblem } from './locales/setting'
import { readMap } from './map/setting'
import type { SpeechSetting } from './speech/speech'
import { readWechat, type WechatSetting } from './wechat/setting'

export type DatabaseSetting =
  | { readonly kind: 'pglite'; readonly folder: string }
  | {
      readonly kind: 'postgres'
      readonly url: string
      readonly ownerUrl: string
      readonly connections: number
      /** a copy that answers lists, figures and exports; null: there is none */
      readonly readUrl?: string | null
    }

export type FileSetting =
  | { readonly kind: 'disk'; readonly folder: string }
  | {
      readonly kind: 's3'
      readonly endpoint: string
      readonly region: string
      readonly bucket: string
      readonly accessKeyId: string
      readonly secretAccessKey: string
    }

export type SmsSetting =
  | { readonly kind: 'log' }
  | { readonly kind: 'http'; readonly url: string; readonly token: string }
  | {
      readonly kind: 'tencent'
      readonly url: string
      readonly region: string
      readonly secretId: string
      readonly secretKey: string
      readonly appId: string
      readonly sign: string
      readonly codeTemplate: string
      /** for messages to staff; null: none are sent */
      readonly noticeTemplate: string | null
    }

export interface Setting {
  readonly mode: 'production' | 'development' | 'test'
  /** one-tap sign-ins and made-up data */
  readonly demo: boolean
  readonly host: string
  readonly port: number
  /** the address that residents reach, without a slash at the end; null: taken from what the server listens on */
  readonly publicUrl: string | null
  /** other origins whose pages may call the API */
  readonly corsOrigins: readonly string[]
  /** how many reverse proxies stand in front, whose X-Forwarded-For is believed */
  readonly trustProxy: number
  readonly dataDir: string
  readonly database: DatabaseSetting
  /** district of requests that name none; null: the only one there is */
  readonly district: string | null
  /** with `district`: made at the first start, if it is not there */
  readonly districtName: string | null
  /** phone of the first office account of that district */
  readonly officePhone: string | null
  /** where the built H5 app lies */
  readonly pageFolder: string
  /** 32 bytes as hex, or null: kept in the key file */
  readonly secretKey: string | null
  /** made at the first start */
  readonly keyFile: string
  readonly file: FileSetting
  readonly sms: SmsSetting
  /** null: speech is not turned into words here */
  readonly speech: SpeechSetting | null
  /** null: a scheme of stations stands in for a map */
  readonly map: Tiles | null
  /** null: nothing of WeChat is used */
  readonly wechat: WechatSetting | null
  /** what a reader of /api/metrics must show; null: nobody reads them */
  readonly metricsToken: string | null
  /** the collector of OpenTelemetry that is told of requests, and of how many of a hundred; null: none is */
  readonly trace: { readonly url: string; readonly percent: number } | null
  /** minutes after which the office is signed out when it does nothing; 0: never */
  readonly staffIdleMinutes: number
  /** office, chair, secretariat and auditors have to show a second factor */
  readonly secondFactor: boolean
  /** the time authority (RFC 3161) that stamps the heads of the log; null: none does */
  readonly timestampUrl: string | null
  /** where backups lie; null: beside the data */
  readonly backupFolder: string | null
  /** days that backups are kept */
  readonly backupDays: number
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

type Environment = Readonly<Record<string, string | undefined>>

const modes = ['production', 'development', 'test'] as const
const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
const districtId = /^[a-z][a-z0-9-]{1,19}$/

const isHttpUrl = (value: string): boolean =>
  URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)

const isPostgresUrl = (value: string): boolean =>
  URL.canParse(value) && ['postgres:', 'postgresql:'].includes(new URL(value).protocol)

const isOrigin = (value: string): boolean => isHttpUrl(value) && new URL(value).origin === value

/** Every setting, or every problem as a sentence in Chinese and English. */
export const readSetting = (
  environment: Environment,
): { readonly setting: Setting } | { readonly problems: readonly string[] } => {
  const problems: string[] = []
  const wrong = (problem: Problem, name: string): void => {
    problems.push(sayProblem(problem, name))
  }

  const text = (name: string): string | null => environment[name]?.trim() || null
  const oneOf = <const Words extends readonly [string, ...string[]]>(
    name: string,
    words: Words,
    fallback: Words[number],
  ): Words[number] => {
    const value = text(name)
    if (value === null) return fallback
    const found = words.find((word) => word === value)
    if (found === undefined) wrong({ kind: 'oneOf', words }, name)
    return found ?? fallback
  }
  const whole = (name: string, fallback: number, from: number, to: number): number => {
    const value = text(name)
    if (value === null) return fallback
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
    if (number >= from && number <= to) return number
    wrong({ kind: 'whole', from, to }, name)
    return fallback
  }
  const checked = (name: string, is: (value: string) => boolean, problem: PlainProblem): string | null => {
    const value = text(name)
    if (value === null || is(value)) return value
    wrong({ kind: problem }, name)
    return null
  }
  const needed = (name: string, because: string): string => {
    const value = text(name)
    if (value === null) wrong({ kind: 'needed', because }, name)
    return value ?? ''
  }

  const mode = oneOf('NODE_ENV', modes, 'development')
  const demo = oneOf('DEMO', ['0', '1'], '0') === '1'
  if (demo && mode === 'production') wrong({ kind: 'demoInProduction' }, 'DEMO')

  const dataDir = resolve(text('DATA_DIR') ?? 'data')
  const databaseUrl = checked('DATABASE_URL', isPostgresUrl, 'postgresUrl')
  const ownerUrl = checked('DATABASE_OWNER_URL', isPostgresUrl, 'postgresUrl')
  const readUrl = checked('DATABASE_READ_URL', isPostgresUrl, 'postgresUrl')
  if (readUrl !== null && databaseUrl === null) wrong({ kind: 'needed', because: 'DATABASE_READ_URL' }, 'DATABASE_URL')
  const connections = whole('DATABASE_CONNECTIONS', 20, 2, 500)

  const publicUrl = checked('PUBLIC_URL', isHttpUrl, 'url')?.replace(/\/+$/, '') ?? null
  const corsOrigins =
    text('CORS_ORIGIN')
      ?.split(/[\s,]+/)
      .filter(Boolean) ?? []
  if (!corsOrigins.every(isOrigin)) wrong({ kind: 'origins' }, 'CORS_ORIGIN')

  const traceUrl = checked('OTEL_EXPORTER_OTLP_ENDPOINT', isHttpUrl, 'url')
  const tracePercent = whole('TRACE_PERCENT', 100, 0, 100)

  const secretKey = checked('SECRET_KEY', (value) => /^[0-9a-f]{64}$/i.test(value), 'key')

  const readFile = (): FileSetting => {
    const endpoint = checked('S3_ENDPOINT', isHttpUrl, 'url')
    if (text('S3_ENDPOINT') === null) return { kind: 'disk', folder: join(dataDir, 'file') }
    return {
      kind: 's3',
      endpoint: endpoint ?? '',
      region: text('S3_REGION') ?? 'auto',
      bucket: needed('S3_BUCKET', 'S3_ENDPOINT'),
      accessKeyId: needed('S3_ACCESS_KEY_ID', 'S3_ENDPOINT'),
      secretAccessKey: needed('S3_SECRET_ACCESS_KEY', 'S3_ENDPOINT'),
    }
  }

  const readTencent = (): SmsSetting => {
    const because = 'SMS_SECRET_ID'
    return {
      kind: 'tencent',
      url: checked('SMS_URL', isHttpUrl, 'url') ?? 'https://sms.tencentcloudapi.com',
      region: text('SMS_REGION') ?? 'ap-guangzhou',
      secretId: needed('SMS_SECRET_ID', because),
      secretKey: needed('SMS_SECRET_KEY', because),
      appId: needed('SMS_APP_ID', because),
      sign: needed('SMS_SIGN', because),
      codeTemplate: needed('SMS_CODE_TEMPLATE', because),
      noticeTemplate: text('SMS_NOTICE_TEMPLATE'),
    }
  }

  const readSpeech = (): SpeechSetting | null => {
    if (text('ASR_SECRET_ID') === null) return null
    return {
      url: checked('ASR_URL', isHttpUrl, 'url') ?? 'https://asr.tencentcloudapi.com',
      region: text('ASR_REGION') ?? 'ap-guangzhou',
      secretId: needed('ASR_SECRET_ID', 'ASR_SECRET_ID'),
      secretKey: needed('ASR_SECRET_KEY', 'ASR_SECRET_ID'),
    }
  }

  const readSms = (): SmsSetting => {
    if (text('SMS_SECRET_ID') !== null) return readTencent()
    const value = text('SMS_URL')
    if (value === 'log') return { kind: 'log' }
    if (value === null) {
      if (mode === 'production') wrong({ kind: 'smsInProduction' }, 'SMS_URL')
      return { kind: 'log' }
    }
    if (!isHttpUrl(value)) wrong({ kind: 'url' }, 'SMS_URL')
    return { kind: 'http', url: value, token: needed('SMS_TOKEN', 'SMS_URL') }
  }

  const setting: Setting = {
    mode,
    demo,
    host: text('HOST') ?? '0.0.0.0',
    port: whole('PORT', 8080, 0, 65_535),
    publicUrl,
    corsOrigins,
    trustProxy: whole('TRUST_PROXY', 0, 0, 10),
    dataDir,
    database:
      databaseUrl === null
        ? { kind: 'pglite', folder: join(dataDir, 'pg') }
        : { kind: 'postgres', url: databaseUrl, ownerUrl: ownerUrl ?? databaseUrl, connections, readUrl },
    district: checked('DISTRICT', (value) => districtId.test(value), 'districtId'),
    districtName: text('DISTRICT_NAME'),
    officePhone: checked('OFFICE_PHONE', (value) => /^1[3-9]\d{9}$/.test(value), 'phone'),
    pageFolder: resolve(text('PAGE_FOLDER') ?? 'dist/h5'),
    secretKey,
    keyFile: resolve(text('SECRET_KEY_FILE') ?? join(dataDir, 'secret.key')),
    file: readFile(),
    sms: readSms(),
    speech: readSpeech(),
    map: readMap({
      text,
      needed,
      datum: () => oneOf('MAP_DATUM', datums, 'gcj02'),
      zoom: () => whole('MAP_ZOOM', 18, 1, 22),
      wrong: (kind, name) => wrong({ kind }, name),
    }),
    wechat: readWechat({
      text,
      needed,
      address: (name) => checked(name, isHttpUrl, 'url'),
      version: (name) => oneOf(name, ['release', 'trial', 'develop'], 'release'),
      wrong: (kind, name) => wrong({ kind }, name),
    }),
    metricsToken: checked('METRICS_TOKEN', (value) => value.length >= 16, 'token'),
    trace: traceUrl === null ? null : { url: traceUrl, percent: tracePercent },
    staffIdleMinutes: whole('STAFF_IDLE_MINUTES', 0, 0, 1440),
    secondFactor: oneOf('SECOND_FACTOR', ['optional', 'required'], 'optional') === 'required',
    timestampUrl: checked('TIMESTAMP_URL', isHttpUrl, 'url'),
    backupFolder: text('BACKUP_FOLDER') === null ? null : resolve(text('BACKUP_FOLDER') ?? ''),
    backupDays: whole('BACKUP_DAYS', 30, 1, 3650),
    logLevel: oneOf('LOG_LEVEL', logLevels, demo ? 'warn' : 'info'),
  }
  return problems.length > 0 ? { problems } : { setting }
}
