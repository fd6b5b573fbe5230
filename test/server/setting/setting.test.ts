// The settings: what they default to, and a sentence in two languages for each wrong one.

import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSecret, openSealed, seal } from '../../../src/server/secret'
import { readSetting } from '../../../src/server/setting'

const key = 'ab'.repeat(32)
const production = { NODE_ENV: 'production', SECRET_KEY: key, SMS_URL: 'log' }

const settingOf = (environment: Record<string, string>) => {
  const read = readSetting(environment)
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  return read.setting
}

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  const read = readSetting(environment)
  return 'problems' in read ? read.problems : []
}

test('nothing needs to be set to try it', () => {
  expect(settingOf({})).toMatchObject({
    mode: 'development',
    demo: false,
    port: 8080,
    database: { kind: 'pglite', folder: join(process.cwd(), 'data/pg') },
    file: { kind: 'disk' },
    sms: { kind: 'log' },
  })
})

test('a database address, storage and a gateway are taken as they are', () => {
  const setting = settingOf({
    ...production,
    PORT: '80',
    DATABASE_URL: 'postgres://app:pw@db:5432/lsl',
    PUBLIC_URL: 'https://lsl.example.cn/',
    CORS_ORIGIN: 'https://a.cn, https://b.cn',
    S3_ENDPOINT: 'https://s3.example.cn',
    S3_BUCKET: 'photos',
    S3_ACCESS_KEY_ID: 'id',
    S3_SECRET_ACCESS_KEY: 'secret',
    SMS_URL: 'https://sms.example.cn/send',
    SMS_TOKEN: 'token',
  })
  expect(setting).toMatchObject({
    port: 80,
    publicUrl: 'https://lsl.example.cn',
    corsOrigins: ['https://a.cn', 'https://b.cn'],
    database: { kind: 'postgres', ownerUrl: 'postgres://app:pw@db:5432/lsl' },
    file: { kind: 's3', bucket: 'photos', region: 'auto' },
    sms: { kind: 'http', token: 'token' },
  })
})

test.each([
  ['PORT', { PORT: 'http' }],
  ['PORT', { PORT: '70000' }],
  ['PORT', { PORT: '-1' }],
  ['NODE_ENV', { NODE_ENV: 'prod' }],
  ['DEMO', { DEMO: 'yes' }],
  ['DEMO', { ...production, DEMO: '1' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://db' }],
  ['DATABASE_URL', { DATABASE_URL: 'db:5432' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'example.cn' }],
  ['CORS_ORIGIN', { CORS_ORIGIN: '*' }],
  ['CORS_ORIGIN', { CORS_ORIGIN: 'https://a.cn/' }],
  ['SECRET_KEY', { SECRET_KEY: 'short' }],
  ['SMS_URL', { NODE_ENV: 'production', SECRET_KEY: key }],
  ['SMS_TOKEN', { SMS_URL: 'https://sms.example.cn' }],
  ['S3_BUCKET', { S3_ENDPOINT: 'https://s3', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' }],
  ['DISTRICT', { DISTRICT: 'Zhi Jiang' }],
  ['OFFICE_PHONE', { OFFICE_PHONE: '110' }],
  ['TRUST_PROXY', { TRUST_PROXY: 'yes' }],
])('a wrong %s is told in Chinese and English', (name, environment) => {
  const [problem = '', ...more] = problemsOf(environment)
  expect(more).toEqual([])
  expect(problem.startsWith(`${name} `)).toBe(true)
  expect(problem).toMatch(/[\u4e00-\u9fff]/)
  expect(problem).toMatch(/ \/ [A-Z_0-9]+ [a-z]/)
})

test('all problems are told at once', () => {
  expect(problemsOf({ PORT: 'x', NODE_ENV: 'x', DATABASE_URL: 'x' })).toHaveLength(3)
})

test('without a key one is made, kept for its owner alone, and found again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lsl-key-'))
  try {
    const place = { key: null, file: join(folder, 'secret.key') }
    const [first, second] = await Promise.all([loadSecret(place, false), loadSecret(place, false)])
    expect([first.made, second.made].filter(Boolean)).toHaveLength(1)
    expect(openSealed(second.secret, seal(first.secret, '13800000001'))).toBe('13800000001')
    expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('for data that was written with a key none is made, and a file that holds none is not taken for one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lsl-key-'))
  const file = join(folder, 'secret.key')
  try {
    await expect(loadSecret({ key: null, file }, true)).rejects.toThrow(file)
    expect(existsSync(file)).toBe(false)
    writeFileSync(file, 'half a key')
    await expect(loadSecret({ key: null, file }, true)).rejects.toThrow(/64/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('what was altered is not opened', async () => {
  const { secret } = await loadSecret({ key, file: '' }, false)
  const sealed = seal(secret, 'text')
  expect(sealed).toMatch(/^aes1:/)
  const middle = sealed.length - 8
  const altered = sealed.slice(0, middle) + (sealed[middle] === 'A' ? 'B' : 'A') + sealed.slice(middle + 1)
  expect(() => openSealed(secret, altered)).toThrow()
  expect(() => openSealed(secret, sealed.replace('aes1:', 'aes9:'))).toThrow(/unknown algorithm/)
})

test('a map needs to be told in which way its points are written down, whose it is and its number', () => {
  const template = 'https://t{s}.example.cn/{z}/{x}/{y}.png'
  expect(settingOf({}).map).toBeNull()
  expect(problemsOf({ MAP_TILES: template }).map((problem) => problem.split(/[ ：:]/)[0])).toEqual(
    expect.arrayContaining(['MAP_TILE_HOSTS', 'MAP_DATUM', 'MAP_ATTRIBUTION', 'MAP_APPROVAL']),
  )
  const whole = {
    MAP_TILES: template,
    MAP_TILE_HOSTS: '0, 1',
    MAP_DATUM: 'wgs84',
    MAP_ATTRIBUTION: '天地图',
    MAP_APPROVAL: 'GS(2024)0650号',
  }
  expect(settingOf(whole).map).toEqual({
    template,
    hosts: ['0', '1'],
    datum: 'wgs84',
    attribution: '天地图',
    approval: 'GS(2024)0650号',
    zoom: 18,
  })
  expect(problemsOf({ ...whole, MAP_TILES: "https://a.cn/{z}/{x}/{y} 'unsafe-inline'" })).toHaveLength(1)
  expect(problemsOf({ ...whole, MAP_TILE_HOSTS: "0,'unsafe-inline'" })).toHaveLength(1)
  expect(problemsOf({ ...whole, MAP_DATUM: 'bd09' })).toHaveLength(1)
})
