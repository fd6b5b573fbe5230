// A data folder with today's demo district in it, loaded once by the built server: tests copy it, which takes a moment
// instead of the quarter of a minute that loading takes.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root, step } from './step.mjs'

const program = path.join(root, 'dist/server/main.js')

const hour = 3_600_000
/** The day in China: the demo is dated from it. */
const today = () => new Date(Date.now() + 8 * hour).toISOString().slice(0, 10)

/** Starts the server on the folder and stops it when it says where it answers: then everything is loaded. */
const load = async (folder) => {
  const child = spawn(process.execPath, [program], {
    cwd: root,
    env: { PATH: process.env.PATH, DEMO: '1', HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = []
  const loaded = new Promise((done) => {
    child.stdout.on('data', (text) => {
      printed.push(text)
      if (/https?:\/\/[\w.]+:\d+/.test(String(text))) done()
    })
  })
  child.stderr.on('data', (text) => printed.push(text))
  const ended = once(child, 'exit')
  await Promise.race([loaded, ended])
  child.kill('SIGTERM')
  const [code] = await ended
  if (code !== 0) throw new Error(`The demo was not loaded: ${Buffer.concat(printed)}`)
}

/** Its path. It is kept for the next run with the same server on the same day. */
export const demoData = async () => {
  const version = createHash('sha256').update(readFileSync(program)).digest('hex').slice(0, 16)
  const kept = path.join(tmpdir(), `lai-shangliang-demo-${version}-${today()}`)
  if (existsSync(kept)) return kept
  await step('Loading the demo', async () => {
    const draft = mkdtempSync(path.join(tmpdir(), 'lai-shangliang-demo-'))
    try {
      await load(draft)
      renameSync(draft, kept)
    } catch (error) {
      rmSync(draft, { recursive: true, force: true })
      if (!existsSync(kept)) throw error
    }
  })
  return kept
}
