// The bundle that is carried into a network without internet: made, checked, installed and run with nothing else there.

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
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
    // where root lays things down for nobody else
    const install = (): string =>
      execFileSync('sh', ['-c', `umask 077; exec sh ${join(made, 'install.sh')}`], {
        env: { PATH: process.env.PATH, DESTDIR: to },
      }).toString('utf8')
    const licence = join(made, 'app/LICENSE')
    const text = readFileSync(licence)
    writeFileSync(licence, 'changed on the way')
    expect(install).toThrow()
    expect(existsSync(app)).toBe(false)
    writeFileSync(licence, text)
    expect(install()).toContain('lai-shangliang@8081')
    install()
    expect(statSync(join(to, 'opt/lai-shangliang/releases')).mode & 0o777).toBe(0o755)
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

  /** What a program says that finds neither database nor key, and how it ended. */
  const said = async (program: string, words: readonly string[], cwd: string, more: Record<string, string> = {}) => {
    const env = { PATH: '/usr/bin:/bin', NODE_ENV: 'production', LAI_SHANGLIANG_SETTINGS: '/nonexistent' }
    const settings = { SMS_URL: 'log', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
    const dataDir = mkdtempSync(join(folder, 'nothing-'))
    const child = spawn(program, words, {
      cwd,
      env: { ...env, ...settings, DATA_DIR: dataDir, ...more },
      stdio: 'pipe',
    })
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
    return `${out}${err}`
  }
  const words: Readonly<Record<string, readonly string[]>> = { import: ['--help'] }
  /** Says something in the language of those who run it, and is neither looking for its own parts nor for the network. */
  const isItself = (text: string): boolean =>
    /\p{Script=Han}/u.test(text) && !/ERR_MODULE|node:internal|npm ci/.test(text)

  test('each of its commands runs, by the name that it tells, and the threads of the server are none', async () => {
    const command = join(to, 'usr/local/bin/lai-shangliang')
    const told = await said(command, [], to)
    const names = (told.split('commands:')[1] ?? '').trim().split(' ')
    expect([...names].sort()).toEqual([
      'backup',
      'backup-check',
      'doctor',
      'import',
      'restore',
      'upgrade',
      'verify',
      'wechat-doctor',
      'witness',
    ])
    for (const thread of ['export', 'main', '../../bin/x']) expect(await said(command, [thread], to)).toBe(told)
    const all = await Promise.all(names.map((name) => said(command, [name, ...(words[name] ?? [])], to)))
    expect(names.filter((_, index) => !isItself(all[index] ?? ''))).toEqual([])
    expect(all[names.indexOf('witness')]).toContain('lai-shangliang witness https')
  })

  test('its command takes a setting as the service takes it, whatever it would be to a shell', async () => {
    const tiles = 'https://t{s}.tianditu.gov.cn/DataServer?T=vec_w&x={x}&y={y}&l={z}&tk=$KEY'
    const settings = join(folder, 'odd')
    writeFileSync(
      settings,
      `# a remark\n\nMAP_TILES=${tiles}\nMAP_TILE_HOSTS="0,1"\nMAP_DATUM=wgs84\nMAP_ATTRIBUTION='天地图 #1'\nMAP_APPROVAL=GS(2024)0650号 \nSMS_TOKEN=a;b \`c\` \\\nMAP_ZOOM=nonsense`,
    )
    const command = join(to, 'usr/local/bin/lai-shangliang')
    const told = await said(command, ['doctor'], to, { LAI_SHANGLIANG_SETTINGS: settings, DATABASE_URL: '' })
    // the one line that is wrong, and the last, is the only one that is told
    expect(told.match(/\bMAP_\w+/g)).toEqual(['MAP_ZOOM', 'MAP_ZOOM'])
  })

  test('by root its command runs as the service, whose files nobody else may own', async () => {
    const programs = mkdtempSync(join(folder, 'programs-'))
    const program = (name: string, line: string): void =>
      writeFileSync(join(programs, name), `#!/bin/sh\n${line}\n`, { mode: 0o755 })
    program('id', 'echo 0')
    program('runuser', 'echo "$@"')
    const told = await said(join(to, 'usr/local/bin/lai-shangliang'), ['doctor'], to, {
      PATH: `${programs}:/usr/bin:/bin`,
    })
    expect(told.trim()).toBe('-u lai-shangliang -- ./node dist/server/doctor.js')
  })

  test('while the database does not answer, the doctor looks at everything else, and names its own commands', async () => {
    const told = await said(join(to, 'usr/local/bin/lai-shangliang'), ['doctor'], to, { SECRET_KEY: 'ab'.repeat(32) })
    expect(told).toContain('数据库：连不上或写不进去（ECONNREFUSED）')
    expect(told).toContain('图片存储：本机文件夹：存、取、删都正常')
    expect(told).toContain('磁盘：')
    expect(told).not.toContain('npm run')
  })

  test('a tree of sources without its tools runs every command as it was built', async () => {
    const tree = join(folder, 'tree')
    for (const part of ['config', 'package.json', 'package-lock.json', 'dist/server']) {
      cpSync(join(root, part), join(tree, part), { recursive: true })
    }
    // only what runs, as `npm ci --omit=dev` leaves it
    symlinkSync(join(app, 'node_modules'), join(tree, 'node_modules'))
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const names = [
      'doctor',
      'import',
      'backup',
      'backup:check',
      'restore',
      'upgrade',
      'verify',
      'witness',
      'wechat:doctor',
    ]
    const all = await Promise.all(
      names.map((name) => {
        const [, ...given] = (scripts[name] ?? '').split(' ')
        return said(process.execPath, [...given, ...(words[name] ?? [])], tree)
      }),
    )
    expect(names.filter((_, index) => !isItself(all[index] ?? ''))).toEqual([])
  })
})
