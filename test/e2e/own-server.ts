// A server of a test's own: its clock can be moved, and the codes that it would send to phones are read from its console.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../free-port'

const root = path.join(__dirname, '../..')
const day = 86_400_000

export interface OwnServer {
  readonly address: string
  /** The code last sent to this phone. */
  readonly codeOf: (phone: string) => Promise<string>
  readonly daysPass: (days: number) => Promise<void>
  readonly stop: () => Promise<void>
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

const until = async <Found>(what: string, seconds: number, look: () => Promise<Found | undefined>): Promise<Found> => {
  const last = performance.now() + seconds * 1000
  while (performance.now() < last) {
    const found = await look()
    if (found !== undefined) return found
    await pause(200)
  }
  throw new Error(`${what} did not come within ${seconds} seconds.`)
}

const stopped = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** `settings` are those of the environment. */
export const ownServer = async (settings: Readonly<Record<string, string>> = {}): Promise<OwnServer> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lai-shangliang-meeting-'))
  const clockFile = path.join(folder, 'clock')
  writeFileSync(clockFile, '0')
  const data = path.join(folder, 'data')
  if (process.env.DEMO_DATA) cpSync(process.env.DEMO_DATA, data, { recursive: true })
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--import', path.join(__dirname, 'clock.mjs'), 'dist/server/main.js'], {
    cwd: root,
    env: {
      ...process.env,
      DEMO: '1',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: data,
      CLOCK_FILE: clockFile,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let console = ''
  child.stdout.on('data', (text: Buffer) => {
    console += text.toString('utf8')
  })
  // without a district that was loaded before it loads its own, which takes its time where others work beside it
  await until('The server', 360, async () => {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}: ${console}`)
    return fetch(address).then(
      (answer) => (answer.ok ? true : undefined),
      () => undefined,
    )
  })
  let offset = 0
  return {
    address,
    codeOf: (phone) =>
      until('The code', 60, async () => {
        const masked = `${phone.slice(0, 3)}****${phone.slice(-4)}`
        const line = console
          .split('\n')
          .filter((one) => one.includes(masked))
          .at(-1)
        return line === undefined ? undefined : /(\d{6})\s*$/.exec(line)?.[1]
      }),
    daysPass: async (days) => {
      offset += days * day
      writeFileSync(clockFile, String(offset))
      // the server looks at the file a few times a second
      await pause(500)
    },
    stop: async () => {
      await stopped(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
