// Starting and stopping the whole server: what is there afterwards, and what is said when it cannot start.

import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { readSetting, type Setting } from '../../../src/server/setting'
import { startServer } from '../../../src/server/start'
import { failureSentence } from '../../../src/server/start-failure'
import { freePort } from '../../free-port'
import { clientOf } from '../support/client'
import { startPostgres } from '../support/postgres'
import { emptyFolder, migratedFolder } from '../support/template'
import { until } from '../support/until'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lsl-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const settingOf = (environment: Record<string, string> = {}): Setting => {
  const read = readSetting({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'silent', ...environment })
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  return read.setting
}

const first = { DISTRICT: 'zhijiang', DISTRICT_NAME: '枝江', OFFICE_PHONE: '13800000000' }

const start = async (environment: Record<string, string> = first) => {
  const printed: string[] = []
  const server = await startServer(settingOf(environment), (line) => printed.push(line))
  return { ...server, printed, client: (token?: string) => clientOf(`http://127.0.0.1:${server.port}`, token) }
}

test('the first start makes the district and its office account, the next finds them', async () => {
  await emptyFolder(folder)
  const one = await start()
  await one.client().command('session.code', { phone: first.OFFICE_PHONE })
  const code = /(\d{6})$/.exec(one.printed.at(-1) ?? '')?.[1] ?? ''
  const { token, me } = await one.client().command('session.signIn', { phone: first.OFFICE_PHONE, code })
  expect(me.holdings).toEqual([{ role: 'office', placeId: 'zhijiang', placeName: '枝江' }])
  await one.stop()

  const two = await start({})
  expect((await two.client(token).query('session.me', {})).personId).toBe(me.personId)
  await two.stop()
})

test('without a district it says what to set, and lets go of the folder', async () => {
  await migratedFolder(folder)
  await expect(start({})).rejects.toThrow(/DISTRICT_NAME.* \/ .*DISTRICT_NAME/)
  await (await start()).stop()
})

test('a folder that is in use is not opened a second time', async () => {
  await migratedFolder(folder)
  const one = await start()
  await expect(start()).rejects.toThrow(/is in use by another process/)
  expect((await one.client().fetch('/api/health')).status).toBe(200)
  await one.stop()
})

test('a port that is taken is an error, and the folder is free again', async () => {
  await migratedFolder(folder)
  const one = await start()
  const other = mkdtempSync(join(tmpdir(), 'lsl-start-'))
  await migratedFolder(other)
  const second = { ...first, DATA_DIR: other, PORT: String(one.port) }
  await expect(start(second)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await one.stop()
  await (await start(second)).stop()
  rmSync(other, { recursive: true })
})

test('stopping answers what has begun to arrive', async () => {
  await migratedFolder(folder)
  const { port, stop } = await start()
  const body = JSON.stringify({ requestId: uuidv7(), phone: '13800000001' })
  const answered = new Promise<number | undefined>((resolve, reject) => {
    const sending = request(
      {
        port,
        host: '127.0.0.1',
        path: '/api/session.code',
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': body.length },
      },
      (response) => {
        response.resume()
        resolve(response.statusCode)
      },
    )
    sending.on('error', reject)
    sending.write(body.slice(0, 10), () => {
      void stop()
      setImmediate(() => sending.end(body.slice(10)))
    })
  })
  expect(await answered).toBe(200)
  await until(async () => {
    const again = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined)
    return again === undefined
  })
})

test('npm run serve ends with its signal, and answers no more', async () => {
  const root = resolve(__dirname, '../../..')
  execFileSync(process.execPath, ['config/build.mjs', 'server'], { cwd: root, stdio: 'ignore' })
  await migratedFolder(folder)
  const port = await freePort()
  const env = { ...process.env, ...first, SMS_URL: 'log', HOST: '127.0.0.1', PORT: String(port), DATA_DIR: folder }
  // npm tells its own path to the scripts that it runs
  const npm = process.env.npm_execpath
  const [program, words] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const child = spawn(program, [...words, 'run', 'serve'], { cwd: root, env, stdio: 'ignore' })
  const ended = once(child, 'exit')
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
  try {
    // a program that is loaded again, on a machine that is busy with other tests
    await until(answers, 100_000)
  } finally {
    child.kill('SIGTERM')
    await ended
  }
  await until(async () => !(await answers()))
  // nobody holds the folder any more
  await (await start()).stop()
})

test.each([
  ['doctor', ['config/doctor.mjs']],
  ['verify', ['config/backup.mjs', 'verify']],
  ['backup', ['config/backup.mjs']],
])('npm run %s before the first start misses no key: there is no database yet', (_name, words) => {
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: undefined }
  const { status, stdout } = spawnSync(process.execPath, words, {
    cwd: resolve(__dirname, '../../..'),
    env,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stdout).toMatch(/There is no database yet: start the server once\.\n$/)
})

test('what cannot be read or written is told with its place', async () => {
  const data = { port: 80, database: { kind: 'pglite' as const, folder }, dataDir: folder }
  const failed = (code: string, more: object = {}) =>
    failureSentence(Object.assign(new Error('x'), { code, ...more }), data)
  expect(failed('EACCES', { path: '/etc/key' })).toMatch(/\/etc\/key（EACCES）.* \/ .*rights/)
  expect(failed('EROFS')).toContain(folder)
  expect(failed('EACCES', { syscall: 'listen' })).toMatch(/PORT=8080/)
  expect(failed('XX000')).toBe('x')
})

test('while PostgreSQL is away the answer is 503, not a fault; a wrong address is told at the start', async () => {
  const cluster = await startPostgres()
  const server = await start({ ...first, DATABASE_URL: await cluster.database() })
  expect((await server.client().fetch('/api/health')).status).toBe(200)
  await cluster.stop()
  const answer = await server.client().fetch('/api/session.me', { headers: { 'x-district': 'zhijiang' } })
  const away = await server.client().refusal(server.client(`zhijiang.${'a'.repeat(43)}`).query('session.me', {}))
  expect([401, 503]).toContain(answer.status)
  expect(away).toEqual({ status: 503, refused: 'unavailable' })
  await server.stop()
  await expect(start({ ...first, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  })
})
