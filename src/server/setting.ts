// The settings of the server: read once from the environment, checked together, wrong ones told in words.

import { join, resolve } from 'node:path'
import { isMobile } from '../domain/people/phone'
import type { Tiles } from '../domain/place/tile'
import { type Environment, isHttpUrl, type Reading, readingOf } from './environment'
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

const modes = ['production', 'development', 'test'] as const
const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
const districtId = /^[a-z][a-z0-9-]{1,19}$/

const isPostgresUrl = (value: string): boolean =>
  URL.canParse(value) && ['postgres:', 'postgresql:'].includes(new URL(value).protocol)

const isOrigin = (value: string): boolean => isHttpUrl(value) && new URL(value).origin === value

const readDatabase = ({ checked, needed, whole }: Reading, dataDir: string): DatabaseSetting => {
  const url = checked('DATABASE_URL', isPostgresUrl, 'postgresUrl')
  const ownerUrl = checked('DATABASE_OWNER_URL', isPostgresUrl, 'postgresUrl')
  const readUrl = checked('DATABASE_READ_URL', isPostgresUrl, 'postgresUrl')
  if (readUrl !== null && url === null) needed('DATABASE_URL', 'DATABASE_READ_URL')
  const connections = whole('DATABASE_CONNECTIONS', 20, 2, 500)
  if (url === null) return { kind: 'pglite', folder: join(dataDir, 'pg') }
  return { kind: 'postgres', url, ownerUrl: ownerUrl ?? url, connections, readUrl }
}

const readFile = ({ text, address, needed }: Reading, dataDir: string): FileSetting => {
  const endpoint = address('S3_ENDPOINT')
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

const readTencent = ({ text, address, needed }: Reading): SmsSetting => {
  const because = 'SMS_SECRET_ID'
  return {
    kind: 'tencent',
    url: address('SMS_URL') ?? 'https://sms.tencentcloudapi.com',
    region: text('SMS_REGION') ?? 'ap-guangzhou',
    secretId: needed('SMS_SECRET_ID', because),
    secretKey: needed('SMS_SECRET_KEY', because),
    appId: needed('SMS_APP_ID', because),
    sign: needed('SMS_SIGN', because),
    codeTemplate: needed('SMS_CODE_TEMPLATE', because),
    noticeTemplate: text('SMS_NOTICE_TEMPLATE'),
  }
}

const readSms = (from: Reading, mode: Setting['mode']): SmsSetting => {
  const { text, needed, wrong } = from
  if (text('SMS_SECRET_ID') !== null) return readTencent(from)
  const value = text('SMS_URL')
  if (value === 'log') return { kind: 'log' }
  if (value === null) {
    if (mode === 'production') wrong('smsInProduction', 'SMS_URL')
    return { kind: 'log' }
  }
  if (!isHttpUrl(value)) wrong('url', 'SMS_URL')
  return { kind: 'http', url: value, token: needed('SMS_TOKEN', 'SMS_URL') }
}

const readSpeech = ({ text, address, needed }: Reading): SpeechSetting | null => {
  if (text('ASR_SECRET_ID') === null) return null
  return {
    url: address('ASR_URL') ?? 'https://asr.tencentcloudapi.com',
    region: text('ASR_REGION') ?? 'ap-guangzhou',
    secretId: needed('ASR_SECRET_ID', 'ASR_SECRET_ID'),
    secretKey: needed('ASR_SECRET_KEY', 'ASR_SECRET_ID'),
  }
}

const readOrigins = ({ list, wrong }: Reading): readonly string[] => {
  const origins = list('CORS_ORIGIN')
  if (!origins.every(isOrigin)) wrong('origins', 'CORS_ORIGIN')
  return origins
}

const readTrace = ({ address, whole }: Reading): Setting['trace'] => {
  const url = address('OTEL_EXPORTER_OTLP_ENDPOINT')
  const percent = whole('TRACE_PERCENT', 100, 0, 100)
  return url === null ? null : { url, percent }
}

/** Every setting, or every problem as a sentence in Chinese and English. */
export const readSetting = (
  environment: Environment,
): { readonly setting: Setting } | { readonly problems: readonly string[] } => {
  const from = readingOf(environment)
  const { text, oneOf, whole, checked, address, wrong, problems } = from
  const mode = oneOf('NODE_ENV', modes, 'development')
  const demo = oneOf('DEMO', ['0', '1'], '0') === '1'
  if (demo && mode === 'production') wrong('demoInProduction', 'DEMO')
  const dataDir = resolve(text('DATA_DIR') ?? 'data')
  const setting: Setting = {
    mode,
    demo,
    dataDir,
    database: readDatabase(from, dataDir),
    host: text('HOST') ?? '0.0.0.0',
    port: whole('PORT', 8080, 0, 65_535),
    publicUrl: address('PUBLIC_URL')?.replace(/\/+$/, '') ?? null,
    corsOrigins: readOrigins(from),
    trace: readTrace(from),
    secretKey: checked('SECRET_KEY', (value) => /^[0-9a-f]{64}$/i.test(value), 'key'),
    trustProxy: whole('TRUST_PROXY', 0, 0, 10),
    district: checked('DISTRICT', (value) => districtId.test(value), 'districtId'),
    districtName: text('DISTRICT_NAME'),
    officePhone: checked('OFFICE_PHONE', isMobile, 'phone'),
    pageFolder: resolve(text('PAGE_FOLDER') ?? 'dist/h5'),
    keyFile: resolve(text('SECRET_KEY_FILE') ?? join(dataDir, 'secret.key')),
    file: readFile(from, dataDir),
    sms: readSms(from, mode),
    speech: readSpeech(from),
    map: readMap(from),
    wechat: readWechat(from),
    metricsToken: checked('METRICS_TOKEN', (value) => value.length >= 16, 'token'),
    staffIdleMinutes: whole('STAFF_IDLE_MINUTES', 0, 0, 1440),
    secondFactor: oneOf('SECOND_FACTOR', ['optional', 'required'], 'optional') === 'required',
    timestampUrl: address('TIMESTAMP_URL'),
    backupFolder: text('BACKUP_FOLDER') === null ? null : resolve(text('BACKUP_FOLDER') ?? ''),
    backupDays: whole('BACKUP_DAYS', 30, 1, 3650),
    logLevel: oneOf('LOG_LEVEL', logLevels, demo ? 'warn' : 'info'),
  }
  return problems.length > 0 ? { problems } : { setting }
}
