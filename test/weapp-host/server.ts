// The real server for the engines: the built one, in a process of its own with a demo district and the stand-in for WeChat.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../free-port'
import { standInAccount, startStandIn } from '../wechat-stand-in/stand-in'

const root = path.resolve(__dirname, '../..')

/** Where the build is that the engines run; `WEAPP` names another one, such as one broken on purpose. */
export const weappFolder = path.resolve(root, process.env.WEAPP ?? 'dist/weapp')

export interface Backend {
  readonly url: string
  /** of the stand-in for WeChat */
  readonly wechat: string
  readonly stop: () => Promise<void>
}

export const startBackend = async (): Promise<Backend> => {
  const standIn = await startStandIn()
  const folder = mkdtempSync(path.join(tmpdir(), 'lai-shangliang-weapp-'))
  if (process.env.DEMO_DATA) cpSync(process.env.DEMO_DATA, folder, { recursive: true })
  const port = await freePort()
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: root,
    env: {
      PATH: process.env.PATH ?? '',
      DEMO: '1',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
      WECHAT_API_URL: standIn.url,
      WECHAT_APP_ID: standInAccount.appId,
      WECHAT_APP_SECRET: standInAccount.secret,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const abandon = () => child.kill('SIGKILL')
  process.once('exit', abandon)
  const said: string[] = []
  child.stderr?.on('data', (text) => said.push(String(text)))
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    process.off('exit', abandon)
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    await standIn.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const answers = async () => (await fetch(`${url}/api/health`).catch(() => undefined))?.ok === true
  for (let attempt = 0; !(await answers()); attempt += 1) {
    if (child.exitCode !== null || attempt > 700) {
      await stop()
      throw new Error(`The server did not start: ${said.join('')}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return { url, wechat: standIn.url, stop }
}
