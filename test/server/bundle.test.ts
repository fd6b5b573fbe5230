// The bundle that is carried into a network without internet: made, checked, installed and run with nothing else there.

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { freePort } from '../free-port'
import { clientOf } from './support/client'

const root = resolve(__dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'lsl-bundle-'))
const onLinux = process.platform === 'linux' ? describe : describe.skip
const to = join(folder, 'machine')
const app = join(to, 'opt/lai-shangliang/current')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Loading the demo takes its time on a busy machine. */
const answering = async (url: string): Promise<void> => {
  for (const end = Date.now() + 110_000; Date.now() < end; await new Promise((done) => setTimeout(done, 200))) {
    const ok = await fetch(`${url}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ok) return
  }
  throw new Error('The server does not answer.')
}

/** A red dot, PNG. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

onLinux('the bundle (made and run on Linux only)', () => {
  let made = ''

  beforeAll(() => {
    const said = execFileSync(process.execPath, ['config/bundle.mjs', '--folder', '--to', folder], { cwd: root })
    made = said.toString('utf8').trim().split('\n').at(-1) ?? ''
  })

  test('is installed only when its checksums are right', () => {
    const install = (): string =>
      execFileSync('sh', [join(made, 'install.sh')], { env: { PATH: process.env.PATH, DESTDIR: to } }).toString('utf8')
    const licence = join(made, 'app/LICENSE')
    const text = readFileSync(licence)
    writeFileSync(licence, 'changed on the way')
    expect(install).toThrow()
    expect(existsSync(app)).toBe(false)
    writeFileSync(licence, text)
    expect(install()).toContain('lai-shangliang@8081')
    install()
    expect(readFileSync(join(to, 'etc/lai-shangliang/environment'), 'utf8')).toContain('DATABASE_URL=')
  })

  test('runs with nothing of this project and no other program on the machine', async () => {
    const port = await freePort()
    const env = {
      PATH: '/nonexistent',
      DEMO: '1',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: join(folder, 'data'),
    }
    const child = spawn(join(app, 'node'), ['dist/server/main.js'], { cwd: app, env, stdio: 'ignore' })
    const url = `http://127.0.0.1:${port}`
    try {
      await answering(url)
      expect(await (await fetch(url)).text()).toContain('<html')
      const { token } = await clientOf(url).command('session.demo', { as: 'office' })
      const office = clientOf(url, token)
      const form = new FormData()
      form.set('file', new Blob([new Uint8Array(picture)]), 'a.png')
      const upload = await office.fetch(`/api/file.upload?id=${uuidv7()}`, { method: 'POST', body: form })
      expect(upload.status).toBe(200)
      const [station] = (await office.query('station.list', {})).rows
      const poster = await office.fetch(`/api/station.poster?id=${station?.id}`)
      expect(
        Buffer.from(await poster.arrayBuffer())
          .subarray(0, 4)
          .toString(),
      ).toBe('%PDF')
    } finally {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
  })

  test('its command runs the programs with the settings of the service', () => {
    const file = join(folder, 'messages.csv')
    writeFileSync(file, '标题,内容\n路灯,不亮\n')
    const settings = join(folder, 'environment')
    writeFileSync(settings, `NODE_ENV=development\nDATA_DIR=${join(folder, 'other')}\n`)
    const env = { PATH: process.env.PATH, LAI_SHANGLIANG_SETTINGS: settings }
    const command = join(to, 'usr/local/bin/lai-shangliang')
    const said = execFileSync(command, ['import', file, '--dry-run'], { env }).toString('utf8')
    expect(said).toContain('· 路灯')
    expect(() => execFileSync(command, ['no-such-thing'], { env, stdio: 'pipe' })).toThrow(/import/)
  })
})
