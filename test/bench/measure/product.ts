// The product as people run it: the built server as a process of its own, in production mode, with settings only.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../free-port'

export interface Product {
  readonly port: number
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
  /** Stops it and leaves its data folder, which is the caller's. */
  keep(): Promise<void>
}

/** What `npm run serve` hands to Node. */
const served = (): readonly string[] => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { serve: string } }
  const [, given] = scripts.serve.split(' node ')
  if (given === undefined) throw new Error('npm run serve does not start Node.')
  return given.split(' ')
}

const timeoutMs = 120_000

/** Starts dist/server and waits until it answers. Its data folder goes with it. */
export const startProduct = async (
  setting: Readonly<Record<string, string>>,
  /** where it was built */
  folder = process.cwd(),
): Promise<Product> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lsl-bench-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, served(), {
    cwd: folder,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, ...setting },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const keep = async (): Promise<void> => {
    server.kill('SIGTERM')
    await ended
  }
  const stop = async (): Promise<void> => {
    await keep()
    rmSync(dataDir, { recursive: true, force: true })
  }
  const until = Date.now() + timeoutMs
  for (;;) {
    if (server.exitCode !== null) throw new Error('The server ended at once.')
    const answer = await fetch(`${url}/api/health`).catch(() => undefined)
    if (answer?.ok) return { port, url, pid: server.pid ?? 0, stop, keep }
    if (Date.now() > until) {
      await stop()
      throw new Error('The server does not answer.')
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
